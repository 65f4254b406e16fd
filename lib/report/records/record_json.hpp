// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "check/validate.hpp"
#include "report/results/results_json.hpp"
#include "score/replicates.hpp"
#include "score/results.hpp"

namespace cchc {

/// What is kept of a unit in a run over many, schema cchc/record/1: its result, the points that JSON rounds,
/// the survey's replicates, digests of all that it rests on, counts of findings. `results` null: the unit
/// failed, and its findings say why. `replicates` null: there are none.
std::string record_json(const Validation& validation, const Results* results, const Replicates* replicates,
                        const ReportOptions& options);

}  // namespace cchc
