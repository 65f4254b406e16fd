// SPDX-License-Identifier: MIT
#include "load/survey/result_table.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/text_typed.hpp"
#include "load/survey/csv_start.hpp"
#include "sheet/csv/read_csv.hpp"

namespace cchc {
namespace {

/// What stands in the first cells.
std::string beginning(const ResultRow& row) {
    constexpr std::size_t most = 6;
    std::string text;
    for (std::size_t i = 0; i < std::min(row.cells().size(), most); ++i)
        text += (i == 0 ? "" : ", ") + std::string(row.cells()[i].text);
    return shortened(text + (row.cells().size() > most ? ", …" : ""), 100);
}

/// The rows of a text or a sheet: looks for the header, then hands over the others, or only counts them.
class Part {
  public:
    enum class Use { hand_over, count };
    Part(ResultTaker& taker, Use use) : taker_(taker), use_(use) {}

    void take(std::vector<ResultCell> cells) {
        ++rows_;
        const bool holds_any =
            std::any_of(cells.begin(), cells.end(), [](const ResultCell& cell) { return !cell.is_blank(); });
        if (!holds_any) return;
        const ResultRow row(std::move(cells));
        if (has_header_) {
            ++below_;
            look_beyond(row);
            if (use_ == Use::hand_over) taker_.take(row);
            return;
        }
        if (is_blank()) {
            first_ = beginning(row);
            place_ = row.place();
        }
        has_header_ = rows_ <= most_rows_to_header && taker_.is_header(row);
        if (has_header_) width_ = width_of(row);
        if (has_header_ && use_ == Use::hand_over) taker_.begin(row);
    }
    /// Rows that hold nothing count, too.
    void pass_to(std::size_t row) { rows_ = std::max(rows_, row - 1); }

    bool has_header() const { return has_header_; }
    bool is_blank() const { return !place_.is_known(); }
    /// Rows below the header.
    std::size_t below() const { return below_; }

    /// A decimal comma in a file of commas: what stands behind it would be another column's.
    void tell_beyond(Findings& findings) const {
        if (beyond_ == 0) return;
        findings.add(
            {.message = Message::cells_beyond_header, .place = beyond_at_, .args = {{"count", beyond_}}});
    }

    Finding without_header(const Source* source, const std::string& expected) const {
        return {.message = Message::result_header_missing,
                .place = is_blank() ? Place{source} : place_,
                .args = {{"found", first_}, {"expected", expected}}};
    }

  private:
    /// Up to the last cell that is not blank.
    static std::size_t width_of(const ResultRow& row) {
        std::size_t width = row.cells().size();
        while (width > 0 && row.cells()[width - 1].is_blank()) --width;
        return width;
    }

    void look_beyond(const ResultRow& row) {
        if (width_of(row) <= width_) return;
        if (++beyond_ == 1) beyond_at_ = row.cells()[width_of(row) - 1].place;
    }

    ResultTaker& taker_;
    Use use_;
    std::size_t width_ = 0;   ///< of the header
    std::size_t beyond_ = 0;  ///< rows with more cells
    Place beyond_at_;
    std::string first_;  ///< what the first row begins with
    Place place_;        ///< of it
    std::size_t rows_ = 0;
    std::size_t below_ = 0;
    bool has_header_ = false;
};

class TextReader {
  public:
    TextReader(const Source* source, ResultTaker& taker) : source_(source), taker_(taker) {}

    bool read(const std::string& expected, Findings& findings) {
        const CsvStart start =
            csv_start(source_->text, most_rows_to_header, [&](std::string_view lines, char delimiter) {
                Part part(taker_, Part::Use::count);
                read_csv(lines, delimiter, [&](std::span<const CsvCell> row) {
                    if (!part.has_header()) part.take(cells_of(row, 0));
                });
                return part.has_header();
            });
        const std::string_view text = std::string_view(source_->text).substr(start.offset);
        Part part(taker_, Part::Use::hand_over);
        const auto fault = read_csv(text, start.delimiter, [&](std::span<const CsvCell> row) {
            part.take(cells_of(row, start.offset));
        });
        if (fault) {
            findings.add(
                {.message = fault->is_open_quote ? Message::csv_open_quote : Message::csv_after_quote,
                 .place = place_at(source_, fault->offset + start.offset, 1)});
        } else if (!part.has_header()) {
            findings.add(part.without_header(source_, expected));
        }
        part.tell_beyond(findings);
        return !fault && part.has_header();
    }

  private:
    std::vector<ResultCell> cells_of(std::span<const CsvCell> row, std::size_t offset) const {
        std::vector<ResultCell> cells;
        for (const auto& cell : row) {
            const std::size_t length = std::max<std::size_t>(cell.text.size(), 1);
            cells.push_back({trimmed_cell(cell.text), place_at(source_, cell.offset + offset, length)});
        }
        return cells;
    }

    const Source* source_;
    ResultTaker& taker_;
};

class SheetReader {
  public:
    SheetReader(const LoadedSpreadsheet& file, std::size_t sheet, const Part& part, Findings& findings)
        : file_(file),
          table_(file.spreadsheet.tables.at(sheet)),
          sheet_(static_cast<std::int32_t>(sheet)),
          part_(part),
          findings_(findings) {}

    const Part& read() {
        for (std::size_t at = 0; at < table_.cells.size();) {
            const std::uint32_t row = table_.cells[at].row;
            part_.pass_to(row);
            std::vector<ResultCell> cells;
            const bool is_body = part_.has_header();
            for (; at < table_.cells.size() && table_.cells[at].row == row; ++at)
                take(cells, table_.cells[at], is_body);
            if (is_body && table_.is_hidden_row(row) && ++hidden_ == 1) first_hidden_ = row;
            part_.take(std::move(cells));
        }
        if (hidden_ > 0) {
            findings_.add({.message = Message::results_in_hidden_rows,
                           .place = {file_.source, first_hidden_, 1, 0, sheet_},
                           .args = {{"found", table_.name}, {"count", hidden_}}});
        }
        return part_;
    }

  private:
    void take(std::vector<ResultCell>& cells, const TableCell& cell, bool is_body) {
        const auto place = [&](std::size_t column) {
            return Place{file_.source, cell.row, static_cast<std::uint32_t>(column), 0, sheet_};
        };
        while (cells.size() + 1 < cell.column) cells.push_back({{}, place(cells.size() + 1)});
        ResultCell one{trimmed_cell(cell.text), place(cell.column), cell.kind == CellKind::number,
                       cell.is_percent, file_.spreadsheet.dates_from_1904};
        if (cell.kind == CellKind::error || cell.kind == CellKind::formula) {
            if (is_body) {
                findings_.add({.message = cell.kind == CellKind::error ? Message::response_cell_error
                                                                       : Message::response_cell_uncomputed,
                               .place = one.place,
                               .args = {{"found", shortened(cell.text, 60)}, {"count", std::size_t{1}}}});
            }
            one.text = {};
            one.is_faulty = true;
        } else if (const auto control = find_control(one.text); control && is_body) {
            findings_.add({.message = Message::form_cell_control,
                           .place = one.place,
                           .args = {{"code", hexadecimal(control->code)}}});
            one.text = {};
            one.is_faulty = true;
        }
        cells.push_back(one);
    }

    const LoadedSpreadsheet& file_;
    const Table& table_;
    std::int32_t sheet_;
    Part part_;
    Findings& findings_;
    std::size_t hidden_ = 0;
    std::uint32_t first_hidden_ = 0;
};

bool read_sheets(const LoadedSpreadsheet& file, const std::string& expected, ResultTaker& taker,
                 Findings& findings) {
    std::vector<std::pair<std::size_t, Finding>> without_header;
    bool has_header = false;
    for (std::size_t i = 0; i < file.spreadsheet.tables.size(); ++i) {
        const Table& table = file.spreadsheet.tables[i];
        const Place place{file.source, 1, 1, 0, static_cast<std::int32_t>(i)};
        if (table.is_hidden) {
            Findings unread;
            SheetReader hidden(file, i, Part(taker, Part::Use::count), unread);
            const Part& part = hidden.read();
            if (part.has_header()) {
                findings.add({.message = Message::results_on_hidden_sheet,
                              .place = place,
                              .args = {{"found", table.name}, {"count", part.below()}}});
            }
            continue;
        }
        SheetReader reader(file, i, Part(taker, Part::Use::hand_over), findings);
        const Part& part = reader.read();
        part.tell_beyond(findings);
        has_header = has_header || part.has_header();
        if (!part.has_header() && !part.is_blank())
            without_header.emplace_back(i, part.without_header(file.source, expected));
    }
    if (!has_header) {
        findings.add(without_header.empty()
                         ? Part(taker, Part::Use::count).without_header(file.source, expected)
                         : std::move(without_header.front().second));
        return false;
    }
    for (const auto& [sheet, finding] : without_header) {
        findings.add({.message = Message::sheet_without_header,
                      .place = {file.source, 1, 1, 0, static_cast<std::int32_t>(sheet)},
                      .args = {{"found", file.spreadsheet.tables[sheet].name}, {"expected", expected}}});
    }
    return true;
}

}  // namespace

std::string ResultCell::typed() const {
    return typed_text(text);
}

ResultCell ResultRow::cell(std::size_t column) const {
    if (column < cells_.size()) return cells_[column];
    return {{}, cells_.back().place};
}

Place ResultRow::place() const {
    const auto first =
        std::find_if(cells_.begin(), cells_.end(), [](const ResultCell& cell) { return !cell.is_blank(); });
    return first == cells_.end() ? cells_.front().place : first->place;
}

bool read_result_table(const TableFiles& tables, const TableFile& file, const std::string& expected,
                       ResultTaker& taker, Findings& findings) {
    if (!file.is_readable) return false;
    const std::size_t errors = findings.count(Severity::error);
    const bool is_read = file.is_text()
                             ? TextReader(file.source, taker).read(expected, findings)
                             : read_sheets(tables.spreadsheets[*file.spreadsheet], expected, taker, findings);
    return is_read && findings.count(Severity::error) == errors;
}

}  // namespace cchc
