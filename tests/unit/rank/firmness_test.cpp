// SPDX-License-Identifier: MIT
// How far ranks rest on whom a survey asked, and on scores with a justification alone.
#include <doctest/doctest.h>

#include <algorithm>

#include "city.hpp"
#include "drawn_ward.hpp"
#include "report/ranking/ranking_json.hpp"
#include "report/ranking/ranking_text.hpp"
#include "score/replicates.hpp"

using namespace cchc;
using namespace test;

namespace {

/// Responses of so many people, of whom the first ones are content.
Ward surveyed(const std::string& unit, int content, int others) {
    std::string rows;
    for (int i = 0; i < content + others; ++i) {
        const std::string answers = i < content ? ",A,,A\n" : ",B,,B\n";
        rows += std::to_string(i) + ",can-bo" + answers + std::to_string(i) + "d,dan" + answers;
    }
    return drawn_ward({.responses = rows, .unit = unit});
}

City four() {
    City city;
    city.add("a", surveyed("a", 30, 0)).add("b", surveyed("b", 16, 14));
    city.add("c", surveyed("c", 15, 15)).add("d", surveyed("d", 1, 29));
    return city;
}

const RankedUnit& unit_of(const RankOutcome& outcome, const std::string& id) {
    const auto& units = outcome.ranking.sets.front().groups.front().units;
    return *std::find_if(units.begin(), units.end(),
                         [&](const RankedUnit& unit) { return outcome.ranking.units[unit.unit].id == id; });
}

}  // namespace

TEST_CASE("firmness: ranges of index and rank, joint over all units, of plans and of records") {
    City city = four();
    const RankOutcome outcome = city.rank();
    REQUIRE(city.found() == "");
    const auto ranks = [&](const std::string& id) {
        const RankedUnit& unit = unit_of(outcome, id);
        REQUIRE(unit.range);
        return std::to_string(unit.rank) + ": " + std::to_string(unit.range->best) + "-" +
               std::to_string(unit.range->worst);
    };
    CHECK(ranks("a") == "1: 1-1");
    CHECK(ranks("b") == "2: 2-3");
    CHECK(ranks("c") == "3: 2-3");
    CHECK(ranks("d") == "4: 3-4");  // behind two that share a rank
    const RankRange& sure = *unit_of(outcome, "a").range;
    CHECK(sure.low == sure.high);
    CHECK(unit_of(outcome, "b").range->low < unit_of(outcome, "c").range->high);
    const std::string json = ranking_json(outcome.ranking, {}, Language::vi);
    CHECK(has(json, "\"rounds\": 1000"));
    const std::string text = ranking_text(outcome.ranking, {}, {.language = Language::vi});
    CHECK(has(text, "2–3"));
    CHECK(has(text, "Không phải là kết luận"));
    city.record();
    const RankOutcome recorded = city.rank({"r"});
    CHECK(ranking_json(recorded.ranking, {}, Language::vi) == json);
    CHECK(ranking_text(recorded.ranking, {}, {.language = Language::vi}) == text);
}

TEST_CASE("firmness: the ends are the 25th and the 976th of 1,000 rounds") {
    City city = four();
    const RankOutcome& outcome = city.rank();
    const UnitRecord& unit = outcome.ranking.units[1];
    REQUIRE(unit.id == "b");
    REQUIRE(unit.replicates->index.size() == 1000);
    std::vector<std::int64_t> sorted = unit.replicates->index;
    std::sort(sorted.begin(), sorted.end());
    const RankRange& range = *unit_of(outcome, "b").range;
    CHECK(range.low == RecordedReplicates::exact(sorted[24]));
    CHECK(range.high == RecordedReplicates::exact(sorted[975]));
    // The third rank as often as somebody else's round is at least as good, counted anew.
    std::vector<std::size_t> places;
    for (std::size_t round = 0; round < 1000; ++round) {
        std::vector<std::int64_t> above;
        for (const auto& other : outcome.ranking.units)
            if (other.replicates->index[round] > unit.replicates->index[round])
                above.push_back(other.replicates->index[round]);
        std::sort(above.begin(), above.end());
        above.erase(std::unique(above.begin(), above.end()), above.end());
        places.push_back(above.size() + 1);
    }
    std::sort(places.begin(), places.end());
    CHECK(range.best == places[24]);
    CHECK(range.worst == places[975]);
}

TEST_CASE("firmness: records of another seed give no joint ranks, units without a survey stay") {
    City city = four();
    city.record();
    std::string& record = city.text("r/c.json");
    const std::string seed = "\"seed\": 1";
    record.replace(record.find(seed), seed.size(), "\"seed\": 2");
    const RankOutcome outcome = city.rank({"r"});
    CHECK(city.found() == "");
    CHECK(unit_of(outcome, "c").range->best == 0);
    CHECK(unit_of(outcome, "c").range->low < unit_of(outcome, "c").range->high);
    std::string& other = city.text("r/d.json");
    const auto begin = other.find("\"replicates\": {");
    const auto end = other.find("\n  },", begin);
    REQUIRE(end != std::string::npos);
    other.replace(begin, end + 4 - begin, "\"replicates\": null");
    record.replace(record.find("\"seed\": 2"), seed.size(), seed);
    const RankOutcome partly = city.rank({"r"});
    CHECK(city.found() == "");
    CHECK_FALSE(unit_of(partly, "d").range.has_value());
    CHECK(unit_of(partly, "c").range->worst == 3);
    CHECK(has(ranking_text(partly.ranking, {}, {.language = Language::en}), "?"));
}

TEST_CASE("firmness: the rank if no score on a justification alone counted anywhere") {
    City city;
    city.add("a", "9", "9").add("b", "8", "8");
    city.change("scores/o.yaml", "justification: đã làm xong a",
                "evidence: [{title: Báo cáo, number: 1/BC, date: 2024-05-05, withheld: Tài liệu mật}]");
    const RankOutcome& outcome = city.rank();
    CHECK(city.found() == "");
    CHECK(unit_of(outcome, "a").rank == 1);
    CHECK(unit_of(outcome, "a").refused_rank == 2);
    CHECK(unit_of(outcome, "b").refused_rank == 1);
    CHECK(outcome.ranking.units[1].if_refused->decimal_text() == "40");
    CHECK(outcome.ranking.units[1].justified == 1);
}
