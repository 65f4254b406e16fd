// SPDX-License-Identifier: MIT
#include "load/forms/form_cells.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "base/text_typed.hpp"
#include "diag/values.hpp"

namespace cchc {
namespace {

/// `15.01.2024` and `15-01-2024` as `15/01/2024`; the time of day dropped.
std::string plain_date(std::string_view text) {
    std::string date(text.substr(0, text.find_first_of(" T")));
    const bool is_iso = date.find_first_of("-./") == 4;
    if (!is_iso)
        std::replace_if(
            date.begin(), date.end(), [](char c) { return c == '-' || c == '.'; }, '/');
    return date;
}

/// A number cell's text with the decimals that a Decimal has.
Decimal near_decimal(std::string_view text) {
    const auto point = text.find('.');
    const auto length = point == std::string_view::npos ? point : point + 1 + Decimal::max_places;
    return parse_number(text.substr(0, length)).number.value;
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

void CellReader::fail(Finding finding) {
    is_faulty_ = true;
    findings_.add(std::move(finding));
}

bool CellReader::is_blank(std::uint32_t row, std::uint32_t column) const {
    const TableCell* cell = column == 0 ? nullptr : sheet_.table->find(row, column);
    return cell == nullptr || (cell->kind != CellKind::formula && trimmed_cell(cell->text).empty());
}

/// The cell, or null where it is blank or holds nothing that could be a value.
const TableCell* CellReader::take(std::uint32_t row, std::uint32_t column) {
    if (column == 0) return nullptr;
    read_.emplace(row, column);
    if (is_blank(row, column)) return nullptr;
    const TableCell* cell = sheet_.table->find(row, column);
    const Place place = sheet_.place(row, column);
    if (cell->kind == CellKind::error) {
        fail({.message = Message::form_cell_error,
              .place = place,
              .args = {{"found", shortened(cell->text, 60)}}});
        return nullptr;
    }
    if (cell->kind == CellKind::formula) {
        fail({.message = Message::form_cell_uncomputed, .place = place});
        return nullptr;
    }
    if (const auto control = find_control(cell->text)) {
        fail({.message = Message::form_cell_control,
              .place = place,
              .args = {{"code", hexadecimal(control->code)}}});
        return nullptr;
    }
    return cell;
}

std::optional<Located<std::string>> CellReader::text(std::uint32_t row, std::uint32_t column) {
    const TableCell* cell = take(row, column);
    if (cell == nullptr) return std::nullopt;
    return Located<std::string>{std::string(trimmed_cell(cell->text)), sheet_.place(row, column)};
}

std::optional<Located<Number>> CellReader::number(std::uint32_t row, std::uint32_t column,
                                                  std::string_view key) {
    const auto value = text(row, column);
    if (!value) return std::nullopt;
    const TableCell* cell = sheet_.table->find(row, column);
    const bool is_number = cell->kind == CellKind::number;
    if (is_number && cell->is_percent && cell->text != "0") {
        const Ratio held(near_decimal(cell->text));
        fail({.message = Message::cell_in_percent,
              .place = value->place,
              .args = {{"found", held}, {"shown", Ratio::whole(100) * held}}});
        return std::nullopt;
    }
    auto number = number_or_finding(*value, key, findings_);
    is_faulty_ = is_faulty_ || !number;
    if (number && is_number) number->value.is_typed = false;
    return number;
}

std::optional<Located<Date>> CellReader::date(std::uint32_t row, std::uint32_t column) {
    const auto value = text(row, column);
    if (!value) return std::nullopt;
    const TableCell* cell = sheet_.table->find(row, column);
    if (cell->kind == CellKind::number) {
        if (const auto date = date_of_serial(cell->text, sheet_.dates_from_1904))
            return Located<Date>{*date, value->place};
    }
    if (const auto date = parse_date(plain_date(value->value))) return Located<Date>{*date, value->place};
    fail({.message = Message::date_wrong,
          .place = value->place,
          .args = {{"found", shortened(value->value, 60)}}});
    return std::nullopt;
}

std::optional<Located<bool>> CellReader::tick(std::uint32_t row, std::uint32_t column) {
    const auto value = text(row, column);
    if (!value) return std::nullopt;
    const std::string word = folded(typed_text(value->value));
    if (is_one_of(word, {"x", "có", "yes", "true", "1", "✓", "✔", "☑", "☒", "đạt"}))
        return Located<bool>{true, value->place};
    if (is_one_of(word, {"không", "no", "false", "0", "-", "–", "☐", "không đạt"}))
        return Located<bool>{false, value->place};
    fail({.message = Message::form_tick_unknown,
          .place = value->place,
          .args = {{"found", shortened(value->value, 60)}}});
    return std::nullopt;
}

void report_unread_cells(const CellReader& cells, const FormRows& rows, const std::string& officer,
                         Findings& findings) {
    std::vector<Place> places;
    std::string first;
    for (const auto& cell : cells.sheet().table->cells) {
        const bool is_inside = cell.row >= rows.begin && cell.row < rows.end;
        if (!is_inside || cells.was_read(cell.row, cell.column) || trimmed(cell.text).empty()) continue;
        if (cell.kind == CellKind::error || rows.is_known(cell)) continue;
        if (places.empty()) first = std::string(trimmed(cell.text));
        places.push_back(cells.sheet().place(cell.row, cell.column));
    }
    if (places.empty()) return;
    constexpr std::size_t most = 20;
    const Place place = places.front();
    places.erase(places.begin());
    if (places.size() > most) places.resize(most);
    findings.add({.message = Message::form_cell_unread,
                  .place = place,
                  .args = {{"found", shortened(first, 60)}},
                  .officer = officer,
                  .related = std::move(places)});
}

void add_with_item(const Findings& found, const Item& item, const std::string& officer, Findings& findings) {
    for (Finding finding : found.all()) {
        finding.item = item.code.value;
        if (!officer.empty()) finding.officer = officer;
        const bool is_error = finding.kind().severity == Severity::error;
        if (is_error && finding.stakes.empty()) finding.stakes = {{item.code.value, item.max.value}};
        findings.add(std::move(finding));
    }
}

}  // namespace cchc
