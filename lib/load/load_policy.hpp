// SPDX-License-Identifier: MIT
#pragma once

#include "model/policy.hpp"
#include "yaml/reader.hpp"

namespace cchc {

/// The plan's `severity` and `accept`. What its kinds' class does not allow is an error and left out.
Policy load_policy(Reading reading, MapReader& plan);

}  // namespace cchc
