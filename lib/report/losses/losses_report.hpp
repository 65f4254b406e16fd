// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "report/layout.hpp"
#include "score/losses/placed_remedies.hpp"

namespace cchc {

/// Lost points and what people wrote to do about them: every output of `cchc losses` reads this.
struct LossesReport {
    const ResultsInWords& view;
    const std::vector<Loss>& losses;  ///< what can be won back the soonest first
    const PlacedRemedies& remedies;
};

std::string losses_text(const LossesReport& report, const TextStyle& style);
/// Schema cchc/losses/1.
std::string losses_json(const LossesReport& report, const std::string& tool);
/// A row an item; decimals with a point.
std::string losses_csv(const LossesReport& report);
/// The rows alone, each behind the unit's id and year; what stands above them is `losses_of_many_header`.
std::string losses_of_unit_csv(const LossesReport& report);
std::string losses_of_many_header();

/// In JSON and CSV: `scoring`, `reply`, `next-period`.
std::string_view name_of(Recovery recovery);
/// What a person typed into a cell; empty where it is blank.
std::string typed_text(const TypedCell& typed, Language language);
/// Of a leaf: its officer's name, or empty.
std::string officer_of(const ResultsInWords& view, const Loss& loss);

}  // namespace cchc
