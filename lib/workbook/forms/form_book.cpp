// SPDX-License-Identifier: MIT
#include "workbook/forms/form_book.hpp"

#include "derive/points.hpp"
#include "workbook/forms/form_sheets.hpp"
#include "workbook/forms/identity_sheet.hpp"
#include "workbook/properties.hpp"
#include "xlsx/write_book.hpp"

namespace cchc {

std::string Form::officer_name() const {
    return officer().name.empty() ? officer().id.value : officer().name;
}

const Score* Form::score(ItemId item) const {
    const auto found = content.scores.find(item);
    return found == content.scores.end() ? nullptr : found->second;
}

std::string Form::points_format() const {
    const auto decimals = static_cast<std::size_t>(framework().decimals);
    return decimals > 0 ? "0." + std::string(decimals, '0') : "0";
}

FormValues form_values(const Framework& framework, const Item& item, const Score* score) {
    FormValues values{std::string(), std::string()};
    if (score == nullptr || !score->has_answer()) return values;
    const Derivation derived = derive_points(framework, item, *score);
    const bool is_answered = score->level || score->parts || score->inputs || score->not_applicable ||
                             std::holds_alternative<RangeRule>(item.scoring);
    if (!is_answered) return values;
    values = {std::string("?"), std::string("?")};
    if (derived.exact != nullptr) values.exact = derived.exact->value;
    if (derived.beyond != nullptr) values.exact = derived.beyond->value;
    if (derived.points != nullptr) values.points = derived.points->value;
    if (score->not_applicable) {
        values.exact = std::string();
        if (item.leaves_when_not_applicable()) values.points = std::string("-");
    }
    return values;
}

std::string write_form(const FormRequest& request, const FormContent& content, const std::string& target) {
    return write_form(request, content, BookTarget{.path = target});
}

std::string write_form(const FormRequest& request, const FormContent& content, const BookTarget& target) {
    const auto tables = form_tables(request, content);
    constexpr Bilingual title{"Phiếu tự chấm điểm năm", "Score card"};
    return write_book(target,
                      properties_of(request.plan, std::string(title.in(request.language)), request.language,
                                    YearDay::first),
                      [&](Workbook& workbook) {
                          Form form{
                              .file = workbook, .request = request, .content = content, .tables = tables};
                          form.lists = place_form_lists(form);
                          add_form_guide(form);
                          for (const auto& table : tables) add_form_table(form, table);
                          add_form_lists(form);
                          add_identity(workbook, form_identity(request, tables));
                      })
        .failure;
}

}  // namespace cchc
