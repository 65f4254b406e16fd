// SPDX-License-Identifier: MIT
// Responses in the shapes in which other programs export them.
#include <doctest/doctest.h>

#include "score/survey.hpp"
#include "surveyed_ward.hpp"

using namespace cchc;
using namespace test;

namespace {

constexpr const char* with_texts = R"(schema: cchc/questionnaire/1
title: Phiếu thử
options:
  A: {text: Rất hài lòng, percent: 100}
  B: {text: Hài lòng, percent: 60}
  D: {text: Không hài lòng, percent: 0}
  K: {text: Không biết, percent: skip}
groups:
  - {id: can-bo, title: "Cán bộ, công chức", weight: 2}
  - {id: dan, title: Người dân}
questions:
  - {id: C1, item: "2.1", text: "Ông/bà hài lòng về thủ tục đến mức nào?"}
  - {id: C2, item: "2.1", groups: [dan], text: "Ông/bà hài lòng về công chức đến mức nào?"}
)";

/// The surveyed ward with words in its questionnaire. `reading`: what the plan says of the file.
class Exported : public Surveyed {
  public:
    explicit Exported(const std::string& text, const std::string& reading = "file: r.csv") {
        write("q.yaml", with_texts).write("r.csv", text);
        change("plan.yaml", "[r.csv]", "[{" + reading + "}]");
    }
    std::string found() { return brief(validate().findings); }
    /// Of the survey, where nothing is found but what is expected.
    std::string points(const std::string& expected = "") {
        CHECK(found() == expected);
        return survey_results(validate().assessment).points.value().decimal_text();
    }
    std::vector<SurveyNote> notes() { return validate().assessment.survey_notes; }
};

/// As Excel saves “Unicode text”.
std::string utf16(const std::string& text, bool is_little = true) {
    std::string bytes = is_little ? "\xFF\xFE" : "\xFE\xFF";
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto code = static_cast<unsigned char>(text[i]);
        unsigned unit = code;
        if (code >= 0xE0) {
            unit = (code & 0x0FU) << 12U | (static_cast<unsigned char>(text[i + 1]) & 0x3FU) << 6U |
                   (static_cast<unsigned char>(text[i + 2]) & 0x3FU);
            i += 2;
        } else if (code >= 0xC0) {
            unit = (code & 0x1FU) << 6U | (static_cast<unsigned char>(text[i + 1]) & 0x3FU);
            i += 1;
        }
        const char high = static_cast<char>(unit >> 8U);
        const char low = static_cast<char>(unit & 0xFFU);
        bytes += is_little ? std::string{low, high} : std::string{high, low};
    }
    return bytes;
}

// 1.8 points, as in `responses`: can-bo A, D; dan A with B, K with a blank.
const std::string google =
    "Dấu thời gian,Bạn là,1. Ông/bà hài lòng về thủ tục đến mức nào?,2. Ông/bà hài lòng về công chức đến mức "
    "nào?\n"
    "5/11/2024 8:00:01,\"Cán bộ, công chức\",Rất hài lòng,\n5/11/2024 8:05:12,\"Cán bộ, công chức\",Không "
    "hài lòng,\n"
    "5/11/2024 9:00:00,Người dân,Rất hài lòng,Hài lòng\n5/11/2024 9:30:40,Người dân,Không biết,\n";
const std::string as_google = "file: r.csv, columns: {group: Bạn là}, ignore: [Dấu thời gian]";

const std::string kobo_labels =
    "start;end;Nhóm;Ông/bà hài lòng về thủ tục đến mức nào?;Ông/bà hài lòng về công chức đến mức "
    "nào?;_id;_uuid;"
    "_submission_time;_index\n"
    "x;x;Cán bộ, công chức;Rất hài lòng;;901;u1;x;1\nx;x;Cán bộ, công chức;Không hài lòng;;902;u2;x;2\n"
    "x;x;Người dân;Rất hài lòng;Hài lòng;903;u3;x;3\nx;x;Người dân;Không biết;;904;u4;x;4\n";
const std::string as_kobo =
    "file: r.csv, columns: {id: _uuid, group: Nhóm}, ignore: [start, end, _id, _submission_time, _index]";

const std::string kobo_codes =
    "start,group,C1,C2,_id,_uuid\nx,can-bo,A,,901,u1\nx,can-bo,D,,902,u2\n"
    "x,dan,A,B,903,u3\nx,dan,K,,904,u4\n";

const std::string lime =
    "\"Response ID\",\"Date submitted\",\"Last page\",\"Seed\",\"group. Bạn là\",\"C1. Ông/bà hài lòng về "
    "thủ tục "
    "đến mức nào?\",\"C2. Ông/bà hài lòng về công chức đến mức nào?\"\n"
    "\"1\",\"x\",\"2\",\"7\",\"Cán bộ, công chức\",\"Rất hài lòng\",\"\"\n"
    "\"2\",\"x\",\"2\",\"8\",\"Cán bộ, công chức\",\"Không hài lòng\",\"\"\n"
    "\"3\",\"x\",\"2\",\"9\",\"Người dân\",\"Rất hài lòng\",\"Hài lòng\"\n"
    "\"4\",\"x\",\"2\",\"9\",\"Người dân\",\"Không biết\",\"\"\n";
const std::string as_lime =
    "file: r.csv, columns: {id: Response ID, group: group. Bạn là}, "
    "ignore: [Date submitted, Last page, Seed]";

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("exports: Google Forms: questions' texts, answers and groups in words, no ids") {
    Exported ward(google, as_google);
    CHECK(ward.points() == "1.8");
    const auto notes = ward.notes();
    REQUIRE(notes.size() == 1);
    CHECK(notes[0].kind == SurveyNoteKind::ids_made);
    CHECK(notes[0].count == 4);
    CHECK(in_words(notes[0].place) == "r.csv:2");
    // Without what the plan says of it: the time is named, and the group is not found.
    CHECK(Exported(google).found() == "survey-bad-header r.csv:1:1\n");
    CHECK(Exported(google, "file: r.csv, columns: {group: Bạn là}").points("column-ignored r.csv:1:1\n") ==
          "1.8");
    // One thing wrong each.
    CHECK(Exported(replaced(google, "Hài lòng\n", "Tạm được\n"), as_google).found() ==
          "survey-unknown-option r.csv:4:42 2.1\n");
    CHECK(Exported(replaced(google, "Người dân", "Khách"), as_google).found() ==
          "survey-unknown-group r.csv:4:19\n");
    CHECK(Exported(replaced(google, "về công chức", "về công chúc"), as_google).found() ==
          "survey-unknown-question r.csv:1:65\n");
    CHECK(Exported(google, replaced(as_google, "Bạn là", "Ông bà là")).found() ==
          "survey-bad-header r.csv:1:1\n");
}

TEST_CASE("exports: KoboToolbox: labels, and codes beside columns of its own") {
    CHECK(Exported(kobo_labels, as_kobo).points() == "1.8");
    CHECK(Exported(kobo_codes).points("column-ignored r.csv:1:1\n") == "1.8");
    Exported codes(kobo_codes, "file: r.csv, columns: {id: _uuid}, ignore: [start, _id]");
    CHECK(codes.points() == "1.8");
    CHECK(codes.notes().empty());
    CHECK(Exported(replaced(kobo_labels, "903;u3", "903;u1"), as_kobo).found() ==
          "duplicate-response r.csv:4:41\n");
    CHECK(Exported(kobo_labels, replaced(as_kobo, "id: _uuid", "id: _validation"))
              .points("survey-bad-header plan.yaml:6:73\ncolumn-ignored r.csv:1:102\n") == "1.8");
}

TEST_CASE("exports: LimeSurvey: codes with texts") {
    CHECK(Exported(lime, as_lime).points() == "1.8");
    CHECK(Exported(replaced(lime, "\"3\",\"x\"", "\"\",\"x\""), as_lime).found() ==
          "response-without-id r.csv:4:2\n");
}

TEST_CASE("exports: Excel's Unicode text: UTF-16, tabs") {
    const std::string text =
        "id\tgroup\tC1\tC2\r\n1\tcan-bo\tRất hài lòng\t\r\n2\tcan-bo\tD\t\r\n"
        "3\tdan\tA\tHài lòng\r\n4\tdan\tKhông biết\t\r\n";
    for (const bool is_little : {true, false}) {
        Exported ward(text, "file: r.txt");
        ward.remove("r.csv").write("r.txt", utf16(text, is_little));
        CHECK(ward.points() == "1.8");
    }
    Exported half(text, "file: r.txt");
    half.remove("r.csv").write("r.txt", utf16(text) + "x");
    CHECK(half.found() == "bad-utf8 r.txt:6:1\n");
    Exported other(text, "file: r.txt");
    other.remove("r.csv").write("r.txt", "id\tgroup\tC1\n1\tdan\tR\xE2t\n");
    CHECK(other.found() == "bad-utf8 r.txt:2:8\n");
}

TEST_CASE("exports: a title above the header, a total below it") {
    const std::string body =
        "STT;Mã phiếu;group;C1;C2\n1;P1;can-bo;A;\n2;P2;can-bo;D;\n3;P3;dan;A;B\n4;P4;dan;K;\n";
    const std::string as_table = "file: r.csv, columns: {id: Mã phiếu}, ignore: [STT]";
    Exported ward("KẾT QUẢ ĐIỀU TRA, NĂM 2024\n\n" + body + ";;Tổng số;4;1\n;;Tỷ lệ;100%;50,5%\n", as_table);
    CHECK(ward.points() == "1.8");
    REQUIRE(ward.notes().size() == 1);
    CHECK(ward.notes()[0].kind == SurveyNoteKind::totals);
    CHECK(ward.notes()[0].count == 2);
    CHECK(in_words(ward.notes()[0].place) == "r.csv:8");
    // An answer without an id is no total.
    CHECK(Exported(body + ";;dan;A;B\n", as_table).found() == "response-without-id r.csv:6:2\n");
    CHECK(Exported(body + ";;dan;;\n", as_table).found() == "response-without-id r.csv:6:2\n");
    // Nor is one in words that no option has.
    CHECK(Exported(body + ";;dan;Tốt;\n", as_table).found() ==
          "response-without-id r.csv:6:2\nsurvey-unknown-option r.csv:6:7 2.1\n");
    std::string far;
    for (int i = 0; i < 25; ++i) far += "dòng\n";
    CHECK(Exported(far + body, as_table).found() == "survey-bad-header r.csv:1:1\n");
    CHECK(Exported(far + body, as_table + ", header_row: 26").points() == "1.8");
    CHECK(Exported(body, as_table + ", header_row: 2").found() == "survey-bad-header r.csv:2:1\n");
    CHECK(Exported(body, as_table + ", header_row: 0").found() == "bad-number plan.yaml:6:111\n");
}

TEST_CASE("exports: one group's file, and what the plan may not say") {
    const std::string dan = "id,C1,C2\n3,A,B\n4,K,\n";
    Exported ward(dan, "file: r.csv, group: dan");
    ward.change("q.yaml", "{id: C1, item: \"2.1\",", "{id: C1, item: \"2.1\", groups: [dan],");
    ward.change("q.yaml", "  - {id: can-bo, title: \"Cán bộ, công chức\", weight: 2}\n", "");
    CHECK(ward.points() == "2.4");  // (100 + 60) / 2 % of 3
    // A column of groups beside it may say the same, no other.
    CHECK_FALSE(has(Exported("id,group,C1,C2\n1,dan,A,B\n2,DAN,A,B\n", "file: r.csv, group: dan").found(),
                    "bad-value"));
    CHECK(has(Exported("id,group,C1,C2\n1,dan,A,B\n2,can-bo,A,B\n", "file: r.csv, group: dan").found(),
              "bad-value r.csv:3:3\n"));
    CHECK(Exported(dan, "file: r.csv, group: dân cư").found() == "survey-unknown-group plan.yaml:6:66\n");
    CHECK(has(Exported(google, "file: r.csv, columns: {C1: Bạn là, group: Bạn là}").found(),
              "bad-value plan.yaml:6:"));
    CHECK(Exported(google, "file: r.csv, columns: {C9: Bạn là}").found() ==
          "survey-unknown-question plan.yaml:6:69\n");
    CHECK(Exported(google, "file: r.csv, columns: Bạn là").found() ==
          "wrong-type plan.yaml:6:68\n" + std::string("survey-bad-header r.csv:1:1\n"));
    CHECK(has(Exported(google, "columns: {}").found(), "missing-key plan.yaml:6:"));
}

TEST_CASE("exports: of a province's file the rows of other units are passed over") {
    const std::string rows =
        "unit,id,group,C1,C2\nthu,1,can-bo,A,\nthu,2,can-bo,D,\nkhac,1,dan,D,D\nthu,3,dan,A,B\n"
        "UBND phường thử,4,dan,K,\n";
    Exported ward(rows);
    CHECK(ward.points() == "1.8");
    REQUIRE(ward.notes().size() == 1);
    CHECK(ward.notes()[0].kind == SurveyNoteKind::other_units);
    CHECK(ward.notes()[0].count == 1);
    CHECK(Exported(rows + ",9,dan,A,\n").found() == "missing-key r.csv:7:1\n");
    CHECK(Exported("unit,id,group,C1\nkhac,1,dan,A\n").found() == "wrong-unit r.csv:2:1\n");
}

TEST_CASE("exports: ids come before texts, texts in any case and with a number ahead") {
    CHECK(Exported("ID,Group,c1,câu 2. ÔNG/BÀ hài lòng về công chức đến mức nào\n1,CAN-BO,a,\n2,can-bo,d.,\n"
                   "3,người dân,1. Rất hài lòng,B. Hài lòng\n4,dan,K,\n")
              .points() == "1.8");
    // What fits two options is none of them.
    Exported two("id,group,C1,C2\n1,can-bo,Tốt,\n3,dan,A,B\n");
    two.change("q.yaml", "Rất hài lòng", "tốt").change("q.yaml", "Không hài lòng", "Tốt.");
    CHECK(two.found() == "survey-unknown-option r.csv:2:10 2.1\n");
    // A column with the id counts before one with the text.
    CHECK(Exported("id,group,C1,C2,Ông/bà hài lòng về thủ tục đến mức "
                   "nào?\n1,can-bo,A,,x\n2,can-bo,D,,x\n3,dan,A,B,x\n"
                   "4,dan,K,,x\n")
              .points("column-ignored r.csv:1:16\n") == "1.8");
    CHECK(Exported("id,group,C1,C2,c1\n1,can-bo,A,,\n3,dan,A,B,\n").found() == "column-ignored r.csv:1:16\n");
}
