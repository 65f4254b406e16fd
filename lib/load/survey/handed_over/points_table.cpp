// SPDX-License-Identifier: MIT
#include "load/survey/handed_over/points_table.hpp"

#include <array>

#include "base/text.hpp"
#include "diag/values.hpp"
#include "load/survey/handed_over/points_yaml.hpp"
#include "load/survey/result_columns.hpp"
#include "load/survey/unit_rows.hpp"

namespace cchc {
namespace {

constexpr std::array<std::string_view, 7> names{"unit",   "item", "points", "percent",
                                                "number", "date", "title"};

/// A number cell's text times 100: `0.855` as `85.5`.
std::string times_hundred(std::string_view text) {
    const bool is_negative = text.substr(0, 1) == "-";
    if (is_negative) text.remove_prefix(1);
    const auto point = std::min(text.find('.'), text.size());
    std::string whole(text.substr(0, point));
    std::string decimals(point < text.size() ? text.substr(point + 1) : std::string_view());
    decimals.resize(std::max<std::size_t>(decimals.size(), 2), '0');
    whole += decimals.substr(0, 2);
    decimals.erase(0, 2);
    whole.erase(0, std::min(whole.find_first_not_of('0'), whole.size() - 1));
    return (is_negative ? "-" : "") + whole + (decimals.empty() ? "" : "." + decimals);
}

/// A number cell's text with the decimals that a Decimal has.
Decimal near_decimal(std::string_view text) {
    const auto point = text.find('.');
    const auto length = point == std::string_view::npos ? point : point + 1 + Decimal::max_places;
    return parse_number(text.substr(0, length)).number.value;
}

class PointsTaker : public ResultTaker {
  public:
    PointsTaker(const Unit& unit, HandedOver& read, Findings& findings)
        : units_(unit), read_(read), findings_(findings) {}

    bool is_header(const ResultRow& row) const override {
        const ResultColumns columns(row, names);
        return columns.has("item") && (columns.has("points") || columns.has("percent"));
    }

    void begin(const ResultRow& header) override {
        columns_.emplace(header, names);
        columns_->tell_twice(findings_);
        std::vector<Located<std::string>> ignored;
        for (const std::size_t column : columns_->others())
            ignored.push_back(header.cells()[column].located());
        tell_ignored(ignored, findings_);
    }

    void take(const ResultRow& row) override {
        if (columns_->has("unit") && !is_ours(row)) return;
        HandedOverItem item;
        const ResultCell code = columns_->cell(row, "item");
        item.place = code.place;
        item.item = {code.typed(), code.place};
        if (code.is_blank()) return refuse_blank(code, "item", row);
        take_numbers(row, item);
        item.number = columns_->cell(row, "number").typed();
        take_date(columns_->cell(row, "date"), item);
        item.title = std::string(columns_->cell(row, "title").text);
        check_points_given(item, findings_);
        read_.items.push_back(std::move(item));
    }

    UnitRows& units() { return units_; }

  private:
    bool is_ours(const ResultRow& row) {
        const ResultCell cell = columns_->cell(row, "unit");
        if (!cell.is_blank()) return units_.is_ours(cell.text, cell.place);
        refuse_blank(cell, "unit", row);
        return false;
    }

    void refuse_blank(const ResultCell& cell, std::string_view name, const ResultRow& row) {
        read_.are_complete = false;
        if (cell.is_faulty) return;
        findings_.add({.message = Message::result_cell_blank,
                       .place = row.place(),
                       .args = {{"found", std::string(name)}}});
    }

    void take_numbers(const ResultRow& row, HandedOverItem& item) {
        const ResultCell points = columns_->cell(row, "points");
        const ResultCell percent = columns_->cell(row, "percent");
        item.is_faulty = points.is_faulty || percent.is_faulty;
        if (points.is_percent && points.text != "0") {
            item.is_faulty = true;
            const Ratio held(near_decimal(points.text));
            findings_.add({.message = Message::cell_in_percent,
                           .place = points.place,
                           .args = {{"found", held}, {"shown", Ratio::whole(100) * held}},
                           .item = item.item.value});
        } else {
            item.points = number(points, std::string(points.text), "points", item);
        }
        const std::string shown =
            percent.is_percent ? times_hundred(percent.text) : std::string(percent.text);
        item.percent = number(percent, shown, "percent", item);
    }

    std::optional<Located<Number>> number(const ResultCell& cell, const std::string& text,
                                          std::string_view key, HandedOverItem& item) {
        if (cell.is_blank()) return std::nullopt;
        auto number = number_or_finding({text, cell.place}, key, findings_);
        if (number && cell.is_number) number->value.is_typed = false;
        item.is_faulty = item.is_faulty || !number;
        return number;
    }

    void take_date(const ResultCell& cell, HandedOverItem& item) {
        if (cell.is_blank()) return;
        if (cell.is_number) {
            if (const auto date = date_of_serial(std::string(cell.text), cell.dates_from_1904)) {
                item.date = {*date, cell.place};
                return;
            }
        }
        item.date = date_or_finding(cell.located(), findings_);
        item.is_faulty = item.is_faulty || !item.date;
    }

    std::optional<ResultColumns> columns_;  ///< once the header was found
    UnitRows units_;
    HandedOver& read_;
    Findings& findings_;
};

}  // namespace

HandedOver load_points_table(const PointsTable& request, std::vector<SurveyNote>& notes, Findings& findings) {
    HandedOver read;
    PointsTaker taker(request.unit, read, findings);
    const bool is_read =
        read_result_table(request.tables, request.file, "item, points | percent", taker, findings);
    const bool is_of_unit = taker.units().tell(notes, findings);
    read.are_complete = read.are_complete && is_read && is_of_unit;
    return read;
}

}  // namespace cchc
