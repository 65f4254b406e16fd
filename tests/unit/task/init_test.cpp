// SPDX-License-Identifier: MIT
// A unit's new folder: whole or not at all, and without a made-up fact.
#include <doctest/doctest.h>

#include <csignal>

#include "base/folders/new_folder.hpp"
#include "desk.hpp"

using namespace cchc;
using namespace test;
using Kind = InitTrouble::Kind;

TEST_CASE("init: a plan, folders and forms; what was not given is named by validate, once each") {
    Desk desk;
    InitRequest request = desk.request();
    request.officers = {"van-phong=Văn phòng:1", "mot-cua=Một cửa:1.2:1.1"};
    const InitOutcome made = desk.make(request);
    REQUIRE(made.state == InitState::made);
    CHECK(desk.things() == "phuong-a");
    CHECK(made.report.forms.size() == 2);
    CHECK(desk.has_file("phuong-a/bieu-mau/van-phong.xlsx"));
    CHECK(desk.has_file("phuong-a/bieu-mau/mot-cua.xlsx"));
    for (const auto* folder : {"scores", "evidence", "appraisal", "survey"})
        CHECK(desk.has_file(std::string("phuong-a/") + folder));
    CHECK(has(desk.text("phuong-a/plan.yaml"), "framework: ../khung.yaml\n"));
    CHECK(desk.found() ==
          "not-filed plan.yaml:27:10 5\nnot-filed plan.yaml:28:10 2\n"
          "unconfirmed-plan plan.yaml:43:15\nunconfirmed-plan plan.yaml:43:26\n");
    CHECK(made.report.unassigned.empty());
}

TEST_CASE("init: with everything given nothing is left to confirm") {
    Desk desk;
    InitRequest request = desk.request();
    request.unit_id = "an-duong";
    request.unit_name = "UBND phường \"An: Dương\" #1";
    request.unit_group = "phường";
    request.unit_parent = "UBND thành phố";
    request.period = "01/01/2025 .. 2025-10-31";
    request.deadline = "3/11/2025";
    request.officers = {"a=Bộ phận A:1"};
    REQUIRE(desk.make(request).state == InitState::made);
    CHECK(desk.found() == "not-filed plan.yaml:27:10 7\n");
    Sources sources;
    const auto files = make_disk_files();
    const Validation read = cchc::validate(desk.path("phuong-a"), *files, sources);
    const Plan& plan = read.assessment.plan;
    CHECK(plan.unit.id == "an-duong");
    CHECK(plan.unit.name == request.unit_name);
    CHECK(plan.unit.parent == "UBND thành phố");
    CHECK(plan.period_to.iso() == "2025-10-31");
    CHECK(plan.dates.scores->date.value.iso() == "2025-11-03");
    CHECK(plan.language == Language::vi);
}

TEST_CASE("init: what nobody was given is kept apart, as large parts as can be") {
    Desk desk;
    InitRequest request = desk.request();
    request.officers = {"a=A:1.1,1.3"};
    const InitOutcome made = desk.make(request);
    REQUIRE(made.state == InitState::made);
    REQUIRE(made.report.unassigned.size() == 2);
    CHECK(made.report.unassigned[0].code == "1.2");
    CHECK(made.report.unassigned[1].code == "1.4");
    CHECK(made.report.unassigned[1].points == Points(Ratio::whole(1)));
    CHECK(desk.has_file("phuong-a/bieu-mau/chua-giao.xlsx"));
    CHECK(has(desk.text("phuong-a/plan.yaml"), "unconfirmed: [unit.name, period, officers]"));

    InitRequest nobody = desk.request("phuong-b");
    nobody.language = Language::en;
    const InitOutcome all = desk.make(nobody);
    REQUIRE(all.report.unassigned.size() == 1);
    CHECK(all.report.unassigned[0].code == "1");
    CHECK(all.report.unassigned[0].items == 4);
    CHECK(desk.has_file("phuong-b/forms/unassigned.xlsx"));
    CHECK(has(desk.text("phuong-b/plan.yaml"), "# The year the index is of\nyear: 2025\n"));
}

TEST_CASE("init: what was mistyped is told in one go, and nothing is made") {
    Desk desk;
    InitRequest request = desk.request("không được");
    request.period = "2025-12-31..2025-01-01";
    request.deadline = "31/02/2025";
    request.officers = {"a", "b=B:9", "c=C:1", "c=C:2", "d=D:1", "e=:1", "f g=F:1", "h=H:1:1:1"};
    InitOutcome outcome = desk.make(request);
    CHECK(outcome.state == InitState::mistyped);
    CHECK(kinds_of(outcome) == std::vector<Kind>{Kind::no_unit_id, Kind::bad_period, Kind::bad_deadline,
                                                 Kind::bad_officer, Kind::unknown_code, Kind::officer_twice,
                                                 Kind::bad_officer, Kind::bad_officer, Kind::bad_officer,
                                                 Kind::code_twice});
    request = desk.request();
    request.unit_id = "../a";
    CHECK(kinds_of(desk.make(request)) == std::vector<Kind>{Kind::bad_unit_id});
    request = desk.request();
    request.year.reset();
    CHECK(kinds_of(desk.make(request)) == std::vector<Kind>{Kind::no_year});
    request.framework.clear();
    CHECK(kinds_of(desk.make(request)) == std::vector<Kind>{Kind::no_framework, Kind::no_year});
    CHECK(desk.things().empty());
}

TEST_CASE("init: what stands there is never touched; an empty folder is taken") {
    Desk desk;
    desk.write("phuong-a/ghi-chu.txt", "của tôi");
    InitOutcome outcome = desk.make(desk.request());
    CHECK(outcome.state == InitState::not_made);
    CHECK(has(outcome.findings.all().front().text(Language::vi), "đã có “ghi-chu.txt”"));
    CHECK(desk.text("phuong-a/ghi-chu.txt") == "của tôi");
    desk.write("tep", "của tôi");
    CHECK(brief(desk.make(desk.request("tep")).findings) == "io-write nowhere\n");
    CHECK(desk.text("tep") == "của tôi");
    CHECK(brief(desk.make(desk.request("khong/co")).findings) == "io-write nowhere\n");
    CHECK(desk.things() == "phuong-a tep");

    REQUIRE(make_folder(desk.path("phuong-b")).empty());
    CHECK(desk.make(desk.request("phuong-b")).state == InitState::made);
    CHECK(has(desk.text("phuong-b/plan.yaml"), "framework: ../khung.yaml\n"));
    CHECK(desk.has_file("phuong-b/bieu-mau/chua-giao.xlsx"));
    CHECK(desk.found("phuong-b") != "");
    std::size_t hidden = 0;
    for (const auto& entry : std::filesystem::directory_iterator(desk.path("phuong-b")))
        hidden += entry.path().filename().string().front() == '.' ? 1 : 0;
    CHECK(hidden == 0);
}

TEST_CASE("init: where the forms cannot be made, nothing is left") {
    Desk desk;
    InitRequest request = desk.request();
    request.make_forms = [](const FormsRequest& forms, const Files&, Sources&) {
        CHECK(write_file(forms.folder + "-x", "half").empty());
        FormsOutcome outcome{.state = FormsState::not_written, .findings = {}, .forms = {}, .language = {}};
        outcome.findings.add({.message = Message::file_not_written,
                              .args = {{"file", forms.folder}, {"reason", Cause{"half"}}}});
        return outcome;
    };
    CHECK(desk.make(request).state == InitState::not_made);
    CHECK(desk.things().empty());
    REQUIRE(make_folder(desk.path("phuong-a")).empty());
    CHECK(desk.make(request).state == InitState::not_made);
    CHECK(std::filesystem::is_empty(desk.path("phuong-a")));
    desk.write("khung.yaml", "schema: [");
    CHECK(desk.make(desk.request("phuong-b")).state == InitState::refused);
    CHECK(desk.things() == "phuong-a");
}

TEST_CASE("init: a request to stop waits until nothing is left behind") {
    TestFolder folder;
    sigset_t set;
    sigemptyset(&set);
    {
        NewFolder made(folder.file("a"));
        REQUIRE(write_file(made.path() + "/x", "x").empty());
        std::raise(SIGTERM);
        CHECK_FALSE(made.commit("x"));
        CHECK_FALSE(made.error().empty());
        // Taken here, or it would end the tests where the object ends.
        sigaddset(&set, SIGTERM);
        int taken = 0;
        CHECK(sigwait(&set, &taken) == 0);
        CHECK(taken == SIGTERM);
    }
    CHECK(folder.count() == 0);
}
