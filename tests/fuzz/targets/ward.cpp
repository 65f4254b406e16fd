// SPDX-License-Identifier: MIT
#include <algorithm>

#include "check/validate.hpp"
#include "fuzz.hpp"
#include "load/cards/load_appraisal.hpp"
#include "load/cards/load_scorecard.hpp"
#include "report/cards/appraisal_yaml.hpp"
#include "report/cards/scorecard_yaml.hpp"
#include "report/findings/findings_json.hpp"
#include "report/findings/findings_text.hpp"
#include "report/results/results_json.hpp"
#include "score/score.hpp"
#include "small_ward.hpp"
#include "surveyed_ward.hpp"

namespace cchc::fuzz {
namespace {

constexpr const char* missing = "{found}";

constexpr const char* appraisal_text = R"(schema: cchc/appraisal/1
round: 1
by: Hội đồng thẩm định
date: 2024-11-20
council: {members: 9, approve: 8}
items:
  - {item: "1.2", points: 1, reason: Số hồ sơ đúng hạn chưa có bảng kê}
)";

/// `may_say_so`: the ward itself holds what a message that lacks an argument would.
void tell(const Validation& validation, bool may_say_so) {
    Summary summary;
    add_unit(summary, validation);
    count_findings(summary, validation.findings);
    for (const Language language : {Language::vi, Language::en}) {
        hold(is_json(findings_json(validation.findings, summary, language)), "findings are JSON");
        const std::string text = findings_text(validation.findings, {.language = language});
        hold(text.empty() == validation.findings.all().empty(), "findings have words");
        hold(may_say_so || text.find(missing) == std::string::npos, "no argument of a message is missing");
    }
}

/// Parts add up to the whole, and nothing is more than its most points.
void hold_sums(const Validation& validation, const Results& results) {
    const Framework& framework = *validation.assessment.framework;
    Ratio sum;
    for (const ItemId area : framework.areas) {
        for (const ItemId item : topmost_of(framework, ItemType::normal, area))
            sum = sum + results.items.at(item).final.points().value();
    }
    hold(sum == results.total.final.points().value(), "areas sum to the total");
    for (const auto& item : results.items) {
        const Item& one = framework.item(item.item);
        hold(item.final.points().value() == item.appraised.points().value() + item.survey.points().value(),
             "final is appraised and survey");
        if (!one.is_leaf() || one.type == ItemType::penalty) continue;
        hold(item.final.points().value() <= one.max.value.value(), "no item is over its most points");
        hold(!(item.final.points().value() < Ratio()), "no item is below zero");
    }
}

template <typename Card, typename Load, typename Write>
void hold_round_trip(const Card& card, Load load, Write write) {
    const std::string yaml = write(card);
    Sources sources;
    Findings findings;
    const auto again = load(sources.add({.path = "a", .name = "a", .text = yaml, .is_read = true}), findings);
    hold(!findings.has_errors(), "what is written as YAML has no error");
    hold(write(again) == yaml, "YAML reads back as it was");
}

void hold_published(const Validation& validation, const ValidAssessment& assessment) {
    const Results results = score(assessment);
    hold(!results.is_draft, "what is valid is no draft");
    hold_sums(validation, results);
    for (const Language language : {Language::vi, Language::en})
        hold(is_json(results_json(validation, results, {.language = language, .tool = "cchc"})),
             "results are JSON");
    for (const auto& card : validation.assessment.scorecards)
        hold_round_trip(card, load_scorecard, scorecard_yaml);
}

}  // namespace

std::map<std::string, std::string> base_ward(const std::string& survey) {
    auto files = test::small_ward();
    std::string& plan = files.at("plan.yaml");
    plan.insert(plan.find("deadline"), "survey: {" + survey + "}\nappraisal: appraisal\n");
    files["q.yaml"] = test::questionnaire;
    files["r.csv"] = test::responses;
    files["appraisal/1.yaml"] = appraisal_text;
    files["evidence/a.pdf"] = "%PDF-1.4";
    return files;
}

void try_ward(std::map<std::string, std::string> files) {
    const bool may_say_so = std::any_of(files.begin(), files.end(), [](const auto& file) {
        return file.second.find(missing) != std::string::npos ||
               file.first.find(missing) != std::string::npos;
    });
    const MemoryFiles disk(std::move(files));
    Sources sources;
    const Validation validation = validate("plan.yaml", disk, sources, {.evidence = EvidenceMode::name});
    tell(validation, may_say_so);
    if (const auto assessment = valid(validation)) {
        hold_published(validation, *assessment);
    } else if (const auto results = score_draft(validation)) {
        hold(results->is_draft, "what has errors is a draft");
        hold(is_json(results_json(validation, *results, {.tool = "cchc"})), "a draft's results are JSON");
    }
}

}  // namespace cchc::fuzz
