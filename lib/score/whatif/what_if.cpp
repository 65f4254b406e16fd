// SPDX-License-Identifier: MIT
#include "score/whatif/what_if.hpp"

#include <algorithm>

#include "score/index_range.hpp"
#include "score/item_figures.hpp"
#include "score/totals.hpp"

namespace cchc {
namespace {

struct Instead {
    WhatIfReason reason;
    TraceRef points;
};

std::map<ItemId, Instead> asked(const Validation& validation, const Results& results,
                                const WhatIfQuestion& question) {
    const Assessment& assessment = validation.assessment;
    const OpenPoints open = open_points(assessment, validation.answers, results);
    std::map<ItemId, Instead> all;
    for (const auto& [item, points] : question.points) {
        const auto trace = trace_read(points, {}, assessment.framework->item(item).code.value);
        all.emplace(item, Instead{WhatIfReason::typed, trace});
    }
    const auto add = [&](bool is_asked, WhatIfReason reason, const std::map<ItemId, TraceRef>& more) {
        if (!is_asked) return;
        for (const auto& [item, points] : more) all.emplace(item, Instead{reason, points});
    };
    add(question.accept_replies, WhatIfReason::accepted, open.accepted);
    add(question.refuse_justified, WhatIfReason::refused, open.refused);
    return all;
}

void stand(Answers& answers, ItemId item, const TraceRef& points) {
    const auto leaf = std::find_if(answers.leaves.begin(), answers.leaves.end(),
                                   [&](const LeafAnswer& answer) { return answer.item == item; });
    leaf->standing.points = points;
    leaf->standing.is_not_applicable = false;
}

Total total_of(const Assessment& assessment, const Answers& answers, const Results& results) {
    Results other;
    other.stage = results.stage;
    other.items = item_results(assessment, answers, results.survey ? &*results.survey : nullptr);
    total_up(assessment, other);
    return other.total;
}

}  // namespace

WhatIf what_if(const Validation& validation, const Results& results, const WhatIfQuestion& question) {
    const Assessment& assessment = validation.assessment;
    WhatIf made{.now = results.total, .then = results.total, .changes = {}};
    Answers together = validation.answers;
    for (const auto& [item, instead] : asked(validation, results, question)) {
        stand(together, item, instead.points);
        Answers alone = validation.answers;
        stand(alone, item, instead.points);
        const ItemResult& result = results.items.at(item);
        made.changes.push_back({.item = item,
                                .reason = instead.reason,
                                .before = result.appraised.points().value(),
                                .after = instead.points->value,
                                .index = total_of(assessment, alone, results).index_exact->value -
                                         results.total.index_exact->value,
                                .is_counted_anew = result.exclusion && !result.is_spread});
    }
    made.then = total_of(assessment, together, results);
    return made;
}

}  // namespace cchc
