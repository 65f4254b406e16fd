// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "model/council_layout.hpp"
#include "model/form_identity.hpp"
#include "workbook/book.hpp"
#include "workbook/forms/keyed_head.hpp"

/// The parts of the council's table that council_table.cpp puts together.
namespace cchc {

namespace council_at {
inline constexpr std::uint32_t keys = 0;  ///< hidden
inline constexpr std::uint32_t bodies = 1;
inline constexpr std::uint32_t title = 3;
inline constexpr std::uint32_t line = 4;
inline constexpr std::uint32_t meeting = 5;
inline constexpr std::uint32_t votes = 6;
inline constexpr std::uint32_t header = 7;
inline constexpr std::uint32_t first = 8;
}  // namespace council_at

/// The rows that one item takes: as many as its longest text needs.
struct CouncilBlock {
    ItemId item = 0;
    std::uint32_t first = 0;
    std::uint32_t last = 0;

    Cell at(CouncilColumn column) const { return {first, static_cast<std::uint16_t>(column)}; }
    CellRange all(CouncilColumn column) const { return {at(column), {last, at(column).column}}; }
};

/// Where an item's corrections stand on their sheet, as other sheets' formulas name them.
struct CorrectionCells {
    std::string points;   ///< the cell of the points as corrected
    std::string answers;  ///< the range of what is corrected
};
using CorrectionPlaces = std::map<ItemId, CorrectionCells>;

/// The table as laid out on its sheet.
struct CouncilSheet {
    const Book& book;
    Sheet& sheet;
    const CorrectionPlaces& corrections;
    std::size_t round = 1;
    bool has_rounds = false;    ///< there were earlier ones
    bool has_opinions = false;  ///< decisions or replies
    std::vector<CouncilBlock> blocks = {};
    std::uint32_t end = 0;  ///< the row behind the last item's

    const Item& item(const CouncilBlock& block) const { return book.framework().item(block.item); }
    bool is_hidden(CouncilColumn column) const;
};

/// Points as shown: a number, `-` of an excluded item, nothing where nobody scored it.
struct ShownPoints {
    bool is_scored = false;
    bool is_excluded = false;
    Ratio value;

    std::string text() const;
};
ShownPoints self_points(const Book& book, ItemId item);
ShownPoints standing_points(const Book& book, ItemId item);

/// What a fixed column says of an item.
std::string council_text(const Book& book, ItemId item, CouncilColumn column);
/// What the form says of itself, and of each row, on its hidden sheet; without its digest.
FormIdentity council_identity(const CouncilSheet& table);

/// Its columns, keys and titles.
KeyedSheet keyed_sheet(const CouncilSheet& table);
/// Hidden keys, the paper's head, the council and its meeting, live totals, column titles with their notes.
void write_council_head(const CouncilSheet& table);
/// What may be typed where, in the words of our findings; colours where something is missing.
void add_council_checks(const CouncilSheet& table);

/// The sheet of decisions. Returns how its rows are laid out.
CouncilSheet add_council_table(const Book& book, const CorrectionPlaces& corrections, std::size_t round);

}  // namespace cchc
