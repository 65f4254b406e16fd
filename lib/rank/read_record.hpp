// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "diag/finding.hpp"
#include "rank/unit_record.hpp"

namespace cchc {

/// The frameworks of the records of one run: equal ones are kept once. Safe to use from several threads.
class RecordedFrameworks {
  public:
    std::shared_ptr<const RecordedFramework> kept(RecordedFramework framework);

  private:
    std::mutex guard_;
    std::multimap<std::string, std::shared_ptr<const RecordedFramework>> by_scoring_;
};

/// Reads the text of a record (cchc/record/1) or of a printed result (cchc/result/2), and computes again
/// what follows from the rest of it. Nothing, with `bad-record` or `unit-not-totalled` at its place, where it
/// is none, holds less than ranks need, contradicts itself, or is of a unit that was not totalled or of a
/// draft.
std::optional<UnitRecord> read_record(const Source* source, RecordedFrameworks& frameworks,
                                      Findings& findings);

}  // namespace cchc
