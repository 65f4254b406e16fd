// SPDX-License-Identifier: MIT
#pragma once

#include "model/assessment.hpp"
#include "model/plan.hpp"
#include "report/json_writer.hpp"

namespace cchc {

/// The fields `year` and `unit`.
void write_unit(JsonWriter& json, const Plan& plan);
/// The fields `year`, `unit` and `framework`, with its standing.
void write_head(JsonWriter& json, const Assessment& assessment);

}  // namespace cchc
