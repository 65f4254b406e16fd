// SPDX-License-Identifier: MIT
#pragma once

#include "model/names.hpp"
#include "score/results.hpp"

/// What the values of the results' enums are called: see model/names.hpp.
namespace cchc::names {

inline constexpr auto stage = enum_table<Worded<Stage>>({
    {Stage::self, "self", wording::stage_self},
    {Stage::appraised, "appraised", wording::stage_appraised},
    {Stage::final, "final", wording::stage_final},
});
inline constexpr auto status = enum_table<Named<ItemStatus>>({
    {ItemStatus::scored, "scored"},
    {ItemStatus::missing, "missing"},
    {ItemStatus::not_applicable, "not-applicable"},
    {ItemStatus::survey, "survey"},
    {ItemStatus::superior, "superior"},
    {ItemStatus::not_chosen, "not-chosen"},
});
inline constexpr auto basis = enum_table<Named<Basis>>(
    {{Basis::evidence, "evidence"}, {Basis::justification, "justification"}, {Basis::none, "none"}});
inline constexpr auto exclusion = enum_table<Named<Exclusion>>({
    {Exclusion::not_applicable, "not-applicable"},
    {Exclusion::survey_out, "survey-out"},
    {Exclusion::no_survey, "no-survey"},
    {Exclusion::superior_out, "superior-out"},
});

}  // namespace cchc::names

namespace cchc {

/// What an item's status, basis, … is called in JSON.
constexpr std::string_view name_of(Stage stage) {
    return names::stage.name(stage);
}
constexpr std::string_view name_of(ItemStatus status) {
    return names::status.name(status);
}
constexpr std::string_view name_of(Basis basis) {
    return names::basis.name(basis);
}
constexpr std::string_view name_of(Exclusion exclusion) {
    return names::exclusion.name(exclusion);
}
constexpr std::string_view name_of(ItemType type) {
    return names::item_type.name(type);
}

}  // namespace cchc
