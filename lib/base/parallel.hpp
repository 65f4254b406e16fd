// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>

namespace cchc {

/// Calls `work(i)` once for each i below `count`, on up to `jobs` threads. The first exception is thrown
/// again here, after all threads have ended.
void for_each_index(std::size_t count, int jobs, const std::function<void(std::size_t)>& work);

}  // namespace cchc
