// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "diag/finding.hpp"
#include "load/files/load_spreadsheet.hpp"
#include "model/framework.hpp"
#include "model/plan.hpp"
#include "model/scorecard.hpp"

/// Answers read for the sake of what can be saved of them, from forms and score cards that are old, damaged
/// or of another year. Nothing read here is scored.
namespace cchc {

/// What a file says of one item, as far as it can be read.
struct CarriedEntry {
    Score score;
    ItemId item = 0;
    bool is_support = false;       ///< stood among the items of others
    bool is_rule_changed = false;  ///< the file says how it was scored, and that is no longer so
    Findings faults = {};          ///< what could not be read
};

/// An item that the framework does not have.
struct UnknownEntry {
    std::string code;
    Place place;
};

struct CarriedCard {
    const Source* source = nullptr;
    bool is_form = false;
    /// What the file says of itself; none where it says nothing.
    std::optional<std::string> unit = {}, year = {}, officer = {}, framework = {};
    bool is_tampered = false;  ///< what it says of itself was changed
    std::vector<CarriedEntry> entries = {};
    std::vector<UnknownEntry> unknown = {};
};

/// What is known of the unit that the answers are carried to.
struct CarryInput {
    const Plan& plan;
    const Framework& framework;
};

/// Reads an officer's form whatever has become of it: columns by their keys or titles, rows by their keys or
/// codes. Nothing where no sheet looks like one.
std::optional<CarriedCard> carry_form(const LoadedSpreadsheet& form, const CarryInput& input);
/// Reads a score card in YAML, of any unit and year. What is wrong with the file as a whole goes into the
/// findings.
CarriedCard carry_card(const Source* source, const CarryInput& input, Findings& findings);

}  // namespace cchc
