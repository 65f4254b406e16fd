// SPDX-License-Identifier: MIT
#include "check/check_plan.hpp"

#include <algorithm>
#include <map>

#include "base/text.hpp"

namespace cchc {
namespace {

void check_codes(const std::vector<Located<std::string>>& codes, const Framework& framework,
                 Findings& findings) {
    for (const auto& code : codes) {
        if (framework.find(code.value) || !framework.items_are_complete) continue;
        const auto near = closest(code.value, framework.codes());
        findings.add({.message = near ? Message::plan_item_near : Message::plan_item_unknown,
                      .place = code.place,
                      .args = {{"found", shortened(code.value, 60)}, {"suggestion", near.value_or("")}}});
    }
}

void check_leads(const Plan& plan, const Framework& framework, Findings& findings) {
    std::map<std::string, std::pair<const Officer*, Place>> claimed;
    for (const auto& officer : plan.officers) {
        check_codes(officer.leads, framework, findings);
        check_codes(officer.supports, framework, findings);
        for (const auto& code : officer.leads) {
            const auto [first, is_new] = claimed.try_emplace(code.value, &officer, code.place);
            if (is_new) continue;
            findings.add({.message = Message::lead_twice,
                          .place = code.place,
                          .args = {{"item", code.value},
                                   {"officer", first->second.first->id.value},
                                   {"line", std::size_t{first->second.second.line}}},
                          .item = code.value,
                          .officer = officer.id.value,
                          .related = {first->second.second}});
        }
    }
}

void check_unassigned(const Assessment& assessment, const Answers& answers, Findings& findings) {
    if (assessment.plan.is_faulty) return;
    for (const auto& answer : answers.leaves) {
        const Item& item = assessment.framework->item(answer.item);
        if (answer.lead || item.is_faulty || item.is_superior()) continue;
        findings.add({.message = Message::item_unassigned,
                      .place = assessment.plan.officers_place,
                      .args = {{"item", item.code.value}, {"points", item.max.value.value()}},
                      .item = item.code.value,
                      .stakes = {{item.code.value, item.max.value}}});
    }
}

/// Those of a parent `one-of` have one lead, who chooses.
void check_alternatives(const Assessment& assessment, const Answers& answers, Findings& findings) {
    for (const auto& [parent, chosen] : answers.alternatives) {
        const LeafAnswer* first = nullptr;
        for (const ItemId child : assessment.framework->item(parent).children) {
            const LeafAnswer* answer = answers.find(child);
            if (answer == nullptr || !answer->lead) continue;
            if (first == nullptr) first = answer;
            if (answer->lead == first->lead) continue;
            const auto& officers = assessment.plan.officers;
            const Item& item = assessment.framework->item(parent);
            findings.add({.message = Message::alternative_leads,
                          .place = officers[*answer->lead].id.place,
                          .args = {{"item", item.code.value},
                                   {"officer", officers[*first->lead].id.value},
                                   {"other", officers[*answer->lead].id.value}},
                          .item = item.code.value});
            break;
        }
    }
}

/// False where another of its parent's is.
bool may_be_chosen(const Answers& answers, const Item& item, const LeafAnswer& answer) {
    const auto chosen = item.parent ? answers.alternatives.find(*item.parent) : answers.alternatives.end();
    return chosen == answers.alternatives.end() || answer.is_chosen || !chosen->second.standing;
}

void check_counted(const Assessment& assessment, const Answers& answers, Findings& findings) {
    if (!assessment.framework->items_are_complete) return;
    for (const auto& answer : answers.leaves) {
        const Item& item = assessment.framework->item(answer.item);
        const bool is_excluded = answer.standing.points != nullptr && answer.standing.is_not_applicable &&
                                 item.leaves_when_not_applicable();
        const bool is_out = item.is_superior() && assessment.appraisals.empty();
        const bool is_counted = item.type == ItemType::normal && !item.max.value.is_zero() &&
                                may_be_chosen(answers, item, answer);
        if (is_counted && !is_excluded && !is_out) return;
        if (item.is_faulty) return;
    }
    const auto& items = assessment.framework->items;
    const bool counts_survey =
        assessment.plan.has_survey_results() && std::any_of(items.begin(), items.end(), [](const Item& item) {
            return item.is_survey() && item.type == ItemType::normal && !item.max.value.is_zero();
        });
    if (counts_survey) return;
    findings.add({.message = Message::nothing_to_count, .place = assessment.plan.framework.place});
}

}  // namespace

void check_plan(const Assessment& assessment, const Answers& answers, Findings& findings) {
    const Framework& framework = *assessment.framework;
    check_leads(assessment.plan, framework, findings);
    check_unassigned(assessment, answers, findings);
    check_alternatives(assessment, answers, findings);
    check_counted(assessment, answers, findings);
    bool has_survey = false;
    for (const auto& item : framework.items) has_survey = has_survey || item.is_survey();
    if (assessment.plan.survey_is_none && has_survey && !framework.survey_is_optional) {
        findings.add({.message = Message::survey_demanded, .place = assessment.plan.survey_place});
    }
}

}  // namespace cchc
