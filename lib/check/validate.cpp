// SPDX-License-Identifier: MIT
#include "check/validate.hpp"

#include <algorithm>

#include "check/check_confirmed.hpp"
#include "check/check_dates.hpp"
#include "check/check_framework.hpp"
#include "check/check_plan.hpp"
#include "check/check_policy.hpp"
#include "check/check_relations.hpp"
#include "check/check_scores.hpp"
#include "check/documents/check_evidence.hpp"
#include "check/rounds/check_appraisal.hpp"
#include "check/rounds/check_rounds.hpp"
#include "check/survey/check_handed_over.hpp"
#include "check/survey/check_survey.hpp"
#include "derive/stakes.hpp"
#include "load/files/discover.hpp"

namespace cchc {

namespace {

/// Of alternatives the first stands for all; what the level above scores is not the unit's.
bool is_asked_for(const Framework& framework, const LeafAnswer& answer) {
    const Item& item = framework.item(answer.item);
    const Item* parent = alternative_of(framework, item);
    return item.is_self_scored() && (parent == nullptr || parent->children.front() == answer.item);
}

bool is_answered(const Answers& answers, const Framework& framework, const LeafAnswer& answer) {
    const Item* parent = alternative_of(framework, framework.item(answer.item));
    if (parent == nullptr) return answer.is_scored();
    return std::any_of(parent->children.begin(), parent->children.end(), [&](ItemId child) {
        const LeafAnswer* one = answers.find(child);
        return one != nullptr && one->is_scored();
    });
}

}  // namespace

std::size_t Validation::scored_count(std::optional<std::size_t> officer) const {
    const auto& all = answers.leaves;
    return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [&](const LeafAnswer& answer) {
        const Framework& framework = *assessment.framework;
        const bool is_meant = !officer || answer.lead == officer;
        return is_meant && is_asked_for(framework, answer) && is_answered(answers, framework, answer);
    }));
}

std::size_t Validation::item_count(std::optional<std::size_t> officer) const {
    const auto& all = answers.leaves;
    return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [&](const LeafAnswer& answer) {
        return (!officer || answer.lead == officer) && is_asked_for(*assessment.framework, answer);
    }));
}

namespace {

/// The plan that a path means; none, and a finding, where it is a folder without one.
std::optional<std::string> plan_at(const std::string& path, const Files& files, Sources& sources,
                                   Findings& findings) {
    if (files.kind(path) != FileKind::folder) return path;
    std::string plan = plan_in(path, files);
    if (!plan.empty()) return plan;
    const Source* source = sources.add({.path = path, .name = path});
    findings.add({.message = Message::no_plan_found, .place = {source}, .args = {{"file", path}}});
    return std::nullopt;
}

}  // namespace

Validation validate(const std::string& path, const Files& files, Sources& sources,
                    const ValidateOptions& options) {
    FrameworkStore own(sources);
    FrameworkStore& frameworks = options.frameworks == nullptr ? own : *options.frameworks;
    const FrameworkReader read_framework = [&](const std::string& at, const std::string& name) {
        return frameworks.read(at, name, files);
    };
    Validation validation;
    validation.sources = {sources, frameworks.sources()};
    Findings& findings = validation.findings;
    const auto plan_path = plan_at(path, files, sources, findings);
    if (!plan_path) return validation;
    validation.assessment = load_assessment(*plan_path, files, sources,
                                            {read_framework, options.scores, options.survey}, findings);
    const Assessment& assessment = validation.assessment;
    if (assessment.framework != nullptr) {
        validation.answers = collect_answers(assessment);
        check_plan(assessment, validation.answers, findings);
    }
    if (assessment.framework != nullptr && options.scores) {
        check_filing(assessment, validation.answers, findings);
        check_scores(assessment, validation.answers, findings);
        check_justifications(assessment, validation.answers, findings);
        check_forms(assessment, validation.answers, findings);
        check_appraisal(assessment, validation.answers, findings);
        check_relations(assessment, validation.answers, findings);
    }
    if (assessment.framework != nullptr && options.survey) {
        check_survey(assessment, findings);
        check_handed_over(assessment, findings);
    }
    if (assessment.plan_is_read) check_dates(assessment, findings);
    if (assessment.plan_is_read && options.scores) {
        check_confirmed(assessment.plan, findings);
        validation.evidence = inspect_evidence(assessment, files, options.evidence, options.jobs);
        check_evidence(assessment, validation.evidence, sources, findings);
    }
    if (assessment.framework != nullptr && options.scores)
        check_rounds({assessment, validation.answers, validation.evidence}, findings);
    const bool is_whole = assessment.framework != nullptr && options.scores && options.survey &&
                          options.evidence == EvidenceMode::full;
    apply_policy(assessment.plan.policy, is_whole, findings);
    findings.put_unit(assessment.plan.unit.id);
    findings.sort();
    validation.points_at_stake = assessment.framework == nullptr
                                     ? findings.points_at_stake()
                                     : limit_stakes(*assessment.framework, validation.answers, findings);
    return validation;
}

std::optional<ValidAssessment> valid(const Validation& validation) {
    if (validation.findings.has_errors() || validation.assessment.framework == nullptr) return std::nullopt;
    return ValidAssessment(validation);
}

ReadFramework check_framework_file(const std::string& path, const Files& files, Sources& sources) {
    auto read = FrameworkStore(sources).read(path, file_name(path), files);
    if (read.framework != nullptr) {
        check_formula_ranges(*read.framework, read.findings);
        check_framework_tests(*read.framework, read.findings);
    }
    read.findings.sort();
    return read;
}

}  // namespace cchc
