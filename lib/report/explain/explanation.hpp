// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "check/validate.hpp"
#include "report/survey/answered_item.hpp"
#include "score/results.hpp"

namespace cchc {

/// A number that was read, and where.
struct ExplainedValue {
    std::string name;  ///< of a figure, level, part or item; may be empty
    Ratio value;
    Place place;
    std::string choice = {};  ///< the words that stand there in place of a number; or empty
};

/// A case of a formula that was tried.
struct ExplainedCase {
    std::string when;  ///< as the framework writes it, like `points`; empty: otherwise
    std::string points;
    Place place;
    std::optional<Condition> condition;  ///< with the numbers put in; none: otherwise
    bool holds = true;
};

/// A number of points and how it came about.
struct ExplainedFigure {
    Ratio points;
    TraceRef steps = nullptr;                 ///< what has lines of its own is taken as it is
    std::vector<ExplainedValue> values = {};  ///< each value of a place once, in the order it is used
    std::vector<ExplainedCase> cases = {};    ///< of a formula, in the order tried: the last one holds
};

/// What an item holds of another type than its own: it is in none of its own numbers.
struct ExplainedSum {
    ItemType type = ItemType::bonus;
    Ratio max;
    Ratio final;
};

/// An item's line among those above or below it.
struct ExplainedItem {
    std::string code;
    std::string label;  ///< the number printed, where it differs from the code
    std::string title;
    ItemType type = ItemType::normal;
    std::optional<Ratio> max;  ///< none of a penalty without a limit
    Ratio counted;             ///< the part of max in the denominator
    Ratio final;
    std::optional<ItemStatus> status = {};  ///< of a leaf
    std::optional<Ratio> deducted = {};     ///< what the penalties below it take
    bool has_own = true;                    ///< false: all that it holds is of other types
    std::vector<ExplainedSum> others = {};
};

struct ExplainedIndex {
    Ratio value;
    Ratio exact;  ///< before rounding
    Ratio final;  ///< of normal items
    Ratio bonus;
    Ratio penalty;
    Ratio counted;
    std::optional<Ratio> base;  ///< what it is a share of, where that is not `counted`
    TraceRef steps = nullptr;
};

struct ExplainedExclusion {
    Exclusion why = Exclusion::not_applicable;
    Place place;  ///< of what says so
};

/// What one officer's score card says of the item.
struct ExplainedEntry {
    std::string officer;  ///< id
    std::string name;
    bool leads = false;
    Score score;
};

/// A decision of the council.
struct ExplainedDecision {
    std::size_t round = 0;
    std::string by;
    std::optional<Date> date;
    std::optional<Ratio> before;  ///< the points that stood; none where nobody scored it, like `after`
    std::optional<Ratio> after;
    bool counts = true;  ///< false: the item is excluded after it
    std::string reason;
    Place place;
};

/// How a survey item's points came about.
struct ExplainedSurvey {
    struct Group {
        std::string id;
        Place place;
        TraceRef mean = nullptr;  ///< null without a valid answer
    };
    Average average = Average::by_group;
    TraceRef mean = nullptr;    ///< from the groups' means; null where a group gave no valid answer
    std::vector<Group> groups;  ///< those asked
    AnsweredItem answers;
};

/// How an item is scored and how its points came about, from the index down to file and line, or cell. Plain
/// data, the same for every output.
struct Explanation {
    std::vector<Sources> sources;  ///< what the places point to
    Stage stage = Stage::self;
    bool is_draft = false;        ///< the data has errors
    std::string index_name = {};  ///< the framework's name for the index; or empty
    int decimals = 2;             ///< of points
    int index_decimals = 2;
    Rounding rounding = Rounding::half_up;
    ExplainedIndex index;
    std::vector<ExplainedItem> path;  ///< from the area down to the item
    Item item;
    std::optional<ItemStatus> status;  ///< of a leaf
    bool has_own = true;               ///< false: a parent's own numbers sum nothing
    std::optional<ExplainedExclusion> exclusion;
    /// What it adds to the index, in percent; none where a floor or a cap hides it.
    std::optional<ExplainedFigure> contribution;
    std::vector<ExplainedItem> children;
    std::string lead;                          ///< name of the officer whose score it is; empty of a parent
    std::optional<ExplainedFigure> self;       ///< none where nobody scored it, or nobody is to
    std::optional<ExplainedFigure> appraised;  ///< none without a decision; of a parent, without a round
    std::optional<ExplainedFigure> survey;     ///< of survey items and what holds any, once there are points
    ExplainedFigure final;                     ///< of a leaf without steps: one of those above
    std::vector<ExplainedEntry> entries;       ///< the lead's first
    std::vector<ExplainedDecision> decisions;  ///< in order of their rounds
    std::vector<Finding> accepted;             ///< what the plan accepts of the item
    std::optional<ExplainedSurvey> answers;    ///< of a survey item, once there are responses
    /// What hands over a survey item's points instead.
    std::optional<HandedOverDocument> handed_over;
};

/// Explains one item of what was validated and scored.
Explanation explain(const Validation& validation, const Results& results, ItemId item);

}  // namespace cchc
