// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.hpp"

namespace cchc {

/// The day by the machine's clock where the user is. For what is said to a person at a terminal alone: what
/// goes into a pipe or a file must be the same tomorrow.
Date today();

}  // namespace cchc
