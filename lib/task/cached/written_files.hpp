// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "cache/unit_cache.hpp"

namespace cchc {

/// What tells the files that were written for a unit, so that those that still stand as they were written are
/// left alone without being read.
class WrittenFiles {
  public:
    /// `unit`: the key of the unit's run; `paths`: where its files go.
    WrittenFiles(UnitCache& cache, const std::string& unit, std::vector<std::string> paths);

    /// Whether all stand as they were written, for just this run of the unit, by its digest.
    bool stand(const Files& files, std::string_view run) const;
    /// Remembers them as they are now.
    void remember(const Files& files, std::string_view run) const;

  private:
    UnitCache& cache_;
    std::string key_;
    std::vector<std::string> paths_;
};

}  // namespace cchc
