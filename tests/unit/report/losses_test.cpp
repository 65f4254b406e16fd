// SPDX-License-Identifier: MIT
// The items that lose points, in the order of the workbook's sheet, with what people mean to do about them.
#include <doctest/doctest.h>

#include "construct_ward.hpp"
#include "read_book.hpp"
#include "report/losses/losses_report.hpp"
#include "task/losses/list_losses.hpp"

using namespace cchc;
using namespace test;

namespace {

const Construct four{.areas =
                         "  - code: \"1\"\n    title: A\n    criteria:\n"
                         "      - {code: \"1.1\", title: M, max: 4, rule: {range: {min: 0, step: 1}}}\n"
                         "      - {code: \"1.2\", title: N, max: 3, rule: {range: {min: 0, step: 1}}}\n"
                         "      - {code: \"1.3\", title: P, max: 3, rule: {range: {min: 0, step: 1}}}\n"
                         "      - {code: \"1.4\", title: Q, max: 6, rule: {range: {min: 0, step: 1}}}\n",
                     .scores = "1.1: {points: 1}; 1.2: {points: 3}; 1.4: {points: 1}",
                     .rounds = {"1.1: {points: 1}; 1.2: {points: 2}"},
                     .max = "16"};

LossesOutcome listed(const Construct& made, const LossesRequest& request = {.plan = "plan.yaml"}) {
    const MemoryFiles files(construct_ward(made).files());
    Sources sources;
    return list_losses(request, files, sources);
}

std::string codes(const LossesOutcome& outcome) {
    std::string text;
    for (const auto& loss : outcome.losses)
        text += outcome.validation.assessment.framework->item(loss.result->item).code.value + " " +
                loss.points.decimal_text() + "; ";
    return text;
}

}  // namespace

TEST_CASE("losses: what can be won back the soonest first, as on the sheet") {
    const LossesOutcome outcome = listed(four);
    CHECK(codes(outcome) == "1.3 3; 1.2 1; 1.4 5; 1.1 3; ");
    CHECK(outcome.results->is_draft);  // 1.3 is missing
    const ResultsInWords view{outcome.validation, *outcome.results, Language::en};
    const LossesReport report{view, outcome.losses, outcome.remedies};
    const std::string text = losses_text(report, {.language = Language::en});
    CHECK(has(text, "DRAFT"));
    CHECK(has(text, "Now: reply to the council with documents: 1.00 points (1 item)"));
    CHECK(has(text, "lost 1.00 of 3.00 points; Lost by the council: 1.00"));
    CHECK(has(losses_csv(report), "1.2,N,o,normal,3,2,1,0,1,0,reply,"));
    CHECK(has(losses_json(report, "cchc"), "\"lost\": 12"));
}

TEST_CASE("losses: of one officer; one that is not there is told with the nearest") {
    CHECK(codes(listed(four, {.plan = "plan.yaml", .officer = "o"})) == "1.3 3; 1.2 1; 1.4 5; 1.1 3; ");
    const LossesOutcome unknown = listed(four, {.plan = "plan.yaml", .officer = "O"});
    CHECK(unknown.state == LossesState::unknown_officer);
    CHECK(unknown.nearest == "o");
}

TEST_CASE("losses: a file of remedies that is none is told") {
    CHECK(listed(four, {.plan = "plan.yaml", .remedies = "x.xlsx"}).state == LossesState::no_remedies);
    CHECK(listed(four, {.plan = "plan.yaml", .remedies = "plan.yaml"}).state ==
          LossesState::remedies_foreign);
}

TEST_CASE("losses: nothing lost, and nothing to total") {
    Construct full = four;
    full.scores = "1.1: {points: 4}; 1.2: {points: 3}; 1.3: {points: 3}; 1.4: {points: 6}";
    full.rounds = {};
    const LossesOutcome outcome = listed(full);
    CHECK(outcome.losses.empty());
    const ResultsInWords view{outcome.validation, *outcome.results, Language::en};
    CHECK(has(losses_text({view, outcome.losses, outcome.remedies}, {.language = Language::en}),
              "No item lost points."));
    full.areas = "";
    CHECK(listed(full).state == LossesState::nothing_to_total);
}

TEST_CASE("losses: what people typed, as text") {
    CHECK(typed_text(std::string("Rà soát"), Language::vi) == "Rà soát");
    CHECK(typed_text(Ratio::of(25, 2), Language::vi) == "12,5");
    CHECK(typed_text(Date{2025, 6, 30}, Language::vi) == "30/06/2025");
    CHECK(typed_text({}, Language::vi).empty());
}
