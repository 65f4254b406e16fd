// SPDX-License-Identifier: MIT
#include "load/book/old_remedies.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "base/text.hpp"
#include "base/text_typed.hpp"
#include "model/book/result_marks.hpp"
#include "model/wording.hpp"

namespace cchc {
namespace {

/// A row's texts, folded, each with the first column it stands in.
using RowTexts = std::map<std::string, std::uint32_t, std::less<>>;

std::uint32_t titled(const RowTexts& row, const Bilingual& title) {
    for (const Language language : {Language::vi, Language::en}) {
        const auto found = row.find(folded(title.in(language)));
        if (found != row.end()) return found->second;
    }
    return 0;
}

/// The columns by their titles; people's own, where their titles were changed, by their places left of the
/// hidden one.
std::optional<OldRemedyTable> table_headed_by(const RowTexts& row) {
    OldRemedyTable found;
    const auto key = row.find(result_marks::items);
    if (key != row.end()) found.key = key->second;
    const auto column = [&](const Bilingual& title, std::uint32_t left_of_key) {
        const std::uint32_t by_title = titled(row, title);
        return by_title == 0 && found.key > left_of_key ? found.key - left_of_key : by_title;
    };
    found.code = titled(row, wording::code);
    found.title = titled(row, wording::item);
    found.measure = column(wording::remedy, 3);
    found.person = column(wording::person, 2);
    found.due = column(wording::due, 1);
    const bool are_found = found.measure != 0 && found.person != 0 && found.due != 0;
    const bool are_apart =
        found.measure != found.person && found.measure != found.due && found.person != found.due;
    return are_found && are_apart ? std::optional(found) : std::nullopt;
}

std::string text_at(const Table& table, std::uint32_t row, std::uint32_t column) {
    const TableCell* cell = column == 0 ? nullptr : table.find(row, column);
    return cell == nullptr ? std::string() : std::string(trimmed_cell(cell->text));
}

/// In books without the hidden column the table ends with its total.
bool is_end(const OldRemedyTable& found, std::uint32_t row) {
    if (found.key != 0) return text_at(*found.table, row, found.key) == result_marks::end;
    const std::string title = text_at(*found.table, row, found.title);
    return title == wording::total.in(Language::vi) || title == wording::total.in(Language::en);
}

std::uint32_t end_of(const OldRemedyTable& found) {
    std::uint32_t last = found.header_row;
    for (const auto& cell : found.table->cells) {
        if (cell.row > last && is_end(found, cell.row)) return cell.row;
        last = std::max(last, cell.row);
    }
    return last + 1;
}

TypedCell typed(const Table& table, std::uint32_t row, std::uint32_t column) {
    const TableCell* cell = table.find(row, column);
    if (cell == nullptr || cell->kind == CellKind::formula || trimmed_cell(cell->text).empty()) return {};
    if (cell->kind == CellKind::number) return number_of(cell->text);
    if (cell->kind == CellKind::date) {
        if (const auto date = parse_date(cell->text)) return *date;
    }
    if (cell->kind == CellKind::boolean) return std::string(cell->text == "true" ? "TRUE" : "FALSE");
    return cell->text;
}

}  // namespace

bool OldRemedyTable::is_open(const TableCell& cell) const {
    return cell.row > header_row && cell.row < end_row &&
           (cell.column == measure || cell.column == person || cell.column == due);
}

bool OldRemedyTable::has_formula() const {
    return std::any_of(table->cells.begin(), table->cells.end(),
                       [&](const TableCell& cell) { return is_open(cell) && cell.is_formula; });
}

std::optional<OldRemedyTable> find_remedies(const Table& table) {
    const auto& cells = table.cells;
    for (auto cell = cells.begin(); cell != cells.end();) {
        RowTexts row;
        const std::uint32_t number = cell->row;
        for (; cell != cells.end() && cell->row == number; ++cell) {
            if (cell->kind == CellKind::text) row.emplace(folded(trimmed_cell(cell->text)), cell->column);
        }
        auto found = table_headed_by(row);
        if (!found) continue;
        found->table = &table;
        found->header_row = number;
        found->end_row = end_of(*found);
        return found;
    }
    return std::nullopt;
}

std::vector<Remedy> remedies_in(const OldRemedyTable& found) {
    std::vector<Remedy> remedies;
    const Table& table = *found.table;
    std::uint32_t last = found.header_row;
    for (const auto& cell : table.cells) {
        if (cell.row <= last || cell.row >= found.end_row) continue;
        last = cell.row;
        Remedy remedy{.code = text_at(table, last, found.key),
                      .label = text_at(table, last, found.code),
                      .title = text_at(table, last, found.title),
                      .measure = typed(table, last, found.measure),
                      .person = typed(table, last, found.person),
                      .due = typed(table, last, found.due)};
        if (!remedy.is_empty()) remedies.push_back(std::move(remedy));
    }
    return remedies;
}

}  // namespace cchc
