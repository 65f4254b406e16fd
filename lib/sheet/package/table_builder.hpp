// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sheet/table.hpp"

namespace cchc {

/// What all sheets of one file may still hold.
struct TableBudget {
    std::size_t cells = 300'000;
    std::size_t validations = 300'000;
    std::size_t text_bytes = std::size_t{64} << 20U;
};

/// Puts a sheet together, in whatever order its cells come. Throws `Unreadable` where a cell lies outside any
/// sheet or the budget is used up.
class TableBuilder {
  public:
    TableBuilder(std::string_view name, TableBudget& budget);

    /// Takes a cell, its text in normal form.
    void add(TableCell cell);
    /// A range that goes on right below an earlier one of the same columns becomes one with it.
    void add_validation(const TableRange& range);
    void hide() { table_.is_hidden = true; }
    void hide_rows(const RowRange& rows);
    /// All cells of the range are what one formula gives.
    void add_formula_range(const TableRange& range);

    /// The sheet; throws `Unreadable` where a cell came twice.
    Table finished();

  private:
    void order_hidden_rows();

    Table table_;
    TableBudget& budget_;
    std::vector<TableRange> formula_ranges_;
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> last_validation_;  // by columns
};

}  // namespace cchc
