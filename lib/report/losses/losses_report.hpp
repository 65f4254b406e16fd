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

/// In JSON and CSV: `scoring`, `reply`, `next-period`.
std::string_view name_of(Recovery recovery);
/// What a person typed into a cell; empty where it is blank.
std::string typed_text(const TypedCell& typed, Language language);
/// Of a leaf: its officer's name, or empty.
std::string officer_of(const ResultsInWords& view, const Loss& loss);

}  // namespace cchc
