// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "check/validate.hpp"
#include "task/collect/read_arrivals.hpp"

namespace cchc {

/// Gives each document that came in the place where a score card cites it, one that is filed already or one
/// that came with it: by its path in the folder, else by its name. Of one that no card cites, and of one that
/// is cited under several names, those that may be meant.
void place_documents(const Validation& validation, std::vector<ReadArrival>& arrivals);

}  // namespace cchc
