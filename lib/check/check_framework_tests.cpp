// SPDX-License-Identifier: MIT
#include "base/decimal.hpp"
#include "check/check_framework.hpp"
#include "derive/points.hpp"
#include "diag/values.hpp"

namespace cchc {
namespace {

/// The test's answer as a score card would give it.
Score score_of(const FrameworkTest& test) {
    Score score;
    score.item = test.item;
    score.level = test.level;
    score.parts = test.parts;
    score.parts_place = test.place;
    score.not_applicable = test.not_applicable;
    score.not_applicable_place = test.place;
    for (const auto& [name, text] : test.given) {
        const auto parsed = parse_number(text.value);
        const bool is_number = parsed.fault == NumberFault::none;
        if (name == "points" && is_number) {
            score.points = Located<Number>{parsed.number, text.place};
            continue;
        }
        InputValue value{.name = {name, text.place}, .value = {parsed.number, text.place}};
        if (!is_number) value.choice = text;
        if (!score.inputs) score.inputs.emplace();
        score.inputs->push_back(std::move(value));
    }
    score.inputs_place = test.place;
    return score;
}

}  // namespace

void check_framework_tests(const Framework& framework, Findings& findings) {
    for (const auto& test : framework.tests) {
        const auto id = framework.find(test.item.value);
        if (!id || framework.item(*id).is_faulty) continue;
        const Derivation derived = derive_points(framework, framework.item(*id), score_of(test));
        std::vector<Arg> args{{"item", test.item.value}};
        const bool is_excluded = derived.points != nullptr && derived.points->step == Step::left_out;
        if (test.points) {
            args.push_back({"expected", test.points->value.value()});
        } else {
            args.push_back({"expected", Bilingual{"không tính mục này", "the item to be left out"}});
        }
        if (derived.points == nullptr || derived.findings.has_errors()) {
            findings.add({.message = Message::test_unanswered,
                          .place = test.place,
                          .args = std::move(args),
                          .item = test.item.value});
            continue;
        }
        const auto gives = [&](const Ratio& expected) {
            const Ratio& exact = derived.points->value;
            return exact == expected || exact.rounded(framework.decimals, framework.rounding) == expected;
        };
        const bool is_met = test.points ? !is_excluded && gives(test.points->value.value()) : is_excluded;
        if (is_met) continue;
        if (is_excluded) {
            args.push_back({"found", Bilingual{"không tính mục này", "that it is left out"}});
        } else {
            args.push_back({"found", derived.points->value});
        }
        findings.add({.message = Message::test_failed,
                      .place = test.place,
                      .args = std::move(args),
                      .item = test.item.value});
    }
}

}  // namespace cchc
