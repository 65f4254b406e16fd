// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>

#include "cli/output.hpp"
#include "task/units/run_units.hpp"

namespace cchc {

/// What a command does with each of many units, and prints of all.
struct ManyUnits {
    UnitWork work;
    std::function<std::string(const UnitsRun& run, const Console& console)> write;
    bool has_folders = false;  ///< files of each go into a folder of its id
    bool is_strict = false;
};

/// The `write` of commands that make files: a line a unit, or JSON.
std::function<std::string(const UnitsRun&, const Console&)> forms_writer(bool as_json);

/// With progress, and with what was found told; the exit code is the worst that a unit alone would give.
int run_many(Targets targets, const ManyUnits& many, const Files& files, Console& console);

}  // namespace cchc
