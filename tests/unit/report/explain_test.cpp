// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "report/explain/explanation_json.hpp"
#include "report/explain/explanation_text.hpp"
#include "report/explain/kind_explanation.hpp"
#include "score/score.hpp"
#include "ward.hpp"

using namespace cchc;
using test::has;
using test::Ward;

namespace {

const TextStyle wide{.language = Language::en, .color = false, .width = 500};

constexpr const char* survey_row = "{code: \"2.1\", title: Khảo sát, max: 3, rule: survey}\n";
constexpr const char* bonus_rows =
    "  - code: \"3\"\n    title: Thưởng\n    type: bonus\n    max: 1\n    criteria:\n"
    "      - {code: \"3.1\", title: Khen, max: 1, label: A, rule: {range: {min: 0, step: 0.5}}}\n"
    "      - {code: \"3.2\", title: Mới, max: 1, rule: {range: {min: 0, step: 0.5}}}\n";

/// A ward with everything that an explanation can tell of: figures, a round with a reply, a survey, a bonus
/// group whose points are capped.
class Explained : public Ward {
  public:
    Explained() {
        change("plan.yaml", "deadline",
               "survey: {questionnaire: q.yaml, responses: [r.csv]}\nappraisal: [a.yaml]\ndeadline");
        change("plan.yaml", "leads: [\"1\"]", "leads: [\"1\", \"3\"]");
        change("framework.yaml", survey_row, std::string(survey_row) + bonus_rows);
        write("q.yaml",
              "schema: cchc/questionnaire/1\ntitle: Phiếu\noptions: {A: 100, B: 60, D: 0, K: skip}\n"
              "average: by-group\ngroups:\n  - {id: can-bo, weight: 2}\n  - {id: dan}\nquestions:\n"
              "  - {id: C1, item: \"2.1\", groups: [can-bo, dan], text: Một}\n"
              "  - {id: C2, item: \"2.1\", groups: [dan], text: Hai}\n");
        write("r.csv", "id,group,C1,C2\n1,can-bo,A,\n2,can-bo,D,\n3,dan,A,B\n4,dan,K,\n");
        write("a.yaml",
              "schema: cchc/appraisal/1\nround: 1\nby: Hội đồng\ndate: 2024-11-15\nitems:\n"
              "  - {item: \"1.2\", inputs: {b: 1}, reason: Một hồ sơ quá hạn}\n"
              "  - {item: \"1.4\", change: \"-0.25\", reason: Chỉ có hai sáng kiến}\n");
        change("scores/van-phong.yaml", "trong năm\n",
               "trong năm\n    replies: [{round: 1, text: Đã có thêm một sáng kiến nữa, evidence: "
               "[{file: b.pdf, title: Quyết định}]}]\n"
               "  - {item: \"3.1\", points: 1, justification: Được tặng bằng khen của thành phố}\n"
               "  - {item: \"3.2\", points: 0.5, justification: Có mô hình mới được nhân rộng}\n");
        write("scores/mot-cua.yaml",
              "schema: cchc/scores/1\nofficer: mot-cua\nsubmitted: 02/11/2024\nscores:\n"
              "  - item: 1.2\n    inputs: {a: 3, b: 2}\n    justification: Hai trong ba hồ sơ đúng hạn\n"
              "  - item: 1.1\n    evidence: [{withheld: Tài liệu mật của thành phố, number: 7/QĐ, title: "
              "Quyết định}]\n");
    }
    Ward& cases(const std::string& rows) {
        return change("framework.yaml",
                      "- {when: b / a >= 50%, points: b / a * max}\n              - {points: 0}", rows);
    }
};

Explanation explained(Ward& ward, const std::string& code) {
    const Validation& validation = ward.validate();
    const auto results = score_draft(validation);
    return explain(validation, results.value(), validation.assessment.framework->find(code).value());
}

/// Whether a number stands there and is not a part of a longer one.
bool has_number(const std::string& text, const std::string& number) {
    const auto is_part = [](char c) { return (c >= '0' && c <= '9') || c == '.'; };
    for (auto at = text.find(number); at != std::string::npos; at = text.find(number, at + 1)) {
        const bool begins = at == 0 || !is_part(text[at - 1]);
        const auto end = at + number.size();
        const bool ends = end == text.size() || !is_part(text[end]) ||
                          (text[end] == '.' && (end + 1 == text.size() || !is_part(text[end + 1])));
        if (begins && ends) return true;
    }
    return false;
}

struct Field {
    std::string key;
    std::string value;  ///< without quotes
    bool is_text = false;
};

/// The fields that hold a text, a number or null: the writer gives each a line of its own.
std::vector<Field> fields_of(const std::string& json) {
    std::vector<Field> fields;
    for (std::size_t at = 0; at < json.size();) {
        const auto end = std::min(json.find('\n', at), json.size());
        std::string line = json.substr(at, end - at);
        at = end + 1;
        if (!line.empty() && line.back() == ',') line.pop_back();
        const auto open = line.find('"');
        const auto colon = line.find("\": ");
        if (open == std::string::npos || colon == std::string::npos) continue;
        Field field{line.substr(open + 1, colon - open - 1), line.substr(colon + 3)};
        if (field.value == "{" || field.value == "[" || field.value == "{}" || field.value == "[]") continue;
        field.is_text = field.value.front() == '"';
        if (field.is_text) field.value = field.value.substr(1, field.value.size() - 2);
        fields.push_back(field);
    }
    return fields;
}

/// `file:line:column` of every place of the JSON.
std::set<std::string> places_of(const std::vector<Field>& fields) {
    std::set<std::string> places;
    for (std::size_t i = 0; i + 2 < fields.size(); ++i) {
        if (fields[i].key == "file" && fields[i].is_text)
            places.insert(fields[i].value + ":" + fields[i + 1].value + ":" + fields[i + 2].value);
    }
    return places;
}

/// The lines of a text that are a place.
std::set<std::string> places_of(const std::string& text) {
    std::set<std::string> places;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find('\n', at), text.size());
        const auto begin = text.find_first_not_of(' ', at);
        const std::string line = begin < end ? text.substr(begin, end - begin) : std::string();
        const bool is_place =
            line.find(' ') == std::string::npos && (has(line, ".yaml:") || has(line, ".csv:"));
        if (is_place) places.insert(line);
        at = end + 1;
    }
    return places;
}

/// Names of the JSON that the text says in words.
bool is_said_in_words(const std::string& value) {
    static const std::set<std::string> names{"cchc/explain/1", "self",           "appraised",  "final",
                                             "normal",         "bonus",          "penalty",    "scored",
                                             "missing",        "not-applicable", "survey",     "survey-out",
                                             "no-survey",      "by-group",       "all-answers"};
    return names.count(value) > 0;
}

void check_same_content(Ward& ward, const std::string& code) {
    CAPTURE(code);
    const Explanation explanation = explained(ward, code);
    const std::string text = explanation_text(explanation, wide);
    const auto fields = fields_of(explanation_json(explanation, Language::en));
    CAPTURE(text);
    CHECK(places_of(fields) == places_of(text));
    CHECK(!places_of(fields).empty());
    for (const auto& field : fields) {
        CAPTURE(field.key);
        CAPTURE(field.value);
        const bool is_of_place = field.key == "line" || field.key == "column" || field.key == "file";
        const bool is_literal = field.value == "null" || field.value == "true" || field.value == "false";
        if (is_of_place || is_literal || is_said_in_words(field.value)) continue;
        if (field.is_text) {
            CHECK(has(text, field.value));
        } else {
            const Ratio number(parse_number(field.value).number.value);
            CHECK((has_number(text, field.value) || has_number(text, number.fixed_text(2))));
        }
    }
}

}  // namespace

TEST_CASE("an explanation's text and JSON say the same") {
    Explained ward;
    REQUIRE(!ward.validate().findings.has_errors());
    for (const char* code : {"1", "1.1", "1.2", "1.3", "1.4", "2", "2.1", "3", "3.1", "3.2"})
        check_same_content(ward, code);
    ward.change("scores/mot-cua.yaml", "inputs: {a: 3, b: 2}", "not_applicable: true");
    check_same_content(ward, "1.2");
    ward.change("scores/van-phong.yaml", "points: 0.75\n    justification: Có ba", "justification: Có ba");
    check_same_content(ward, "1.4");
    ward.write("r.csv", "id,group,C1,C2\n1,can-bo,,\n3,dan,A,B\n");
    check_same_content(ward, "2.1");
    ward.change("plan.yaml", "survey: {questionnaire: q.yaml, responses: [r.csv]}", "survey: none");
    check_same_content(ward, "2.1");
    check_same_content(ward, "2");
}

TEST_CASE("what areas, bonus and penalty add to the index is the index") {
    Explained ward;
    const Explanation one = explained(ward, "1");
    const Explanation two = explained(ward, "2");
    const Explanation three = explained(ward, "3");
    REQUIRE((one.contribution && two.contribution && three.contribution));
    CHECK(one.contribution->points + two.contribution->points + three.contribution->points ==
          one.index.exact);
    CHECK(!explained(ward, "3.1").contribution);  // the group's points are capped
}

TEST_CASE("a formula's case that gives a constant shows its condition and the figures") {
    Explained ward;
    ward.cases("- {when: b / a >= 50% and a > 2, points: max}\n              - {points: 0}");
    const std::string text = explanation_text(explained(ward, "1.2"), wide);
    CHECK(has(text, "if b / a >= 50% and a > 2 then max: 2 / 3 = 2/3 >= 0.5 and 3 > 2, holds\n"));
    CHECK(has(text, "    b = 2\n      scores/mot-cua.yaml:6:"));
    CHECK(has(text, "    a = 3\n      scores/mot-cua.yaml:6:"));
    // The council's figure
    CHECK(has(text, "then max: 1 / 3 = 1/3 >= 0.5, does not hold\n"));
    CHECK(has(text, "  otherwise 0\n"));
    CHECK(has(text, "    b = 1\n      a.yaml:6:"));
    const std::string json = explanation_json(explained(ward, "1.2"), Language::vi);
    CHECK(has(json, "\"condition\": \"2 / 3 = 2/3 >= 0.5 and 3 > 2\""));
    CHECK(has(json, "\"condition\": \"1 / 3 = 1/3 >= 0.5\""));
    CHECK(has(explanation_text(explained(ward, "1.2"), {.language = Language::vi, .width = 200}),
              "nếu b / a >= 50% and a > 2 thì max: 2 / 3 = 2/3 >= 0,5 and 3 > 2, đúng\n"));
}

TEST_CASE("a formula of one case shows where it stands") {
    Explained ward;
    ward.cases("- {points: b / a * max}");
    CHECK(has(explanation_text(explained(ward, "1.2"), wide),
              "  points = b / a * max\n      framework.yaml:30:"));
}

TEST_CASE("bonus points are shown against their most points, not against what is counted") {
    Explained ward;
    const std::string text = explanation_text(explained(ward, "3"), wide);
    CHECK(has(text, "3 Thưởng: 1.00 of 1.00 (bonus)\n"));
    CHECK(has(text, "  min(1 + 0.5; 1) = 1\n"));
    CHECK(has(text, "  A (3.1) Khen: 1.00 of 1.00 (bonus)\n"));
}

TEST_CASE("in a draft what nobody scored is said to count as 0") {
    Explained ward;
    ward.change("scores/van-phong.yaml", "points: 0.75\n    justification: Có ba", "justification: Có ba");
    const std::string text = explanation_text(explained(ward, "1.4"), wide);
    CHECK(has(text, "DRAFT - Index (%): "));
    CHECK(has(text, "Self-assessed points: not scored\n"));
    CHECK(has(text, "Appraised points: not scored\n"));
    CHECK(has(text, "Final points: 0.00 (not scored, counts as 0)\n"));
    ward.write("r.csv", "id,group,C1,C2\n1,can-bo,,\n3,dan,A,B\n");
    const std::string survey = explanation_text(explained(ward, "2.1"), wide);
    CHECK(has(survey, "Survey points: none, as a group gave no valid answer\n"));
    CHECK(!has(survey, "Survey points: 0"));
}

TEST_CASE("a kind of finding is explained in one language, with what differs left open") {
    const KindInfo& kind = info(FindingKind::wrong_step);
    const ExplainedKind explained = explain(kind, Language::en);
    CHECK(explained.id == "wrong-step");
    REQUIRE(!explained.messages.empty());
    const std::string json = kind_json(kind, Language::en);
    const std::string text = kind_text(kind, wide);
    for (const auto& words : explained.messages) {
        CHECK(has(text, words.text + "\n"));
        CHECK(has(json, "\"text\": \"" + words.text + "\""));
        CHECK(has(json, "\"help\": \"" + words.help + "\""));
        CHECK(!has(words.text, "{"));
    }
    CHECK(has(json, "\"schema\": \"cchc/kind/1\""));
    CHECK(has(json, "\"kind\": \"wrong-step\""));
}
