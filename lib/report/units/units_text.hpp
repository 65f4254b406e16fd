// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "report/findings/summary.hpp"
#include "report/layout.hpp"
#include "score/results.hpp"

namespace cchc {

/// What became of a unit in a run over many.
enum class UnitState {
    totalled,
    draft,              ///< totalled in spite of errors
    has_errors,         ///< and is not totalled
    has_warnings,       ///< which count
    stage_not_reached,  ///< there is no such stage yet
    nothing_counted,    ///< no framework to score by, or no points counted
    not_placed,         ///< its files would go among those that are read
    not_written,
    duplicate,  ///< another plan is of the same unit and year
};

/// What is kept of a unit: the rest goes as soon as its files are written, a city has many.
struct UnitLine {
    std::string plan;  ///< the file's path
    std::string id = {};
    std::string name = {};
    std::size_t year = 0;
    UnitState state = UnitState::has_errors;
    Stage stage = Stage::self;  ///< that the index is of; before the last it is provisional
    std::string index = {};     ///< as printed, with a point; empty: none
    std::string grade = {};
    Summary summary = {};
};

/// A line a unit with its findings in numbers, where nothing is totalled, and how the line for all begins.
std::string checked_units_text(const std::vector<UnitLine>& units, const TextStyle& style);
/// A line a unit, and one for all.
std::string units_text(const std::vector<UnitLine>& units, const Summary& all, const TextStyle& style);
/// The same as JSON, schema cchc/units/1.
std::string units_json(const std::vector<UnitLine>& units, const Summary& all);

}  // namespace cchc
