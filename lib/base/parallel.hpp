// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <mutex>

namespace cchc {

/// Calls `work(i)` once for each i below `count`, on up to `jobs` threads. The first exception is thrown
/// again here, after all threads have ended.
void for_each_index(std::size_t count, int jobs, const std::function<void(std::size_t)>& work);

/// Told after each unit, never twice at a time, on any of the threads.
using UnitProgress = std::function<void(std::size_t done, std::size_t units)>;

/// Calls `work` for each of so many units, on so many threads.
inline void each_unit(std::size_t units, int jobs, const UnitProgress& progress,
                      const std::function<void(std::size_t unit)>& work) {
    std::mutex guard;
    std::size_t done = 0;
    for_each_index(units, jobs, [&](std::size_t unit) {
        work(unit);
        const std::lock_guard lock(guard);
        ++done;
        if (progress) progress(done, units);
    });
}

/// The threads that are left for each of so many units.
inline int jobs_within(int jobs, std::size_t units) {
    return std::max(1, jobs / static_cast<int>(std::max<std::size_t>(1, units)));
}

}  // namespace cchc
