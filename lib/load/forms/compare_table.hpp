// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "load/forms/found_table.hpp"

namespace cchc {

/// The words for what was changed in a kind of table.
struct ChangeMessages {
    Message number;
    Message text;
    Message formula;
    std::uint16_t instead;  ///< the column where points of one's own belong
};

/// A table and whose it is.
struct TableComparison {
    const FoundTable& table;
    const Framework& framework;
    ChangeMessages messages;
    Language language;
    std::string officer = {};
};

/// Tells what of a table's rows is not as the form was made: numbers (`form-tampered`), texts, formulas and
/// input checks (`form-altered`). Whatever kind of form it is; what its cells should hold is the caller's.
class TableComparer {
  public:
    TableComparer(const TableComparison& comparison, Findings& findings)
        : comparison_(comparison), table_(comparison.table), findings_(findings) {}

    const Item& item(const FoundBlock& block) const { return comparison_.framework.item(block.item); }
    /// At a cell of an item.
    void add(Message message, const Item& item, const Place& place, std::vector<Arg> args) const;
    /// A fixed number on the item's first row; `expected` as text.
    void compare_number(const FoundBlock& block, std::uint16_t column, const std::string& expected) const;
    /// A fixed text that is not as it was.
    void report_text(Message message, const FoundBlock& block, std::uint32_t row, std::uint16_t column,
                     const std::string& expected = {}) const;
    /// Formulas that were replaced: one finding an item.
    void compare_formulas(const FoundBlock& block) const;
    /// Cells that have lost their input check, by row and column: one finding an item, for pasting takes the
    /// checks of whole rows away.
    void compare_checks(const FoundBlock& block,
                        const std::vector<std::pair<std::uint32_t, std::uint16_t>>& cells) const;

  private:
    Place place(std::uint32_t row, std::uint16_t column) const {
        return table_.sheet.place(row, table_.column_at(column));
    }
    std::string title(std::uint16_t column) const {
        return std::string(table_.kind->columns[column].title.in(comparison_.language));
    }

    const TableComparison& comparison_;
    const FoundTable& table_;
    Findings& findings_;
};

}  // namespace cchc
