// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "model/assessment.hpp"
#include "task/collect/read_arrivals.hpp"

namespace cchc {

/// Holds back what answers anew what was answered already: beside a file of the plan, with what differs cell
/// by cell; of two that came together both, unless one `is_taken`. One that is another's copy is `there`.
void hold_second_hand_ins(const Assessment& assessment,
                          const std::function<bool(const std::string& file)>& is_taken,
                          std::vector<ReadArrival>& arrivals);

}  // namespace cchc
