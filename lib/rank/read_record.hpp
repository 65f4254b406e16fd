// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "diag/finding.hpp"
#include "rank/recorded_frameworks.hpp"
#include "rank/unit_record.hpp"

namespace cchc {

/// Reads the text of a record (cchc/record/1) or of a printed result (cchc/result/2), and computes again
/// what follows from the rest of it. Nothing, with `bad-record` or `unit-not-totalled` at its place, where it
/// is none, holds less than ranks need, contradicts itself, or is of a unit that was not totalled or of a
/// draft.
std::optional<UnitRecord> read_record(const Source* source, RecordedFrameworks& frameworks,
                                      Findings& findings);

}  // namespace cchc
