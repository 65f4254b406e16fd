// SPDX-License-Identifier: MIT
// The index of a unit as other surveys of the same people might have left it.
#include <doctest/doctest.h>

#include <algorithm>

#include "drawn_ward.hpp"
#include "report/records/record_json.hpp"

using namespace cchc;
using namespace test;

namespace {

/// So many rows of a group that say the same.
std::string rows(const std::string& group, const std::string& answers, int count) {
    static int id = 0;
    std::string text;
    for (int i = 0; i < count; ++i) text += std::to_string(++id) + "," + group + "," + answers + "\n";
    return text;
}

std::string mixed() {
    return rows("can-bo", "A,,A", 4) + rows("can-bo", "D,,B", 3) + rows("dan", "B,co,D", 5) +
           rows("dan", "A,khong,A", 4) + rows("dan", "K,,D", 1);
}

std::string text_of(const std::optional<Replicates>& made) {
    REQUIRE(made);
    CHECK(made->index.size() == made->rounds);
    std::string text;
    for (const auto& index : made->index) text += index.fraction_text() + " ";
    return text;
}

/// The indexes' mean, and the mean of their squared distances from it.
struct Moments {
    Ratio mean;
    Ratio variance;
};
Moments moments_of(const std::optional<Replicates>& made) {
    REQUIRE(made);
    const Ratio count = Ratio::whole(static_cast<long>(made->index.size()));
    Moments moments;
    for (const auto& index : made->index) moments.mean += index / count;
    for (const auto& index : made->index)
        moments.variance += (index - moments.mean) * (index - moments.mean) / count;
    return moments;
}

bool is_between(const Ratio& value, const Ratio& low, const Ratio& high) {
    CAPTURE(value.decimal_text());
    return low <= value && value <= high;
}

Ratio index_of(Ward ward) {
    return scored(ward.validate()).total.index_exact->value;
}

}  // namespace

TEST_CASE("replicates: the seed, the unit's id and the answers fix them, the order of rows does not") {
    const std::string some = mixed();
    const std::string first = text_of(replicates_of({.responses = some}));
    CHECK(text_of(replicates_of({.responses = some})) == first);
    CHECK(text_of(replicates_of({.responses = some}, 2)) != first);
    CHECK(text_of(replicates_of({.responses = some, .unit = "v"})) != first);
    CHECK(first.substr(0, 17) == "376/5 376/5 377/5");
    // The same rows from behind, and in two files.
    std::string reversed;
    for (std::size_t at = 0; at < some.size(); at = some.find('\n', at) + 1)
        reversed.insert(0, some.substr(at, some.find('\n', at) + 1 - at));
    CHECK(text_of(replicates_of({.responses = reversed})) == first);
    Ward ward = drawn_ward({.responses = some});
    ward.change("plan.yaml", "[r.csv]", "[r.csv, s.csv]").write("s.csv", "id,group,C1,C2,C3\n");
    const std::size_t half = some.find('\n', some.size() / 2) + 1;
    ward.write("s.csv", "id,group,C1,C2,C3\n" + some.substr(0, half));
    ward.write("r.csv", "id,group,C1,C2,C3\n" + some.substr(half));
    CHECK(text_of(replicates_of(ward)) == first);
}

TEST_CASE("replicates: their mean is the index, their spread what the number of people lets expect") {
    // 20 of 40 people gave 100 % and the others 0 of an item of 3 points in 10, unrounded, and a group of one
    // has always 100 % of the other two parts of three: with a weight of 1 in 3 the index has a third of 30
    // times the people's mean. A mean of 40 draws has the variance 0.5 × 0.5 / 40 = 1/160, the index 100
    // times as much: 0.625.
    const std::string split = rows("can-bo", "A,,A", 1) + rows("dan", "A,,A", 20) + rows("dan", "D,,A", 20);
    const Drawn drawn{.responses = split, .scale = "10, round_at: print"};
    const Moments moments = moments_of(replicates_of(drawn));
    const Ratio difference = moments.mean - index_of(drawn_ward(drawn));
    // The mean of 1,000 rounds has the variance 0.000625: five of its deviations are 0.125. That of a
    // variance has a deviation of about 0.625 × √(2 / 1000) = 0.028.
    CHECK(is_between(difference, Ratio::of(-125, 1000), Ratio::of(125, 1000)));
    CHECK(is_between(moments.variance, Ratio::of(485, 1000), Ratio::of(765, 1000)));
    CHECK(is_between(index_of(drawn_ward(drawn)), Ratio::whole(85), Ratio::whole(85)));
}

TEST_CASE("replicates: they never vary where all of a group answered alike, or one person is the group") {
    for (const std::string& some : {rows("can-bo", "B,,A", 7) + rows("dan", "A,khong,D", 9),
                                    rows("can-bo", "D,,B", 1) + rows("dan", "B,co,A", 1)}) {
        const auto made = replicates_of({.responses = some});
        REQUIRE(made);
        const Ratio index = index_of(drawn_ward({.responses = some}));
        CHECK(std::all_of(made->index.begin(), made->index.end(), [&](auto& one) { return one == index; }));
    }
    // One group varies, the other does not.
    const auto made = replicates_of(
        {.responses = rows("can-bo", "D,,B", 1) + rows("dan", "B,co,A", 1) + rows("dan", "A,co,A", 1)});
    REQUIRE(made);
    auto different = made->index;
    std::sort(different.begin(), different.end());
    CHECK(std::unique(different.begin(), different.end()) - different.begin() == 3);
}

TEST_CASE("replicates: a round in which nobody of a group gave a valid answer to an item counts 0 for it") {
    // One of two people answered C1 and C2: neither is drawn in a quarter of the rounds. With them and the
    // other group 2.1 has 3 of 3; 2.2 has 1; 1.1 has 5.
    const auto made = replicates_of(
        {.responses = rows("can-bo", "A,,A", 1) + rows("dan", "A,co,A", 1) + rows("dan", "K,,A", 1)});
    REQUIRE(made);
    const auto without = std::count(made->index.begin(), made->index.end(), Ratio::whole(60));
    CHECK(std::count(made->index.begin(), made->index.end(), Ratio::whole(90)) + without == 1000);
    // 250 are expected, with a deviation of √(1000 × 3/16) = 13.7.
    CHECK(without > 250 - 69);
    CHECK(without < 250 + 69);
}

TEST_CASE("replicates: people are drawn with all their answers, tallied questions each on its own") {
    // Whoever ticked A at C1 did so at C3, too: the items rise and fall together. Counted, they do not, and
    // of two things that vary alike the sum varies half as much. 2.1 is worth as much as 2.2.
    const std::string areas = first_area + second_area("", {of_survey("2.1", "2"), of_survey("2.2", "2")});
    const std::string office = rows("can-bo", "A,,A", 30) + rows("can-bo", "D,,D", 30);
    const std::string alone = rows("dan", "A,co,A", 1);
    const auto together =
        replicates_of({.responses = office + alone, .areas = areas, .scale = "10, round_at: print"});
    const auto apart =
        replicates_of({.responses = alone,
                       .tallies = "C1,can-bo,A,30\nC1,can-bo,D,30\nC3,can-bo,A,30\nC3,can-bo,D,30\n",
                       .areas = areas,
                       .scale = "10, round_at: print"});
    const Moments of_people = moments_of(together);
    const Moments of_tallies = moments_of(apart);
    // A quotient of such variances has a deviation of about 2 × √(2 × 2 / 1000) = 0.13.
    CHECK(is_between(of_people.variance / of_tallies.variance, Ratio::of(14, 10), Ratio::of(28, 10)));
    CHECK(together->people == 61);
    CHECK_FALSE(together->are_tallied);
    CHECK(apart->people == 1);
    CHECK(apart->are_tallied);
    const auto counted = replicates_of(
        {.tallies = "C1,can-bo,A,3\nC1,dan,A,3\nC2,dan,co,1\nC3,can-bo,A,3\nC3,dan,B,3\nC3,dan,A,3\n"});
    REQUIRE(counted);
    CHECK(counted->people == 0);
    CHECK(counted->are_known);
    CHECK(moments_of(counted).variance > Ratio());
}

TEST_CASE("replicates: what was handed over stays, and all of it handed over is not known") {
    const std::string entry = ", points: 0.5, number: 1/BC, date: 2025-01-05, title: Báo cáo}\n";
    const std::string some = rows("can-bo", "A,,", 3) + rows("can-bo", "D,,", 3) + rows("dan", "B,co,", 3);
    const auto beside = replicates_of({.responses = some, .handed_over = "  - {item: \"2.2\"" + entry});
    REQUIRE(beside);
    CHECK(beside->are_known);
    REQUIRE(beside->handed_over.size() == 1);
    CHECK(moments_of(beside).variance > Ratio());
    const auto all =
        replicates_of({.handed_over = "  - {item: \"2.1\"" + entry + "  - {item: \"2.2\"" + entry});
    REQUIRE(all);
    CHECK_FALSE(all->are_known);
    CHECK(all->handed_over.size() == 2);
    CHECK(all->index.empty());
    CHECK(all->people == 0);
}

TEST_CASE("replicates: more answers than can be drawn in seconds are not known") {
    const auto counted = [](const std::string& count) {
        const std::string rest = "C1,dan,A,1\nC3,can-bo,A,1\nC3,dan,A,1\n";
        return replicates_of({.tallies = "C1,can-bo,A," + count + "\nC1,can-bo,D," + count + "\n" + rest});
    };
    const auto many = counted("20000");
    REQUIRE(many);
    CHECK(many->are_known);
    CHECK(many->index.size() == 1000);
    const auto too_many = counted("500000000");
    REQUIRE(too_many);
    CHECK_FALSE(too_many->are_known);
    CHECK(too_many->index.empty());
    CHECK(too_many->people == 0);
}

TEST_CASE("replicates: none before the final stage, and none without a survey") {
    Ward early = drawn_ward({.responses = mixed()});
    CHECK_FALSE(replicates_of(early.remove("appraisal/1.yaml")));
    Ward out = drawn_ward({.responses = mixed()});
    CHECK_FALSE(replicates_of(out.change("plan.yaml", ", responses: [r.csv]", "")));
    Ward none = drawn_ward({.responses = mixed()});
    const std::string named = "{questionnaire: q.yaml, responses: [r.csv]}";
    CHECK_FALSE(replicates_of(none.change("plan.yaml", named, "none")));
    Ward nobody = drawn_ward({.responses = mixed()});
    CHECK_FALSE(replicates_of(nobody.write("r.csv", "id,group,C1,C2,C3\n")));
    CHECK_FALSE(
        replicates_of({.responses = mixed(),
                       .areas = first_area + second_area("", {"code: \"2.1\", title: T, max: 4, rule: "
                                                              "{range: {min: 0, step: 1}}}\n"}),
                       .scores = "1.1: {points: 5}; 2.1: {points: 1}"}));
}

TEST_CASE("a record holds the replicates as fractions, or says that there are none") {
    const auto record_of = [](const Drawn& drawn, std::uint64_t seed) {
        Ward ward = drawn_ward(drawn);
        const Validation& validation = ward.validate();
        const Results results = scored(validation);
        const auto made = replicates(validation.assessment, results, seed);
        return record_json(validation, &results, made ? &*made : nullptr, {.tool = "cchc"});
    };
    // All of a group alike: 5 + 3 + 0.88 points, rounded from 87.5 % of 1.
    const std::string known =
        record_of({.responses = rows("can-bo", "A,,A", 2) + rows("dan", "A,co,B", 3)}, 7);
    CHECK(has(known,
              "  \"replicates\": {\n    \"seed\": 7,\n    \"rounds\": 1000,\n    \"people\": 5,\n"
              "    \"tallied\": false,\n    \"handed_over\": [],\n    \"known\": true,\n    \"index\": [\n"
              "      \"444/5\",\n"));
    CHECK(has(known, "\n    ]\n  },\n  \"failures\": []\n"));
    const std::string entry = ", points: 0.5, number: 1/BC, date: 2025-01-05, title: Báo cáo}\n";
    const std::string unknown =
        record_of({.handed_over = "  - {item: \"2.1\"" + entry + "  - {item: \"2.2\"" + entry}, 1);
    CHECK(has(unknown,
              "    \"handed_over\": [\n      \"2.1\",\n      \"2.2\"\n    ],\n    \"known\": false,\n"
              "    \"index\": []\n  },\n"));
}
