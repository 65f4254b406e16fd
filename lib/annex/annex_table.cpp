// SPDX-License-Identifier: MIT
#include "annex/annex_table.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "base/text_typed.hpp"
#include "sheet/csv/read_csv.hpp"

namespace cchc {
namespace {

constexpr std::size_t most_columns_read = 60;

AnnexCell read_cell(const TableCell& cell) {
    const bool is_faulty = cell.kind == CellKind::error || cell.kind == CellKind::formula;
    AnnexCell one{is_faulty ? std::string() : cell.text, cell.kind == CellKind::number, is_faulty};
    if (find_control(one.text)) one = {{}, false, true};
    if (cell.is_percent) one.is_faulty = true;
    return one;
}

bool holds_any(const AnnexRow& row) {
    return std::any_of(row.cells.begin(), row.cells.end(),
                       [](const AnnexCell& cell) { return !cell.is_blank() || cell.is_faulty; });
}

AnnexTable read_table(const Table& table, std::size_t at, const Source* source) {
    AnnexTable read{table.name, table.is_hidden, {}};
    for (const auto& cell : table.cells) {
        if (cell.column > most_columns_read) continue;
        if (read.rows.empty() || read.rows.back().row != cell.row) {
            read.rows.push_back(
                {at, cell.row, {}, {source, cell.row, cell.column, 0, static_cast<std::int32_t>(at)}});
        }
        auto& cells = read.rows.back().cells;
        cells.resize(cell.column);
        cells.back() = read_cell(cell);
    }
    std::erase_if(read.rows, [](const AnnexRow& row) { return !holds_any(row); });
    return read;
}

/// The comma, semicolon or tab that parts the text's rows into most columns most often.
char delimiter_of(std::string_view text) {
    char best = ',';
    std::size_t most = 0;
    for (const char delimiter : {',', ';', '\t'}) {
        std::size_t cells = 0;
        read_csv(text, delimiter, [&](std::span<const CsvCell> row) {
            // A row of prose holds commas, too: what counts is how often the rows are of one width.
            cells += row.size() >= 3 ? 1 + std::min<std::size_t>(row.size(), 8) : 0;
        });
        if (cells > most) {
            most = cells;
            best = delimiter;
        }
    }
    return best;
}

}  // namespace

std::string_view AnnexCell::shown() const {
    return trimmed_cell(text);
}

const AnnexCell& AnnexRow::cell(std::size_t column) const {
    static const AnnexCell blank;
    return column < cells.size() ? cells[column] : blank;
}

std::string AnnexRow::words() const {
    std::string text;
    for (const auto& cell : cells) {
        if (cell.is_blank()) continue;
        text += (text.empty() ? "" : " | ") + std::string(cell.shown());
    }
    std::replace(text.begin(), text.end(), '\n', ' ');
    return shortened(text, 120);
}

std::vector<std::string> AnnexRow::texts() const {
    std::vector<std::string> all;
    for (const auto& cell : cells) all.push_back(cell.text);
    return all;
}

std::vector<AnnexTable> annex_tables(const Spreadsheet& spreadsheet, const Source* source) {
    std::vector<AnnexTable> tables;
    for (std::size_t i = 0; i < spreadsheet.tables.size(); ++i)
        tables.push_back(read_table(spreadsheet.tables[i], i, source));
    return tables;
}

AnnexTable annex_table(const Source* source) {
    AnnexTable table;
    const std::string_view text = source->text;
    std::uint32_t number = 0;
    const auto fault = read_csv(text, delimiter_of(text), [&](std::span<const CsvCell> cells) {
        AnnexRow row{0, ++number, {}, {source}};
        for (const auto& cell : cells.first(std::min(cells.size(), most_columns_read))) {
            row.cells.push_back({to_nfc(cell.text), false, false});
            if (cell.offset <= text.size() && !row.place.line) row.place = place_at(source, cell.offset, 1);
        }
        if (holds_any(row)) table.rows.push_back(std::move(row));
    });
    if (fault) table.rows.clear();
    return table;
}

}  // namespace cchc
