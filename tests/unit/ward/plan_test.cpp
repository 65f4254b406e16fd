// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "ward.hpp"

using namespace cchc;
using test::brief;
using test::Ward;

namespace {
std::string found(const std::string& from, const std::string& to) {
    return brief(Ward().change("plan.yaml", from, to).validate().findings);
}
}  // namespace

TEST_CASE("who leads what") {
    CHECK(found("leads: [\"1\"]}", "leads: [\"1.1\", \"1.3\"]}") == "unassigned-item plan.yaml:7:1 1.4 1\n");
    CHECK(found("leads: [\"1.2\"]", "leads: [\"1.2\", \"1\"]") == "duplicate-lead plan.yaml:9:49 1\n");
    CHECK(found("supports: [\"1.1\"]", "supports: [\"1.9\"]") == "unknown-item plan.yaml:9:61\n");
    CHECK(found("{id: mot-cua, name", "{id: van-phong, name").find("duplicate-id plan.yaml:9:10\n") !=
          std::string::npos);
}

TEST_CASE("an officer's address is one that a letter's head can hold") {
    const auto with = [](const std::string& address) {
        return found("name: Một cửa", "name: Một cửa, email: \"" + address + "\"");
    };
    CHECK(with("mot-cua@example.org").empty());
    CHECK(with("mot.cua+1@phuong-thu.example.org").empty());
    for (const std::string wrong : {"mot-cua", "@example.org", "a@", "a b@example.org", "một@example.org",
                                    "a@example.org, b@example.org", "A <a@example.org>", "a@@example.org",
                                    "a..b@example.org", "a@.org", "a@example.org\\nBcc: x@example.org"}) {
        CAPTURE(wrong);
        CHECK(with(wrong) == "bad-value plan.yaml:9:41\n");
    }
}

TEST_CASE("what is proposed must be confirmed before anything is published, not before forms are made") {
    CHECK(found("deadline", "unconfirmed: [period, unit.name]\ndeadline") ==
          "unconfirmed-plan plan.yaml:6:15\nunconfirmed-plan plan.yaml:6:23\n");
    CHECK(found("deadline", "unconfirmed: [kỳ]\ndeadline") == "bad-value plan.yaml:6:15\n");
    Ward ward;
    ward.change("plan.yaml", "deadline", "unconfirmed: [period]\ndeadline");
    Sources sources;
    const MemoryFiles files(ward.files());
    CHECK_FALSE(cchc::validate("plan.yaml", files, sources, {.scores = false}).findings.has_errors());
}

TEST_CASE("the files of a survey") {
    CHECK(found("deadline", "survey: {questionnaire: q.yaml, responses: [r.csv]}\ndeadline") ==
          "missing-file plan.yaml:6:25\n");
    CHECK(found("deadline", "survey: {responses: [r.csv]}\ndeadline") == "missing-key plan.yaml:6:9\n");
    CHECK(found("deadline", "survey: [q.yaml]\ndeadline") == "wrong-type plan.yaml:6:9\n");
}

TEST_CASE("a survey may be left out only where the framework says so") {
    CHECK(found("deadline", "survey: none\ndeadline").empty());
    Ward ward;
    ward.change("framework.yaml", "optional: true", "optional: false");
    CHECK(brief(ward.change("plan.yaml", "deadline", "survey: none\ndeadline").validate().findings) ==
          "survey-required plan.yaml:6:1\n");
}

TEST_CASE("files that a plan names") {
    CHECK(found("framework: framework.yaml", "framework: none.yaml") == "missing-file plan.yaml:4:12\n");
    CHECK(found("framework: framework.yaml", "framework: Framework.yaml") == "name-case plan.yaml:4:12\n");
    CHECK(found("deadline", "scores: [scores/van-phong.yaml, scores/none.yaml]\ndeadline") ==
          "missing-file plan.yaml:6:33 2\n");
    CHECK(found("deadline", "scores: ../scores\ndeadline") == "outside-folder plan.yaml:6:9 7\n");
    CHECK(found("deadline", "scores: /tmp\ndeadline") == "outside-folder plan.yaml:6:9 7\n");
    CHECK(brief(Ward().write("scores/ghi-chu.txt", "x").validate().findings) ==
          "file-ignored scores/ghi-chu.txt:0:0\n");
    CHECK(brief(Ward()
                    .write("scores/.x", "x")
                    .write("scores/~$x.xlsx", "x")
                    .write("scores/Thumbs.db", "x")
                    .validate()
                    .findings)
              .empty());
}

TEST_CASE("dates of the plan") {
    CHECK(found("to: 2024-10-31", "to: 2023-10-31") == "bad-date plan.yaml:5:16\n");
    CHECK(found("to: 2024-10-31", "to: 2024-10-32") == "bad-date plan.yaml:5:32\n");
    CHECK(found("deadline: 2024-11-03", "deadline: 2024-11-01") == "late scores/mot-cua.yaml:3:12\n");
    CHECK(found("deadline: 2024-11-03", "deadline: 2024-11-02").empty());
}

TEST_CASE("a misspelt key is one finding, not the absences it explains") {
    CHECK(found("officers:", "oficers:") == "unknown-key plan.yaml:7:1\n");
    CHECK(found("framework: framework.yaml", "framwork: framework.yaml") == "unknown-key plan.yaml:4:1\n");
    CHECK(brief(Ward().change("scores/van-phong.yaml", "- item: 1.3", "- itme: 1.3").validate().findings) ==
          "unknown-key scores/van-phong.yaml:9:5 2\n");
    CHECK(brief(Ward().change("scores/mot-cua.yaml", "scores:", "  scores: [").validate().findings)
              .find("missing") == std::string::npos);
}

TEST_CASE("who has filed") {
    CHECK(brief(Ward().remove("scores/mot-cua.yaml").validate().findings) == "not-filed plan.yaml:9:10 2\n");
    CHECK(brief(Ward()
                    .change("scores/mot-cua.yaml", "officer: mot-cua", "officer: mot-cau")
                    .validate()
                    .findings) == "unknown-officer scores/mot-cua.yaml:2:10 2\n");
    CHECK(brief(Ward().change("scores/mot-cua.yaml", "submitted: 02/11/2024\n", "").validate().findings) ==
          "no-submission-date scores/mot-cua.yaml:2:10\n");
    Ward renamed;
    renamed.change("plan.yaml", "{id: mot-cua,", "{id: tttphcc, formerly: [mot-cua],");
    CHECK(brief(renamed.validate().findings).empty());
}
