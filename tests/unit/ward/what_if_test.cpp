// SPDX-License-Identifier: MIT
// What the index would be if items had other points, and which points they may be given.
#include <doctest/doctest.h>

#include "construct_ward.hpp"
#include "derive/rule_points.hpp"
#include "report/whatif/what_if_report.hpp"
#include "task/whatif/try_what_if.hpp"

using namespace cchc;
using namespace test;

namespace {

using Kind = WhatIfTrouble::Kind;

const Construct many{
    .areas =
        "  - code: \"1\"\n    title: A\n    criteria:\n"
        "      - {code: \"1.1\", title: M, max: 3, rule: {levels: [{id: tot, points: 3, text: T}, {id: kha, "
        "points: 1/3, text: K}, {id: yeu, points: 0, text: Y}]}}\n"
        "      - {code: \"1.2\", title: P, max: 2, rule: {checklist: [{id: x, points: 0.5, text: X}, {id: y, "
        "points: 1.5, text: Y}]}}\n"
        "      - {code: \"1.3\", title: R, max: 3, rule: {range: {min: 0, step: 0.25}}, not_applicable: "
        "excluded}\n"
        "      - {code: \"1.4\", title: F, max: 2, rule: {formula: {inputs: {a: A}, cases: [{points: "
        "\"min(a, 2)\"}]}}}\n"
        "      - {code: \"1.5\", title: Q, type: penalty, rule: {formula: {inputs: {b: B}, cases: [{points: "
        "b}]}}}\n",
    .scores =
        "1.1: {level: kha}; 1.2: {parts: [x]}; 1.3: {not_applicable: true}; 1.4: {inputs: {a: 1}}; 1.5: "
        "{inputs: {b: 1}}"};

WhatIfOutcome tried(const Construct& made, WhatIfRequest request) {
    const MemoryFiles files(construct_ward(made).files());
    Sources sources;
    request.plan = "plan.yaml";
    return try_what_if(request, files, sources);
}

/// What is wrong with an item as typed: the kind as a number and what is suggested.
std::pair<Kind, std::string> fault(const std::string& typed, const Construct& made = many) {
    const WhatIfOutcome outcome = tried(made, {.plan = {}, .items = {typed}});
    REQUIRE(outcome.troubles.size() == 1);
    CHECK_FALSE(outcome.answer.has_value());
    const WhatIfTrouble& trouble = outcome.troubles.front();
    std::string more;
    for (const auto& code : trouble.codes) more += code + " ";
    for (const auto& number : trouble.numbers) more += number.decimal_text() + " ";
    return {trouble.kind, more + trouble.nearest.value_or("")};
}

std::string index_then(const Construct& made, WhatIfRequest request) {
    const WhatIfOutcome outcome = tried(made, std::move(request));
    REQUIRE(outcome.answer.has_value());
    return outcome.answer->then.index_exact->value.fraction_text();
}

}  // namespace

TEST_CASE("what if: the index that follows, exact, and what each change alone does") {
    // (1 + 0.5 + 1 − 1) of 7 now: a third of 3 is 1.
    CHECK(tried(many, {.plan = {}, .items = {"1.2=0.5"}}).answer->now.index_exact->value.fraction_text() ==
          "150/7");
    const WhatIfOutcome outcome = tried(many, {.plan = {}, .items = {"1.1=3", "1.2=1,5", "1.5=0"}});
    REQUIRE(outcome.answer.has_value());
    CHECK(outcome.answer->then.index_exact->value.fraction_text() == "550/7");
    REQUIRE(outcome.answer->changes.size() == 3);
    CHECK(outcome.answer->changes[0].index.fraction_text() == "200/7");
    CHECK(outcome.answer->changes[1].index.fraction_text() == "100/7");
    CHECK(outcome.answer->changes[2].index.fraction_text() == "100/7");
    CHECK(outcome.answer->changes[1].before.decimal_text() == "0.5");
    const ResultsInWords view{outcome.validation, *outcome.results, Language::en};
    CHECK(
        has(what_if_text(view, *outcome.answer, {.language = Language::en}), "0.50 → 1.50 points: as asked"));
    CHECK(has(what_if_json(view, *outcome.answer, "cchc"), "\"index_exact\": \"400/7\""));
}

TEST_CASE("what if: an item that had been left out counts again") {
    const WhatIfOutcome outcome = tried(many, {.plan = {}, .items = {"1.3=3"}});
    REQUIRE(outcome.answer.has_value());
    CHECK(outcome.answer->now.counted.points().value().decimal_text() == "7");
    CHECK(outcome.answer->then.counted.points().value().decimal_text() == "10");
    CHECK(outcome.answer->then.index_exact->value.fraction_text() == "45");
    CHECK(outcome.answer->changes.at(0).is_counted_anew);
    const ResultsInWords view{outcome.validation, *outcome.results, Language::en};
    CHECK(has(what_if_text(view, *outcome.answer, {.language = Language::en}), "it counts again"));
}

TEST_CASE("what if: justifications refused and replies accepted are those of the index's range") {
    Construct made{
        .areas =
            "  - code: \"1\"\n    title: A\n    criteria:\n"
            "      - {code: \"1.1\", title: M, max: 6, rule: {range: {min: 0, step: 1}}}\n"
            "      - {code: \"1.2\", title: N, max: 4, rule: {range: {min: 0, step: 1}}}\n",
        .scores = "1.1: {points: 5, replies: [{round: 1, text: đã bổ sung tài liệu}]}; 1.2: {points: 3}",
        .rounds = {"1.1: {points: 2}; 1.2: {points: 3}"}};
    const WhatIfOutcome refused = tried(made, {.plan = {}, .refuse_justified = true});
    REQUIRE(refused.answer.has_value());
    CHECK(refused.answer->then.index_exact->value == refused.results->range.if_refused_exact->value);
    CHECK(refused.answer->changes.size() == refused.results->range.justified);
    const WhatIfOutcome accepted = tried(made, {.plan = {}, .accept_replies = true});
    CHECK(accepted.answer->then.index->value == accepted.results->range.if_accepted->value);
    CHECK(accepted.answer->then.index_exact->value.fraction_text() == "80");
    CHECK(accepted.answer->changes.at(0).reason == WhatIfReason::accepted);
    // What is typed goes first, then replies.
    CHECK(index_then(made, {.plan = {}, .refuse_justified = true, .accept_replies = true}) == "50");
    CHECK(index_then(made,
                     {.plan = {}, .items = {"1.1=6"}, .refuse_justified = true, .accept_replies = true}) ==
          "60");
}

TEST_CASE("what if: points that the item cannot have are refused with the nearest") {
    using Fault = std::pair<Kind, std::string>;
    CHECK(fault("1.1") == Fault{Kind::no_points, ""});
    CHECK(fault("1.1=") == Fault{Kind::no_points, ""});
    CHECK(fault("1.11=1").first == Kind::unknown);
    CHECK(has(fault("1.11=1").second, "1.1"));
    CHECK(fault("1=5") == Fault{Kind::parent, "1.1 1.2 1.3 1.4 1.5 "});
    CHECK(fault("1.1=ba") == Fault{Kind::not_a_number, ""});
    CHECK(fault("1.4=1.234") == Fault{Kind::decimals, "2 "});
    CHECK(fault("1.1=4") == Fault{Kind::beyond, "3 1.1=3"});
    CHECK(fault("1.5=-1") == Fault{Kind::negative, "1.5=0"});
    CHECK(fault("1.1=2") == Fault{Kind::off_rule, "1 3 "});
    CHECK(fault("1.2=1") == Fault{Kind::off_rule, "0.5 1.5 "});
    CHECK(fault("1.3=0.3") == Fault{Kind::off_rule, "0.25 0.5 "});
    CHECK(tried(many, {.plan = {}, .items = {"1.4=0.37"}}).answer.has_value());
    CHECK(tried(many, {.plan = {}, .items = {"1.5=99"}}).answer.has_value());
    const WhatIfOutcome twice = tried(many, {.plan = {}, .items = {"1.2=2", "1.2=0", "1.9=1"}});
    REQUIRE(twice.troubles.size() == 2);
    CHECK(twice.troubles[0].kind == Kind::twice);
}

TEST_CASE("what if: points that come from elsewhere cannot be chosen") {
    const Construct made{
        .areas =
            "  - code: \"1\"\n    title: A\n    criteria:\n"
            "      - {code: \"1.1\", title: S, max: 2, rule: survey}\n"
            "      - {code: \"1.2\", title: T, max: 2, scored_by: superior, rule: {range: {min: 0, step: "
            "1}}}\n"
            "      - code: \"1.3\"\n        title: O\n        max: 6\n        combine: one-of\n        "
            "components:\n"
            "          - {code: 1.3.1, title: X, max: 6, rule: {range: {min: 0, step: 1}}}\n"
            "          - {code: 1.3.2, title: Y, max: 6, rule: {range: {min: 0, step: 1}}}\n",
        .scores = "1.3.2: {points: 4}",
        .plan = "survey: none\n"};
    CHECK(fault("1.1=2", made).first == Kind::survey);
    CHECK(fault("1.2=2", made).first == Kind::superior);
    CHECK(fault("1.3.1=6", made) == std::pair<Kind, std::string>{Kind::not_chosen, "1.3.2 "});
    CHECK(fault("1.3=6", made).first == Kind::parent);
    CHECK(index_then(made, {.plan = {}, .items = {"1.3.2=6"}}) == "100");
}
