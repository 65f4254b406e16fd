// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/parallel.hpp"
#include "cache/unit_cache.hpp"
#include "check/validate.hpp"
#include "report/units/units_text.hpp"

namespace cchc {

struct PathsRequest {
    /// Plans, frameworks, files of plans, folders to search for plans; none: the current folder.
    std::vector<std::string> paths = {};
    EvidenceMode evidence = EvidenceMode::full;
    int jobs = 1;
    UnitProgress progress = {};
    UnitCache* cache = nullptr;  ///< null: everything is read
    /// Done with each unit once it is validated, on several threads; then nothing is taken from the cache.
    /// The number of units is that of all.
    std::function<void(const Validation& validation, std::size_t units)> look = {};
};

/// What was found in all units together.
struct PathsOutcome {
    Findings findings;  ///< sorted
    Summary summary;
    std::vector<UnitLine> units;       ///< in the order of the paths; nothing is totalled
    std::optional<Language> language;  ///< the first plan's
    std::vector<Sources> sources;      ///< what findings' places point to
};

/// Validates every plan and framework that the paths stand for. Units are checked at the same time, and each
/// is forgotten as soon as its findings are kept.
PathsOutcome validate_paths(const PathsRequest& request, const Files& files, Sources& sources);

}  // namespace cchc
