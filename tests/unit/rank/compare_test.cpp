// SPDX-License-Identifier: MIT
// Two results or more side by side: what moved, by what, and what keeps them from being compared.
#include <doctest/doctest.h>

#include <list>
#include <numeric>

#include "construct_ward.hpp"
#include "rank/compare/compare_words.hpp"
#include "report/compare/comparison_csv.hpp"
#include "report/compare/comparison_json.hpp"
#include "report/compare/comparison_text.hpp"
#include "task/aggregate.hpp"
#include "task/compare/compare_paths.hpp"

using namespace cchc;
using namespace test;

namespace {

using Kind = CompareTrouble::Kind;

std::string leaf(const std::string& code, const std::string& max, const std::string& more = "") {
    return "      - {code: \"" + code + "\", title: Mục " + code + ", max: " + max +
           ", rule: {range: {min: 0, step: 0.25}}" + more + "}\n";
}
std::string area(const std::string& leaves, const std::string& more = "") {
    return "  - code: \"1\"\n    title: Lĩnh vực 1\n" + more + "    criteria:\n" + leaves;
}

/// Plans of one unit in folders of their own, and records of them.
class Years {
  public:
    Years& add(const std::string& folder, const Construct& made) {
        const Ward ward = construct_ward(made);
        for (const auto& [name, text] : ward.files()) files[folder + "/" + name] = text;
        return *this;
    }
    Years& record(const std::string& folder, const std::string& name) {
        const MemoryFiles all(files);
        Sources sources;
        const AggregateRequest how{
            .plan = folder + "/plan.yaml", .evidence = EvidenceMode::off, .tool = "cchc"};
        AggregateOutcome made = aggregate(how, all, sources);
        files[name] = record_of(made, how);
        return *this;
    }
    const CompareOutcome& compare(CompareRequest request) {
        request.evidence = EvidenceMode::off;
        request.tool = "cchc";
        const MemoryFiles all(files);
        return outcomes.emplace_back(compare_paths(request, all));
    }

    std::map<std::string, std::string> files;
    std::list<CompareOutcome> outcomes;  ///< places of what they compare point into them
};

/// The difference and what it comes from, as `0.25: self 0.5, council -0.25; max`. The parts sum to it.
std::string moved(const Move& move, const std::vector<ItemChange>& changes = {}) {
    CHECK(std::accumulate(move.by.begin(), move.by.end(), Ratio()) == move.difference);
    std::string text = move.difference.decimal_text() + ":";
    for (const auto& cause : move_cause_names) {
        const Ratio& part = move.by[static_cast<std::size_t>(cause.value)];
        if (!part.is_zero()) text += " " + std::string(cause.name) + " " + part.decimal_text();
    }
    for (const ItemChange change : changes) text += " " + std::string(item_change_names.name(change));
    return text;
}
std::string moved(const ComparedResults& comparison, const std::string& code, std::size_t move = 0) {
    for (const auto& item : comparison.items)
        if (item.code == code) return moved(item.moves.at(move), item.moves.at(move).changes);
    return "no such item";
}

Kind trouble(const CompareOutcome& outcome) {
    REQUIRE_FALSE(outcome.troubles.empty());
    CHECK_FALSE(outcome.comparison.has_value());
    return outcome.troubles.front().kind;
}

std::string every_output(const ComparedResults& comparison) {
    return comparison_json(comparison, "cchc", Language::en) + comparison_csv(comparison) +
           comparison_text(comparison, MoveOrder::change, {.language = Language::vi});
}

}  // namespace

TEST_CASE("compare: what moved by own score and by the council; plans and their records say the same") {
    Years years;
    years.add("a", {.areas = area(leaf("1.1", "4") + leaf("1.2", "6")),
                    .scores = "1.1: {points: 3}; 1.2: {points: 6}"});
    years.add("b", {.areas = area(leaf("1.1", "4") + leaf("1.2", "6")),
                    .scores = "1.1: {points: 3.5}; 1.2: {points: 6}",
                    .rounds = {"1.1: {points: 3.25}; 1.2: {points: 5}"}});
    years.record("a", "a.json").record("b", "b.json");
    const ComparedResults comparison = years.compare({.paths = {"a", "b"}}).comparison.value();
    CHECK(moved(comparison, "1.1") == "0.25: self 0.5 council -0.25");
    CHECK(moved(comparison, "1.2") == "-1: council -1");
    CHECK(moved(comparison, "1") == "-0.75: self 0.5 council -1.25");
    CHECK(moved(comparison.moves.at(0)) == "-0.75: self 0.5 council -1.25");
    CHECK(ordered_leaves(comparison, MoveOrder::change).front()->code == "1.2");
    CHECK(ordered_leaves(comparison, MoveOrder::framework).front()->code == "1.1");
    const std::string text = comparison_text(comparison, MoveOrder::change, {.language = Language::en});
    const ComparedResults recorded = years.compare({.paths = {"a.json", "b.json"}}).comparison.value();
    CHECK(comparison_text(recorded, MoveOrder::change, {.language = Language::en}) == text);
    CHECK(comparison_csv(recorded) == comparison_csv(comparison));
}

TEST_CASE("compare: what other most points, new, gone and divided items make of it is the framework's") {
    Years years;
    years.add("a", {.areas = area(leaf("1.1", "4") + leaf("1.2", "2") + leaf("1.3", "4")),
                    .scores = "1.1: {points: 2}; 1.2: {points: 1}; 1.3: {points: 3}"});
    years.add("b", {.areas = area(leaf("1.1", "6") +
                                  "      - code: \"1.3\"\n        title: Mục khác\n        components:\n" +
                                  "          - {code: 1.3.1, title: Phần, max: 3, rule: {range: {min: 0, "
                                  "step: 0.25}}}\n" +
                                  leaf("1.4", "1")),
                    .scores = "1.1: {points: 3.5}; 1.3.1: {points: 2}; 1.4: {points: 1}"});
    const ComparedResults comparison = years.compare({.paths = {"a", "b"}}).comparison.value();
    CHECK(moved(comparison, "1.1") == "1.5: self 0.5 framework 1 max");
    CHECK(moved(comparison, "1.2") == "-1: framework -1 removed");
    CHECK(moved(comparison, "1.3") == "-3: framework -3 divided max title");
    CHECK(compared_points(comparison, comparison.items[3], 0)->decimal_text() == "3");
    CHECK_FALSE(compared_points(comparison, comparison.items[3], 1).has_value());  // its parts have them
    CHECK(moved(comparison, "1.3.1") == "2: framework 2 added");
    CHECK(moved(comparison, "1.4") == "1: framework 1 added");
    CHECK(moved(comparison, "1") == "0.5: self 0.5");
    CHECK(moved(comparison.moves.at(0)) == "0.5: self 0.5");
    std::vector<std::string> codes;
    for (const auto& item : comparison.items) codes.push_back(item.code);
    CHECK(codes == std::vector<std::string>{"1", "1.1", "1.2", "1.3", "1.3.1", "1.4"});
    const ComparedResults back = years.compare({.paths = {"b", "a"}}).comparison.value();
    CHECK(moved(back, "1.3") == "3: framework 3 joined max title");
    CHECK(every_output(comparison) != every_output(back));
}

TEST_CASE("compare: items that did not arise, penalties, and caps") {
    const std::string leaves = leaf("1.1", "4", ", not_applicable: excluded") + leaf("1.2", "6") +
                               leaf("1.3", "2", ", type: penalty");
    Years years;
    years.add("a", {.areas = area(leaves),
                    .scores = "1.1: {not_applicable: true}; 1.2: {points: 6}; 1.3: {points: 1}"});
    years.add("b",
              {.areas = area(leaves), .scores = "1.1: {points: 3}; 1.2: {points: 5}; 1.3: {points: 0.5}"});
    const ComparedResults comparison = years.compare({.paths = {"a", "b"}}).comparison.value();
    CHECK(moved(comparison, "1.1") == "3: counting 3");
    CHECK(moved(comparison, "1.3") == "0.5: self 0.5");
    CHECK(moved(comparison, "1") == "2: self -1 counting 3");  // its penalty is not among its points
    CHECK(moved(comparison.moves.at(0)) == "2.5: self -0.5 counting 3");
    CHECK(compared_points(comparison, comparison.items.back(), 0)->decimal_text() == "-1");
    Years capped;
    const std::string cap = area(leaf("1.1", "4") + leaf("1.2", "4"), "    max: 6\n    combine: capped\n");
    capped.add("a", {.areas = cap, .scores = "1.1: {points: 3}; 1.2: {points: 2}", .max = "6"});
    capped.add("b", {.areas = cap, .scores = "1.1: {points: 4}; 1.2: {points: 4}", .max = "6"});
    const ComparedResults under = capped.compare({.paths = {"a", "b"}}).comparison.value();
    CHECK(moved(under, "1") == "1: self 3 combining -2");
    CHECK(moved(under.moves.at(0)) == "1: self 3 combining -2");
}

TEST_CASE("compare: another type of item and another officer") {
    Years years;
    years.add("a", {.areas = area(leaf("1.1", "4") + leaf("1.2", "6")),
                    .scores = "1.1: {points: 3}; 1.2: {points: 6}"});
    years.add("b", {.areas = area(leaf("1.1", "4", ", type: bonus") + leaf("1.2", "10")),
                    .scores = "1.1: {points: 3}; 1.2: {points: 10}"});
    for (const auto* name : {"b/plan.yaml", "b/scores/o.yaml"}) {
        std::string& text = years.files.at(name);
        const std::string old = std::string(name) == "b/plan.yaml" ? "{id: o," : "officer: o";
        text.replace(text.find(old), old.size(), old.front() == '{' ? "{id: p," : "officer: p");
    }
    const ComparedResults comparison = years.compare({.paths = {"a", "b"}}).comparison.value();
    CHECK(moved(comparison, "1.1") == "0: type officer");
    CHECK(moved(comparison, "1.2") == "4: framework 4 max officer");
    CHECK(moved(comparison, "1") == "1: framework 1");  // what became a bonus has left it
    REQUIRE(comparison.officers.size() == 2);
    CHECK(led_difference(comparison.officers[0], 0).decimal_text() == "13");
    CHECK(led_difference(comparison.officers[1], 0).decimal_text() == "-9");
    CHECK(has(every_output(comparison), "officer: o → p"));
}

TEST_CASE("compare: one plan at two stages, three results in one table") {
    Years years;
    years.add(
        "a",
        {.areas = area(leaf("1.1", "10")), .scores = "1.1: {points: 8}", .rounds = {"1.1: {points: 7}"}});
    years.add("b", {.areas = area(leaf("1.1", "10")), .scores = "1.1: {points: 9}"});
    const ComparedResults stages = years.compare({.paths = {"a"}}).comparison.value();
    CHECK(stages.results[0].stage == Stage::self);
    CHECK(stages.results[1].stage == Stage::final);
    CHECK(moved(stages, "1.1") == "-1: council -1");
    const ComparedResults named =
        years.compare({.paths = {"a"}, .stage = Stage::self, .with = Stage::final}).comparison.value();
    CHECK(every_output(named) == every_output(stages));
    const ComparedResults three = years.compare({.paths = {"b", "a", "b"}}).comparison.value();
    REQUIRE(three.moves.size() == 2);
    CHECK(moved(three, "1.1", 0) == "-2: self -1 council -1");
    CHECK(moved(three, "1.1", 1) == "2: self 1 council 1");
    const ComparedResults mixed =
        years.compare({.paths = {"b", "a"}, .with = Stage::self}).comparison.value();
    CHECK(moved(mixed, "1.1") == "-1: self -1");
}

TEST_CASE("compare: all that keeps results from being compared is told") {
    Years years;
    years.add(
        "a",
        {.areas = area(leaf("1.1", "10")), .scores = "1.1: {points: 8}", .rounds = {"1.1: {points: 7}"}});
    years.add("b", {.areas = area(leaf("1.1", "10")), .scores = ""});
    years.add(
        "c",
        {.areas = area(leaf("1.1", "10")), .scores = "1.1: {points: 8}", .plan = "deadline: 2024-12-01\n"});
    years.add("z/a", {.areas = area(leaf("1.1", "10")), .scores = ""})
        .add("z/b", {.areas = area(leaf("1.1", "10")), .scores = ""});
    years.record("a", "a.json");
    CHECK(trouble(years.compare({.paths = {"a", "b"}})) == Kind::errors);
    CHECK(years.outcomes.back().findings.has_errors());
    CHECK(trouble(years.compare({.paths = {"nothing", "b"}})) == Kind::findings);
    CHECK(years.outcomes.back().troubles.size() == 2);
    CHECK(trouble(years.compare({.paths = {"z", "a"}})) == Kind::many);
    CHECK(trouble(years.compare({.paths = {"a/framework.yaml", "a"}})) == Kind::nothing);
    CHECK(trouble(years.compare({.paths = {"c"}})) == Kind::one_stage_alone);
    CHECK(trouble(years.compare({.paths = {"c", "a"}, .stage = Stage::final})) == Kind::stage_not_reached);
    CHECK(trouble(years.compare({.paths = {"a.json"}})) == Kind::other_stage);
    CHECK(years.outcomes.back().troubles.front().stage == Stage::final);
    CHECK(trouble(years.compare({.paths = {"a", "c"}, .is_strict = true})) == Kind::warnings);
}
