// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <mutex>

#include "diag/kinds.hpp"

namespace cchc {

/// How many units are done, on standard error, where that is a terminal and there are several; taken away at
/// the end.
class Progress {
  public:
    Progress(std::size_t units, Language language, bool is_wanted);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    /// One more is done. Safe from several threads.
    void step();

  private:
    std::size_t units_;
    Language language_;
    bool is_shown_;
    std::mutex guard_;
    std::size_t done_ = 0;
};

}  // namespace cchc
