// SPDX-License-Identifier: MIT
#pragma once

#include <time.h>

#include <algorithm>
#include <cstdint>
#include <optional>

#include "apart/reader.hpp"

namespace cchc {

using Milliseconds = std::int64_t;

/// Watches one request: what the reader has used, and whether it moves at all. It counts glances, not hours:
/// who was stopped together with the reader goes on with it.
class Watch {
  public:
    static constexpr Milliseconds glance = 20;  ///< between two looks

    Watch(clockid_t clock, Milliseconds limit)
        : clock_(clock),
          limit_(limit),
          start_(read_clock(clock)),
          last_(start_),
          glances_((patience + limit * patience_factor) / glance) {}

    /// Call where bytes went or came.
    void moved(std::size_t bytes) {
        constexpr std::size_t least_bytes = 4096;  // a glance for so many
        glances_ += static_cast<std::int64_t>(bytes / least_bytes);
        still_ = 0;
    }

    /// Call after each glance; nothing where the reader may go on.
    std::optional<ReaderEnd> look(bool is_ready) {
        --glances_;
        if (is_ready) {
            still_ = 0;
            return glances_ < 0 ? std::optional(ReaderEnd::stalled) : std::nullopt;
        }
        const Milliseconds at = read_clock(clock_);
        still_ = at > last_ ? 0 : still_ + 1;
        last_ = std::max(last_, at);
        if (last_ - start_ > limit_) return ReaderEnd::out_of_time;
        if (still_ > patience / glance || glances_ < 0) return ReaderEnd::stalled;
        return std::nullopt;
    }

    std::uint32_t spent() const {
        const Milliseconds at = std::max(last_, read_clock(clock_));
        return static_cast<std::uint32_t>(std::max<Milliseconds>(0, at - start_));
    }

  private:
    static constexpr Milliseconds patience = 5'000;      ///< with a reader that does nothing
    static constexpr Milliseconds patience_factor = 20;  ///< on a busy machine processor time takes longer

    static Milliseconds read_clock(clockid_t clock) {
        timespec time{};
        if (::clock_gettime(clock, &time) != 0) return -1;
        return Milliseconds{time.tv_sec} * 1'000 + time.tv_nsec / 1'000'000;
    }

    clockid_t clock_;
    Milliseconds limit_;
    Milliseconds start_;
    Milliseconds last_;
    std::int64_t glances_;  ///< that it may still take
    Milliseconds still_ = 0;
};

}  // namespace cchc
