// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace cchc {

/// What one call may use in the child process.
struct ApartLimits {
    std::uint64_t memory_bytes = 0;  ///< beyond what the process holds already
    int processor_seconds = 0;
};

/// Calls `work(i)` for each i below `count`, in order, in a child process, so that a crash or an endless loop
/// of a third-party library there ends neither this process nor the other calls. Each call's answer, or
/// nothing where the call died or went past a limit. Where no process can be made, the calls run in this one.
std::vector<std::optional<std::string>> run_apart(std::size_t count,
                                                  const std::function<std::string(std::size_t)>& work,
                                                  const ApartLimits& limits);

}  // namespace cchc
