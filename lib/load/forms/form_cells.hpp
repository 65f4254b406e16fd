// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "diag/finding.hpp"
#include "model/framework.hpp"
#include "sheet/table.hpp"

namespace cchc {

/// One sheet of a spreadsheet and where its findings go.
struct SheetRef {
    const Source* source = nullptr;
    const Table* table = nullptr;
    std::int32_t index = 0;  ///< in Source::sheets
    bool dates_from_1904 = false;

    Place place(std::uint32_t row, std::uint32_t column) const { return {source, row, column, 0, index}; }
};

/// Reads cells as what is expected there: a number kept as text, a date as a serial number, a comma for a
/// point, spaces around are all one. What cannot be read is a finding at the cell and sets `is_faulty`.
class CellReader {
  public:
    CellReader(const SheetRef& sheet, Findings& findings) : sheet_(sheet), findings_(findings) {}

    const SheetRef& sheet() const { return sheet_; }
    bool is_faulty() const { return is_faulty_; }
    void mark_faulty() { is_faulty_ = true; }

    bool is_blank(std::uint32_t row, std::uint32_t column) const;
    /// Nothing where the cell is blank or cannot be read.
    std::optional<Located<std::string>> text(std::uint32_t row, std::uint32_t column);
    std::optional<Located<Number>> number(std::uint32_t row, std::uint32_t column, std::string_view key);
    std::optional<Located<Date>> date(std::uint32_t row, std::uint32_t column);
    /// Ticked or not: `x`, `có`, `yes`, 1, a check mark; `không`, `no`, `-`, 0.
    std::optional<Located<bool>> tick(std::uint32_t row, std::uint32_t column);

    /// Counts what another reader of the sheet was asked for as read, too.
    void also_read(const CellReader& other) { read_.insert(other.read_.begin(), other.read_.end()); }
    /// Whether the cell was asked for.
    bool was_read(std::uint32_t row, std::uint32_t column) const { return read_.count({row, column}) > 0; }

  private:
    const TableCell* take(std::uint32_t row, std::uint32_t column);
    void fail(Finding finding);

    SheetRef sheet_;
    Findings& findings_;
    std::set<std::pair<std::uint32_t, std::uint32_t>> read_;
    bool is_faulty_ = false;
};

/// Rows of a table, and the cells among them that need not be asked for.
struct FormRows {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;  ///< behind the last
    std::function<bool(const TableCell&)> is_known;
};

/// What stands in the rows where nothing is to be filled in: one `form-altered` for all such cells.
void report_unread_cells(const CellReader& cells, const FormRows& rows, const std::string& officer,
                         Findings& findings);

/// Findings of an item's cells, as findings of the item: an error can cost it.
void add_with_item(const Findings& found, const Item& item, const std::string& officer, Findings& findings);

}  // namespace cchc
