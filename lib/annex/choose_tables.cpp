// SPDX-License-Identifier: MIT
#include "annex/choose_tables.hpp"

#include <algorithm>

#include "annex/annex_names.hpp"
#include "annex/numbering.hpp"
#include "annex/words.hpp"

namespace cchc {
namespace {

std::string names_of_tables(const std::vector<AnnexTable>& tables) {
    std::string names;
    for (const auto& table : tables) names += (names.empty() ? "" : ", ") + table.name;
    return names.empty() ? "-" : names;
}

/// The first number below the header.
std::string first_number(const AnnexTable& table, const AnnexColumns& columns, std::size_t first) {
    for (std::size_t i = first; i < table.rows.size(); ++i) {
        const AnnexRow& row = table.rows[i];
        if (is_header_again(row, columns)) continue;
        const auto& cell = row.cell(columns.number.value_or(columns.title));
        const auto readings =
            columns.number ? printed_numbers(cell.shown(), cell.is_number) : std::vector<PrintedNumber>();
        if (!readings.empty()) return readings.front().label;
        const auto leading = leading_number(cell.shown());
        if (leading) return leading->readings.front().label;
    }
    return {};
}

/// Whether numbered rows with points stand above the header that was found: it then is one that a page
/// repeats.
bool is_repeated(const AnnexTable& table, const AnnexColumns& found, const AnnexColumns& first) {
    const auto end = table.rows.begin() + static_cast<std::ptrdiff_t>(found.first - found.header.size());
    return std::any_of(table.rows.begin(), end, [&](const AnnexRow& row) {
        const auto& number = row.cell(first.number.value_or(first.title));
        const bool is_numbered = first.number ? !printed_numbers(number.shown(), false).empty()
                                              : leading_number(number.shown()).has_value();
        return is_numbered && read_points(row.cell(first.points).shown()).points;
    });
}

std::size_t width_of(const AnnexTable& table) {
    std::size_t width = 0;
    for (const auto& row : table.rows) width = std::max(width, row.cells.size());
    return width;
}

void tell_none(const AnnexFile& file, const ColumnSearch& nearest, Findings& findings) {
    if (nearest.nearest.empty()) {
        findings.add(
            {.message = Message::annex_empty, .place = {file.source}, .args = {{"file", file.file}}});
        return;
    }
    findings.add({.message = Message::annex_no_header,
                  .place = nearest.nearest_at,
                  .args = {{"file", file.file}, {"found", nearest.nearest}}});
}

}  // namespace

std::vector<AnnexPart> choose_tables(const AnnexFile& file, std::vector<DraftNote>& notes,
                                     Findings& findings) {
    std::vector<AnnexPart> parts;
    ColumnSearch nearest;
    std::size_t most = 0;
    bool has_sheet = file.sheet.empty();
    for (const auto& table : file.tables) {
        if (!file.sheet.empty() && table.name != file.sheet) continue;
        has_sheet = true;
        if (table.rows.empty() || (table.is_hidden && file.sheet.empty())) continue;
        ColumnSearch search = file.mapped && parts.empty() ? ColumnSearch{columns_of(*file.mapped, table)}
                                                           : find_columns(table);
        if (!search.columns && table.rows.size() > most) {
            most = table.rows.size();
            nearest = search;
        }
        const DraftNote passed_over{
            {"không đọc bảng “{}” ({} dòng)", "the table “{}” is not read (rows: {})"},
            {table.name, std::to_string(table.rows.size())}};
        if (parts.empty()) {
            if (search.columns) parts.push_back({table, std::move(*search.columns)});
            continue;
        }
        const AnnexPart& first = parts.front();
        if (!file.is_document) {
            if (search.columns) notes.push_back(passed_over);
        } else if (search.columns && !is_repeated(table, *search.columns, first.columns)) {
            const auto number = first_number(table, *search.columns, search.columns->first);
            const bool begins_anew = number == first_number(first.table, first.columns, first.columns.first);
            if (begins_anew) {
                notes.push_back(passed_over);
            } else {
                parts.push_back({table, std::move(*search.columns)});
            }
        } else if (width_of(table) <= width_of(first.table) && width_of(table) > first.columns.points) {
            parts.push_back({table, first.columns, false});
        } else {
            notes.push_back(passed_over);
        }
    }
    if (!has_sheet) {
        findings.add(
            {.message = Message::annex_no_sheet,
             .place = {file.source},
             .args = {
                 {"file", file.file}, {"found", file.sheet}, {"expected", names_of_tables(file.tables)}}});
    } else if (parts.empty()) {
        tell_none(file, nearest, findings);
    }
    return parts;
}

}  // namespace cchc
