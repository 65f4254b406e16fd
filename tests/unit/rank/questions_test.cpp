// SPDX-License-Identifier: MIT
// What is worth asking about, and what is not; how areas and items stand over a group.
#include "rank/questions.hpp"

#include <doctest/doctest.h>

#include "city.hpp"
#include "rank/distribution.hpp"
#include "rank/ranking_words.hpp"

using namespace cchc;
using namespace test;

namespace {

/// A unit of four items of 10 points, scored as said; the council decides on the first of them.
Ward scored(const std::vector<std::string>& points, const std::string& round = "") {
    std::string areas;
    std::string scores;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const std::string code = "1." + std::to_string(i + 1);
        areas += "      - {code: \"" + code + "\", title: T, max: 10, rule: {range: {min: 0, step: 0.5}}}\n";
        scores += (i == 0 ? "" : "; ") + code + ": {points: " + points[i] + "}";
    }
    return construct_ward({.areas = "  - code: \"1\"\n    title: A\n    criteria:\n" + areas,
                           .scores = scores,
                           .rounds = round.empty() ? std::vector<std::string>() : std::vector{round},
                           .max = std::to_string(points.size() * 10)});
}

std::vector<std::string> asked(City& city, const std::vector<std::string>& paths = {"w"}) {
    const RankOutcome& outcome = city.rank(paths);
    CHECK(city.found() == "");
    std::vector<std::string> sentences;
    for (const auto& question : outcome.questions)
        sentences.push_back(ranking_words::question(outcome.ranking, question, Language::en));
    return sentences;
}
using Sentences = std::vector<std::string>;

}  // namespace

TEST_CASE("questions: score cards that say the same, and such that nearly do") {
    City city;
    city.add("a", scored({"1", "2", "3"}))
        .add("b", scored({"1", "2", "3"}))
        .add("c", scored({"1", "2", "3.5"}));
    CHECK(asked(city) == Sentences{"Why are all answers of 1 score card the same at U; U (o)?"});
    // Two items may well be alike.
    City few;
    few.add("a", scored({"1", "2"})).add("b", scored({"1", "2"}));
    CHECK(asked(few).empty());
}

TEST_CASE("questions: every item at its most, and all but one") {
    City city;
    city.add("a", scored({"10", "10", "10"})).add("b", scored({"10", "10", "9.5"}));
    CHECK(asked(city) == Sentences{"Why does U score every item at its most (3 items)?"});
}

TEST_CASE("questions: self-assessed far above the appraised, by the group's own measure") {
    const auto city_of = [](const std::vector<std::string>& appraised) {
        City city;
        for (std::size_t i = 0; i < appraised.size(); ++i)
            city.add("u" + std::to_string(i),
                     scored({"9", "8", std::to_string(i)}, "1.1: {points: " + appraised[i] + "}"));
        return city;
    };
    City city = city_of({"9", "8.5", "8", "8.5", "3"});
    CHECK(asked(city) ==
          Sentences{"Why is U self-assessed 6.00 points above its appraisal, where 1.75 is as much "
                    "as is usual in its group?"});
    City usual = city_of({"9", "8.5", "8", "8.5", "7.5"});
    CHECK(asked(usual).empty());
    City three = city_of({"9", "9", "1"});
    CHECK(asked(three).empty());
}

TEST_CASE("questions: one document of many items, the same bytes in two units") {
    City city;
    city.add("a", scored({"1", "2", "3"}))
        .add("b", scored({"3", "2", "1"}))
        .add("c", scored({"2", "2", "1"}));
    city.record();
    const auto hold = [&](const std::string& id, const std::string& file, const std::string& sha, int items) {
        std::string& text = city.text("r/" + id + ".json");
        const std::string list = "\"evidence\": [";
        const auto at = text.find(list);
        REQUIRE(at != std::string::npos);
        const bool is_first = text.compare(at + list.size(), 1, "]") == 0;
        text.insert(at + list.size(), "{\"file\": \"" + file + "\", \"items\": " + std::to_string(items) +
                                          ", \"sha256\": \"" + sha + "\"}" + (is_first ? "" : ","));
    };
    hold("a", "x.pdf", "01", 6);
    hold("a", "y.pdf", "02", 5);
    hold("b", "z.pdf", "02", 1);
    hold("c", "thừa.pdf", "02", 0);  // nobody cites it
    hold("c", "v.pdf", "03", 1);
    CHECK(asked(city, {"r"}) == Sentences{"Why is 1 file of evidence the same at U; U (y.pdf)?",
                                          "Why is one document of U evidence of 6 items (x.pdf)?"});
}

TEST_CASE("distribution: quartiles of areas, strong and weak ones, items that most units lose") {
    City city;
    city.add("a", "10", "9").add("b", "8", "9").add("c", "6", "9").add("d", "4", "10").add("e", "2", "8.5");
    const RankOutcome& outcome = city.rank();
    const RankedSet& set = outcome.ranking.sets.front();
    const Distribution distribution = distribution_of(outcome.ranking, set, set.groups.front());
    REQUIRE(distribution.areas.size() == 2);
    std::string quartiles;
    for (const auto& value : distribution.areas[0].quartiles) quartiles += value.decimal_text() + " ";
    CHECK(quartiles == "20 40 60 80 100 ");
    CHECK(distribution.areas[0].mean.decimal_text() == "60");
    const auto of = [&](std::size_t unit) { return areas_of(outcome.ranking.units[unit], distribution); };
    CHECK(of(0).strong == std::vector<ItemId>{0});
    CHECK(of(0).weak.empty());
    CHECK(of(1).strong.empty());  // at the quartile is not above it
    CHECK(of(3).strong == std::vector<ItemId>{2});
    CHECK(of(4).weak == std::vector<ItemId>{0, 2});
    REQUIRE(distribution.losses.size() == 2);
    CHECK(distribution.losses[0].losing == 4);
    CHECK(distribution.losses[0].lost.decimal_text() == "20");
    CHECK(distribution.losses[1].lost.decimal_text() == "4.5");
}

TEST_CASE("distribution: what a unit has left out says nothing of the others") {
    City city;
    const std::string areas =
        "  - {code: \"1\", title: A, max: 10, not_applicable: excluded, rule: {range: {min: 0, step: 1}}}\n"
        "  - {code: \"2\", title: B, max: 10, rule: {range: {min: 0, step: 1}}}\n";
    city.add("a", construct_ward({.areas = areas, .scores = "1: {points: 5}; 2: {points: 5}", .max = "20"}));
    city.add("b", construct_ward(
                      {.areas = areas, .scores = "1: {not_applicable: true}; 2: {points: 5}", .max = "20"}));
    const RankOutcome& outcome = city.rank();
    CHECK(city.found() == "");
    const RankedSet& set = outcome.ranking.sets.front();
    CHECK(distribution_of(outcome.ranking, set, set.groups.front()).areas[0].units == 1);
    CHECK(set.groups.front().by_item[0] == std::vector<Rank>{1, 0});
    CHECK(set.groups.front().units[0].rank == set.groups.front().units[1].rank);
}
