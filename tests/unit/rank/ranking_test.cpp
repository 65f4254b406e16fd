// SPDX-License-Identifier: MIT
// Who is ranked with whom, in which order, and what keeps a unit out.
#include "rank/ranking.hpp"

#include <doctest/doctest.h>

#include "city.hpp"
#include "report/ranking/long_rows.hpp"
#include "report/ranking/ranking_json.hpp"
#include "report/ranking/ranking_text.hpp"

using namespace cchc;
using namespace test;

namespace {

std::vector<std::optional<Ratio>> values(const std::vector<int>& all) {
    std::vector<std::optional<Ratio>> out;
    for (const int value : all) out.push_back(value < 0 ? std::nullopt : std::optional(Ratio::whole(value)));
    return out;
}

City three() {
    City city;
    city.add("a", "9", "8").add("b", "10", "9").add("c", "8.5", "8.5");
    return city;
}

std::string all_outputs(const RankOutcome& outcome) {
    return ranking_json(outcome.ranking, outcome.questions, Language::vi) +
           ranking_text(outcome.ranking, outcome.questions, {.language = Language::vi}) +
           long_csv(outcome.ranking.units) + long_jsonl(outcome.ranking.units) +
           long_csv(outcome.ranking.units, LongRows::of_many_sets) +
           long_jsonl(outcome.ranking.units, LongRows::of_many_sets);
}

}  // namespace

TEST_CASE("ranks: equal ones share a rank, and the next one follows at once or behind a gap") {
    using Ranks = std::vector<Rank>;
    const auto eight = values({90, 90, 90, 90, 85, 80, 80, 80});
    CHECK(ranks_of(eight, Ties::dense) == Ranks{1, 1, 1, 1, 2, 3, 3, 3});
    CHECK(ranks_of(eight, Ties::competition) == Ranks{1, 1, 1, 1, 5, 6, 6, 6});
    CHECK(ranks_of(values({1, -1, 3, 2}), Ties::dense) == Ranks{3, 0, 1, 2});
    CHECK(ranks_of({}, Ties::dense).empty());
}

TEST_CASE("quartiles are those of a spreadsheet") {
    const std::vector<Ratio> four{Ratio::whole(1), Ratio::whole(2), Ratio::whole(4), Ratio::whole(8)};
    CHECK(quartile(four, 0).decimal_text() == "1");
    CHECK(quartile(four, 1).decimal_text() == "1.75");
    CHECK(quartile(four, 2).decimal_text() == "3");
    CHECK(quartile(four, 3).decimal_text() == "5");
    CHECK(quartile(four, 4).decimal_text() == "8");
    CHECK(quartile({Ratio::whole(7)}, 3).decimal_text() == "7");
}

TEST_CASE("rank: the best first, groups apart, equal ones in order of id") {
    City city = three();
    CHECK(city.ranks() == "b 1, a 2, c 2");
    CHECK(city.found().empty());
    city.change("plan.yaml", "name: U", "name: U, group: xã");
    CHECK(city.ranks() == "b 1, a 2; c 1");
    CHECK(city.add("d", "1", "1", "index: {ties: competition}\n").ranks().empty());
    City gap;
    gap.add("a", "9", "9", "index: {ties: competition}\n").add("b", "9", "9", "index: {ties: competition}\n");
    CHECK(gap.add("c", "8", "8", "index: {ties: competition}\n").ranks() == "a 1, b 1, c 3");
}

TEST_CASE("rank: plans, their records and both mixed give the same bytes, on any threads") {
    City city = three();
    city.add("d", "9.99", "0", "").change("framework.yaml", "title: C", "title: C khác");
    city.record();
    const std::string of_plans = all_outputs(city.rank({"w"}));
    REQUIRE(city.found().empty());
    CHECK(has(of_plans, "\"index_exact\": \"85\""));
    CHECK(all_outputs(city.rank({"r"})) == of_plans);
    CHECK(all_outputs(city.rank({"r/d.json", "w/a", "r/b.json", "w/c/plan.yaml"})) == of_plans);
    CHECK(all_outputs(city.rank({"w"}, {}, 3)) == of_plans);
    CHECK(all_outputs(city.rank({"r"}, {}, 3)) == of_plans);
}

TEST_CASE("rank: points that no decimal holds are the same from a record") {
    City city;
    const std::string thirds =
        "  - {code: \"1\", title: A, max: 1, rule: {formula: {inputs: {a: {text: Tổng}, b: {text: Đúng}}, "
        "cases: [{points: \"max * b / a\"}]}}}\n";
    for (const std::string id : {"a", "b"})
        city.add(id, construct_ward(
                         {.areas = thirds,
                          .scores = "1: {inputs: {a: 3, b: " + std::string(id == "a" ? "1" : "2") + "}}",
                          .max = "1, round_at: print"}));
    city.record();
    const std::string of_plans = all_outputs(city.rank({"w"}));
    CHECK(city.found() == "");
    CHECK(has(of_plans, "\"index_exact\": \"200/3\""));
    CHECK(all_outputs(city.rank({"r"})) == of_plans);
}

TEST_CASE("rank: another scoring, year or stage is never mixed in silently") {
    City city = three();
    city.add("d", "9", "9").change("plan.yaml", "year: 2024", "year: 2023");
    city.change("plan.yaml", "2024-01-01", "2023-01-01").change("plan.yaml", "2024-12-31", "2023-12-31");
    city.change("scores/o.yaml", "2024-12-20", "2023-12-20");
    city.add("e", "1", "1")
        .change("framework.yaml", "max: 10", "max: 9")
        .change("framework.yaml", "max: 20", "max: 19");
    CHECK(city.ranks().empty());
    CHECK(city.found() == "mixed-units w/d/plan.yaml:0:0\n");
    CHECK(city.ranks({"w"}, {.year = 2023}) == "d 1");
    CHECK(has(city.found(), "unit-left-out w/a/plan.yaml"));
    CHECK(city.ranks({"w"}, {.year = 2024}).empty());
    const std::string scoring = city.rank({"w/a"}).ranking.sets.front().framework->scoring;
    CHECK(city.ranks({"w"}, {.framework = scoring.substr(0, 10), .year = 2024}) == "b 1, a 2, c 2");
    CHECK(city.ranks({"w"}, {.framework = scoring.substr(0, 4)}).empty());
    CHECK(city.ranks({"w"}, {.framework = "c", .year = 2023}) == "d 1");
    CHECK(city.ranks({"w"}, {.year = 2020}).empty());
    CHECK(city.found() == "mixed-units nowhere\n");
    const std::string apart = city.ranks({"w"}, {.apart = true});
    CHECK(has(apart, "b 1, a 2, c 2"));
    CHECK(has(apart, "d 1"));
    CHECK(has(apart, "e 1"));
    CHECK(city.found().empty());
}

TEST_CASE("rank: a stage that was not reached, or another than asked for") {
    City city = three();
    CHECK(city.ranks({"w"}, {.stage = Stage::appraised}).empty());
    CHECK(has(city.found(), "unit-not-totalled w/a/plan.yaml"));
    city.write("w/c/appraisal/1.yaml",
               "schema: cchc/appraisal/1\nround: 1\nby: H\ndate: 2025-01-20\nitems:\n"
               "  - {item: \"1.1\", points: 7, reason: theo hồ sơ lưu}\n");
    CHECK(city.ranks().empty());
    CHECK(has(city.found(), "mixed-units"));
    CHECK(city.ranks({"w"}, {.stage = Stage::self}) == "b 1, a 2, c 2");
    CHECK(city.ranks({"w"}, {.stage = Stage::appraised}) == "c 1");
    CHECK(city.record().ranks({"r"}, {.stage = Stage::self}) == "b 1, a 2");
    CHECK(has(city.found(), "unit-left-out r/c.json"));
}

TEST_CASE("rank: units that fail are named, and end nothing") {
    City city = three();
    city.add("d", "99", "1").write("w/e/plan.yaml", "schema: cchc/plan/1\nyear: [\n");
    city.write("w/f/ghi-chu.txt", "x").write("x.json", "{\"schema\": \"khác\"}").write("y.json", "{");
    CHECK(city.ranks({"w", "w/f", "không-có", "x.json", "y.json", "w/a/framework.yaml"}) == "b 1, a 2, c 2");
    const std::string found = city.found();
    for (const char* line :
         {"unit-not-totalled w/d/plan.yaml:0:0", "points-out-of-range scores/o.yaml", "yaml-syntax",
          "unit-not-totalled w/e/plan.yaml:0:0", "io-read w/f:0:0", "io-read không-có:0:0",
          "bad-record x.json:0:0", "bad-record y.json:1:2", "io-read w/a/framework.yaml:0:0"}) {
        CAPTURE(std::string(line));
        CAPTURE(found);
        CHECK(has(found, line));
    }
    city.record();
    CHECK(city.ranks({"r"}) == "b 1, a 2, c 2");
    CHECK(city.found() == "unit-not-totalled r/d.json:0:0\n");
    CHECK(city.add("g", "5", "5").ranks({"w/g/scores/o.yaml"}) == "g 1");
}

TEST_CASE("rank: two of one unit are both refused, whatever they are") {
    City city = three();
    city.record().add("A", "1", "1");
    CHECK(city.ranks({"w"}) == "b 1, c 2");
    CHECK(city.found() == "duplicate-unit w/A/plan.yaml:0:0\nduplicate-unit w/a/plan.yaml:0:0\n");
    CHECK(city.ranks({"w/b", "w/c", "r/c.json"}) == "b 1");
    // One file named twice is one.
    CHECK(city.ranks({"w/b", "w/b/plan.yaml", "r/c.json", "r/c.json"}) == "b 1, c 2");
}

TEST_CASE("rank: where another lawful choice would change a rank or grade, it is said") {
    // 66.668 and 66.67 are both published as 66.67.
    const std::string grades = "grades: [{from: 66.67, name: Khá}, {from: 0, name: Yếu}]\n";
    const auto text_of = [&](const std::string& index) {
        City city;
        const std::string areas =
            "  - {code: \"1\", title: A, max: 1000, rule: {range: {min: 0, step: 0.01}}}\n";
        for (const auto& [id, points] : std::map<std::string, std::string>{
                 {"a", "666.68"}, {"b", "666.7"}, {"c", "666.7"}, {"d", "500"}})
            city.add(id, construct_ward({.areas = areas,
                                         .scores = "1: {points: " + points + "}",
                                         .max = "1000",
                                         .more = index + grades}));
        const RankOutcome& outcome = city.rank();
        CHECK(city.found().empty());
        return ranking_text(outcome.ranking, outcome.questions, {.language = Language::en});
    };
    const std::string exact = text_of("");
    CHECK(has(exact, "U: rank 1 (Khá) instead of 2 (Yếu) with the published index compared."));
    CHECK(has(exact, "U: rank 3 (Yếu) instead of 2 (Yếu) with equal ones followed with a gap"));
    const std::string published = text_of("index: {rank_by: published, ties: competition}\n");
    CHECK(has(published, "U: rank 3 (Yếu) instead of 1 (Khá) with the exact index compared."));
    CHECK(has(published, "U: rank 2 (Yếu) instead of 4 (Yếu) with equal ones followed at once"));
    CHECK(has(published, "U: rank 3 (Yếu) instead of 1 (Khá) with the index rounded down."));
    City even;
    even.add("a", "9", "8").add("b", "5", "5");
    CHECK(even.rank().ranking.sets.front().groups.front().notes.empty());
}

TEST_CASE("rank: a year before stands beside, with the ranks of then") {
    City city = three();
    city.record();
    for (const char* id : {"a", "b", "c"}) {
        std::string& plan = city.text("w/" + std::string(id) + "/plan.yaml");
        for (std::size_t at = plan.find("2024"); at != std::string::npos; at = plan.find("2024"))
            plan.replace(at, 4, "2025");
        std::string& card = city.text("w/" + std::string(id) + "/scores/o.yaml");
        card.replace(card.find("2024"), 4, "2025");
    }
    city.text("w/a/scores/o.yaml").replace(city.text("w/a/scores/o.yaml").find("points: 9"), 9, "points: 10");
    city.add("neu", "1", "1");
    city.change("plan.yaml", "year: 2024", "year: 2025").change("plan.yaml", "2024-01", "2025-01");
    city.change("plan.yaml", "2024-12", "2025-12").change("scores/o.yaml", "2024", "2025");
    const RankOutcome& outcome = city.rank({"w"}, {}, 1, {"r"});
    CHECK(city.found().empty());
    const auto& units = outcome.ranking.sets.front().groups.front().units;
    REQUIRE(units.size() == 4);
    const std::string text =
        ranking_text(outcome.ranking, outcome.questions, {.language = Language::vi, .width = 100});
    CHECK(has(text, "Năm trước"));
    CHECK(units[1].rank == 2);
    CHECK(units[1].earlier_rank == 2);
    CHECK(units[0].earlier_rank == 1);
    CHECK_FALSE(units[3].earlier.has_value());
    CHECK(has(ranking_json(outcome.ranking, {}, Language::vi),
              "\"index_exact\": \"95\",\n            \"rank\": 1"));
}

TEST_CASE("ranking a file that is no plan, record or result says so") {
    const MemoryFiles files(std::map<std::string, std::string>{{"a/x.xlsx", "PK"}});
    Sources sources;
    const RankOutcome outcome = rank_paths({.paths = {"a/x.xlsx"}}, files, sources);
    REQUIRE(brief(outcome.findings) == "io-read a/x.xlsx:0:0\n");
    CHECK(outcome.findings.all().front().text(Language::en) ==
          "“a/x.xlsx” is no plan, record or printed result, and holds none");
}
