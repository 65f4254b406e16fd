// SPDX-License-Identifier: MIT
#include <optional>

#include "base/text.hpp"
#include "check/check_scores.hpp"

namespace cchc {
namespace {

/// A number as a spreadsheet shows it, cut after so many decimals as any framework has; nothing where it is
/// none.
std::optional<Ratio> shown_number(std::string_view text) {
    constexpr std::size_t most_decimals = 9;
    constexpr std::size_t most_digits = 9;  // before the point
    const auto point = text.find('.');
    const auto whole = text.substr(0, point);
    auto decimals = point == std::string_view::npos ? std::string_view() : text.substr(point + 1);
    decimals = decimals.substr(0, most_decimals);
    long numerator = 0;
    long denominator = 1;
    if (whole.empty() || whole.size() > most_digits) return std::nullopt;
    for (const char c : std::string(whole) + std::string(decimals)) {
        if (c < '0' || c > '9') return std::nullopt;
        numerator = numerator * 10 + (c - '0');
    }
    for (std::size_t i = 0; i < decimals.size(); ++i) denominator *= 10;
    return Ratio::of(numerator, denominator);
}

}  // namespace

void check_forms(const Assessment& assessment, const Answers& answers, Findings& findings) {
    const Framework& framework = *assessment.framework;
    for (const auto& answer : answers.leaves) {
        if (answer.lead_entries.size() != 1 || !answer.is_scored()) continue;
        const EntryRef& entry = answer.lead_entries.front();
        const Score& score = assessment.scorecards[entry.scorecard].scores[entry.score];
        if (!score.shown_points || answer.derivation->is_not_applicable) continue;
        const auto shown = shown_number(score.shown_points->value);
        const Ratio& points = answer.derivation->points->value;
        const auto rounded = [&](const Ratio& value) {
            return value.rounded(framework.decimals, framework.rounding);
        };
        if (shown && rounded(*shown) == rounded(points)) continue;
        const Item& item = framework.item(answer.item);
        findings.add({.message = Message::form_points_other,
                      .place = score.shown_points->place,
                      .args = {{"item", item.code.value},
                               {"found", shortened(score.shown_points->value, 20)},
                               {"expected", rounded(points)}},
                      .item = item.code.value,
                      .officer = assessment.plan.officers[entry.officer].id.value});
    }
}

}  // namespace cchc
