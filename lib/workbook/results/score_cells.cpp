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

bool has_self_points(const Book& book, ItemId leaf) {
    const LeafAnswer* answer = book.validation.answers.find(leaf);
    if (answer == nullptr || !answer->is_scored() || !answer->is_chosen_by_unit) return false;
    return !answer->derivation->is_not_applicable ||
           !book.framework().item(leaf).leaves_when_not_applicable();
}

bool is_taken_away(const Book& book, ItemId leaf) {
    const ItemResult& result = book.results.items.at(leaf);
    return has_self_points(book, leaf) && (result.exclusion || result.status == ItemStatus::not_chosen);
}

bool has_appraised_points(const Book& book, const std::vector<ItemId>& items) {
    if (book.results.stage == Stage::self) return false;
    return std::any_of(items.begin(), items.end(), [&](ItemId id) {
        const Item& item = book.framework().item(id);
        const ItemResult& result = book.results.items.at(id);
        if (item.is_leaf()) {
            const bool stands = !result.exclusion && result.status != ItemStatus::not_chosen;
            return !item.is_survey() && (stands || is_taken_away(book, id));
        }
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

std::string ScoreCells::as_leaf(const std::string& exact) const {
    const Framework& framework = book_.framework();
    if (framework.round_at == RoundAt::print) return exact;
    return formulas::rounded(formulas::without_noise(exact), framework.decimals, framework.rounding);
}

void ScoreCells::write_counted(const SumRow& sum, Combine combine, const RowLook& look) {
    std::string text = sum_text(rows_of(sum.items), Column::counted);
    if (sum.spread) {
        const auto leaves = rows_of(sum.spread->leaves);
        text = "IF(" + sum_text(leaves, Column::counted) + "=0,0," + sum_text(leaves, Column::max) + ")+" +
               sum_text(rows_of(sum.spread->others), Column::counted);
    }
    const std::string max = ScoreRows::cell(sum.row, Column::max);
    if (combine == Combine::capped) text = "MIN(" + max + "," + text + ")";
    const bool is_open =
        combine == Combine::one_of && std::all_of(sum.items.begin(), sum.items.end(), [&](ItemId id) {
            return book_.results.items.at(id).counted.points().is_zero();
        });
    if (is_open && !sum.values.counted.is_zero()) text = max;
    sheet_.formula(at(sum.row, Column::counted), {"=" + text, sum.values.counted}, look.points);
}

/// What the leaves that arose reach, for all of them; the survey's points beside it.
void ScoreCells::write_spread(const SumRow& sum, const RowLook& look) {
    const SpreadLeaves& spread = *sum.spread;
    const auto leaves = rows_of(spread.leaves);
    const auto others = rows_of(spread.others);
    const auto counting = rows_of(spread.self_counting);
    const auto whole = rows_of(spread.self_whole);
    std::string self = sum_text(rows_of(spread.self_others), Column::self);
    if (!counting.empty()) {
        self = as_leaf(sum_text(whole, Column::max) + "*" + sum_text(counting, Column::self) + "/" +
                       sum_text(counting, Column::max)) +
               "+" + self;
    }
    sheet_.formula(at(sum.row, Column::self), {"=" + self, sum.values.self}, look.points);
    const std::string among = sum_text(leaves, Column::counted);
    const std::string reached =
        as_leaf(sum_text(leaves, Column::max) + "*(" + standing(leaves) + ")/" + among);
    const std::string appraised =
        "IF(" + formulas::count(rows_of(sum.items), static_cast<std::uint16_t>(Column::appraised)) +
        "=0,\"\",IF(" + among + "=0,0," + reached + ")+" + standing(others) + ")";
    const bool is_appraised = has_appraised_points(book_, sum.items);
    sheet_.formula(at(sum.row, Column::appraised), live_if(is_appraised, appraised, sum.values.appraised),
                   look.points);
    const std::string survey = sum_text(rows_of(sum.items), Column::survey);
    if (has_survey_below(book_.framework(), sum.items)) {
        const std::string some =
            formulas::count(rows_of(sum.items), static_cast<std::uint16_t>(Column::survey));
        sheet_.formula(at(sum.row, Column::survey),
                       live_if(has_survey_points(book_, sum.items), "IF(" + some + "=0,\"\"," + survey + ")",
                               sum.values.survey),
                       look.points);
    } else {
        sheet_.blank(at(sum.row, Column::survey), look.points);
    }
    const std::string stands = "IF(" + ScoreRows::cell(sum.row, Column::appraised) + "=\"\"," +
                               ScoreRows::cell(sum.row, Column::self) + "," +
                               ScoreRows::cell(sum.row, Column::appraised) + ")";
    sheet_.formula(at(sum.row, Column::final), {"=" + stands + "+" + survey, sum.values.final}, look.points);
    write_difference(sum.row, is_appraised, sum.values, look);
}

void ScoreCells::write_sums(const SumRow& sum, const RowLook& look) {
    if (sum.spread) return write_spread(sum, look);
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
    if (sum.survey_is_rest && has_survey_below(book_.framework(), sum.items)) {
        const std::string appraised = ScoreRows::cell(sum.row, Column::appraised);
        const std::string rest = ScoreRows::cell(sum.row, Column::final) + "-IF(" + appraised + "=\"\"," +
                                 ScoreRows::cell(sum.row, Column::self) + "," + appraised + ")";
        const std::string some = formulas::count(rows, static_cast<std::uint16_t>(Column::survey));
        sheet_.formula(at(sum.row, Column::survey),
                       live_if(has_survey_points(book_, sum.items), "IF(" + some + "=0,\"\"," + rest + ")",
                               sum.values.survey),
                       look.points);
    } else if (has_survey_below(book_.framework(), sum.items)) {
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
