// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "load/forms/found_table.hpp"
#include "model/form_identity.hpp"

namespace cchc {

/// The questions of a table whose rows have keys of their own.
struct FieldSearch {
    std::uint16_t key;     ///< the column of their keys
    std::uint16_t answer;  ///< of their answers
    std::uint16_t code;    ///< at which a question that is gone is told
    std::function<std::vector<FormField>(const Item&)> of;
    bool are_needed = true;  ///< whether one that is gone is told
};

/// A table to look for.
struct TableSearch {
    const KeyedTable& kind;
    const Framework& framework;
    const std::vector<FormRecord>& records;  ///< of the items that had rows when the form was made
    Language language;
    std::string officer = {};  ///< whose form it is; empty: the council's
    std::optional<FieldSearch> fields = {};
};

/// Whose mark comes first on the sheet: a later one may be somebody's answer. Null where there is none.
const KeyedTable* kind_of(const SheetRef& sheet, const std::vector<const KeyedTable*>& kinds);

/// Finds a keyed table on a sheet by its mark, its columns and rows by their keys. Columns that are gone,
/// rows that are unknown, twice with different answers, or gone are `form-tampered`. Nothing where the sheet
/// has no such mark.
std::optional<FoundTable> find_table(const SheetRef& sheet, const TableSearch& search, Findings& findings);

/// The same with the columns of one kind.
template <typename Column>
std::optional<FoundTableOf<Column>> find_table_of(const SheetRef& sheet, const TableSearch& search,
                                                  Findings& findings) {
    auto found = find_table(sheet, search, findings);
    return found ? std::optional(FoundTableOf<Column>(std::move(*found))) : std::nullopt;
}

}  // namespace cchc
