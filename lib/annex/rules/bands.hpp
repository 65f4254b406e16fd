// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "annex/draft.hpp"
#include "annex/rules/rule_lines.hpp"

namespace cchc {

/// Lines such as “Đạt từ 90% đến dưới 100%: 8 điểm” as a formula of a rate or a count; nothing where they do
/// not follow each other without a gap, or any of them says something else.
std::optional<DraftRule> rule_of_bands(const std::vector<RuleLine>& lines, const std::string& title);

}  // namespace cchc
