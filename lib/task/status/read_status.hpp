// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "check/validate.hpp"
#include "diag/bilingual.hpp"
#include "report/findings/summary.hpp"
#include "score/status/unit_status.hpp"

namespace cchc {

struct StatusRequest {
    std::string plan;  ///< its file
    EvidenceMode evidence = EvidenceMode::full;
    std::optional<Date> today = {};  ///< none: no days are counted to or from it
    int jobs = 1;
    FrameworkStore* frameworks = nullptr;
};

struct StatusOutcome {
    Validation validation;
    std::optional<UnitStatus> status;  ///< none where the plan cannot be read
    Summary summary;
};

/// Validates a plan and tells who has filed what, whatever errors there are.
StatusOutcome read_status(const StatusRequest& request, const Files& files, Sources& sources);

/// The workbook of one or many units; one that stands there makes room where it is such a book that nobody
/// has changed. Findings: why it was not written.
Findings write_status(const std::vector<UnitStatus>& units, const std::string& target, Language language,
                      const Files& files);

}  // namespace cchc
