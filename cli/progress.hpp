// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>

#include "cli/output.hpp"

namespace cchc {

/// How many units are done, how fast, and the time left, on standard error, where that is a terminal, there
/// are several and no `-q`; taken away at the end.
class Progress {
  public:
    explicit Progress(const Console& console);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    /// From one thread at a time. Drawn about ten times a second.
    void show(std::size_t done, std::size_t units);

  private:
    using Clock = std::chrono::steady_clock;

    const Console& console_;
    bool is_wanted_;
    Clock::time_point begun_ = Clock::now();
    std::optional<Clock::time_point> drawn_ = {};
};

}  // namespace cchc
