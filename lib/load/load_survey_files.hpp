// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "model/plan.hpp"
#include "yaml/reader.hpp"

namespace cchc {

/// Reads the map `survey` of a plan; nothing where it names no result of a survey and no questionnaire.
std::optional<SurveyFiles> load_survey_files(Reading reading, const Node& node);

}  // namespace cchc
