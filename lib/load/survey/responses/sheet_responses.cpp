// SPDX-License-Identifier: MIT
#include "load/survey/responses/sheet_responses.hpp"

#include <optional>

#include "base/text_typed.hpp"
#include "sheet/cell_address.hpp"

namespace cchc {
namespace {

/// A row's cells up to some column, those that show no value apart.
struct SheetRow {
    std::uint32_t number = 0;
    std::vector<ResponseCell> cells;
    std::vector<CellFault> faults;
    const TableCell* beyond = nullptr;  ///< the first that holds something behind that column

    bool is_blank() const { return faults.empty() && is_blank_row(cells); }
};

/// Hands over the rows of a sheet, one by one.
class SheetRows {
  public:
    explicit SheetRows(const Table& table) : cells_(table.cells) {}

    /// The next row's cells of the first `width` columns; false at the end.
    bool next(SheetRow& row, std::size_t width) {
        if (at_ == cells_.size()) return false;
        row.number = cells_[at_].row;
        row.cells.clear();
        row.faults.clear();
        row.beyond = nullptr;
        for (; at_ < cells_.size() && cells_[at_].row == row.number; ++at_) take(row, cells_[at_], width);
        return true;
    }

  private:
    static void take(SheetRow& row, const TableCell& cell, std::size_t width) {
        const bool shows_nothing = cell.kind == CellKind::error || cell.kind == CellKind::formula;
        if (cell.column > width) {
            const bool is_filled = !shows_nothing && !trimmed_cell(cell.text).empty();
            if (is_filled && row.beyond == nullptr) row.beyond = &cell;
            return;
        }
        row.cells.resize(cell.column, {{}, row.number});
        if (shows_nothing) {
            row.faults.push_back({cell.column - std::size_t{1}, cell.text});
        } else {
            row.cells.back().text = cell.text;
        }
    }

    const std::vector<TableCell>& cells_;
    std::size_t at_ = 0;
};

}  // namespace

PartReader read_sheet(const SheetInput& input, ResponseTally& tally, Findings& findings) {
    const ResponsePart at = input.part();
    PartReader part(at, input.words, &tally);
    SheetRows rows(input.table());
    SheetRow row;
    std::size_t hidden = 0;
    std::uint32_t first_hidden = 0;
    while (rows.next(row, part.width())) {
        if (row.beyond != nullptr) {
            tally.refuse_beyond({at.source, row.number, row.beyond->column, 0, at.sheet});
        }
        const bool is_hidden =
            part.has_header() && input.table().is_hidden_row(row.number) && !row.is_blank();
        if (is_hidden && ++hidden == 1) first_hidden = row.number;
        if (!row.cells.empty()) part.take(row.cells, row.faults, row.number);
    }
    tally.tell();
    if (hidden > 0) {
        findings.add({.message = Message::answers_in_hidden_rows,
                      .place = {at.source, first_hidden, 1, 0, at.sheet},
                      .args = {{"found", input.table().name}, {"count", hidden}}});
    }
    return part;
}

void pass_over_hidden_sheet(const SheetInput& input, Findings& findings) {
    PartReader part(input.part(), input.words, nullptr);
    SheetRows rows(input.table());
    SheetRow row;
    while (rows.next(row, most_columns)) {
        if (!row.cells.empty()) part.take(row.cells, row.faults, row.number);
    }
    if (!part.has_header()) return;
    findings.add({.message = Message::responses_on_hidden_sheet,
                  .place = {input.file.source, 1, 1, 0, input.part().sheet},
                  .args = {{"found", input.table().name}, {"count", part.below()}}});
}

}  // namespace cchc
