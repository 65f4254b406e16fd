// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diag/bilingual.hpp"

/// What the writer and the reader of a form share, whatever kind of form it is: its table has hidden keys in
/// a row of their own (a key a column) and in its first column (an item's code, or a mark, a row), so that
/// rows and columns may change places. A kind of form is an enumeration of its columns and their rows here.
namespace cchc {

/// What a column is for; it decides what the form's writer locks and what its reader compares.
enum class ColumnUse : std::uint8_t {
    key,     ///< hidden: what the table is found by, or computes with
    text,    ///< fixed; a change is told
    number,  ///< fixed; a change is told
    shown,   ///< fixed, but not compared: what it says may have changed by now
    live,    ///< a formula
    input,   ///< filled in
    absent,  ///< the sheet has no such column
};

/// A column's number as the table is written: the value of its enumerator.
template <typename Column>
constexpr std::uint16_t place_of(Column column) {
    return static_cast<std::uint16_t>(column);
}

struct KeyedColumn {
    std::uint16_t place;   ///< its number, from 0
    std::string_view key;  ///< in the hidden row; of the first column the table's mark stands there
    Bilingual title;
    Bilingual note;  ///< of an input: what to write there
    ColumnUse use;
    std::uint16_t width = 0;   ///< in characters, as written
    bool may_be_gone = false;  ///< forms made before there was such a column are whole without it

    constexpr bool is_input() const { return use == ColumnUse::input; }
};

/// Whether each column stands at its own place.
constexpr bool are_in_place(std::span<const KeyedColumn> columns) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].place != i) return false;
    }
    return true;
}

/// A kind of sheet.
struct KeyedTable {
    std::string_view mark;  ///< in the hidden row, above the rows' keys
    Bilingual sheet;        ///< its name
    std::span<const KeyedColumn> columns;
    std::uint16_t code;  ///< the places of an item's code, most points and rule
    std::uint16_t max;
    std::uint16_t rule;

    template <typename Column>
    const KeyedColumn& at(Column column) const {
        return columns[place_of(column)];
    }
    /// The columns of one use, in order.
    std::vector<std::uint16_t> of(ColumnUse use) const;
};

/// Keys of rows that are no item's.
namespace marks {
inline constexpr std::string_view any = "cchc/";             ///< what all of them begin with
inline constexpr std::string_view header = "cchc/header";    ///< the row of column titles
inline constexpr std::string_view heading = "cchc/heading";  ///< an area or criterion above items
inline constexpr std::string_view end = "cchc/end";          ///< behind it nothing is read
}  // namespace marks

bool is_mark(std::string_view key);

/// One cell to answer in, where an item asks in several rows: its key in a hidden column of the table's.
struct FormField {
    std::string key;
    std::string prompt;  ///< what is asked
};

/// A text with white space runs as one space, none at its ends, in normal form C: how fixed texts are
/// compared.
std::string form_plain(std::string_view text);

}  // namespace cchc
