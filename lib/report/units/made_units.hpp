// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "report/findings/summary.hpp"
#include "report/layout.hpp"

namespace cchc {

/// What became of a unit of which a command was to make or to show something.
enum class UnitEnd {
    made,
    has_errors,        ///< which keep it from being made
    not_held,          ///< its plan says that there is no survey
    no_responses,      ///< its plan names none yet
    no_questionnaire,  ///< its plan names none
    nothing_counted,   ///< no framework to score by, or no points counted
    unknown_item,      ///< its framework has no such item
    unknown_officer,   ///< its plan has no such officer
    items_refused,     ///< its items cannot have the points that are asked for
    not_written,
    duplicate,  ///< another plan is of the same unit
};

/// A unit of a run over many, and what is kept of it.
struct MadeUnit {
    std::string plan;  ///< the file's path
    std::string id = {};
    std::string name = {};
    std::size_t year = 0;
    UnitEnd end = UnitEnd::has_errors;
    std::string product = {};  ///< a phrase, a text, or a JSON document, by the format; empty: none
    Summary summary = {};      ///< of its findings
};

/// What the line for all says.
struct MadeTotal {
    Bilingual made;         ///< behind the number of units that have a product: `{} with results`
    std::string more = {};  ///< further sums
    Summary summary = {};   ///< of all findings
};

/// A line a unit with its product, a phrase, and one for all.
std::string made_lines(const std::vector<MadeUnit>& units, const MadeTotal& total, const TextStyle& style);
/// A heading a unit with its product, a text, below it, and a line for all.
std::string made_sections(const std::vector<MadeUnit>& units, const MadeTotal& total, const TextStyle& style);
/// Schema cchc/many/1: each unit with its product, the document that its plan alone would give.
std::string made_json(const std::vector<MadeUnit>& units, const Summary& summary);

}  // namespace cchc
