// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <vector>

#include "base/enum_table.hpp"
#include "check/validate.hpp"
#include "score/results.hpp"

namespace cchc {

/// Why points are taken to be others.
enum class WhatIfReason {
    typed,     ///< somebody asks
    refused,   ///< the score rests on a justification alone
    accepted,  ///< an officer's reply that the council has not answered
};
inline constexpr auto what_if_reasons = enum_table<Named<WhatIfReason>>({
    {WhatIfReason::typed, "typed"},
    {WhatIfReason::refused, "refused"},
    {WhatIfReason::accepted, "accepted"},
});

struct WhatIfQuestion {
    std::map<ItemId, Ratio> points = {};  ///< of leaves that are not the survey's; goes before what follows
    bool accept_replies = false;          ///< each gets the points that were self-assessed; before refusing
    bool refuse_justified = false;        ///< each counts as 0
};

/// One leaf's points, as they stand and as they would.
struct WhatIfChange {
    ItemId item = 0;
    WhatIfReason reason = WhatIfReason::typed;
    Ratio before;
    Ratio after;
    Ratio index;                   ///< what it alone adds to the exact index, in percent
    bool is_counted_anew = false;  ///< it had been left out of the points counted
};

struct WhatIf {
    Total now;
    Total then;
    std::vector<WhatIfChange> changes;  ///< in the framework's order
};

/// Points that stand after the council, taken to be others, and all that follows from them.
WhatIf what_if(const Validation& validation, const Results& results, const WhatIfQuestion& question);

}  // namespace cchc
