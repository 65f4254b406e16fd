// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "cache/unit_cache.hpp"
#include "cli/output.hpp"

namespace cchc {

/// The cache that the command line asks for, if it does.
class CacheChoice {
  public:
    CacheChoice(const CacheArguments& arguments, const Files& files);

    /// 0, or the exit code where the options do not go together, the reason having been told.
    int check(const Console& console) const;
    /// Null where none is asked for.
    UnitCache* get() { return cache_ ? &*cache_ : nullptr; }
    /// Tells that entries could not be written: what the command says is right all the same.
    void tell(const Console& console) const;

  private:
    const CacheArguments& arguments_;
    std::optional<UnitCache> cache_;
};

}  // namespace cchc
