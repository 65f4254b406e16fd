// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "diag/kinds.hpp"
#include "diag/place.hpp"

namespace cchc {

/// What a whole kind of findings counts as in this plan.
struct SeverityRule {
    FindingKind kind{};
    std::optional<Severity> severity = std::nullopt;  ///< none: `off`, they are dropped
};

/// One finding that the office answers for: the item and the officer are the finding's.
struct AcceptedFinding {
    FindingKind kind{};
    std::string item = {};     ///< empty: of a finding that concerns no item
    std::string officer = {};  ///< empty: whoever's
    std::string reason = {};
    Place place = {};
};

/// How a plan treats what is found in it.
struct Policy {
    std::vector<SeverityRule> severities;
    std::vector<AcceptedFinding> acceptances;
};

}  // namespace cchc
