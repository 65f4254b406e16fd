// SPDX-License-Identifier: MIT
// What each officer is told to do, and the letters that say it.
#include <doctest/doctest.h>

#include "construct_ward.hpp"
#include "report/layout.hpp"
#include "report/letters/eml.hpp"
#include "report/letters/letter_text.hpp"
#include "score/letters/letter.hpp"

using namespace cchc;
using namespace test;

namespace {

std::vector<Letter> letters_of_ward(Ward& ward, Language language = Language::en) {
    const Validation& validation = ward.validate();
    const UnitStatus status = status_of(validation, std::nullopt);
    return letters_of({validation, status, language});
}

}  // namespace

TEST_CASE("letters: none where there is nothing to do") {
    Ward ward;
    CHECK(letters_of_ward(ward).empty());
}

TEST_CASE("letters: to who has not filed, without a word of the plan's file") {
    Ward ward;
    ward.remove("scores/mot-cua.yaml")
        .change("plan.yaml", "name: Một cửa", "name: Một cửa, email: m@example.org");
    const auto letters = letters_of_ward(ward);
    REQUIRE(letters.size() == 1);
    const Letter& letter = letters.front();
    CHECK(letter.name == "Một cửa");
    CHECK(letter.email == "m@example.org");
    REQUIRE(letter.own.size() == 1);
    CHECK(letter.own.front().what == "no score card was handed in (items: 1)");
    CHECK(letter.own.front().file.empty());
    CHECK(letter.own.front().due == Date{2024, 11, 3});
    CHECK(letter.own.front().points->value() == Ratio::whole(2));
    const LetterWords words = letter_words(letter, ward.validate().assessment, Language::vi, "mot-cua.xlsx",
                                           "mot-cua-bieu-mau.xlsx");
    CHECK(has(words.subject, "năm 2024 - UBND phường Thử"));
    CHECK(has(words.text, "chưa nhận được phiếu tự chấm điểm"));
    CHECK(has(words.text, "03/11/2024"));
    CHECK_FALSE(has(words.text, "officer:"));
}

TEST_CASE("letters: what concerns two officers stands apart in the letters of both") {
    Ward ward;
    ward.change(
        "scores/mot-cua.yaml", "scores:\n",
        "scores:\n  - {item: 1.4, points: 1, justification: Có sáng kiến được công nhận trong năm nay}\n");
    const auto letters = letters_of_ward(ward);
    REQUIRE(letters.size() == 2);
    for (const auto& letter : letters) {
        CHECK(letter.own.empty());
        REQUIRE(letter.shared.size() == 1);
        CHECK(letter.shared.front().item == "1.4");
    }
    CHECK(letters.front().shared.front().with == "Một cửa");
    CHECK(letters.back().shared.front().with == "Văn phòng");
}

TEST_CASE("letters: the council's findings are the council's alone, replies the officer's") {
    const Construct made{.areas =
                             "  - code: \"1\"\n    title: A\n    criteria:\n"
                             "      - {code: \"1.1\", title: M, max: 4, rule: {range: {min: 0, step: 1}}}\n"
                             "      - {code: \"1.2\", title: N, max: 6, rule: {range: {min: 0, step: 1}}}\n",
                         .scores = "1.1: {points: 4}; 1.2: {points: 6}",
                         .rounds = {"1.1: {points: 2}; 1.2: {points: 9}"},
                         .plan = "dates: {replies: {until: 2025-02-10}}\n"};
    Ward ward = construct_ward(made);
    const auto letters = letters_of_ward(ward);
    REQUIRE(letters.size() == 2);
    REQUIRE(letters.front().own.size() == 1);
    const Task& reply = letters.front().own.front();
    CHECK(reply.is_reply);
    CHECK(reply.item == "1.1");
    CHECK(reply.points->value() == Ratio::whole(2));
    CHECK(reply.due == Date{2025, 2, 10});
    CHECK(has(reply.what, "self-assessed 4.00, appraised 2.00. Its reason: theo hồ sơ"));
    CHECK_FALSE(letters.back().officer);
    REQUIRE(letters.back().own.size() == 1);
    CHECK(letters.back().own.front().item == "1.2");
}

TEST_CASE("mail: heads in encoded words that never part a letter, lines within what mail allows") {
    CHECK(encoded_words("Plain subject") == "Plain subject");
    CHECK(encoded_words("=?x?=") == "=?UTF-8?B?PT94Pz0=?=");
    std::string text;
    for (int i = 0; i < 40; ++i) text += "ưỡ";
    const std::string words = encoded_words(text);
    CHECK(has(words, "?=\r\n =?UTF-8?B?"));
    const Mail mail{.to_name = "Bộ phận \"một\" cửa",
                    .to_address = "m@example.org",
                    .subject = text + "\r\nBcc: x@example.org",
                    .text = "Kính gửi\n",
                    .files = {{"Phiếu \"1\".xlsx", std::string("\0\xFF\x80", 3)}}};
    const std::string letter = eml(mail);
    CHECK(letter == eml(mail));
    CHECK(letter.starts_with("X-Unsent: 1\r\n"));
    CHECK_FALSE(has(letter, "\r\nBcc"));
    CHECK_FALSE(has(letter, "Date:"));
    CHECK(has(letter, "filename*=UTF-8''Phi%E1%BA%BFu%20%221%22.xlsx"));
    for (std::size_t at = 0; at < letter.size();) {
        const auto end = letter.find("\r\n", at);
        REQUIRE(end != std::string::npos);
        const bool is_type = letter.compare(at, 13, "Content-Type:") == 0;  // the name of .xlsx alone is 65
        CHECK(end - at <= (is_type ? 80 : 76));
        CHECK(letter.substr(at, end - at).find('\n') == std::string::npos);
        at = end + 2;
    }
    Mail other = mail;
    other.files.front().bytes += "x";
    CHECK(eml(other) != letter);
    CHECK(has(eml({"", "", "A\nB", "", {}}), "Subject: " + encoded_words(printable("A\nB")) + "\r\n"));
    CHECK(has(eml({"A \"B\"", "a@example.org", "", "", {}}), "To: \"A B\"\r\n <a@example.org>\r\n"));
    CHECK_FALSE(has(eml({"A", "", "", "", {}}), "To:"));
}
