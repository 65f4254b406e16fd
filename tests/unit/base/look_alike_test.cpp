// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "base/text_typed.hpp"
#include "diag/look_alikes.hpp"
#include "surveyed_ward.hpp"

using namespace cchc;
using namespace test;

namespace {

std::string alike(const std::string& found, const std::string& expected) {
    const auto one = look_alike(found, {"Z", expected});
    if (!one) return "";
    return one->found.sign + " " + std::string(one->found.name.en) + " " + one->found.code + " / " +
           one->expected.sign + " " + std::string(one->expected.name.en) + " " + one->expected.code;
}

Finding only(Ward& ward) {
    const auto& findings = ward.validate().findings.all();
    REQUIRE(findings.size() == 1);
    return findings.front();
}

Finding of_responses(const std::string& text) {
    Surveyed ward;
    return only(ward.write("r.csv", text));
}

}  // namespace

TEST_CASE("typed text: what nobody sees is read past") {
    CHECK(typed_text("A") == "A");
    CHECK(typed_text(" \t A b \n") == "A b");
    CHECK(typed_text("\xEF\xBB\xBF\xC2\xA0 A\xE2\x80\x8B \xE3\x80\x80") == "A");
    CHECK(typed_text("\xC2\xAD").empty());
    CHECK(typed_text("").empty());
    CHECK(typed_text("Đồng\xC2\xA0ý") == "Đồng\xC2\xA0ý");
    CHECK(typed_text("e\xE2\x80\x8D\xCC\x82") == "ê");
    CHECK(typed_text("a–b ‰ …") == "a–b ‰ …");
    CHECK(trimmed_cell("\xE2\x80\x87 x\xE2\x80\x8Cy \xE2\x80\xAF") == "x\xE2\x80\x8Cy");
    CHECK(trimmed_cell("\xF3\xA0\x80\xA0x\xF3\xA0\x80\xA0") == "x");
    CHECK(is_surely_typed("Đồng ý"));
    CHECK_FALSE(
        is_surely_typed("A\xC2\xAD"
                        "B"));
}

TEST_CASE("look-alikes: the character by its name and code") {
    CHECK(alike("А", "A") == "А CYRILLIC CAPITAL LETTER A 0410 / A LATIN LETTER 0041");
    CHECK(alike("Ðồng ý", "Đồng ý") ==
          "Ð LATIN CAPITAL LETTER ETH 00D0 / Đ LATIN CAPITAL LETTER D WITH STROKE 0110");
    CHECK(alike("can\xE2\x80\x91"
                "bo",
                "can-bo") == "\xE2\x80\x91 NON-BREAKING HYPHEN 2011 / - HYPHEN-MINUS 002D");
    CHECK(alike("can–bo", "can-bo") == "– EN DASH 2013 / - HYPHEN-MINUS 002D");
    CHECK(alike("can-bo", "can‐bo") == "- HYPHEN-MINUS 002D / ‐ HYPHEN 2010");
    CHECK(alike("a\xC2\xA0"
                "b",
                "a b") ==
          "\xC2\xA0 NO-BREAK SPACE 00A0 / "
          "  SPACE 0020");
    CHECK(alike("Α", "A") == "Α GREEK CAPITAL LETTER ALPHA 0391 / A LATIN LETTER 0041");
    CHECK(alike("Ｃ1", "C1") == "Ｃ FULLWIDTH CHARACTER FF23 / C LATIN LETTER 0043");
    CHECK(alike("Cl", "C1") == "l LATIN SMALL LETTER L 006C / 1 DIGIT ONE 0031");
    CHECK(alike("0", "O") == "0 DIGIT ZERO 0030 / O LATIN CAPITAL LETTER O 004F");
    CHECK(alike("Z", "Z").empty());
    CHECK(alike("B", "A").empty());
    CHECK(alike("C2", "C1").empty());
    CHECK(alike("a", "A").empty());
    CHECK(alike("AA", "A").empty());
}

TEST_CASE("look-alikes: options, groups, columns and the header") {
    const std::string head = "id,group,C1,C2\n";
    const Finding option = of_responses(head + "1,can-bo,А,\n3,dan,A,B\n");
    CHECK(option.message == Message::option_alike);
    CHECK(option.text(Language::en) ==
          "the question C1 has no option “А” (answers: 1); it looks like “A”, but “А” is CYRILLIC CAPITAL "
          "LETTER "
          "A (U+0410), not LATIN LETTER (U+0041)");
    CHECK(option.text(Language::vi) ==
          "câu C1 không có phương án “А” (số câu trả lời: 1); trông giống “A” nhưng “А” ở đây là chữ А Kirin "
          "(U+0410), không phải chữ Latinh (U+0041)");
    CHECK(of_responses(head + "1,can–bo,A,\n3,dan,A,B\n").message == Message::group_of_response_alike);
    CHECK(of_responses("id,group,С1,C2\n1,can-bo,A,\n3,dan,A,B\n").message == Message::column_alike);
    CHECK(of_responses("іd,group,C1,C2\n1,can-bo,A,\n3,dan,A,B\n").message == Message::header_alike);
    CHECK(of_responses("id,grоup,C1,C2\n1,can-bo,A,\n3,dan,A,B\n").message == Message::header_alike);
    Surveyed ward;
    ward.change("q.yaml", "[dan]", "[dаn]");
    CHECK(only(ward).message == Message::group_alike);
}

TEST_CASE("texts: options, groups, questions and heads with what nobody sees are what they are") {
    const std::string zero = "\xE2\x80\x8B";
    Surveyed ward;
    ward.write("r.csv", "\xEF\xBB\xBFid" + zero + ",gro" + zero + "up,C1\xC2\xA0,C2\n1,can-bo" + zero +
                            ",A\xEF\xBB\xBF,\n2,can-bo, D\xC2\xA0,\n3,d\xC2\xAD"
                            "an,A,B\n4,dan,K,\n");
    CHECK(brief(ward.validate().findings).empty());
    Surveyed asked;
    asked.change("q.yaml", "A: 100", "\"A" + zero + "\": 100")
        .change("q.yaml", "{id: dan", "{id: \"dan" + zero + "\"")
        .change("q.yaml", "{id: C2, item: \"2.1\", groups: [dan]",
                "{id: \"C2" + zero + "\", item: \"2.1" + zero + "\", groups: [\"" + zero + "dan\"]");
    CHECK(brief(asked.validate().findings).empty());
}
