// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "derive/trace.hpp"
#include "model/framework.hpp"
#include "score/survey_results.hpp"

namespace cchc {

enum class Stage { self, appraised, final };
/// `superior`: the level above alone scores it; `not_chosen`: another of a parent `one-of` is.
enum class ItemStatus { scored, missing, not_applicable, survey, superior, not_chosen };
enum class Basis { evidence, justification, none };
enum class Exclusion { not_applicable, survey_out, no_survey, superior_out };

/// An exact number of points with its trace.
struct Figure {
    TraceRef trace;
    Points points() const { return Points(trace->value); }
};

/// One item's numbers. A parent's sum only its children of its own type.
struct ItemResult {
    ItemId item = 0;
    Figure max;
    Figure counted;  ///< the part of max in the denominator; 0 for bonus and penalty
    Figure self;
    Figure appraised;
    Figure survey;
    Figure final;                    ///< appraised + survey
    std::optional<Figure> deducted;  ///< of a parent that holds penalties and is none: the points they take
    ItemStatus status = ItemStatus::scored;
    std::optional<Basis> basis;          ///< of leaves; none for survey leaves
    std::optional<std::size_t> officer;  ///< lead, index in Plan::officers; of self-scored leaves
    std::optional<Exclusion> exclusion;
    bool is_spread = false;  ///< excluded, and its parent keeps its points
};

struct OfficerResult {
    std::size_t officer = 0;  ///< index in Plan::officers
    std::size_t items = 0;    ///< self-scored leaves they lead
    std::size_t scored = 0;
    Figure max;  ///< these leave out bonus, penalty and excluded leaves
    Figure self;
    Figure final;
};

struct Total {
    Figure max;
    Figure counted;
    std::optional<Figure> base;  ///< what the index is a share of, where that is not `counted`
    Figure self;                 ///< normal points only, like appraised, survey and final
    Figure appraised;
    Figure survey;
    Figure final;
    Figure bonus;
    Figure penalty;
    const Figure& denominator() const { return base ? *base : counted; }
    TraceRef index_exact;  ///< after floor and cap
    TraceRef index;        ///< index_exact rounded
    std::string grade;     ///< empty where the framework has none
};

/// A remark on the result that every output prints.
enum class NoteKind {
    illustrative,     ///< the framework is not official
    draft,            ///< computed from data with errors
    provisional,      ///< the survey (or the appraisal) is still out: the index is a share so far
    rank_by_matters,  ///< the grade would be another by the other choice of `index.rank_by`
};
struct Note {
    NoteKind kind;
    std::string grade;  ///< of rank_by_matters: the other grade
};

/// How far the index may still move: every score that rests on a justification alone refused, or every reply
/// that the council has not answered accepted.
struct IndexRange {
    std::size_t justified = 0;  ///< leaves that rest on a justification alone
    std::size_t replied = 0;    ///< leaves with a reply that is open
    TraceRef if_refused;        ///< the index, rounded
    TraceRef if_refused_exact;  ///< and before
    TraceRef if_accepted;
};

/// What was computed: every output reads this and nothing else. In the framework's order.
struct Results {
    Stage stage = Stage::self;
    bool is_draft = false;          ///< computed from data with errors: said on every output
    std::vector<ItemResult> items;  ///< items[i].item == i
    std::vector<OfficerResult> officers;
    Total total;
    std::optional<SurveyResults> survey;  ///< none without a questionnaire and results
    IndexRange range;
    std::vector<Note> notes;
    std::vector<Sources> sources;  ///< what the traces' places point to
};

}  // namespace cchc
