// SPDX-License-Identifier: MIT
#include "base/prose.hpp"

#include <doctest/doctest.h>

#include "ward.hpp"

using namespace cchc;
using test::brief;
using test::Ward;

namespace {

/// What is found where the justification of item 1.3 reads like this.
std::string because(const std::string& text) {
    return brief(Ward()
                     .change("scores/van-phong.yaml", "Đã thực hiện phần x theo báo cáo quý", text)
                     .validate()
                     .findings);
}

}  // namespace

TEST_CASE("plain prose: one form of blanks, case, accents, đ and ends") {
    const std::string plain = "như trên đã làm";
    for (const char* text : {"như trên đã làm", "  Như trên  ĐÃ làm. ", "như\u00A0trên\nđã\u3000làm…",
                             "như trên \u00F0ã làm", "NHƯ TRÊN \u00D0Ã LÀM!", "nh\u200Bư tr\u00ADên đã làm",
                             "(như trên đã làm)", "nhu\u031B tre\u0302n đã la\u0300m",
                             "như\u2028trên\u2009đã\u202Flàm", "\uFEFFnhư trên đã làm - "}) {
        CAPTURE(text);
        CHECK(plain_prose(text) == plain);
    }
    CHECK(plain_prose("như trên, đã làm") != plain);
    CHECK(plain_prose("nhu tren da lam") != plain);
    CHECK(plain_prose("") == "");
    CHECK(plain_prose(" .,… \u00A0") == "");
}

TEST_CASE("words and letters that differ are counted") {
    CHECK(count_different_words(plain_prose("Một hai, một HAI ba-bốn 2024 12/KH")) == 5);
    CHECK(count_different_words(plain_prose("aaaa aaaa")) == 1);
    CHECK(count_different_words("") == 0);
    CHECK(count_different_letters(plain_prose("xxX x")) == 1);
    CHECK(count_different_letters(plain_prose("mật")) == 3);
}

TEST_CASE("set phrases go, however they are parted") {
    const std::vector<std::string> phrases{"như trên", "đã thực hiện"};
    CHECK(without_phrases("Như  trên, như\u00A0trên; như\ntrên", phrases) == "");
    CHECK(without_phrases("\u00D0ã thực hiện", phrases) == "");
    CHECK(without_phrases("Đã thực hiện 12 đợt", phrases) == "12 đợt");
    CHECK(without_phrases("thực hiện như kế hoạch trên", phrases) == "thực hiện như kế hoạch trên");
}

TEST_CASE("a justification that stands alone has words of its own") {
    const std::string filler = "filler-justification scores/van-phong.yaml:12:20 1.3 2\n";
    const std::string brevity = "short-justification scores/van-phong.yaml:12:20 1.3 2\n";
    CHECK(because("\"Như  trên\"") == filler);
    CHECK(because("\"như\\ntrên, như\u00A0trên\"") == filler);
    CHECK(because(std::string(45, 'a')) == brevity);
    CHECK(because("làm rồi làm rồi làm rồi") == brevity);
    CHECK(because("một một một một một") == brevity);
    CHECK(because("ban hành kế hoạch").empty());
    // Beside a document words need not stand alone.
    CHECK(brief(Ward()
                    .change("scores/van-phong.yaml", "title: Kế hoạch}",
                            "title: Kế hoạch}\n    justification: aaaa")
                    .validate()
                    .findings)
              .empty());
}

TEST_CASE("a copy is one with other blanks, marks and capital letters, too") {
    const std::string copied = "copied-justification scores/van-phong.yaml:15:20 1.4\n";
    CHECK(because("Có  ba sáng kiến được công nhận trong năm") == copied);
    CHECK(because("có ba sáng kiến \u00F0ược công nhận trong NĂM.") == copied);
    CHECK(because("Có\u00A0ba sáng kiến được công nhận trong năm") == copied);
    CHECK(because("Có bốn sáng kiến được công nhận trong năm").empty());
}
