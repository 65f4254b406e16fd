// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "load/forms/found_identity.hpp"

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
    const std::vector<FormRecord>& records;  ///< of its items, as made
    const Framework& framework;
    ChangeMessages messages;
    Language language;
    std::string officer = {};
};

/// Cells by row and column.
using CellPlaces = std::vector<std::pair<std::uint32_t, std::uint16_t>>;

/// Tells what of a table's rows is not as the form was made: numbers (`form-tampered`), texts, formulas and
/// input checks (`form-altered`), whatever kind of form it is. Items that are outdated are none of its
/// business.
class TableComparer {
  public:
    TableComparer(const TableComparison& comparison, Findings& findings);

    const Item& item(const FoundBlock& block) const { return comparison_.framework.item(block.item); }
    /// What is noted of the block's item; null where nothing is or it is outdated.
    const FormRecord* record(const FoundBlock& block) const;
    /// At a cell of an item.
    void add(Message message, const Item& item, const Place& place, std::vector<Arg> args) const;
    /// The fixed numbers on the item's first row.
    void compare_numbers(const FoundBlock& block, const FormRecord& record) const;
    /// A fixed text that is not as it was; `expected`: how it reads now, where that is known.
    void report_text(Message message, const FoundBlock& block, std::uint32_t row, std::uint16_t column,
                     const std::string& expected = {}) const;
    /// Formulas that were replaced: one finding an item.
    void compare_formulas(const FoundBlock& block) const;
    /// Cells that have lost their input check: one finding an item, for pasting takes the checks of whole
    /// rows away.
    void compare_checks(const FoundBlock& block, const CellPlaces& cells) const;

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
    std::map<std::string, const FormRecord*, std::less<>> records_;
};

/// Whether a text is no longer the one marked; one that a cell may have cut is not judged.
bool is_changed(const std::string& text, const std::string& mark);
/// A hidden sheet that is not as its digest says is `form-tampered`.
void report_hidden_sheet(const FoundIdentity& found, Message message, Findings& findings);

}  // namespace cchc
