// SPDX-License-Identifier: MIT
#include "workbook/results/score_cells.hpp"

#include <algorithm>

#include "workbook/formulas.hpp"

namespace cchc {
namespace {

using Column = ScoreColumn;

/// A formula whose cell stays empty where `is_known` is false.
Formula live_if(bool is_known, const std::string& text, const Ratio& value) {
    Formula formula{"=" + text, std::string()};
    if (is_known) formula.value = value;
    return formula;
}

std::string sum_text(const std::vector<std::uint32_t>& rows, Column column) {
    return formulas::sum(rows, static_cast<std::uint16_t>(column));
}

/// Of every row the points standing: appraised where there are such, else self.
std::string standing(const std::vector<std::uint32_t>& rows) {
    constexpr std::size_t most_terms = 250;  // a formula holds 8,192 characters
    if (rows.empty()) return "0";
    if (rows.size() > most_terms)
        return sum_text(rows, Column::final) + "-(" + sum_text(rows, Column::survey) + ")";
    std::string text;
    for (const auto row : rows) {
        const std::string appraised = ScoreRows::cell(row, Column::appraised);
        if (!text.empty()) text += "+";
        text += "IF(" + appraised + "=\"\"," + ScoreRows::cell(row, Column::self) + "," + appraised + ")";
    }
    return text;
}

/// Whether any leaf among or below the items comes from the survey, of whatever type.
bool has_survey_below(const Framework& framework, const std::vector<ItemId>& items) {
    return std::any_of(items.begin(), items.end(), [&](ItemId id) {
        const Item& item = framework.item(id);
        return item.is_leaf() ? item.is_survey() : has_survey_below(framework, item.children);
    });
}

}  // namespace

RowValues& RowValues::operator+=(const RowValues& other) {
    max += other.max;
    counted += other.counted;
    self += other.self;
    appraised += other.appraised;
    survey += other.survey;
    final += other.final;
    return *this;
}

RowValues values_of(const ItemResult& result) {
    return {result.max.points().value(),    result.counted.points().value(),
            result.self.points().value(),   result.appraised.points().value(),
            result.survey.points().value(), result.final.points().value()};
}

bool has_appraised_points(const Book& book, const std::vector<ItemId>& items) {
    if (book.results.stage == Stage::self) return false;
    return std::any_of(items.begin(), items.end(), [&](ItemId id) {
        const Item& item = book.framework().item(id);
        if (item.is_leaf()) return !item.is_survey() && !book.results.items.at(id).exclusion;
        return has_appraised_points(book, summed_children(book.framework(), item));
    });
}

bool has_survey_points(const Book& book, const std::vector<ItemId>& items) {
    return std::any_of(items.begin(), items.end(), [&](ItemId id) {
        const Item& item = book.framework().item(id);
        if (item.is_leaf()) return item.is_survey() && !book.results.items.at(id).exclusion;
        return has_survey_points(book, summed_children(book.framework(), item));
    });
}

std::vector<std::uint32_t> ScoreCells::rows_of(const std::vector<ItemId>& items) const {
    std::vector<std::uint32_t> rows;
    for (const ItemId id : items) rows.push_back(rows_.row_of(id));
    return rows;
}

void ScoreCells::write_sum(const SumRow& sum, ScoreColumn column, const Ratio& value, const Style& style) {
    sheet_.formula(at(sum.row, column), {"=" + sum_text(rows_of(sum.items), column), value}, style);
}

void ScoreCells::write_sums(const SumRow& sum, const RowLook& look) {
    const std::vector<std::uint32_t> rows = rows_of(sum.items);
    const auto put = [&](Column column, const std::string& text, const Ratio& value) {
        const std::string capped = sum.cap.empty() ? text : "MIN(" + sum.cap + "," + text + ")";
        sheet_.formula(at(sum.row, column), {"=" + capped, value}, look.points);
    };
    const auto put_if_any = [&](Column column, bool is_known, const std::string& text, const Ratio& value) {
        const std::string capped = sum.cap.empty() ? text : "MIN(" + sum.cap + "," + text + ")";
        const std::string some = formulas::count(rows, static_cast<std::uint16_t>(column));
        sheet_.formula(at(sum.row, column),
                       live_if(is_known, "IF(" + some + "=0,\"\"," + capped + ")", value), look.points);
    };
    const bool is_appraised = has_appraised_points(book_, sum.items);
    put(Column::self, sum_text(rows, Column::self), sum.values.self);
    put_if_any(Column::appraised, is_appraised, standing(rows), sum.values.appraised);
    if (has_survey_below(book_.framework(), sum.items)) {
        put_if_any(Column::survey, has_survey_points(book_, sum.items), sum_text(rows, Column::survey),
                   sum.values.survey);
    } else {
        sheet_.blank(at(sum.row, Column::survey), look.points);
    }
    put(Column::final, sum_text(rows, Column::final), sum.values.final);
    write_difference(sum.row, is_appraised, sum.values, look);
}

void ScoreCells::write_difference(std::uint32_t row, bool is_appraised, const RowValues& values,
                                  const RowLook& look) {
    const std::string appraised = ScoreRows::cell(row, Column::appraised);
    const std::string self = ScoreRows::cell(row, Column::self);
    const std::string text = "IF(" + appraised + "=\"\",\"\"," + appraised + "-" + self + ")";
    sheet_.formula(at(row, Column::difference), live_if(is_appraised, text, values.appraised - values.self),
                   look.points);
}

void ScoreCells::write_share(std::uint32_t row, const RowValues& values, const RowLook& look) {
    const std::string counted = ScoreRows::cell(row, Column::counted);
    const std::string final = ScoreRows::cell(row, Column::final);
    const bool is_known = values.counted > Ratio();
    const Ratio share = is_known ? Ratio::whole(100) * values.final / values.counted : Ratio();
    const std::string text = "IF(" + counted + ">0,100*" + final + "/" + counted + ",\"\")";
    sheet_.formula(at(row, Column::share), live_if(is_known, text, share), look.percent);
}

}  // namespace cchc
