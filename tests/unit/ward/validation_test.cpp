// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <map>
#include <optional>

#include "report/explain/explanation_text.hpp"
#include "report/findings/findings_text.hpp"
#include "report/results/results_text.hpp"
#include "score/score.hpp"
#include "ward.hpp"

using namespace cchc;
using test::brief;
using test::Ward;

namespace {

template <typename T>
concept CanBeValid = requires(T&& validation) {
    valid(std::forward<T>(validation));
};
static_assert(CanBeValid<const Validation&> && CanBeValid<Validation&>);
static_assert(!CanBeValid<Validation> && !CanBeValid<const Validation>);

constexpr ValidateOptions without_evidence{.evidence = EvidenceMode::off};

/// As a caller does who keeps nothing but the result.
Validation validated(const std::string& path, const std::map<std::string, std::string>& texts) {
    const MemoryFiles files(texts);
    Sources sources;
    Sources of_frameworks;
    FrameworkStore frameworks(of_frameworks);
    ValidateOptions options = without_evidence;
    options.frameworks = &frameworks;
    return validate(path, files, sources, options);
}

}  // namespace

TEST_CASE("what is found can be worded when the caller's sources, files and frameworks are gone") {
    Ward ward;
    ward.change("framework.yaml", "fillers: [như trên]", "fillers: [như trên], extra: 1");
    ward.change("scores/mot-cua.yaml", "points: 1.33", "points: 1.4");
    const Validation validation = validated("plan.yaml", ward.files());
    const std::string text = findings_text(validation.findings, {.language = Language::en});
    CHECK(text.find("framework.yaml:7:") != std::string::npos);
    CHECK(text.find("scores/mot-cua.yaml:7:13\n     7 |     points: 1.4\n") != std::string::npos);
}

TEST_CASE("results and explanations outlive the validation they were made of") {
    Explanation explanation;
    std::optional<Results> results;
    {
        const Validation validation = validated("plan.yaml", Ward().files());
        results = score(valid(validation).value());
        explanation = explain(validation, *results, validation.assessment.framework->find("1.2").value());
    }
    const Place& place = results->items.at(2).self.trace->operands.at(0)->place;
    CHECK(place.source->name == "framework.yaml");
    const std::string text = explanation_text(explanation, {.language = Language::en});
    CHECK(text.find("    b = 2\n      scores/mot-cua.yaml:6:23\n") != std::string::npos);
}

TEST_CASE("a framework's findings can be worded when the caller's sources are gone") {
    Ward ward;
    ward.change("framework.yaml", "scale: {max: 10", "scale: {max: 11");
    const auto checked = [&] {
        const MemoryFiles files(ward.files());
        Sources sources;
        return check_framework_file("framework.yaml", files, sources);
    }();
    CHECK(brief(checked.findings).find("framework-sum framework.yaml:5:") == 0);
}

TEST_CASE("a folder stands for its plan; one without a plan is a finding") {
    const auto texts = Ward().files();
    std::map<std::string, std::string> below;
    for (const auto& [name, text] : texts) below["phuong/" + name] = text;
    const Validation validation = validated("phuong", below);
    CHECK(brief(validation.findings) == "");
    CHECK(validation.assessment.folder == "phuong");
    CHECK(valid(validation).has_value());

    const Validation empty = validated("phuong/scores", below);
    CHECK(brief(empty.findings) == "io-read phuong/scores:0:0\n");
    CHECK(empty.findings.all().at(0).text(Language::en) == "no plan (plan.yaml) is found in “phuong/scores”");
    CHECK(!valid(empty).has_value());
    CHECK(brief(validated("", below).findings).find("io-read") == 0);
}
