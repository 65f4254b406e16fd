// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "base/enum_table.hpp"
#include "model/framework.hpp"

namespace cchc {

/// Where a score card answers an item, by its rule.
struct AnswerKey {
    ScoringKind value;
    std::string_view key;  ///< in YAML; empty where nobody answers
};
inline constexpr auto answer_keys = enum_table<AnswerKey>({
    {ScoringKind::none, ""},
    {ScoringKind::levels, "level"},
    {ScoringKind::checklist, "parts"},
    {ScoringKind::range, "points"},
    {ScoringKind::formula, "inputs"},
    {ScoringKind::survey, ""},
});
inline std::string_view answer_key(const Scoring& scoring) {
    return answer_keys[kind_of(scoring)].key;
}

}  // namespace cchc
