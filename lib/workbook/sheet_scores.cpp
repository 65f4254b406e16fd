// SPDX-License-Identifier: MIT
#include <algorithm>

#include "workbook/formulas.hpp"
#include "workbook/heading.hpp"
#include "workbook/leaf_text.hpp"
#include "workbook/sheets.hpp"

namespace cchc {
namespace {

using Column = ScoreColumn;

Formula live(std::string text, const Ratio& value) { return {"=" + text, value}; }
Formula live_blank(std::string text) { return {"=" + text, std::string()}; }

/// What one row's cells take from the results.
struct RowValues {
    Ratio max;
    Ratio counted;
    Ratio self;
    Ratio appraised;
    Ratio survey;
    Ratio final;
};

RowValues values_of(const ItemResult& result) {
    return {result.max.points().value(),       result.counted.points().value(), result.self.points().value(),
            result.appraised.points().value(), result.survey.points().value(),  result.final.points().value()};
}

class ScoresSheet {
  public:
    ScoresSheet(const Book& book, const ScoreRows& rows)
        : book_(book), rows_(rows), sheet_(book.file.add_sheet(rows.sheet, tab_color(book))) {}

    void write() {
        write_head(book_, sheet_,
                   {.title = {"Bảng tự đánh giá, chấm điểm Chỉ số cải cách hành chính", "Scoring table"},
                    .widths = {7.5, 36, 8.5, 8.5, 38, 8.5, 8.5, 8.5, 18, 8.5, 8.5, 8.5, 14, 17},
                    .landscape = true,
                    .fixed_columns = 2});
        write_column_titles();
        for (const auto& result : book_.results.items) write_item(result);
        write_totals();
        write_index();
        highlight();
        write_signatures(book_, sheet_, rows_.end);
    }

  private:
    static Cell at(std::uint32_t row, Column column) { return {row, static_cast<std::uint16_t>(column)}; }
    static std::string cell(std::uint32_t row, Column column) { return ScoreRows::cell(row, column); }
    const Framework& framework() const { return book_.framework(); }
    const ItemResult& result_of(ItemId id) const { return book_.results.items.at(id); }

    void write_column_titles() {
        const Bilingual titles[] = {wording::ordinal,   wording::item,       wording::max,     wording::self,
                                    wording::basis,     wording::appraised,  wording::survey,  wording::difference,
                                    wording::opinion,   wording::share,      wording::final,   wording::counted,
                                    wording::status,    wording::officer};
        std::vector<std::string> words;
        for (const auto& title : titles) words.push_back(book_.say(title));
        write_titles(sheet_, header_row(book_), words);
    }

    struct RowLook {
        Style text;
        Style center;
        Style points;
        Style percent;
    };
    RowLook look(bool is_bold, std::uint32_t fill) const {
        RowLook look{text_cell(), center_cell(), number_cell(book_.points_format()),
                     number_cell(book_.index_format())};
        for (Style* style : {&look.text, &look.center, &look.points, &look.percent}) {
            style->bold = is_bold;
            style->fill = fill;
        }
        return look;
    }
    RowLook look_of(const Item& item, const ItemResult& result) const {
        constexpr std::uint32_t white = 0xFFFFFF;
        if (!item.is_leaf()) return look(true, item.parent ? white : fills::area);
        if (result.status == ItemStatus::missing) return look(false, fills::missing);
        return look(false, result.exclusion ? fills::excluded : white);
    }

    void write_item(const ItemResult& result) {
        const Item& item = framework().item(result.item);
        const std::uint32_t row = rows_.row_of(result.item);
        const RowLook style = look_of(item, result);
        sheet_.set_level(row, item.depth);
        sheet_.text(at(row, Column::code), item.printed_code(), style.center);
        sheet_.text(at(row, Column::item), item.title, style.text);
        sheet_.text(at(row, Column::basis), item.is_leaf() ? basis_text(book_, result.item) : "", style.text);
        sheet_.blank(at(row, Column::opinion), style.text);
        sheet_.text(at(row, Column::status), status_text(book_, result), style.center);
        const std::string officer = result.officer ? book_.officer_name(*result.officer) : std::string();
        sheet_.text(at(row, Column::officer), officer, style.text);
        if (item.is_leaf()) {
            write_leaf(item, result, style);
        } else {
            write_parent(item, result, style);
        }
        write_difference(row, values_of(result), style);
        write_share(row, item.type, values_of(result), style);
    }

    bool has_appraisal() const { return book_.results.stage != Stage::self; }

    /// Whether the leaf's self points stand in its cell; an empty one counts as 0.
    bool has_self(const ItemResult& result) const {
        const LeafAnswer* answer = book_.validation.answers.find(result.item);
        return answer != nullptr && answer->is_scored() && !result.exclusion;
    }

    void write_leaf(const Item& item, const ItemResult& result, const RowLook& style) {
        const std::uint32_t row = rows_.row_of(result.item);
        const RowValues values = values_of(result);
        const auto put = [&](Column column, bool present, const Ratio& value) {
            if (present) {
                sheet_.number(at(row, column), value, style.points);
            } else {
                sheet_.blank(at(row, column), style.points);
            }
        };
        const bool is_survey = item.is_survey();
        put(Column::max, true, values.max);
        put(Column::self, has_self(result), values.self);
        put(Column::appraised, has_appraisal() && !is_survey && !result.exclusion, values.appraised);
        put(Column::survey, is_survey && !result.exclusion, values.survey);
        const std::string appraised = cell(row, Column::appraised);
        const std::string survey = cell(row, Column::survey);
        sheet_.formula(at(row, Column::final),
                       live("IF(" + appraised + "=\"\"," + cell(row, Column::self) + "," + appraised + ")+" + survey,
                            values.final),
                       style.points);
        if (item.type != ItemType::normal) {
            sheet_.number(at(row, Column::counted), values.counted, style.points);
            return;
        }
        // An item left out counts again as soon as the council or the survey gives it points.
        std::string counted = cell(row, Column::max);
        if (result.exclusion) {
            counted = "IF(" + (is_survey ? survey : appraised) + "=\"\",0," + counted + ")";
        }
        sheet_.formula(at(row, Column::counted), live(counted, values.counted), style.points);
    }

    std::vector<std::uint32_t> rows_of(const std::vector<ItemId>& items) const {
        std::vector<std::uint32_t> rows;
        for (const ItemId id : items) rows.push_back(rows_.row_of(id));
        return rows;
    }

    /// Of every row the points standing: appraised where there are such, else self.
    std::string standing(const std::vector<std::uint32_t>& rows) const {
        constexpr std::size_t most_terms = 250;  // a formula holds 8,192 characters
        if (rows.empty()) return "0";
        if (rows.size() > most_terms) {
            return formulas::sum(rows, static_cast<std::uint16_t>(Column::final)) + "-(" +
                   formulas::sum(rows, static_cast<std::uint16_t>(Column::survey)) + ")";
        }
        std::string text;
        for (const auto row : rows) {
            const std::string appraised = cell(row, Column::appraised);
            text += (text.empty() ? "" : "+") + ("IF(" + appraised + "=\"\"," + cell(row, Column::self) + "," + appraised + ")");
        }
        return text;
    }

    bool has_survey_below(const std::vector<ItemId>& items) const {
        return std::any_of(items.begin(), items.end(), [&](ItemId id) {
            const Item& item = framework().item(id);
            return item.is_leaf() ? item.is_survey() : has_survey_below(item.children);
        });
    }

    /// What a row that sums others is made of.
    struct SumRow {
        std::uint32_t row = 0;
        std::vector<ItemId> items;
        std::string cap;  ///< cell with the most that the sum may be, or empty
        RowValues values;
    };

    /// Self, appraised, survey and final points of a sum.
    void write_sums(const SumRow& sum, const RowLook& style) {
        const std::vector<std::uint32_t> rows = rows_of(sum.items);
        const auto capped = [&](const std::string& text) {
            return sum.cap.empty() ? text : "MIN(" + sum.cap + "," + text + ")";
        };
        const auto total = [&](Column column) {
            return capped(formulas::sum(rows, static_cast<std::uint16_t>(column)));
        };
        const auto put_if_any = [&](Column column, bool present, const Formula& formula) {
            const std::string some = formulas::count(rows, static_cast<std::uint16_t>(column));
            const std::string text = "IF(" + some + "=0,\"\"," + formula.text + ")";
            sheet_.formula(at(sum.row, column),
                           present ? live(text, std::get<Ratio>(formula.value)) : live_blank(text), style.points);
        };
        const bool survey_is_in = std::any_of(sum.items.begin(), sum.items.end(),
                                              [&](ItemId id) { return has_survey_points(id); });
        sheet_.formula(at(sum.row, Column::self), live(total(Column::self), sum.values.self), style.points);
        put_if_any(Column::appraised, has_appraised_points(sum.items), {capped(standing(rows)), sum.values.appraised});
        if (has_survey_below(sum.items)) {
            put_if_any(Column::survey, survey_is_in, {total(Column::survey), sum.values.survey});
        } else {
            sheet_.blank(at(sum.row, Column::survey), style.points);
        }
        sheet_.formula(at(sum.row, Column::final), live(total(Column::final), sum.values.final), style.points);
    }

    bool has_survey_points(ItemId id) const {
        const Item& item = framework().item(id);
        if (item.is_leaf()) return item.is_survey() && !result_of(id).exclusion;
        const auto children = summed_children(framework(), item);
        return std::any_of(children.begin(), children.end(), [&](ItemId child) { return has_survey_points(child); });
    }
    bool has_appraised_points(const std::vector<ItemId>& items) const {
        if (!has_appraisal()) return false;
        return std::any_of(items.begin(), items.end(), [&](ItemId id) {
            const Item& item = framework().item(id);
            if (item.is_leaf()) return !item.is_survey() && !result_of(id).exclusion;
            return has_appraised_points(summed_children(framework(), item));
        });
    }

    void write_parent(const Item& item, const ItemResult& result, const RowLook& style) {
        const std::uint32_t row = rows_.row_of(result.item);
        const RowValues values = values_of(result);
        SumRow sum{row, summed_children(framework(), item), {}, values};
        Ratio children_max;
        for (const ItemId child : sum.items) children_max += result_of(child).max.points().value();
        if (children_max == values.max) {
            const std::string text = formulas::sum(rows_of(sum.items), static_cast<std::uint16_t>(Column::max));
            sheet_.formula(at(row, Column::max), live(text, values.max), style.points);
        } else {
            sheet_.number(at(row, Column::max), values.max, style.points);
        }
        if (item.type != ItemType::normal && item.max_is_stated) sum.cap = cell(row, Column::max);
        write_sums(sum, style);
        if (item.type == ItemType::normal) {
            const std::string text = formulas::sum(rows_of(sum.items), static_cast<std::uint16_t>(Column::counted));
            sheet_.formula(at(row, Column::counted), live(text, values.counted), style.points);
        } else {
            sheet_.number(at(row, Column::counted), values.counted, style.points);
        }
    }

    void write_difference(std::uint32_t row, const RowValues& values, const RowLook& style) {
        const std::string appraised = cell(row, Column::appraised);
        const std::string text = "IF(" + appraised + "=\"\",\"\"," + appraised + "-" + cell(row, Column::self) + ")";
        const bool known = has_appraisal() && is_appraised_row(row);
        sheet_.formula(at(row, Column::difference),
                       known ? live(text, values.appraised - values.self) : live_blank(text), style.points);
    }
    bool is_appraised_row(std::uint32_t row) const {
        if (row > rows_.last) return has_appraised_points(row == rows_.total ? framework().areas : bonus_or_penalty(row));
        return has_appraised_points({static_cast<ItemId>(row - rows_.first)});
    }
    std::vector<ItemId> bonus_or_penalty(std::uint32_t row) const {
        return roots_of(framework(), rows_.bonus == row ? ItemType::bonus : ItemType::penalty);
    }

    void write_share(std::uint32_t row, ItemType type, const RowValues& values, const RowLook& style) {
        if (type != ItemType::normal) {
            sheet_.blank(at(row, Column::share), style.percent);
            return;
        }
        const std::string counted = cell(row, Column::counted);
        const std::string text = "IF(" + counted + ">0,100*" + cell(row, Column::final) + "/" + counted + ",\"\")";
        const bool is_counted = !values.counted.is_zero() && !values.counted.is_negative();
        sheet_.formula(at(row, Column::share),
                       is_counted ? live(text, Ratio::whole(100) * values.final / values.counted) : live_blank(text),
                       style.percent);
    }

    void write_blank_row(std::uint32_t row, const Bilingual& title, const RowLook& style) {
        for (std::uint16_t column = 0; column < score_columns; ++column) sheet_.blank({row, column}, style.text);
        sheet_.text(at(row, Column::item), book_.say(title), style.text);
    }

    void write_totals() {
        const Total& total = book_.results.total;
        const RowLook style = look(true, fills::total);
        std::vector<ItemId> areas;
        std::copy_if(framework().areas.begin(), framework().areas.end(), std::back_inserter(areas),
                     [&](ItemId id) { return framework().item(id).type == ItemType::normal; });
        const RowValues values{total.max.points().value(),       total.counted.points().value(),
                               total.self.points().value(),      total.appraised.points().value(),
                               total.survey.points().value(),    total.final.points().value()};
        write_blank_row(rows_.total, wording::total, style);
        for (const Column column : {Column::max, Column::counted}) {
            const std::string text = formulas::sum(rows_of(areas), static_cast<std::uint16_t>(column));
            sheet_.formula(at(rows_.total, column), live(text, column == Column::max ? values.max : values.counted),
                           style.points);
        }
        write_sums({rows_.total, areas, {}, values}, style);
        write_difference(rows_.total, values, style);
        write_share(rows_.total, ItemType::normal, values, style);
        if (rows_.bonus) write_side_total(*rows_.bonus, ItemType::bonus, style);
        if (rows_.penalty) write_side_total(*rows_.penalty, ItemType::penalty, style);
    }

    /// The sum of all bonus or all penalty points.
    void write_side_total(std::uint32_t row, ItemType type, const RowLook& style) {
        SumRow sum{row, roots_of(framework(), type), {}, {}};
        for (const ItemId id : sum.items) {
            const RowValues item = values_of(result_of(id));
            sum.values.self += item.self;
            sum.values.appraised += item.appraised;
            sum.values.survey += item.survey;
            sum.values.final += item.final;
        }
        write_blank_row(row, type == ItemType::bonus ? wording::bonus : wording::penalty, style);
        write_sums(sum, style);
        write_difference(row, sum.values, style);
    }

    void write_index() {
        const Total& total = book_.results.total;
        const RowLook style = look(true, fills::total);
        std::string points = cell(rows_.total, Column::final);
        if (rows_.bonus) points += "+" + cell(*rows_.bonus, Column::final);
        if (rows_.penalty) points += "-" + cell(*rows_.penalty, Column::final);
        std::string text = "MAX(0,100*(" + points + ")/" + cell(rows_.total, Column::counted) + ")";
        if (framework().cap) text = "MIN(" + framework().cap->value.value().decimal_text() + "," + text + ")";
        write_blank_row(rows_.index_exact, wording::index_exact, style);
        Style exact = style.percent;
        exact.number_format = "0.0000";
        sheet_.formula(at(rows_.index_exact, Column::share), live(text, total.index_exact->value), exact);
        const std::string exact_cell = cell(rows_.index_exact, Column::share);
        const std::string index_cell = cell(rows_.index, Column::share);
        write_blank_row(rows_.index, wording::index, style);
        sheet_.formula(at(rows_.index, Column::share),
                       live(formulas::rounded_index(framework(), exact_cell), total.index->value), style.percent);
        if (!rows_.grade) return;
        write_blank_row(*rows_.grade, wording::grade, style);
        sheet_.formula(at(*rows_.grade, Column::share),
                       {"=" + formulas::grade(framework(), exact_cell, index_cell), total.grade}, style.center);
        sheet_.need_height(*rows_.grade, 30);
    }

    /// Points typed in later that are not within 0 and the item's most points.
    void highlight() {
        const std::uint32_t row = rows_.first;
        for (const Column column : {Column::self, Column::appraised, Column::survey}) {
            const std::string value = cell(row, column);
            const std::string most = "$" + cell(row, Column::max);
            sheet_.highlight({at(row, column), at(rows_.last, column)},
                             "=AND(ISNUMBER(" + value + "),OR(" + value + "<0," + value + ">" + most + "+0.000001))",
                             0xFF9999);
        }
    }

    const Book& book_;
    const ScoreRows& rows_;
    Sheet& sheet_;
};

}  // namespace

void add_scores_sheet(const Book& book, const ScoreRows& rows) { ScoresSheet(book, rows).write(); }

}  // namespace cchc
