// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/framework.hpp"
#include "model/keyed_table.hpp"

/// What the council's form (biểu mẫu thẩm định) holds and where: written by workbook, read by load.
namespace cchc {

/// A column of the council's table, in the order they are written.
enum class CouncilColumn : std::uint8_t {
    item,  ///< hidden: the item's code, or a mark
    code,
    text,
    max,
    lead,
    rule,
    self,
    answer,
    standing,  ///< the points after earlier rounds
    evidence,
    justification,
    opinion,  ///< earlier decisions and the replies to them
    decision,
    points,
    reason,
    appraised,  ///< live: the points that the decision yields
    difference,
    remark,  ///< live: what is still missing
};

const KeyedTable& council_table();
const KeyedColumn& info(CouncilColumn column);

namespace council_marks {
inline constexpr std::string_view table = "cchc/council";
inline constexpr std::string_view meeting = "cchc/meeting";  ///< the row of the council's name and the date
inline constexpr std::string_view votes = "cchc/votes";      ///< of members, approving, items not listed
inline constexpr std::string_view schema = "cchc/council-form/2";
}  // namespace council_marks

/// Where the head's inputs stand, by the columns below them.
namespace council_head {
inline constexpr CouncilColumn by = CouncilColumn::lead;
inline constexpr CouncilColumn date = CouncilColumn::evidence;
inline constexpr CouncilColumn members = CouncilColumn::lead;
inline constexpr CouncilColumn approve = CouncilColumn::self;
inline constexpr CouncilColumn unlisted = CouncilColumn::evidence;
}  // namespace council_head

/// What the council can decide on an item.
enum class CouncilChoice : std::uint8_t { accept, adjust, correct, not_applicable, self };
/// As it stands in the dropdown and in the cell.
Bilingual words(CouncilChoice choice);
/// What is offered for an item: `correct` only where its rule asks something, `not_applicable` only where the
/// framework allows it, `self` only where an earlier round may have changed it.
std::vector<CouncilChoice> council_choices(const Item& item, std::size_t round);
/// The same as the words of a list parted by commas.
std::string council_choice_words(const Item& item, std::size_t round, Language language);
/// The choice by its words in either language, in any case.
std::optional<CouncilChoice> council_choice(std::string_view text);

/// What items not listed are, as in the head's dropdown: no commas, which part its words.
inline constexpr Bilingual council_accepted{"Được công nhận", "Accepted"};
inline constexpr Bilingual council_open{"Để ngỏ chờ thẩm định", "Left open"};

/// The leaves with the areas and criteria above them, in the framework's order; survey leaves are left out.
struct CouncilRow {
    ItemId item = 0;
    bool is_heading = false;
};
std::vector<CouncilRow> council_rows(const Framework& framework);

}  // namespace cchc
