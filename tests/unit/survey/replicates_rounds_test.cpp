// SPDX-License-Identifier: MIT
// Each round is what the whole computation gives of a ward whose files hold exactly what was drawn in it.
#include <doctest/doctest.h>

#include <functional>
#include <random>

#include "drawn_ward.hpp"
#include "score/replicates/survey_draws.hpp"

using namespace cchc;
using namespace test;

namespace {

class Chance {
  public:
    explicit Chance(unsigned seed) : words_(seed) {}
    std::size_t below(std::size_t count) { return words_() % count; }
    std::string of(const std::vector<std::string>& all) { return all[below(all.size())]; }

  private:
    std::mt19937 words_;
};

const std::vector<std::string> options{"A", "A", "B", "D", "K", ""};
const std::vector<std::string> own{"co", "khong", "khong", ""};

/// What a few people of each group answered. `columns`: whether C1, C2, C3 are answered in responses.
std::string random_rows(Chance& chance, const std::vector<bool>& columns = {true, true, true}) {
    const auto answer = [&](std::size_t question, const std::vector<std::string>& all) {
        return columns[question] ? chance.of(all) : std::string();
    };
    std::string text;
    int id = 0;
    for (const std::string& group : {std::string("can-bo"), std::string("dan")}) {
        for (std::size_t left = 3 + chance.below(6); left > 0; --left) {
            text += std::to_string(++id) + "," + group + "," + answer(0, options) + ",";
            text += (group == "dan" ? answer(1, own) : std::string()) + "," + answer(2, options) + "\n";
        }
    }
    return text;
}

std::string random_tally(Chance& chance, const std::string& of, const std::vector<std::string>& all) {
    std::string text;
    for (const auto& option : all)
        text += of + "," + option + "," + std::to_string(1 + chance.below(5)) + "\n";
    return text;
}

/// The rows of a drawn survey, and its tallies.
void write(const DrawnSurvey& survey, const Assessment& assessment, Drawn& drawn) {
    const Questionnaire& form = *assessment.questionnaire;
    int id = 0;
    if (!drawn.responses.empty()) drawn.responses.clear();
    for (std::size_t group = 0; group < survey.people.size(); ++group) {
        const AnswerPatterns& patterns = assessment.responses->patterns[group];
        for (std::size_t i = 0; i < patterns.size(); ++i) {
            std::vector<std::string> cells(form.questions.size());
            patterns.read(i, [&](std::size_t question, std::size_t option) {
                cells[question] = form.questions[question].options.at(option).id.value;
            });
            std::string row = "," + form.groups[group].id.value;
            for (const auto& cell : cells) row += "," + cell;
            for (std::uint64_t times = survey.people[group][i]; times > 0; --times)
                drawn.responses += std::to_string(++id) + row + "\n";
        }
    }
    drawn.tallies.clear();
    for (const auto& tally : survey.tallies) {
        const Question& question = form.questions[tally.question];
        for (std::size_t i = 0; i < tally.answers.size(); ++i) {
            const std::string option =
                i < question.options.size() ? question.options[i].id.value : std::string("blank");
            drawn.tallies += question.id.value + "," + form.groups[tally.group].id.value + "," + option +
                             "," + std::to_string(tally.answers[i]) + "\n";
        }
    }
}

/// Compares the first rounds of some random surveys of a ward.
void check_rounds(const std::string& name, const std::function<Drawn(Chance&)>& make) {
    CAPTURE(name);
    std::size_t different = 0;
    for (unsigned seed = 1; seed <= 4; ++seed) {
        CAPTURE(seed);
        Chance chance(seed);
        Drawn drawn = make(chance);
        Ward ward = drawn_ward(drawn);
        const Validation& validation = ward.validate();
        CAPTURE(brief(validation.findings));
        REQUIRE_FALSE(validation.findings.has_errors());
        const Assessment& assessment = validation.assessment;
        REQUIRE(assessment.responses);
        const auto made = replicates(assessment, scored(validation), seed);
        REQUIRE(made);
        REQUIRE(made->index.size() == made->rounds);
        SurveyDraws draws(*assessment.responses, seed, drawn.unit);
        for (std::size_t round = 0; round < 10; ++round) {
            CAPTURE(round);
            write(draws.next(), assessment, drawn);
            Ward other = drawn_ward(drawn);
            const Ratio index = scored(other.validate()).total.index_exact->value;
            CAPTURE(drawn.responses + drawn.tallies);
            CHECK(made->index[round].fraction_text() == index.fraction_text());
            different += index == scored(validation).total.index_exact->value ? 0 : 1;
        }
    }
    CHECK(different > 4);
}

const std::string range = ", rule: {range: {min: 0, step: 0.25}}";

std::string by_hand(const std::string& code, const std::string& max, const std::string& more = {}) {
    return "code: \"" + code + "\", title: T, max: " + max + range + more + "}\n";
}

/// Two parents that take no more than their most points, one in the other, and what stands beside.
const std::string nested =
    "  - code: \"2\"\n    title: B\n    max: 4\n    combine: capped\n    criteria:\n"
    "      - {code: \"2.1\", title: K, max: 2, rule: survey}\n"
    "      - {code: \"2.3\", title: T, max: 2, rule: {range: {min: 0, step: 0.25}}}\n"
    "      - code: \"2.4\"\n        title: N\n        max: 1.25\n        combine: capped\n"
    "        components:\n"
    "          - {code: \"2.4.1\", title: K, max: 1, rule: survey}\n"
    "          - {code: \"2.4.2\", title: T, max: 0.5, rule: {range: {min: 0, step: 0.25}}}\n";

}  // namespace

TEST_CASE("rounds: both averages, rounded leaves and exact ones") {
    for (const auto* average : {"by-group", "all-answers"}) {
        for (const auto* scale : {"10", "10, decimals: 1, rounding: down", "10, round_at: print"}) {
            check_rounds(std::string(average) + " " + scale, [&](Chance& chance) {
                return Drawn{.responses = random_rows(chance), .scale = scale, .average = average};
            });
        }
    }
}

TEST_CASE("rounds: parents that take no more than their most points") {
    check_rounds("capped", [](Chance& chance) {
        return Drawn{.responses = random_rows(chance),
                     .areas = first_area + second_area("    max: 4\n    combine: capped\n",
                                                       {of_survey("2.1", "3"), of_survey("2.2", "1"),
                                                        by_hand("2.3", "2.5")}),
                     .scores = "1.1: {points: 5}; 2.3: {points: 1.75}"};
    });
    check_rounds("one in the other", [](Chance& chance) {
        return Drawn{.responses = random_rows(chance),
                     .areas = first_area + nested,
                     .scores = "1.1: {points: 5}; 2.3: {points: 1.25}; 2.4.2: {points: 0.5}",
                     .second = "2.4.1"};
    });
}

TEST_CASE("rounds: bonus and penalty, alone, below a normal area, and capped") {
    const std::string bonus = ", type: bonus";
    const std::string penalty = ", type: penalty";
    check_rounds("below a normal area", [&](Chance& chance) {
        return Drawn{.responses = random_rows(chance),
                     .areas = first_area + second_area("", {by_hand("2.3", "4"), of_survey("2.1", "2", bonus),
                                                            of_survey("2.2", "3", penalty)}),
                     .scores = "1.1: {points: 5}; 2.3: {points: 1.75}"};
    });
    check_rounds("a bonus area that takes one point", [&](Chance& chance) {
        return Drawn{.responses = random_rows(chance),
                     .areas = first_area + second_area("    type: bonus\n    max: 1\n",
                                                       {of_survey("2.1", "1"), of_survey("2.2", "0.5")}),
                     .scale = "6",
                     .more = "index: {cap: 95}\n"};
    });
    check_rounds("a penalty that takes all", [&](Chance& chance) {
        return Drawn{.responses = random_rows(chance),
                     .areas = first_area + second_area("    type: penalty\n",
                                                       {of_survey("2.1", "4"), of_survey("2.2", "2")}),
                     .scores = "1.1: {points: 3}",
                     .scale = "6"};
    });
}

TEST_CASE("rounds: points spread, points left out, a base of the index's own, a parent that takes one") {
    const std::string spread = ", not_applicable: spread";
    check_rounds("spread", [&](Chance& chance) {
        return Drawn{
            .responses = random_rows(chance),
            .areas = first_area +
                     second_area("    max: 11\n", {by_hand("2.3", "4", spread), by_hand("2.4", "3", spread),
                                                   of_survey("2.1", "3"), of_survey("2.2", "1")}),
            .scores = "1.1: {points: 5}; 2.3: {points: 1.75}; 2.4: {not_applicable: true}",
            .scale = "17",
            .more = "index: {base: 20}\n"};
    });
    check_rounds("left out", [&](Chance& chance) {
        return Drawn{.responses = random_rows(chance),
                     .areas = first_area + second_area("", {by_hand("2.3", "4", ", not_applicable: excluded"),
                                                            of_survey("2.1", "3"), of_survey("2.2", "1")}),
                     .scores = "1.1: {points: 5}; 2.3: {not_applicable: true}",
                     .scale = "14",
                     .more = "index: {base: 20}\n"};
    });
}

TEST_CASE("rounds: answers beside tallies and beside what was handed over") {
    const std::vector<std::string> shared{"A", "B", "D", "K", "blank"};
    check_rounds("tallied", [&](Chance& chance) {
        std::string tallies = random_tally(chance, "C3,can-bo", shared);
        tallies += random_tally(chance, "C3,dan", shared) + random_tally(chance, "C2,dan", {"co", "khong"});
        return Drawn{.responses = random_rows(chance, {true, false, false}), .tallies = tallies};
    });
    check_rounds("handed over below a cap", [&](Chance& chance) {
        return Drawn{
            .responses = random_rows(chance, {true, true, false}),
            .handed_over =
                "  - {item: \"2.2\", points: 0.75, number: 1/BC, date: 2025-01-05, title: Báo cáo}\n",
            .areas = first_area +
                     second_area("    max: 4\n    combine: capped\n",
                                 {of_survey("2.1", "3"), of_survey("2.2", "1"), by_hand("2.3", "2.5")}),
            .scores = "1.1: {points: 5}; 2.3: {points: 1.25}"};
    });
    check_rounds("handed over", [&](Chance& chance) {
        const std::string percent = std::to_string(40 + chance.below(50)) + ".5";
        return Drawn{.responses = random_rows(chance, {true, true, false}),
                     .handed_over = "  - {item: \"2.2\", percent: " + percent +
                                    ", number: 1/BC, date: 2025-01-05, title: Báo cáo}\n"};
    });
}
