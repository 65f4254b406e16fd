// SPDX-License-Identifier: MIT
#include "xlsx/input_check.hpp"

#include <cstdint>

#include "base/text.hpp"
#include "xlsx/calls.hpp"
#include "xlsx/cell_values.hpp"
#include "xlsx/sheet.hpp"

namespace cchc {
namespace {

// The library's limits, in characters.
constexpr std::size_t longest_message = 255;
constexpr std::size_t longest_title = 32;

lxw_datetime moment(const Date& date) {
    lxw_datetime when{};
    when.year = date.year;
    when.month = date.month;
    when.day = date.day;
    return when;
}

void set_kind(lxw_data_validation& wanted, const InputCheck& check) {
    wanted.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
    switch (check.kind) {
        case InputCheck::Kind::list:
            wanted.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
            wanted.criteria = LXW_VALIDATION_CRITERIA_NONE;
            break;
        case InputCheck::Kind::whole:
            wanted.validate = LXW_VALIDATION_TYPE_INTEGER;
            break;
        case InputCheck::Kind::decimal:
            wanted.validate = LXW_VALIDATION_TYPE_DECIMAL;
            break;
        case InputCheck::Kind::date:
            wanted.validate = LXW_VALIDATION_TYPE_DATE;
            wanted.minimum_datetime = moment(check.from);
            wanted.maximum_datetime = moment(check.to);
            return;
    }
    wanted.minimum_number = nearest_double(check.least);
    wanted.maximum_number = nearest_double(check.most);
}

}  // namespace

void Sheet::check_input(const CellRange& range, const InputCheck& wanted) {
    std::string list = wanted.list;
    std::string prompt = shortened(wanted.prompt, longest_message);
    std::string title = shortened(wanted.error_title, longest_title);
    std::string error = shortened(wanted.error, longest_message);
    lxw_data_validation validation{};
    set_kind(validation, wanted);
    if (wanted.kind == InputCheck::Kind::list) validation.value_formula = list.data();
    if (!prompt.empty()) validation.input_message = prompt.data();
    if (!title.empty()) validation.error_title = title.data();
    if (!error.empty()) validation.error_message = error.data();
    std::string least = wanted.least_formula;
    std::string most = wanted.most_formula;
    if (!most.empty()) {
        const bool is_whole = wanted.kind == InputCheck::Kind::whole;
        validation.validate = static_cast<std::uint8_t>(is_whole ? LXW_VALIDATION_TYPE_INTEGER_FORMULA
                                                                 : LXW_VALIDATION_TYPE_DECIMAL_FORMULA);
        validation.minimum_formula = least.data();
        validation.maximum_formula = most.data();
    }
    validation.error_type =
        wanted.only_warns ? LXW_VALIDATION_ERROR_TYPE_WARNING : LXW_VALIDATION_ERROR_TYPE_STOP;
    check(worksheet_data_validation_range(sheet_, range.first.row, range.first.column, range.last.row,
                                          range.last.column, &validation),
          "data validation");
    ++printed_.checks;
}

}  // namespace cchc
