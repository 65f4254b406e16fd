// SPDX-License-Identifier: MIT
// A unit's new folder after last year's plan.
#include <doctest/doctest.h>

#include "desk.hpp"

using namespace cchc;
using namespace test;

TEST_CASE("init from last year: officers and assignments, dates moved, changes and whose they are") {
    Desk desk;
    std::string plan = small_ward().at("plan.yaml");
    plan.replace(plan.find("framework.yaml"), 14, "../khung.yaml");
    plan += "signatures: [Người lập, Chủ tịch]\nseverity: {file-ignored: off}\n";
    desk.write("2024/plan.yaml", plan);
    std::string next = small_ward().at("framework.yaml");
    const auto change = [&](const std::string& from, const std::string& to) {
        REQUIRE(next.find(from) != std::string::npos);
        next.replace(next.find(from), from.size(), to);
    };
    change("title: Kế hoạch", "title: Kế hoạch năm");
    change("b / a >= 50%", "b / a >= 60%");
    change("code: \"1.4\"", "code: \"1.5\"");
    change("title: Khảo sát", "title: Điều tra");
    desk.write("khung-2025.yaml", next);
    InitRequest request{.folder = desk.path("2025"),
                        .framework = desk.path("khung-2025.yaml"),
                        .last_plan = desk.path("2024/plan.yaml")};
    const InitOutcome made = desk.make(request);
    REQUIRE(made.state == InitState::made);
    CHECK(made.report.answers.empty());
    CHECK(changes_of(made) ==
          "~1.1(van-phong) 0; ~1.2(mot-cua) 2; +1.5(van-phong); ~2.1! 0; -1.4(van-phong); ");
    const std::string text = desk.text("2025/plan.yaml");
    CHECK(has(text, "year: 2025\n"));
    CHECK(has(text, "unit: {id: thu, name: \"UBND phường Thử\"}\n"));
    CHECK(has(text, "period: {from: 2025-01-01, to: 2025-10-31}\n"));
    CHECK(has(text, "deadline: 2025-11-03\n"));
    CHECK(has(text, "name: \"Một cửa\", leads: [\"1.2\"], supports: [\"1.1\"]}\n"));
    CHECK(has(text, "signatures: [\"Người lập\", \"Chủ tịch\"]\n"));
    CHECK(has(text, "  file-ignored: off\n"));
    CHECK(has(text, "unconfirmed: [period, dates, officers]\n"));
    CHECK(desk.found("2025") ==
          "not-filed plan.yaml:27:10 5\nnot-filed plan.yaml:28:10 2\nunconfirmed-plan plan.yaml:47:15\n"
          "unconfirmed-plan plan.yaml:47:23\nunconfirmed-plan plan.yaml:47:30\n");

    request.folder = desk.path("2026");
    request.framework.clear();
    request.year = 2028;
    CHECK(changes_of(desk.make(request)).empty());
    CHECK(has(desk.text("2026/plan.yaml"), "unconfirmed: [framework, period, dates, officers]\n"));
    CHECK(has(desk.text("2026/plan.yaml"), "to: 2028-10-31}\n"));
}

TEST_CASE("init from last year: codes that are gone are told, their officer keeps the rest") {
    Desk desk;
    desk.write("cu/framework.yaml", small_ward().at("framework.yaml"));
    std::string plan = small_ward().at("plan.yaml");
    desk.write("cu/plan.yaml", plan);
    std::string next = small_ward().at("framework.yaml");
    for (auto at = next.find("\"1.2\""); at != std::string::npos; at = next.find("\"1.2\""))
        next.replace(at, 5, "\"1.9\"");
    desk.write("khung.yaml", next);
    InitRequest request = desk.request();
    request.last_plan = desk.path("cu/plan.yaml");
    request.officers = {"moi=Mới:1.3"};
    const InitOutcome made = desk.make(request);
    REQUIRE(made.state == InitState::made);
    REQUIRE(made.report.carried->lost.size() == 1);
    CHECK(made.report.carried->lost[0].officer == "mot-cua");
    CHECK(made.report.carried->lost[0].code == "1.2");
    CHECK(changes_of(made) == "+1.9(van-phong); -1.2(mot-cua); ");
    CHECK(has(desk.text("phuong-a/plan.yaml"), "{id: mot-cua, name: \"Một cửa\", supports: [\"1.1\"]}\n"));
    CHECK(has(desk.text("phuong-a/plan.yaml"), "{id: moi, name: \"Mới\", leads: [\"1.3\"]}\n"));
    desk.write("cu/plan.yaml", "schema: cchc/plan/1\nyear: x\n");
    request.folder = desk.path("phuong-b");
    CHECK(desk.make(request).state == InitState::refused);
    CHECK_FALSE(desk.has_file("phuong-b"));
}

TEST_CASE("init from last year: its answers are offered, every one of them unconfirmed") {
    Desk desk;
    for (const auto& [name, text] : small_ward()) desk.write("cu/" + name, text);
    InitRequest request = desk.request();
    request.last_plan = desk.path("cu/plan.yaml");
    request.is_carried = true;
    const InitOutcome made = desk.make(request);
    REQUIRE(made.state == InitState::made);
    REQUIRE(made.report.answers.size() == 4);
    // The cards name no year; the plan that they are of does.
    for (const auto& line : made.report.answers) {
        CHECK(line.state == CarryState::unconfirmed);
        CHECK(line.why == "phiếu năm 2024");
    }
    CHECK(has(init_json(made.report), "\"answers\": ["));
    CHECK(has(init_text(made.report, {.language = Language::vi}), "0 mục đã chép, 4 mục cần xem lại"));
}
