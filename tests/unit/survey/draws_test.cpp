// SPDX-License-Identifier: MIT
// What is drawn from a survey, round by round.
#include <doctest/doctest.h>

#include <numeric>

#include "drawn_ward.hpp"
#include "score/replicates/mean_points.hpp"
#include "score/replicates/survey_draws.hpp"

using namespace cchc;
using namespace test;

namespace {

using Counts = std::vector<std::uint64_t>;

/// Whether a number of draws lies within five standard deviations of what their chance part / of lets expect:
/// outside lies less than one in a million.
bool is_near(std::uint64_t found, std::uint64_t draws, std::uint64_t part, std::uint64_t of) {
    const auto difference = static_cast<std::int64_t>(found * of) - static_cast<std::int64_t>(draws * part);
    return static_cast<std::uint64_t>(difference * difference) <= 25 * draws * part * (of - part);
}

const std::string people =
    "1,can-bo,A,,B\n2,can-bo,D,,A\n3,can-bo,A,,B\n4,can-bo,K,,\n5,dan,A,co,B\n6,dan,,khong,\n7,dan,,,\n";

}  // namespace

TEST_CASE("random words: fixed by the seed and the unit's id, the same on every machine") {
    const auto words = [](std::uint64_t seed, const std::string& unit) {
        RandomWords random(seed, unit);
        std::string text;
        for (int i = 0; i < 6; ++i) text += std::to_string(random.below(1000)) + " ";
        return text + std::to_string(random.heads(1'000'000, 1, 3));
    };
    CHECK(words(1, "u") == "245 272 107 752 362 827 332500");
    CHECK(words(1, "u") == words(1, "u"));
    CHECK(words(2, "u") != words(1, "u"));
    CHECK(words(1, "v") != words(1, "u"));
}

TEST_CASE("random words: each number below a count is as likely as any other") {
    RandomWords random(1, "u");
    for (const std::uint32_t count : {1U, 2U, 3U, 6U, 100U}) {
        Counts found(count, 0);
        for (std::uint64_t i = 0; i < 600U * count; ++i) ++found.at(random.below(count));
        for (const std::uint64_t one : found) CHECK(is_near(one, 600U * count, 1, count));
    }
    // 2^32 is 1.25 times this count: without drawing anew every fourth number would come twice as often.
    constexpr std::uint32_t large = 3'435'973'837U;
    std::uint64_t fourths = 0;
    for (int i = 0; i < 20'000; ++i) fourths += random.below(large) % 4 == 0 ? 1 : 0;
    CHECK(is_near(fourths, 20'000, 1, 4));
}

TEST_CASE("random words: heads are as many as their chance says, and as often") {
    RandomWords random(1, "u");
    CHECK(random.heads(1000, 7, 7) == 1000);
    CHECK(random.heads(1000, 0, 7) == 0);
    CHECK(random.heads(0, 1, 7) == 0);
    for (const auto& [part, of] : {std::pair{1, 2}, {1, 3}, {5, 7}, {1, 1000}, {999, 1000}}) {
        const auto p = static_cast<std::uint64_t>(part);
        const auto q = static_cast<std::uint64_t>(of);
        CHECK(is_near(random.heads(100'000, p, q), 100'000, p, q));
    }
    // Of three tosses with the chance 1/3: none 8, one 12, two 6, three 1 of 27.
    Counts found(4, 0);
    for (int i = 0; i < 27'000; ++i) ++found.at(random.heads(3, 1, 3));
    const Counts expected{8, 12, 6, 1};
    for (std::size_t i = 0; i < 4; ++i) CHECK(is_near(found[i], 27'000, expected[i], 27));
}

TEST_CASE("an urn: as many as there are, in the long run by their parts, few balls or many") {
    // Below and above the number of balls from which on they are dealt to halves.
    for (const std::uint64_t times : {1U, 500U}) {
        const Counts balls{3 * times, 0, 1 * times, 2 * times, 4 * times};
        const Urn urn(balls);
        CHECK(urn.size() == 10 * times);
        RandomWords random(1, "u");
        Counts sums(balls.size(), 0);
        Counts drawn;
        constexpr std::uint64_t rounds = 400;
        std::uint64_t alike = 0;
        for (std::uint64_t i = 0; i < rounds; ++i) {
            urn.draw(random, drawn);
            REQUIRE(drawn.size() == balls.size());
            CHECK(std::accumulate(drawn.begin(), drawn.end(), std::uint64_t{0}) == urn.size());
            alike += drawn == balls ? 1 : 0;
            for (std::size_t kind = 0; kind < balls.size(); ++kind) sums[kind] += drawn[kind];
        }
        CHECK(alike < rounds / 4);
        for (std::size_t kind = 0; kind < balls.size(); ++kind)
            CHECK(is_near(sums[kind], rounds * urn.size(), balls[kind], urn.size()));
    }
    Counts drawn{7};
    RandomWords random(1, "u");
    Urn({}).draw(random, drawn);
    CHECK(drawn.empty());
    Urn({0, 0}).draw(random, drawn);
    CHECK(drawn == Counts{0, 0});
}

TEST_CASE("patterns: what people answered, merged, in an order of their own") {
    const auto text_of = [](const std::string& rows) {
        Ward ward = drawn_ward({.responses = rows});
        const Responses& responses = *ward.validate().assessment.responses;
        std::string text;
        for (std::size_t group = 0; group < responses.patterns.size(); ++group) {
            const AnswerPatterns& patterns = responses.patterns[group];
            std::uint64_t sum = 0;
            for (std::size_t i = 0; i < patterns.size(); ++i) {
                text += std::to_string(patterns.people()[i]) + "x";
                patterns.read(i, [&](std::size_t question, std::size_t option) {
                    text += " " + std::to_string(question) + "=" + std::to_string(option);
                });
                text += "; ";
                sum += patterns.people()[i];
            }
            CHECK(sum == responses.people.at(group));
        }
        return text;
    };
    const std::string expected = "2x 0=0 2=1; 1x 0=2 2=0; 1x 0=3; 1x; 1x 0=0 1=0 2=1; 1x 1=1; ";
    CHECK(text_of(people) == expected);
    CHECK(text_of("7,dan,,,\n5,dan,A,co,B\n4,can-bo,K,,\n3,can-bo,A,,B\n2,can-bo,D,,A\n1,can-bo,A,,B\n"
                  "6,dan,,khong,\n") == expected);
    // Who is refused is not here; who is counted without an id is.
    CHECK(text_of(people + "7,dan,A,co,B\n8,khach,A,,A\n") == expected);
    CHECK(text_of(people + ",dan,A,co,B\n") ==
          "2x 0=0 2=1; 1x 0=2 2=0; 1x 0=3; 1x; 2x 0=0 1=0 2=1; 1x 1=1; ");
    // What the question does not have is no option; 127 stands for it.
    CHECK(text_of("1,can-bo,Z,co,B\n") == "1x 0=127 1=127 2=1; ");
}

TEST_CASE("draws: as many people of each group as answered, each with all their answers") {
    Ward ward = drawn_ward({.responses = people, .tallies = "C2,dan,co,5\nC3,can-bo,A,2\n"});
    const Responses& responses = *ward.validate().assessment.responses;
    SurveyDraws draws(responses, 1, "u");
    CHECK(draws.people() == 7);
    CHECK(draws.has_answers());
    for (int round = 0; round < 20; ++round) {
        const DrawnSurvey& drawn = draws.next();
        REQUIRE(drawn.people.size() == 2);
        CHECK(std::accumulate(drawn.people[0].begin(), drawn.people[0].end(), 0U) == 4);
        CHECK(std::accumulate(drawn.people[1].begin(), drawn.people[1].end(), 0U) == 3);
        // C2 and C3 were answered, too: answers go before tallies.
        CHECK(drawn.tallies.empty());
    }
}

TEST_CASE("draws: a question of a group that was tallied, on its own, with its blanks") {
    Ward ward =
        drawn_ward({.responses = "1,can-bo,A,,\n2,dan,B,,\n",
                    .tallies = "C2,dan,co,3\nC2,dan,khong,1\nC2,dan,blank,2\nC3,dan,A,1\nC3,can-bo,B,4\n"});
    const Responses& responses = *ward.validate().assessment.responses;
    SurveyDraws draws(responses, 1, "u");
    CHECK(draws.people() == 2);
    Counts sums(3, 0);
    for (int round = 0; round < 200; ++round) {
        const DrawnSurvey& drawn = draws.next();
        REQUIRE(drawn.tallies.size() == 3);
        CHECK(drawn.tallies[0].question == 1);
        CHECK(drawn.tallies[0].group == 1);
        CHECK(drawn.tallies[1].answers == Counts{0, 4, 0, 0, 0});
        CHECK(drawn.tallies[2].answers == Counts{1, 0, 0, 0, 0});
        for (std::size_t i = 0; i < 3; ++i) sums[i] += drawn.tallies[0].answers.at(i);
    }
    CHECK(is_near(sums[0], 1200, 3, 6));
    CHECK(is_near(sums[1], 1200, 1, 6));
    CHECK(is_near(sums[2], 1200, 2, 6));
}

TEST_CASE("mean points: the sum of exact products, whatever the size of numbers and fractions") {
    constexpr std::uint64_t few = 1'000;
    constexpr std::uint64_t many = 100'000'000'000U;
    const Ratio odd = Ratio(Decimal::from_units(12'345)) / Ratio(Decimal::from_units(98'767));
    for (const std::uint64_t asked : {few, many}) {
        for (const auto& share : {Ratio::of(1, 3), Ratio::of(2, 3), odd, Ratio::whole(2'000'000'000)}) {
            for (std::size_t groups = 1; groups <= 4; ++groups) {
                std::vector<MeanPoints::Part> parts;
                std::vector<AnswerSum> sums;
                Ratio expected;
                for (std::size_t i = 0; i < groups; ++i) {
                    const Ratio points = share / Ratio::whole(static_cast<long>(100 + i));
                    const AnswerSum most{asked * 1'000'000, asked};
                    parts.push_back({points, most});
                    sums.push_back(i == 0 ? most : AnswerSum{most.units / 7 * i, asked - 3 * i});
                    const Ratio percent(Decimal::from_units(static_cast<std::int64_t>(sums[i].units)));
                    expected += points * percent / Ratio::whole(static_cast<long>(sums[i].valid));
                }
                CHECK(MeanPoints(parts).of(sums).fraction_text() == expected.fraction_text());
            }
        }
    }
}
