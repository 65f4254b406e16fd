// SPDX-License-Identifier: MIT
#include <algorithm>
#include <iterator>

#include "workbook/columns.hpp"
#include "workbook/formulas.hpp"
#include "workbook/heading.hpp"
#include "workbook/results/leaf_text.hpp"
#include "workbook/results/score_cells.hpp"
#include "workbook/results/sheets.hpp"

namespace cchc {
namespace {

using Column = ScoreColumn;

constexpr auto columns = enum_table<ColumnRow<Column>>({
    {Column::code, wording::ordinal, 7.5},
    {Column::item, wording::item, 36},
    {Column::max, wording::max, 8.5},
    {Column::self, wording::self, 8.5},
    {Column::basis, wording::basis, 38},
    {Column::appraised, wording::appraised, 8.5},
    {Column::survey, wording::survey, 8.5},
    {Column::difference, wording::difference, 8.5},
    {Column::opinion, wording::opinion, 18},
    {Column::share, wording::share, 8.5},
    {Column::final, wording::final, 8.5},
    {Column::counted, wording::counted, 8.5},
    {Column::status, wording::status, 14},
    {Column::officer, wording::officer, 17},
});

class ScoresSheet {
  public:
    ScoresSheet(const Book& book, const ScoreRows& rows, const SurveyRows* survey)
        : book_(book),
          rows_(rows),
          survey_(survey),
          sheet_(book.file.add_sheet(rows.sheet, tab_color(book))),
          cells_(book, rows, sheet_) {}

    void write() {
        write_head(book_, sheet_,
                   {.title = book_.say("Bảng tự đánh giá, chấm điểm ", "Scoring table: ") +
                             wording::index_full_name(framework(), book_.language),
                    .widths = widths_of(columns),
                    .landscape = true,
                    .fixed_columns = 2});
        write_titles(book_, sheet_, header_row(book_), titles_of(columns));
        for (const auto& result : book_.results.items) write_item(result);
        write_totals();
        write_index();
        highlight();
        write_signatures(book_, sheet_, rows_.end);
    }

  private:
    static Cell at(std::uint32_t row, Column column) { return ScoreCells::at(row, column); }
    static std::string cell(std::uint32_t row, Column column) { return ScoreRows::cell(row, column); }
    const Framework& framework() const { return book_.framework(); }
    const ItemResult& result_of(ItemId id) const { return book_.results.items.at(id); }

    RowLook look_of(const Item& item, const ItemResult& result) const {
        if (!item.is_leaf()) return row_look(book_, true, item.parent ? fills::none : fills::area);
        if (result.status == ItemStatus::missing) return row_look(book_, false, fills::missing);
        return row_look(book_, false, result.exclusion ? fills::excluded : fills::none);
    }

    void write_item(const ItemResult& result) {
        const Item& item = framework().item(result.item);
        const std::uint32_t row = rows_.row_of(result.item);
        const RowLook look = look_of(item, result);
        sheet_.set_level(row, item.depth);
        sheet_.text(at(row, Column::code), item.printed_code(), look.center);
        sheet_.text(at(row, Column::item), item.title, look.text);
        sheet_.text(at(row, Column::basis), item.is_leaf() ? basis_text(book_, result.item) : "", look.text);
        sheet_.text(at(row, Column::opinion), item.is_leaf() ? opinion_text(book_, result.item) : "",
                    look.text);
        sheet_.text(at(row, Column::status),
                    item.is_leaf() ? status_text(book_, result) : deducted_text(book_, result), look.center);
        const auto lead = lead_of_row(item, result);
        const std::string officer = lead ? book_.officer_name(*lead) : std::string();
        sheet_.text(at(row, Column::officer), officer, look.text);
        if (item.is_leaf()) {
            write_leaf(item, result, look);
        } else {
            write_parent(item, result, look);
        }
        if (item.type == ItemType::normal) {
            cells_.write_share(row, values_of(result), look);
        } else {
            sheet_.blank(at(row, Column::share), look.percent);
        }
    }

    /// Of alternatives the parent's row counts, once.
    std::optional<std::size_t> lead_of_row(const Item& item, const ItemResult& result) const {
        if (item.is_leaf())
            return alternative_of(framework(), item) == nullptr ? result.officer : std::nullopt;
        return item.combine == Combine::one_of ? result_of(item.children.front()).officer : std::nullopt;
    }

    /// The formula that takes the points from the survey's sheet, where they are empty without valid answers;
    /// empty where the points do not come from there.
    std::string survey_points(const Item& item, const ItemResult& result) const {
        if (survey_ == nullptr || !item.is_survey() || result.exclusion) return {};
        const auto& surveyed = book_.results.survey->items;
        for (std::size_t i = 0; i < surveyed.size(); ++i) {
            if (surveyed[i].item == result.item) return "=N(" + survey_->points_of(i) + ")";
        }
        return {};
    }

    void write_leaf(const Item& item, const ItemResult& result, const RowLook& look) {
        const std::uint32_t row = rows_.row_of(result.item);
        const RowValues values = values_of(result);
        const auto put = [&](Column column, bool is_known, const Ratio& value) {
            if (is_known) {
                sheet_.number(at(row, column), value, look.points);
            } else {
                sheet_.blank(at(row, column), look.points);
            }
        };
        const bool is_appraised = has_appraised_points(book_, {result.item});
        put(Column::max, !item.max_is_open, values.max);
        put(Column::self, has_self_points(book_, result.item), values.self);
        put(Column::appraised, is_appraised || is_taken_away(book_, result.item), values.appraised);
        const std::string points = survey_points(item, result);
        if (points.empty()) {
            put(Column::survey, has_survey_points(book_, {result.item}), values.survey);
        } else {
            sheet_.formula(at(row, Column::survey), {points, values.survey}, look.points);
        }
        cells_.write_difference(row, is_appraised || is_taken_away(book_, result.item), values, look);
        const std::string appraised = cell(row, Column::appraised);
        const std::string self = cell(row, Column::self);
        const std::string final =
            "=IF(" + appraised + "=\"\"," + self + "," + appraised + ")+" + cell(row, Column::survey);
        sheet_.formula(at(row, Column::final), {final, values.final}, look.points);
        write_counted(item, result, look);
    }

    /// An item left out counts again as soon as the council or the survey gives it points.
    void write_counted(const Item& item, const ItemResult& result, const RowLook& look) {
        const std::uint32_t row = rows_.row_of(result.item);
        const Ratio counted = result.counted.points().value();
        if (item.type != ItemType::normal || result.status == ItemStatus::not_chosen ||
            is_taken_away(book_, result.item)) {
            sheet_.number(at(row, Column::counted), counted, look.points);
            return;
        }
        std::string text = cell(row, Column::max);
        if (result.exclusion || counted.is_zero()) {
            const Column decides = item.is_survey() ? Column::survey : Column::appraised;
            text = "IF(" + cell(row, decides) + "=\"\",0," + text + ")";
        }
        sheet_.formula(at(row, Column::counted), {"=" + text, counted}, look.points);
    }

    void write_parent(const Item& item, const ItemResult& result, const RowLook& look) {
        const std::uint32_t row = rows_.row_of(result.item);
        SumRow sum{.row = row, .items = summed_children(framework(), item), .values = values_of(result)};
        Ratio children;
        for (const ItemId child : sum.items) children += result_of(child).max.points().value();
        sum.spread = spread_leaves(book_.validation, book_.results, item);
        if (item.max_is_open) {
            sheet_.blank(at(row, Column::max), look.points);
        } else if (children == sum.values.max && item.combine == Combine::sum) {
            cells_.write_sum(sum, Column::max, sum.values.max, look.points);
        } else {  // a cap, or a framework whose maxima do not add up
            sheet_.number(at(row, Column::max), sum.values.max, look.points);
        }
        const bool is_capped = item.combine == Combine::capped;
        if (item.type == ItemType::normal) {
            cells_.write_counted(sum, item.combine, look);
            if (is_capped) sum.cap = cell(row, Column::max);
        } else {
            sheet_.number(at(row, Column::counted), sum.values.counted, look.points);
            if (item.max_is_stated) sum.cap = cell(row, Column::max);
        }
        sum.survey_is_rest = !sum.cap.empty();
        cells_.write_sums(sum, look);
    }

    void write_blank_row(std::uint32_t row, const std::string& title, const RowLook& look) {
        for (std::uint16_t column = 0; column < columns.size(); ++column)
            sheet_.blank({row, column}, look.text);
        sheet_.text(at(row, Column::item), title, look.text);
    }
    void write_blank_row(std::uint32_t row, const Bilingual& title, const RowLook& look) {
        write_blank_row(row, book_.say(title), look);
    }

    void write_totals() {
        const Total& total = book_.results.total;
        const RowLook look = row_look(book_, true, fills::total);
        SumRow sum{.row = rows_.total, .items = {}, .values = {}};
        std::copy_if(framework().areas.begin(), framework().areas.end(), std::back_inserter(sum.items),
                     [&](ItemId id) { return framework().item(id).type == ItemType::normal; });
        sum.values = {total.max.points().value(),    total.counted.points().value(),
                      total.self.points().value(),   total.appraised.points().value(),
                      total.survey.points().value(), total.final.points().value()};
        write_blank_row(rows_.total, wording::total, look);
        cells_.write_sum(sum, Column::max, sum.values.max, look.points);
        cells_.write_sum(sum, Column::counted, sum.values.counted, look.points);
        cells_.write_sums(sum, look);
        cells_.write_share(rows_.total, sum.values, look);
        if (rows_.bonus) write_side_total(*rows_.bonus, ItemType::bonus, look);
        if (rows_.penalty) write_side_total(*rows_.penalty, ItemType::penalty, look);
    }

    /// The sum of all bonus or all penalty points.
    void write_side_total(std::uint32_t row, ItemType type, const RowLook& look) {
        SumRow sum{.row = row, .items = roots_of(framework(), type), .values = {}};
        for (const ItemId id : sum.items) {
            const RowValues item = values_of(result_of(id));
            sum.values.self += item.self;
            sum.values.appraised += item.appraised;
            sum.values.survey += item.survey;
            sum.values.final += item.final;
        }
        write_blank_row(row, type == ItemType::bonus ? wording::bonus : wording::penalty, look);
        cells_.write_sums(sum, look);
    }

    /// 100 × (final + bonus − penalty) / counted, not below 0, capped where the framework says so.
    std::string index_text() const {
        std::string points = cell(rows_.total, Column::final);
        if (rows_.bonus) points += "+" + cell(*rows_.bonus, Column::final);
        if (rows_.penalty) points += "-" + cell(*rows_.penalty, Column::final);
        std::string whole = cell(rows_.total, Column::counted);
        if (const auto& base = framework().index_base) {
            const std::string max = cell(rows_.total, Column::max);
            whole = "(" + base->value.value().decimal_text() + "-(" + max + "-" + whole + "))";
        }
        const std::string text = "MAX(0,100*(" + points + ")/" + whole + ")";
        if (!framework().cap) return "=" + text;
        return "=MIN(" + framework().cap->value.value().decimal_text() + "," + text + ")";
    }

    void write_index() {
        const Total& total = book_.results.total;
        const RowLook look = row_look(book_, true, fills::total);
        Style exact = look.percent;
        exact.number_format = "0.0000";
        const std::string exact_cell = cell(rows_.index_exact, Column::share);
        const std::string index_cell = cell(rows_.index, Column::share);
        const bool so_far = book_.is_provisional();
        write_blank_row(rows_.index_exact, wording::index_exact_title(framework(), !so_far, book_.language),
                        look);
        sheet_.formula(at(rows_.index_exact, Column::share), {index_text(), total.index_exact->value}, exact);
        write_blank_row(rows_.index, wording::index_title(framework(), !so_far, book_.language), look);
        sheet_.formula(at(rows_.index, Column::share),
                       {"=" + formulas::rounded_index(framework(), exact_cell), total.index->value},
                       look.percent);
        if (!rows_.grade) return;
        write_blank_row(*rows_.grade, so_far ? wording::grade_so_far : wording::grade, look);
        sheet_.formula(at(*rows_.grade, Column::share),
                       {"=" + formulas::grade(framework(), exact_cell, index_cell), total.grade},
                       look.center);
        constexpr double two_lines = 32;
        sheet_.need_height(*rows_.grade, two_lines);
    }

    /// Points typed in later that are not within 0 and the item's most points.
    void highlight() {
        constexpr std::uint32_t red = 0xFF9999;
        const std::uint32_t row = rows_.first;
        for (const Column column : {Column::self, Column::appraised, Column::survey}) {
            const std::string value = cell(row, column);
            const std::string most = "$" + cell(row, Column::max);
            sheet_.highlight({at(row, column), at(rows_.last, column)},
                             "=AND(ISNUMBER(" + value + "),OR(" + value + "<0,AND(" + most + "<>\"\"," +
                                 value + ">" + most + "+0.000001)))",
                             red);
        }
    }

    const Book& book_;
    const ScoreRows& rows_;
    const SurveyRows* survey_;
    Sheet& sheet_;
    ScoreCells cells_;
};

}  // namespace

void add_scores_sheet(const Book& book, const ScoreRows& rows, const SurveyRows* survey) {
    ScoresSheet(book, rows, survey).write();
}

}  // namespace cchc
