// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "check/validate.hpp"
#include "score/whatif/what_if.hpp"

namespace cchc {

struct WhatIfRequest {
    std::string plan;                     ///< its file
    std::vector<std::string> items = {};  ///< `1.1.4=2`
    bool refuse_justified = false;
    bool accept_replies = false;
    int jobs = 1;
    FrameworkStore* frameworks = nullptr;  ///< shared by the units of a run; null: read anew
};

/// What is wrong with one of the items as typed.
struct WhatIfTrouble {
    enum class Kind {
        no_points,   ///< not `ITEM=POINTS`
        unknown,     ///< the framework has no such item
        parent,      ///< its points are those of its items: `codes`
        survey,      ///< the survey gives them
        superior,    ///< the level above alone scores it, and no round has
        not_chosen,  ///< another alternative is: `codes`
        twice,       ///< it is named before
        not_a_number,
        decimals,  ///< more than `numbers`
        negative,
        beyond,    ///< over `numbers`
        off_rule,  ///< the nearest that the rule can give: `numbers`
    };
    Kind kind = Kind::no_points;
    std::string typed;  ///< all of it
    std::string item;
    std::string points;
    std::vector<std::string> codes = {};
    std::vector<Ratio> numbers = {};
    std::optional<std::string> nearest = {};
};

struct WhatIfOutcome {
    Validation validation;
    std::optional<Results> results;  ///< of a draft where the data has errors; none: nothing to total
    std::vector<WhatIfTrouble> troubles;
    std::optional<WhatIf> answer;  ///< where there are no troubles
};

/// Computes what the index would be. Writes nothing. Evidence is looked for by name only.
WhatIfOutcome try_what_if(const WhatIfRequest& request, const Files& files, Sources& sources);

}  // namespace cchc
