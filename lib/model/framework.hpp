// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/points.hpp"
#include "diag/kinds.hpp"
#include "diag/place.hpp"
#include "model/formula.hpp"

namespace cchc {

/// How an item gets its points.
enum class ScoringKind { none, levels, checklist, range, formula, survey };

/// What a level leaves open: min + k × step, or max.
struct LevelRange {
    Located<Points> min;
    Located<Points> step;
    Located<Points> max;
};

/// One of several levels or one part of a checklist.
struct Choice {
    Located<std::string> id;
    Located<Points> points;  ///< of a range its most
    std::string text;
    std::string share = {};  ///< points written as a share of the item's most points: `75%`, `1/3`; or empty
    std::optional<LevelRange> range = {};  ///< of a level whose points are judged
};

struct LevelsRule {
    static constexpr ScoringKind kind = ScoringKind::levels;
    std::vector<Choice> levels;
};
struct ChecklistRule {
    static constexpr ScoringKind kind = ScoringKind::checklist;
    std::vector<Choice> parts;
};
/// A judgement of min + k × step, or the item's max.
struct RangeRule {
    static constexpr ScoringKind kind = ScoringKind::range;
    Located<Points> min;
    Located<Points> step;
};
struct FormulaRule {
    static constexpr ScoringKind kind = ScoringKind::formula;
    std::vector<Input> inputs;
    std::vector<Case> cases;
};
/// The points come from the survey; nobody scores it.
struct SurveyRule {
    static constexpr ScoringKind kind = ScoringKind::survey;
};
/// There is none, or it could not be read: nothing can be derived, and nothing more is reported.
struct NoRule {
    static constexpr ScoringKind kind = ScoringKind::none;
};

using Scoring = std::variant<NoRule, LevelsRule, ChecklistRule, RangeRule, FormulaRule, SurveyRule>;

enum class ItemType { normal, bonus, penalty };
enum class EvidenceDemand { either, required };
/// `spread`: the parent keeps its points, and the rest of it counts for the whole.
enum class NotApplicable { refused, full, excluded, spread };
/// What a parent makes of its children: their sum, at most its own most points, or the one that is chosen.
enum class Combine { sum, capped, one_of };
/// Who scores an item: the unit's officers, or only the level above.
enum class ScoredBy { unit, superior };
enum class RoundAt { leaf, print };
enum class Ties { dense, competition };
enum class RankBy { exact, published };
enum class Standing { official, illustrative };

/// Index of an item in Framework::items.
using ItemId = std::size_t;

/// An area, criterion or component criterion.
struct Item {
    Located<std::string> code;
    std::string title;
    std::string label;  ///< the number printed in the official table, where it differs from the code
    Located<Points> max;
    bool max_is_stated = false;  ///< left out on a parent, it is the sum of the children's
    bool max_is_open = false;  ///< a penalty without a limit, or a parent that holds one: `max` means nothing
    ItemType type = ItemType::normal;
    Place scoring_place;
    Scoring scoring;
    EvidenceDemand evidence = EvidenceDemand::either;
    std::string documents;
    std::string source = {};  ///< the clause that the item comes from
    NotApplicable not_applicable = NotApplicable::refused;
    Combine combine = Combine::sum;  ///< of a parent
    Place combine_place = {};
    ScoredBy scored_by = ScoredBy::unit;
    std::optional<ItemId> parent;
    std::vector<ItemId> children;
    std::size_t depth = 0;   ///< 0 for an area
    bool is_faulty = false;  ///< its max or something below it could not be read: sums are not checked

    bool is_leaf() const { return children.empty(); }
    /// Of a parent: whether it takes no more than its most points of what its children sum to.
    bool is_capped() const {
        return combine == Combine::capped || (type != ItemType::normal && max_is_stated);
    }
    bool is_superior() const { return scored_by == ScoredBy::superior; }
    /// Of a leaf: whether officers score it.
    bool is_self_scored() const { return !is_survey() && !is_superior(); }
    /// Of a leaf: whether it leaves the points counted where it did not arise.
    bool leaves_when_not_applicable() const {
        return not_applicable == NotApplicable::excluded || not_applicable == NotApplicable::spread;
    }
    bool is_survey() const { return std::holds_alternative<SurveyRule>(scoring); }
    /// The number printed in tables.
    const std::string& printed_code() const { return label.empty() ? code.value : label; }
};

/// What holds between figures and points of items, or is odd where it does not.
struct Relation {
    Expression that;  ///< a condition; its names are `[1.1.4].b` or `[1.1.4].points`
    std::string that_text;
    std::string text;                     ///< what it means, in words
    Severity severity = Severity::error;  ///< of what is found where it does not hold
    Place place;
};

/// What a name in a relation means.
struct ItemFigure {
    std::string_view code;
    std::string_view input;  ///< empty: the item's points
};
/// Of a name as in `Relation::that`.
ItemFigure item_figure(std::string_view name);

/// An example of the framework's own: what an item gives for an answer.
struct FrameworkTest {
    Located<std::string> item;
    std::optional<Located<std::string>> level;
    std::optional<std::vector<Located<std::string>>> parts;
    std::map<std::string, Located<std::string>> given;  ///< figures and choices by input; `points` of a range
    bool not_applicable = false;
    std::optional<Located<Points>> points;  ///< expected; none where it is excluded
    Place place;
};

struct Grade {
    Located<Percent> from;
    std::string name;
};

/// What index is computed from which items. Items in the framework's order, parents before children.
struct Framework {
    const Source* source = nullptr;
    std::string id;
    std::string title;
    Standing standing = Standing::illustrative;
    std::vector<std::string> legal_sources;
    Located<Points> scale_max;
    int decimals = 2;  ///< of points
    Rounding rounding = Rounding::half_up;
    RoundAt round_at = RoundAt::leaf;
    std::string index_name;                     ///< printed in place of “Chỉ số CCHC”; empty: that
    std::optional<Located<Points>> index_base;  ///< what the index is a percentage of, less what is left out
    int index_decimals = 2;
    std::optional<Located<Percent>> cap;
    Ties ties = Ties::dense;
    RankBy rank_by = RankBy::exact;
    std::size_t justification_min_letters = 40;
    std::size_t justification_min_words = 8;  ///< different ones
    std::vector<std::string> justification_fillers;
    bool survey_is_optional = false;
    std::vector<Grade> grades;
    std::vector<Item> items;
    std::vector<ItemId> areas;
    std::vector<Relation> relations;
    std::vector<FrameworkTest> tests;
    std::map<std::string, ItemId, std::less<>> by_code;
    bool items_are_complete = true;  ///< false: an item could not be read, so an unknown code may be that

    const Item& item(ItemId position) const { return items.at(position); }
    std::optional<ItemId> find(std::string_view code) const;
    /// All codes, for suggestions.
    std::vector<std::string> codes() const;
    std::vector<ItemId> leaves() const;
};

/// The items of a type at or below one that are not below another of the type: their sum is what it holds of
/// the type.
std::vector<ItemId> topmost_of(const Framework& framework, ItemType type, ItemId at);
/// Of a leaf: the parent that takes one of its children, if it is below such a one.
const Item* alternative_of(const Framework& framework, const Item& leaf);
/// Whether an item is a leaf, or anything right below it is of its type: else its own numbers sum nothing.
bool has_own_items(const Framework& framework, const Item& item);

/// Whether any of its points are written as a share of the item's most points: then they may have more
/// decimals than the scale, and are rounded like those of a formula.
bool has_shares(const Scoring& scoring);

/// Whether any level leaves its points to be judged.
bool has_level_ranges(const Scoring& scoring);

ScoringKind kind_of(const Scoring& scoring);
/// What a rule is called in the YAML: `levels`, `checklist`, `range`, `formula`, `survey`, or empty.
std::string_view kind_name(const Scoring& scoring);

/// 16 digits of SHA-256 over what a rule computes, not its words.
std::string rule_fingerprint(const Scoring& scoring);

/// SHA-256 over codes, maxima and rules, not titles: two frameworks of one fingerprint score alike.
std::string fingerprint(const Framework& framework);

}  // namespace cchc
