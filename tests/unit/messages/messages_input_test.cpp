// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "load/files/discover.hpp"
#include "load/files/load_spreadsheet.hpp"
#include "sheet_files.hpp"
#include "ward.hpp"

using namespace cchc;
using test::brief;
using test::Ward;

// Each provokes one message that no other test does.
namespace {

std::string refused(const std::string& path, FileStatus status) {
    return brief(Ward().refuse(path, status).validate().findings);
}

std::string discovered(const std::string& path, const std::map<std::string, std::string>& files,
                       const std::map<std::string, FileStatus>& refused = {}) {
    Sources sources;
    const Targets targets = discover({path}, test::RefusingFiles(files, refused), sources);
    return brief(targets.findings);
}

std::string changed(const std::string& file, const std::string& from, const std::string& to) {
    return brief(Ward().change(file, from, to).validate().findings);
}

std::string loaded(const std::string& bytes) {
    Sources sources;
    Findings findings;
    load_spreadsheets({{"scores/a.xlsx", "scores/a.xlsx", bytes}}, sources, findings);
    return brief(findings);
}

}  // namespace

TEST_CASE("messages: files that are not there or cannot be read") {
    CHECK(brief(Ward().remove("plan.yaml").validate().findings) == "io-read plan.yaml:0:0\n");
    CHECK(refused("plan.yaml", FileStatus::not_a_file) == "io-read plan.yaml:0:0\n");
    CHECK(refused("scores/van-phong.yaml", FileStatus::denied) == "io-read scores/van-phong.yaml:0:0 5\n");
    CHECK(refused("framework.yaml", FileStatus::too_large) == "file-too-large framework.yaml:0:0\n");
    CHECK(changed("plan.yaml", "deadline",
                  "scores: [scores/van-phong.yaml, scores/mot-cua.yaml, ./scores/mot-cua.yaml]\ndeadline") ==
          "duplicate-id plan.yaml:6:54\n");
}

TEST_CASE("messages: paths that lead to no plan") {
    CHECK(discovered("x", {{"x/a.txt", ""}}) == "io-read x:0:0\n");
    CHECK(discovered("x/a.yaml", {{"x/a.yaml", "schema: cchc/scores/1\n"}}) == "io-read x/a.yaml:0:0\n");
    CHECK(discovered("x", {{"x/a.txt", ""}}, {{"x", FileStatus::denied}}) == "io-read x:0:0\n");
}

TEST_CASE("messages: names that cannot be written about") {
    // Whose answers a card of such a name holds nobody knows: what is not scored is its to lose.
    Ward ward;
    ward.write("scores/\xFF.yaml", ward.files().at("scores/mot-cua.yaml")).remove("scores/mot-cua.yaml");
    CHECK(brief(ward.validate().findings) == "bad-file-name scores/%FF.yaml:0:0 2\n");
    CHECK(brief(Ward().write("scores/.\xFF.yaml", "x").validate().findings) == "");
    const std::map<std::string, std::string> files{{"x/a\x7F/plan.yaml", ""}, {"x/b/plan.yaml", ""}};
    CHECK(discovered("x", files) == "bad-file-name x/a%7F:0:0\n");
}

TEST_CASE("messages: values of another shape") {
    CHECK(changed("framework.yaml", "title: Khung thử", "title:") == "missing-key framework.yaml:3:1\n");
    CHECK(changed("scores/mot-cua.yaml", "{a: 3, b: 2}", "3") == "wrong-type scores/mot-cua.yaml:6:13\n");
    CHECK(changed("scores/van-phong.yaml",
                  "\n      - {file: a.pdf, number: 12/KH-UBND, date: 2024-01-15, title: Kế hoạch}",
                  " a.pdf") == "wrong-type scores/van-phong.yaml:7:15\n");
    CHECK(changed("scores/van-phong.yaml", "points: 1,5", "points: \"\"") ==
          "bad-number scores/van-phong.yaml:11:13\n");
    CHECK(changed("scores/van-phong.yaml", "points: 1,5", "points: 99999999999999999999") ==
          "bad-number scores/van-phong.yaml:11:13\n");
}

TEST_CASE("messages: spreadsheets that are too much") {
    using namespace sheet_files;
    CHECK(loaded(zip_of(Xlsx{}.parts(), 0xFFFFFFF0)) == "spreadsheet-unreadable scores/a.xlsx:0:0\n");
    CHECK(loaded(Xlsx{.sheet = worksheet("<row a=\"<!--\">&#x110000;</row>")}.bytes()) ==
          "spreadsheet-unreadable scores/a.xlsx:0:0\n");
}
