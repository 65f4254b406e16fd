// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

#include "cli/output.hpp"

namespace cchc {

/// How many units are done, on standard error, where that is a terminal, there are several and no `-q`; taken
/// away at the end.
class Progress {
  public:
    explicit Progress(const Console& console);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    /// From one thread at a time.
    void show(std::size_t done, std::size_t units);

  private:
    const Console& console_;
    bool is_wanted_;
    bool is_shown_ = false;
};

}  // namespace cchc
