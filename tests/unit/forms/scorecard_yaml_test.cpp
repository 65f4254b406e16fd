// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "base/text_typed.hpp"
#include "load/cards/load_scorecard.hpp"
#include "report/cards/scorecard_yaml.hpp"
#include "ward.hpp"

using namespace cchc;
using namespace test;

TEST_CASE("score card as YAML: nasty texts read back as they were") {
    const std::vector<std::string> texts{"Đã thực hiện ✓ 😀",
                                         "một \"trích\" dẫn",
                                         "gạch \\ chéo \\n",
                                         "hai\ndòng\n\nvà thêm",
                                         "cách\tquãng",
                                         "- một",
                                         "-",
                                         "--- a",
                                         "...",
                                         "null",
                                         "Null",
                                         "NULL",
                                         "~",
                                         "true",
                                         "yes",
                                         "a: b",
                                         "a:",
                                         "# ghi chú",
                                         "a # b",
                                         "[x]",
                                         "{x: y}",
                                         "]",
                                         "}",
                                         "a, b",
                                         ",",
                                         "*a",
                                         "&a",
                                         "!a",
                                         "%a",
                                         "@a",
                                         "`a`",
                                         "|",
                                         ">",
                                         "? a",
                                         "'đơn'",
                                         "\"",
                                         "\\",
                                         "=1+1",
                                         "<<",
                                         "1.0",
                                         "0x1F",
                                         "2024-01-01",
                                         "a\xC2\xA0",
                                         "\xE2\x80\xA8",
                                         "a\xE2\x80\xA9"
                                         "b\xE2\x80\xA8"
                                         "c",
                                         "https://a.vn/b?c=d&e=%20"};
    for (const auto& text : texts) {
        CAPTURE(text);
        Scorecard card;
        // Ids lose what nobody sees of them; all other texts come back to the letter.
        const std::string id = typed_text(text).empty() ? "x" : typed_text(text);
        card.officer = {id, {}};
        card.submitted = {Date{2024, 11, 1}, {}};
        Score score;
        score.item.value = id;
        score.level = {id, {}};
        score.parts = std::vector<Located<std::string>>{{id, {}}, {"y", {}}};
        score.justification = {text, {}};
        Evidence file;
        file.file = {text, {}};
        file.number = file.title = file.pages_text = text;
        Evidence withheld;
        withheld.withheld = {text, {}};
        withheld.date = {Date{2024, 1, 5}, {}};
        score.evidence = {file, withheld};
        card.scores = {score};
        const std::string yaml = scorecard_yaml(card);

        Sources sources;
        Findings findings;
        const auto* source = sources.add({.path = "a", .name = "a", .text = yaml, .is_read = true});
        const Scorecard again = load_scorecard(source, findings);
        CHECK(scorecard_yaml(again) == yaml);
        CHECK(again.officer->value == id);
        REQUIRE(again.scores.size() == 1);
        const Score& read = again.scores.front();
        CHECK(read.item.value == id);
        CHECK(read.level->value == id);
        REQUIRE(read.parts->size() == 2);
        CHECK(read.parts->front().value == id);
        CHECK(read.justification->value == text);
        REQUIRE(read.evidence.size() == 2);
        CHECK(read.evidence[0].file->value == text);
        CHECK(read.evidence[0].number == text);
        CHECK(read.evidence[0].title == text);
        CHECK(read.evidence[0].pages_text == text);
        CHECK(read.evidence[1].withheld->value == text);
        CHECK(read.evidence[1].date->value == Date{2024, 1, 5});
        for (const auto& finding : findings.all()) CHECK(finding.message == Message::pages_wrong);
    }
}

TEST_CASE("score card as YAML: answers of each kind, and none") {
    const std::string yaml =
        "schema: cchc/scores/1\nofficer: van-phong\nsubmitted: 2024-11-01\nscores:\n"
        "  - item: 1.2\n    inputs: {a: 3, b: 0.25}\n    points: 1.33\n"
        "  - item: 1.3\n    parts: []\n    points: -1\n"
        "  - item: 1.4\n    not_applicable: true\n    evidence:\n      - {file: a.pdf}\n";
    Sources sources;
    Findings findings;
    const auto card = [&](const std::string& text) {
        return load_scorecard(sources.add({.path = "a", .name = "a", .text = text, .is_read = true}),
                              findings);
    };
    CHECK(scorecard_yaml(card(yaml)) == yaml);
    CHECK(scorecard_yaml(card("schema: cchc/scores/1\nofficer: a\nscores: []\n")) ==
          "schema: cchc/scores/1\nofficer: a\nscores: []\n");
    CHECK(scorecard_yaml(card("schema: cchc/scores/1\nofficer: \"null\"\nscores: []\n")) ==
          "schema: cchc/scores/1\nofficer: \"null\"\nscores: []\n");  // for other readers of YAML
    CHECK(findings.all().empty());
    CHECK(scorecard_yaml(Scorecard{}) == "schema: cchc/scores/1\nscores: []\n");
}
