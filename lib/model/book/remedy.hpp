// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/date.hpp"
#include "base/ratio.hpp"

namespace cchc {

/// What a person typed into a cell; nothing where it is blank.
using TypedCell = std::variant<std::monostate, std::string, Ratio, Date>;

/// What people wrote beside an item that lost points: the three columns of the result workbook that the
/// program leaves to them.
struct Remedy {
    std::string code;   ///< the item's; empty where the row says none
    std::string label;  ///< the number printed in the row
    std::string title;  ///< the item's, as the row has it
    TypedCell measure;
    TypedCell person;
    TypedCell due;

    bool is_empty() const { return measure.index() == 0 && person.index() == 0 && due.index() == 0; }
    friend bool operator==(const Remedy&, const Remedy&) = default;
};

/// All of them, by row.
struct Remedies {
    std::string framework;  ///< the id of the one whose items they are about
    std::vector<Remedy> rows;
};

}  // namespace cchc
