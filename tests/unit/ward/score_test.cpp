// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "score/score.hpp"
#include "ward.hpp"

using namespace cchc;
using test::Ward;

namespace {

Results scored(Ward& ward) {
    const Validation& validation = ward.validate();
    REQUIRE_FALSE(validation.findings.has_errors());
    return score(valid(validation).value());
}

std::string text(const Figure& figure) {
    return figure.points().value().fraction_text();
}

/// Every trace recomputes to its value from its operands alone, and ends at a place in a file.
void check_trace(const Trace& trace) {
    CHECK(recomputed(trace) == trace.value);
    if (trace.operands.empty()) CHECK(trace.place.is_known());
    if (trace.step == Step::read) {
        // What a `read` says stands in the file at its place.
        const auto line = line_text(trace.place);
        REQUIRE(trace.place.column > 0);
        const std::string_view rest = line.substr(trace.place.column - 1);
        const auto digits = rest.find_first_not_of("0123456789.,");
        const auto number = parse_number(rest.substr(0, digits == 0 ? 0 : digits));
        std::string word(rest.substr(0, digits));
        while (!word.empty() && (word.back() == ',' || word.back() == '.')) word.pop_back();
        const auto parsed = parse_number(word);
        REQUIRE(parsed.fault == NumberFault::none);
        const Ratio stated(parsed.number.value);
        const bool is_percent = digits != std::string_view::npos && rest[digits] == '%';
        CHECK((is_percent ? stated / Ratio::whole(100) : stated) == trace.value);
    }
    for (const auto& operand : trace.operands) check_trace(*operand);
}

void check_all_traces(const Results& results) {
    for (const auto& item : results.items) {
        for (const Figure* figure :
             {&item.max, &item.counted, &item.self, &item.appraised, &item.survey, &item.final}) {
            check_trace(*figure->trace);
        }
    }
    for (const auto& officer : results.officers) {
        check_trace(*officer.max.trace);
        check_trace(*officer.self.trace);
        check_trace(*officer.final.trace);
    }
    const Total& total = results.total;
    for (const Figure* figure : {&total.max, &total.counted, &total.self, &total.appraised, &total.survey,
                                 &total.final, &total.bonus, &total.penalty}) {
        check_trace(*figure->trace);
    }
    check_trace(*total.index);
}

}  // namespace

TEST_CASE("the index of the ward, with the survey still out") {
    Ward ward;
    const Results results = scored(ward);
    CHECK(text(results.total.max) == "10");
    CHECK(text(results.total.counted) == "7");
    CHECK(text(results.total.self) == "279/50");  // 2 + 1.33 + 1.5 + 0.75
    CHECK(results.total.index_exact->value.fraction_text() == "558/7");
    CHECK(results.total.index->value.decimal_text() == "79.71");
    CHECK(results.total.grade == "Yếu");
    CHECK(results.stage == Stage::self);
    CHECK_FALSE(results.is_draft);
    check_all_traces(results);
}

TEST_CASE("points stay exact where the framework rounds at print") {
    Ward ward;
    ward.change("framework.yaml", "round_at: leaf", "round_at: print");
    const Results results = scored(ward);
    CHECK(text(results.total.self) == "67/12");  // 2 + 4/3 + 1.5 + 0.75
    check_all_traces(results);
}

TEST_CASE("rounding half-even and down at the leaf") {
    Ward even;
    even.change("framework.yaml", "half-up", "half-even")
        .change("scores/mot-cua.yaml", "{a: 3, b: 2}\n    points: 1.33", "{a: 800, b: 401}");
    CHECK(text(scored(even).items[2].self) == "1");  // 1.0025
    Ward down;
    down.change("framework.yaml", "half-up", "down")
        .change("scores/mot-cua.yaml", "{a: 3, b: 2}\n    points: 1.33", "{a: 3, b: 2}\n    points: 1.33");
    CHECK(text(scored(down).items[2].self) == "133/100");
}

TEST_CASE("what is not applicable leaves the denominator, or is granted in full") {
    Ward excluded;
    excluded.change("scores/mot-cua.yaml", "inputs: {a: 3, b: 2}\n    points: 1.33", "not_applicable: true");
    const Results out = scored(excluded);
    CHECK(text(out.total.counted) == "5");
    CHECK(out.items[2].exclusion == Exclusion::not_applicable);
    CHECK(text(out.officers[1].max) == "0");
    check_all_traces(out);
    Ward full;
    full.change("scores/van-phong.yaml", "  - item: 1.4\n    points: 0.75",
                "  - item: 1.4\n    not_applicable: true");
    const Results granted = scored(full);
    CHECK(text(granted.total.counted) == "7");
    CHECK(text(granted.items[4].self) == "1");
    CHECK(granted.items[4].status == ItemStatus::not_applicable);
    CHECK_FALSE(granted.items[4].exclusion.has_value());
    check_all_traces(granted);
}

TEST_CASE("bonus and penalty stand outside the scale and are capped by their parent") {
    Ward ward;
    ward.change("framework.yaml", "  - code: \"2\"\n", R"(  - code: "3"
    title: Thưởng
    type: bonus
    max: 1
    criteria:
      - {code: "3.1", title: Thưởng a, max: 1, rule: {range: {min: 0, step: 0.25}}}
      - {code: "3.2", title: Thưởng b, max: 1, rule: {range: {min: 0, step: 0.25}}}
  - code: "4"
    title: Phạt
    type: penalty
    max: 2
    criteria:
      - {code: "4.1", title: Phạt a, max: 2, rule: {range: {min: 0, step: 0.5}}}
  - code: "2"
)");
    ward.change("plan.yaml", "leads: [\"1\"]", "leads: [\"1\", \"3\", \"4\"]");
    ward.change("scores/van-phong.yaml", "scores:\n", R"(scores:
  - {item: 3.1, points: 0.75, justification: Được thành phố khen thưởng về cải cách}
  - {item: 3.2, points: 0.5, justification: Có mô hình mới được nhân rộng toàn quận}
  - {item: 4.1, points: 1.5, justification: Có hai phản ánh đúng trong năm đánh giá}
)");
    const Results results = scored(ward);
    CHECK(text(results.total.bonus) == "1");
    CHECK(text(results.total.penalty) == "3/2");
    CHECK(text(results.total.final) == "279/50");
    CHECK(results.total.index_exact->value ==
          Ratio::whole(100) * (Ratio::of(279, 50) - Ratio::of(1, 2)) / Ratio::whole(7));
    CHECK(text(results.officers[0].max) == "5");
    check_all_traces(results);
    ward.change("framework.yaml", "index: {decimals: 2}", "index: {decimals: 2, cap: 70}");
    CHECK(scored(ward).total.index_exact->value.fraction_text() == "70");
}

TEST_CASE("an unscored bonus is none, an unscored penalty is missing") {
    Ward ward;
    ward.change("framework.yaml", "  - code: \"2\"\n",
                "  - {code: \"3\", title: Thưởng, type: bonus, max: 1, rule: {range: {min: 0, step: 1}}}\n  "
                "- code: \"2\"\n");
    ward.change("plan.yaml", "leads: [\"1\"]", "leads: [\"1\", \"3\"]");
    CHECK(test::brief(ward.validate().findings).empty());
    ward.change("framework.yaml", "type: bonus", "type: penalty");
    CHECK(test::brief(ward.validate().findings) == "missing-score scores/van-phong.yaml:2:10 3 1\n");
}

TEST_CASE("a draft counts what is missing as 0, and derivable points whatever their findings") {
    Ward ward;
    ward.remove("scores/mot-cua.yaml")
        .change("scores/van-phong.yaml", "    justification: Đã thực hiện phần x theo báo cáo quý\n", "");
    const Validation& validation = ward.validate();
    CHECK_FALSE(valid(validation).has_value());
    const Results results = score_draft(validation).value();
    CHECK(results.is_draft);
    CHECK(results.items[2].status == ItemStatus::missing);
    CHECK(results.items[0].status == ItemStatus::missing);
    CHECK(text(results.total.counted) == "7");
    CHECK(text(results.items[3].self) == "3/2");
    check_all_traces(results);
}

TEST_CASE("the grade by the published index may be another, and a note says so") {
    Ward ward;
    ward.change("framework.yaml", "{from: 80,", "{from: 79.714,");
    CHECK(scored(ward).total.grade == "Tốt");
    REQUIRE(scored(ward).notes.size() == 3);
    CHECK(scored(ward).notes.back().kind == NoteKind::rank_by_matters);
    ward.change("framework.yaml", "index: {decimals: 2}", "index: {decimals: 2, rank_by: published}");
    CHECK(scored(ward).total.grade == "Yếu");
}
