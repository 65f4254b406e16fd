// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "model/scorecard.hpp"
#include "yaml/reader.hpp"

/// What score cards and appraisals have in common.
namespace cchc {

/// Reads `level`, `parts`, `inputs` and `not_applicable`.
void load_answer(Reading reading, MapReader& map, Score& score);
/// Reads `evidence`; an entry that cannot be read is left out and the map marked faulty.
std::vector<Evidence> load_evidence_list(Reading reading, MapReader& map);

}  // namespace cchc
