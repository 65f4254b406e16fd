// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <atomic>
#include <cstdint>

namespace cchc {

/// Processor time for the files of one unit: each has some of its own, and what it needs beyond comes from
/// what all share. So a few costly files are read, and a thousand of them can neither take an hour nor leave
/// others unread. Safe from several threads. All in milliseconds.
class TimeShares {
  public:
    struct Share {
        std::uint32_t each = 0;
        std::uint32_t most = 0;  ///< for one file
    };

    TimeShares(Share share, std::int64_t shared) : share_(share), rest_(shared) {}

    /// For the next file.
    std::uint32_t limit() const {
        const std::int64_t rest = std::max<std::int64_t>(0, rest_);
        return static_cast<std::uint32_t>(std::min<std::int64_t>(share_.most, share_.each + rest));
    }
    /// What a file took.
    void take(std::uint32_t milliseconds) {
        if (milliseconds > share_.each) rest_ -= milliseconds - share_.each;
    }

  private:
    Share share_;
    std::atomic<std::int64_t> rest_;
};

}  // namespace cchc
