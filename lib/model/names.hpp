// SPDX-License-Identifier: MIT
#pragma once

#include "base/enum_table.hpp"
#include "base/ratio.hpp"
#include "diag/kinds.hpp"
#include "model/appraisal.hpp"
#include "model/framework.hpp"
#include "model/plan.hpp"
#include "model/questionnaire.hpp"
#include "model/wording.hpp"

/// What the values of an enum are called: one table each, for whoever reads or writes them. The names are
/// those of YAML and JSON.
namespace cchc {

/// A value that texts have words for, too.
template <typename Enum>
struct Worded {
    Enum value;
    std::string_view name;
    Bilingual words;
};

}  // namespace cchc

namespace cchc::names {

inline constexpr auto language = enum_table<Named<Language>>({{Language::vi, "vi"}, {Language::en, "en"}});
inline constexpr auto severity = enum_table<Worded<Severity>>({
    {Severity::error, "error", wording::error},
    {Severity::warning, "warning", wording::warning},
});

inline constexpr auto policy_class = enum_table<Worded<PolicyClass>>({
    {PolicyClass::never, "never", {"phải sửa", "must mend"}},
    {PolicyClass::one_by_one, "one-by-one", {"từng việc", "one by one"}},
    {PolicyClass::free, "free", {"tùy chọn", "free"}},
});

// The plan
inline constexpr auto plan_part = enum_table<Named<PlanPart>>({
    {PlanPart::unit_name, "unit.name"},
    {PlanPart::framework, "framework"},
    {PlanPart::period, "period"},
    {PlanPart::dates, "dates"},
    {PlanPart::officers, "officers"},
});

// The framework
inline constexpr auto standing = enum_table<Worded<Standing>>({
    {Standing::official, "official", wording::official},
    {Standing::illustrative, "illustrative", wording::illustrative},
});
inline constexpr auto rounding = enum_table<Worded<Rounding>>({
    {Rounding::half_up, "half-up", {"làm tròn nửa lên", "half up"}},
    {Rounding::half_even, "half-even", {"làm tròn nửa về số chẵn", "half to even"}},
    {Rounding::down, "down", {"bỏ phần thừa", "down"}},
});
inline constexpr auto round_at = enum_table<Worded<RoundAt>>({
    {RoundAt::leaf, "leaf", {"điểm từng mục", "each item's points"}},
    {RoundAt::print, "print", {"chỉ khi in", "only in print"}},
});
inline constexpr auto ties =
    enum_table<Named<Ties>>({{Ties::dense, "dense"}, {Ties::competition, "competition"}});
inline constexpr auto rank_by =
    enum_table<Named<RankBy>>({{RankBy::exact, "exact"}, {RankBy::published, "published"}});
inline constexpr auto item_type = enum_table<Named<ItemType>>(
    {{ItemType::normal, "normal"}, {ItemType::bonus, "bonus"}, {ItemType::penalty, "penalty"}});
inline constexpr auto evidence_demand = enum_table<Named<EvidenceDemand>>(
    {{EvidenceDemand::either, "either"}, {EvidenceDemand::required, "required"}});
/// Where the key is absent, it is refused.
inline constexpr auto not_applicable =
    enum_table<Named<NotApplicable>>({{NotApplicable::refused, ""},
                                      {NotApplicable::full, "full"},
                                      {NotApplicable::excluded, "excluded"},
                                      {NotApplicable::spread, "spread"}});
inline constexpr auto combine = enum_table<Named<Combine>>(
    {{Combine::sum, "sum"}, {Combine::capped, "capped"}, {Combine::one_of, "one-of"}});
inline constexpr auto scored_by =
    enum_table<Named<ScoredBy>>({{ScoredBy::unit, "unit"}, {ScoredBy::superior, "superior"}});
/// Of rules; a rule that could not be read has none.
inline constexpr auto scoring = enum_table<Named<ScoringKind>>({
    {ScoringKind::none, ""},
    {ScoringKind::levels, "levels"},
    {ScoringKind::checklist, "checklist"},
    {ScoringKind::range, "range"},
    {ScoringKind::formula, "formula"},
    {ScoringKind::survey, "survey"},
});

// Surveys and appraisals
inline constexpr auto average = enum_table<Worded<Average>>({
    {Average::by_group, "by-group", wording::average_by_group},
    {Average::all_answers, "all-answers", wording::average_all_answers},
});
inline constexpr auto acceptance =
    enum_table<Named<Acceptance>>({{Acceptance::standing, "true"}, {Acceptance::self, "self"}});
inline constexpr auto unlisted =
    enum_table<Named<Unlisted>>({{Unlisted::accepted, "accepted"}, {Unlisted::open, "open"}});
/// What an appraisal's `standing` says of an item that was excluded.
inline constexpr std::string_view excluded = "excluded";

}  // namespace cchc::names
