// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <random>

#include "load/survey/responses/repeated_runs.hpp"
#include "surveyed_ward.hpp"

using namespace cchc;
using namespace test;

namespace {

const std::string head = "id,group,C1,C2\n";
const std::string people = "1,can-bo,A,\n2,can-bo,D,\n";

Surveyed ward_of(const std::string& text) {
    Surveyed ward;
    ward.write("r.csv", text);
    return ward;
}

Surveyed ward_of(const std::string& text, const std::string& other) {
    Surveyed ward = ward_of(text);
    ward.change("plan.yaml", "[r.csv]", "[r.csv, s.csv]").write("s.csv", other);
    return ward;
}

std::string found(const std::string& text) {
    return brief(ward_of(text).validate().findings);
}

std::string found(const std::string& text, const std::string& other) {
    return brief(ward_of(text, other).validate().findings);
}

Finding only(Surveyed ward) {
    const auto& findings = ward.validate().findings.all();
    REQUIRE(findings.size() == 1);
    return findings.front();
}

/// What is found where a response's id is one of these, a row each, behind two others.
std::string of_ids(const std::vector<std::string>& ids) {
    std::string text = head + people;
    for (const auto& id : ids) text += id + ",dan,A,B\n";
    return found(text);
}

/// Answers of people who differ, by a number.
std::string varied(int i) {
    static const std::vector<std::string> options{"A", "B", "D", "K"};
    std::mt19937 random(static_cast<unsigned>(i));
    const auto at = random();
    return options[at % 4] + "," + options[at / 4 % 4];
}

/// Rows of the group `dan`, their ids from `first` on, their answers those of `from`, `from` + 1, ….
std::string rows(int first, int count, int from) {
    std::string text;
    for (int i = 0; i < count; ++i) text += std::to_string(first + i) + ",dan," + varied(from + i) + "\n";
    return text;
}

AnswerLog log_of(const std::vector<int>& answers, const std::vector<std::size_t>& parts = {0}) {
    AnswerLog log(1000);
    for (std::size_t i = 0; i < answers.size(); ++i) {
        if (std::find(parts.begin(), parts.end(), i) != parts.end()) log.begin_part();
        log.begin_respondent(0);
        log.add(static_cast<std::size_t>(answers[i] / 100), static_cast<std::uint8_t>(answers[i] % 100));
    }
    return log;
}

}  // namespace

TEST_CASE("ids: blanks at the ends and invisible characters are no part of them") {
    const auto is_double = [](const std::string& id) {
        return of_ids({"ND014", id}) == "duplicate-response r.csv:5:1\n";
    };
    CHECK(is_double("ND014"));
    for (const char* mark : {"\xE2\x80\x8B", "\xEF\xBB\xBF", "\xC2\xAD", "\xE2\x80\x8D", "\xE2\x81\xA0",
                             "\xE2\x80\x8E", "\xEF\xB8\x8F", "\xCD\x8F", "\xE3\x85\xA4"}) {
        CAPTURE(mark);
        CHECK(is_double("ND014" + std::string(mark)));
        CHECK(is_double(std::string(mark) + "ND014"));
        CHECK(is_double("ND" + std::string(mark) + "014"));
        CHECK(of_ids({mark}) == "response-without-id r.csv:4:1\n");
    }
    for (const char* blank :
         {" ", "\t", "\xC2\xA0", "\xE2\x80\x87", "\xE2\x80\xAF", "\xE3\x80\x80", "\xE2\x80\xA8"}) {
        CAPTURE(blank);
        CHECK(is_double(std::string(blank) + "ND014"));
        CHECK(is_double("ND014" + std::string(blank) + "\xE2\x80\x8B" + blank));
    }
    CHECK(of_ids({"ND014", "ND015\xE2\x80\x8B", "ND 014",
                  "ND\xE2\x80\x93"
                  "014"})
              .empty());
}

TEST_CASE("ids: those of one file that differ by case or leading zeros alone") {
    const std::string similar = "similar-response r.csv:5:1\n";
    CHECK(of_ids({"ND014", "nd014"}) == similar);
    CHECK(of_ids({"ND014", "ND14"}) == similar);
    CHECK(of_ids({"007", "7x", "07"}) == "similar-response r.csv:6:1\n");
    CHECK(of_ids({"P-7-3", "P-007-03"}) == similar);
    CHECK(of_ids({"Đ01", "đ1"}) == similar);
    CHECK(of_ids({"0", "00"}) == similar);
    CHECK(found(head + people + "001,dan,A,B\n") == "similar-response r.csv:4:1\n");
    const Finding finding = only(ward_of(head + people + "ND014,dan,A,B\nnd014,dan,A,B\nND14,dan,A,B\n"));
    CHECK(finding.text(Language::en) ==
          "the id “nd014” differs from “ND014” at r.csv:4 in case or leading "
          "zeros alone (such responses: 2)");
    REQUIRE(finding.related.size() == 1);
    CHECK(finding.related.front().line == 4);
}

TEST_CASE("ids: others, and those of two files, are no matter") {
    CHECK(of_ids({"10", "100", "1000", "01x", "0x1"}).empty());
    CHECK(of_ids({"CB01", "DN01", "CB10", "DN10"}).empty());
    CHECK(of_ids({"a1b01", "a01c1", "ND014", "ND140", "ND0140"}) == "similar-response r.csv:8:1\n");
    CHECK(of_ids({"uuid:3f2a", "uuid:3f2b", "uuid:03f2", "uuid:f203"}).empty());
    CHECK(found(head + people + "3,dan,A,B\n", head + "001,can-bo,A,\n003,dan,A,B\n").empty());
    CHECK(found(head + people + "3,dan,A,B\n", head + "nd1,can-bo,A,\nND2,dan,A,B\n").empty());
}

TEST_CASE("runs: 20 respondents that stand again, in the same file and in another") {
    const std::string start = head + people;
    CHECK(found(start + rows(100, 20, 0) + rows(200, 20, 0)) == "repeated-responses r.csv:24:1\n");
    CHECK(found(start + rows(100, 30, 0) + "x,can-bo,A,\n" + rows(200, 20, 5)) ==
          "repeated-responses r.csv:35:1\n");
    CHECK(found(start + rows(100, 60, 0), head + "a,can-bo,D,\n" + rows(200, 25, 31)) ==
          "repeated-responses s.csv:3:1\n");
    const Finding finding =
        only(ward_of(start + rows(100, 60, 0), head + "a,can-bo,D,\n" + rows(200, 25, 31)));
    CHECK(finding.text(Language::en) ==
          "from here on 25 responses answer, one by one, just as 25 do from r.csv:35 on (such runs: 1)");
    // two runs between two files are told once; columns may stand in another order
    const Finding two = only(
        ward_of(start + rows(100, 60, 0), head + rows(200, 22, 0) + "x,can-bo,A,\n" + rows(300, 21, 35)));
    CHECK(two.text(Language::en) ==
          "from here on 22 responses answer, one by one, just as 22 do from r.csv:4 on (such runs: 2)");
    std::string turned = "C2,id,C1,group\n";
    for (int i = 0; i < 20; ++i)
        turned +=
            varied(i).substr(2) + "," + std::to_string(500 + i) + "," + varied(i).substr(0, 1) + ",dan\n";
    CHECK(found(start + rows(100, 20, 0), turned) == "repeated-responses s.csv:2:3\n");
}

TEST_CASE("runs: shorter ones, another order and people who answer alike are no matter") {
    const std::string start = head + people;
    CHECK(found(start + rows(100, 19, 0) + "x,can-bo,A,\n" + rows(200, 19, 0)).empty());
    CHECK(found(start + rows(100, 200, 0)).empty());
    std::string backwards;
    for (int i = 0; i < 20; ++i) backwards += rows(200 + i, 1, 19 - i);
    CHECK(found(start + rows(100, 20, 0) + backwards).empty());
    std::string alike = start;
    for (int i = 0; i < 100; ++i) alike += std::to_string(100 + i) + ",dan,A,A\n";
    CHECK(found(alike).empty());
    // contented people, a few of whom differ in the same way, and responses that were sorted
    std::string contented = start;
    for (int i = 0; i < 400; ++i)
        contented += std::to_string(100 + i) +
                     (std::mt19937(static_cast<unsigned>(i))() % 30 == 0 ? ",dan,B,A\n" : ",dan,A,A\n");
    CHECK(found(contented).empty());
    const auto sorted = [](int first) {
        std::string text;
        for (int i = 0; i < 60; ++i)
            text += std::to_string(first + i) + (i < 30   ? ",dan,A,A\n"
                                                 : i < 50 ? ",dan,A,B\n"
                                                          : ",dan,B,B\n");
        return text;
    };
    CHECK(found(start + sorted(100), head + sorted(200)).empty());
    // the same file twice: its ids say so
    CHECK(found(start + rows(100, 30, 0), head + rows(100, 30, 0)) == "duplicate-response s.csv:2:1\n");
}

TEST_CASE("runs: what is found is so, and as long as can be") {
    std::mt19937 random(7);
    for (int round = 0; round < 200; ++round) {
        const int kinds = 2 + static_cast<int>(random() % 400);
        std::vector<int> answers(100 + random() % 200);
        for (auto& answer : answers) answer = static_cast<int>(random() % static_cast<unsigned>(kinds));
        const std::size_t length = 15 + random() % 30;
        const std::size_t from = random() % (answers.size() - length);
        const std::vector<int> copy(answers.begin() + static_cast<std::ptrdiff_t>(from),
                                    answers.begin() + static_cast<std::ptrdiff_t>(from + length));
        const std::size_t to = answers.size() + random() % 5;
        while (answers.size() < to) answers.push_back(-1 + 100 * 900);
        answers.insert(answers.end(), copy.begin(), copy.end());
        answers.push_back(90'001);
        const auto runs = repeated_runs(log_of(answers));
        for (const auto& run : runs) {
            REQUIRE(run.count >= 20);
            REQUIRE(run.first + run.count <= run.again);
            for (std::size_t i = 0; i < run.count; ++i)
                REQUIRE(answers[run.first + i] == answers[run.again + i]);
        }
        if (kinds < 12) continue;  // answers that vary little: it may be chance
        CAPTURE(round);
        if (length < 20) {
            CHECK(runs.empty());
        } else {
            REQUIRE(runs.size() == 1);
            CHECK(runs.front().first <= from);
            CHECK(runs.front().count >= length);
        }
    }
}

TEST_CASE("runs: they end with their file") {
    std::vector<int> answers;
    for (int copy = 0; copy < 2; ++copy) {
        for (int i = 0; i < 30; ++i) answers.push_back(i);
    }
    CHECK(repeated_runs(log_of(answers, {0, 30})) == std::vector<RepeatedRun>{{0, 30, 30}});
    CHECK(repeated_runs(log_of(answers, {0, 30, 45})).empty());
    CHECK(repeated_runs(log_of(answers, {0, 8, 30})) == std::vector<RepeatedRun>{{8, 38, 22}});
    CHECK(repeated_runs(AnswerLog(4)).empty());
}

TEST_CASE("csv: a last line that is short and has no line end") {
    const auto last = [](const std::string& line) { return found(head + people + "3,dan,A,B\n" + line); };
    CHECK(last("4,dan,K") == "cut-off-csv r.csv:5:1\n");
    CHECK(last("4,dan") == "cut-off-csv r.csv:5:1\n");
    CHECK(last("\"4\",\"dan\",\"K\"") == "cut-off-csv r.csv:5:2\n");
    CHECK(found("id;group;C1;C2\r\n1;can-bo;A;\r\n3;dan;A;B\r\n4;dan;K") == "cut-off-csv r.csv:4:1\n");
    CHECK(last("4,dan,K,").empty());
    CHECK(last("4,dan,K\n").empty());
    CHECK(last("4,dan,K\r\n").empty());
    CHECK(last("4,dan,K,B").empty());
    CHECK(last("  ").empty());
    CHECK(last(",").empty());
    CHECK(only(ward_of(head + people + "3,dan,A,B\n4,dan,K")).text(Language::en) ==
          "the last line has 3 of 4 cells and no line end: the file may be cut off");
}
