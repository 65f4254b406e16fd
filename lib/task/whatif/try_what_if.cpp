// SPDX-License-Identifier: MIT
#include "task/whatif/try_what_if.hpp"

#include "base/text.hpp"
#include "derive/rule_points.hpp"
#include "score/score.hpp"

namespace cchc {
namespace {

using Refused = WhatIfTrouble::Kind;

class TypedItems {
  public:
    TypedItems(const Validation& validation, const Results& results)
        : validation_(validation), framework_(*validation.assessment.framework), results_(results) {}

    void read(const std::string& typed) {
        const auto at = typed.find('=');
        WhatIfTrouble trouble{.typed = typed, .item = typed.substr(0, at), .points = {}};
        if (at != std::string::npos) trouble.points = typed.substr(at + 1);
        const auto refuse = [&](Refused kind) {
            trouble.kind = kind;
            troubles.push_back(std::move(trouble));
        };
        if (at == std::string::npos || trouble.points.empty()) return refuse(Refused::no_points);
        const auto item = framework_.find(trouble.item);
        if (!item) {
            trouble.nearest = closest(trouble.item, framework_.codes());
            return refuse(Refused::unknown);
        }
        if (points.contains(*item)) return refuse(Refused::twice);
        if (const auto kind = item_fault(*item, trouble)) return refuse(*kind);
        const NumberParse number = parse_number(trouble.points);
        if (number.fault != NumberFault::none) return refuse(Refused::not_a_number);
        if (const auto kind = points_fault(framework_.item(*item), number.number, trouble))
            return refuse(*kind);
        points.emplace(*item, Ratio(number.number.value));
    }

    std::map<ItemId, Ratio> points;
    std::vector<WhatIfTrouble> troubles;

  private:
    /// Why an item's points cannot be chosen.
    std::optional<Refused> item_fault(ItemId id, WhatIfTrouble& trouble) const {
        const Item& item = framework_.item(id);
        const ItemResult& result = results_.items.at(id);
        if (!item.is_leaf()) {
            for (const ItemId child : item.children)
                trouble.codes.push_back(framework_.item(child).code.value);
            return Refused::parent;
        }
        if (item.is_survey()) return Refused::survey;
        if (result.exclusion == Exclusion::superior_out) return Refused::superior;
        if (result.status == ItemStatus::not_chosen) {
            const auto chosen = validation_.answers.alternatives.find(*item.parent);
            if (chosen != validation_.answers.alternatives.end() && chosen->second.standing)
                trouble.codes.push_back(framework_.item(*chosen->second.standing).code.value);
            return Refused::not_chosen;
        }
        return std::nullopt;
    }

    std::optional<Refused> points_fault(const Item& item, const Number& number,
                                        WhatIfTrouble& trouble) const {
        const Ratio value(number.value);
        if (number.decimals > framework_.decimals) {
            trouble.numbers.push_back(Ratio::whole(framework_.decimals));
            return Refused::decimals;
        }
        if (value.is_negative()) {
            trouble.nearest = trouble.item + "=0";
            return Refused::negative;
        }
        const Ratio most = item.max.value.value();
        if (!item.max_is_open && value > most) {
            trouble.numbers.push_back(most);
            trouble.nearest = trouble.item + "=" + most.decimal_text();
            return Refused::beyond;
        }
        if (is_on_rule(framework_, item, value)) return std::nullopt;
        const auto near = rule_points_near(framework_, item, value);
        for (const auto& one : {near->below, near->above})
            if (one) trouble.numbers.push_back(*one);
        return Refused::off_rule;
    }

    const Validation& validation_;
    const Framework& framework_;
    const Results& results_;
};

}  // namespace

WhatIfOutcome try_what_if(const WhatIfRequest& request, const Files& files, Sources& sources) {
    WhatIfOutcome outcome;
    outcome.validation =
        validate(request.plan, files, sources,
                 {.evidence = EvidenceMode::name, .jobs = request.jobs, .frameworks = request.frameworks});
    outcome.results = score_draft(outcome.validation);
    if (!outcome.results) return outcome;
    outcome.results->is_draft = outcome.validation.findings.has_errors();
    TypedItems items(outcome.validation, *outcome.results);
    for (const auto& typed : request.items) items.read(typed);
    outcome.troubles = std::move(items.troubles);
    if (!outcome.troubles.empty()) return outcome;
    outcome.answer = what_if(outcome.validation, *outcome.results,
                             {.points = std::move(items.points),
                              .accept_replies = request.accept_replies,
                              .refuse_justified = request.refuse_justified});
    return outcome;
}

}  // namespace cchc
