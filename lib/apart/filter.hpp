// SPDX-License-Identifier: MIT
#pragma once

namespace cchc {

/// From here on this process may read and write what is open, compute, and end: no files, no network, no
/// other processes; whatever else it tries fails. False where the system has no such filter.
bool filter_system_calls();

}  // namespace cchc
