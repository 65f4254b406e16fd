// SPDX-License-Identifier: MIT
#include "score/status/finding_owner.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "model/assignment.hpp"

namespace cchc {

FindingOwners::FindingOwners(const Validation& validation) : validation_(validation) {
    const Assessment& assessment = validation.assessment;
    for (const auto& card : assessment.scorecards) {
        if (card.officer) cards_[card.source] = find_officer(assessment.plan, card.officer->value);
    }
    // A file that could not be taken is its officer's, as what it can cost tells.
    for (const auto& card : assessment.unread_cards) {
        const Source* source = card.told_at.source;
        if (source == nullptr || source == assessment.plan.source) continue;
        for (const auto& finding : validation.findings.all()) {
            const bool is_told_here = finding.place.source == source && !finding.stakes.empty();
            if (const auto lead = is_told_here ? lead_of_all(finding) : std::nullopt) cards_[source] = lead;
        }
    }
}

bool FindingOwners::is_named(const FileChoice& choice, const Source& source) const {
    return std::any_of(choice.names.begin(), choice.names.end(), [&](const Located<std::string>& name) {
        const std::string path = normal_path(name.value);
        if (source.name == path) return true;
        return choice.is_folder && source.name.starts_with(path + "/");
    });
}

std::optional<std::size_t> FindingOwners::lead_of_item(const std::string& code) const {
    const auto& framework = validation_.assessment.framework;
    const auto item = framework == nullptr ? std::nullopt : framework->find(code);
    return item ? lead_of(validation_.assessment.plan, *framework, *item) : std::nullopt;
}

/// The officer who leads all items that it can cost; none where there are several.
std::optional<std::size_t> FindingOwners::lead_of_all(const Finding& finding) const {
    std::optional<std::size_t> lead;
    for (const auto& stake : finding.stakes) {
        const auto one = lead_of_item(stake.item);
        if (!one || (lead && lead != one)) return std::nullopt;
        lead = one;
    }
    return lead;
}

std::vector<std::size_t> FindingOwners::others(const Finding& finding, std::size_t owner) const {
    std::set<std::size_t> met;
    const auto& framework = validation_.assessment.framework;
    const auto item = framework == nullptr ? std::nullopt : framework->find(finding.item);
    const bool is_scored = item && framework->item(*item).is_self_scored();
    if (const auto lead = lead_of_item(finding.item); lead && is_scored) met.insert(*lead);
    for (const auto& place : finding.related) {
        const auto card = cards_.find(place.source);
        if (card != cards_.end() && card->second) met.insert(*card->second);
    }
    met.erase(owner);
    return {met.begin(), met.end()};
}

FindingOwner FindingOwners::of(const Finding& finding) const {
    const Assessment& assessment = validation_.assessment;
    const Plan& plan = assessment.plan;
    const Source* source = finding.place.source;
    const auto named = finding.officer.empty() ? std::nullopt : find_officer(plan, finding.officer);
    const bool is_not_filed = finding.kind().kind == FindingKind::not_filed;
    if (is_not_filed && named) return {Owner::officer, named};
    const bool is_of_framework = assessment.framework != nullptr && source == assessment.framework->source;
    if (source == nullptr || source == plan.source || is_of_framework) return {};
    if (plan.appraisal && is_named(*plan.appraisal, *source)) return {Owner::council};
    if (std::any_of(assessment.appraisals.begin(), assessment.appraisals.end(),
                    [&](const Appraisal& appraisal) { return appraisal.source == source; }))
        return {Owner::council};
    if (named) return {Owner::officer, named};
    if (const auto card = cards_.find(source); card != cards_.end() && card->second)
        return {Owner::officer, card->second};
    const bool is_of_survey = plan.survey && (source->name == normal_path(plan.survey->questionnaire.value) ||
                                              is_named(plan.survey->responses, *source) ||
                                              is_named(plan.survey->tallies, *source) ||
                                              is_named(plan.survey->handed_over, *source));
    if (is_of_survey) return {Owner::survey};
    auto lead = lead_of_all(finding);
    if (!lead && !finding.item.empty()) lead = lead_of_item(finding.item);
    return lead ? FindingOwner{Owner::officer, lead} : FindingOwner{};
}

}  // namespace cchc
