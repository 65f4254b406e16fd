// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "annex/draft.hpp"

namespace cchc {

/// What a formula is read from.
struct FormulaWords {
    const std::vector<RuleLine>& lines;       ///< how the item is scored, line by line
    const std::vector<DraftFigure>& figures;  ///< the rows below it
    Decimal max;
    ItemType type = ItemType::normal;
};

/// “(b/a) × điểm tối đa”, with a and b from its own words, from lines that say what they are, or from the
/// rows of figures. Nothing where a line says anything else.
std::optional<DraftRule> rule_of_share(const FormulaWords& words);
/// “Mỗi báo cáo chậm trừ 0,25 điểm, tối đa trừ 2 điểm”; nothing where a line says anything else.
std::optional<DraftRule> rule_of_each(const FormulaWords& words);
/// What a line says that tells what a letter stands for: `a: Tổng số hồ sơ`, `Tổng số hồ sơ (a)`; also
/// several, parted by `;`.
std::vector<DraftFigure> figures_in(const std::string& line);

}  // namespace cchc
