// SPDX-License-Identifier: MIT
// Who has filed what, and whose each finding is.
#include <doctest/doctest.h>

#include "construct_ward.hpp"
#include "form_ward.hpp"
#include "report/status/status_report.hpp"
#include "score/status/finding_owner.hpp"
#include "score/status/status_words.hpp"
#include "score/status/unit_status.hpp"

using namespace cchc;
using namespace test;

namespace {

UnitStatus status_of_ward(Ward& ward, std::optional<Date> today = std::nullopt) {
    return status_of(ward.validate(), today);
}

/// `van-phong late 2024-11-05 +2 3/3 0e 1w 0`.
std::string line(const OfficerStatus& one) {
    return one.id + " " + std::string(status_words::name_of(one.filing)) + " " +
           (one.submitted ? one.submitted->iso() : "-") +
           (one.days_late ? " +" + std::to_string(*one.days_late) : "") + " " + std::to_string(one.scored) +
           "/" + std::to_string(one.items) + " " + std::to_string(one.found.errors) + "e " +
           std::to_string(one.found.warnings) + "w " + one.found.at_stake.value().decimal_text();
}

std::string lines(const UnitStatus& status) {
    std::string all;
    for (const auto& one : status.officers) all += line(one) + "\n";
    return all;
}

std::string replies(const Construct& made, const std::string& reply = {}) {
    Ward ward = construct_ward(made);
    if (!reply.empty()) ward.change("scores/o.yaml", ", justification", ", " + reply + ", justification");
    std::string codes;
    const UnitStatus status = status_of_ward(ward);
    for (const auto& code : status.officers.front().replies_due) codes += code + " ";
    return codes;
}

const Construct appraised{.areas =
                              "  - code: \"1\"\n    title: A\n    criteria:\n"
                              "      - {code: \"1.1\", title: M, max: 4, rule: {range: {min: 0, step: 1}}}\n"
                              "      - {code: \"1.2\", title: N, max: 6, rule: {range: {min: 0, step: 1}}}\n",
                          .scores = "1.1: {points: 4}; 1.2: {points: 6}",
                          .rounds = {"1.1: {points: 2}; 1.2: {points: 6}"}};

}  // namespace

TEST_CASE("status: all in time") {
    Ward ward;
    CHECK(lines(status_of_ward(ward)) ==
          "van-phong filed 2024-11-01 3/3 0e 0w 0\nmot-cua filed 2024-11-02 1/1 0e 0w 0\n");
}

TEST_CASE("status: late by the plan's date, and by today where nothing was filed") {
    Ward ward;
    ward.change("plan.yaml", "deadline: 2024-11-03", "deadline: 2024-10-30").remove("scores/mot-cua.yaml");
    const std::string filed = "van-phong late 2024-11-01 +2 3/3 0e 1w 0\n";
    CHECK(lines(status_of_ward(ward)) == filed + "mot-cua missing - 0/1 1e 0w 2\n");
    CHECK(lines(status_of_ward(ward, Date{2024, 10, 30})) == filed + "mot-cua missing - 0/1 1e 0w 2\n");
    const UnitStatus later = status_of_ward(ward, Date{2025, 3, 1});
    CHECK(lines(later) == filed + "mot-cua missing - +122 0/1 1e 0w 2\n");
    CHECK(later.count_outstanding() == 1);
    CHECK(later.count_late() == 2);
    CHECK(later.dates.front().days_left == -122);
    CHECK(later.found.at_stake.value() == Ratio::whole(2));
}

TEST_CASE("status: after a last day nothing is taken; no date; no date in the plan") {
    Ward refusing;
    refusing.change("plan.yaml", "deadline: 2024-11-03", "dates: {scores: {until: 2024-11-01, refuse: true}}")
        .change("scores/van-phong.yaml", "submitted: 2024-11-01\n", "");
    CHECK(lines(status_of_ward(refusing)) ==
          "van-phong undated - 3/3 0e 1w 0\nmot-cua too-late 2024-11-02 +1 1/1 1e 0w 0\n");
    Ward dateless;
    dateless.change("plan.yaml", "deadline: 2024-11-03\n", "");
    const UnitStatus status = status_of_ward(dateless, Date{2030, 1, 1});
    CHECK(status.dates.empty());
    CHECK(status.count_late() == 0);
}

TEST_CASE("status: a file that cannot be taken is its officer's, and so is what it costs") {
    Ward ward;
    ward.write("scores/mot-cua.yaml", "schema: [");
    const UnitStatus status = status_of_ward(ward);
    CHECK(line(status.officers.at(1)) == "mot-cua unread - 0/1 2e 0w 2");
    CHECK(status.count_outstanding() == 1);
    CHECK(status.of_office.errors == 0);
    Ward nobody;  // nothing says whose it is, but that one card is missing
    nobody.remove("scores/mot-cua.yaml").write("scores/x.yaml", "schema: [");
    CHECK(line(status_of_ward(nobody).officers.at(1)) == "mot-cua unread - 0/1 2e 0w 2");
}

TEST_CASE("status: findings of plan and framework are the office's") {
    Ward ward;
    ward.change("plan.yaml", "year: 2024", "year: 2024\nlanguag: vi");
    const UnitStatus status = status_of_ward(ward);
    CHECK(status.of_office.errors == 1);
    CHECK(status.found.errors == 1);
    Ward broken;
    broken.write("framework.yaml", "schema: [");
    const UnitStatus unframed = status_of_ward(broken);
    CHECK(unframed.of_office.errors > 0);
    CHECK(unframed.items == 0);
    CHECK(unframed.officers.size() == 2);
}

TEST_CASE("status: an officer who has nothing to score owes nothing") {
    Ward ward;
    ward.change("plan.yaml", "leads: [\"1.2\"], ", "").remove("scores/mot-cua.yaml");
    const UnitStatus status = status_of_ward(ward);
    CHECK(status.officers.at(1).filing == Filing::nothing_due);
    CHECK(status.count_outstanding() == 0);
}

TEST_CASE("status: the council's findings are the council's, and the counts sum to all") {
    Construct made = appraised;
    made.rounds = {"1.1: {points: 9}; 1.2: {points: 6}"};
    Ward ward = construct_ward(made);
    ward.change("plan.yaml", "leads", "email: a b@example.org, leads");
    const UnitStatus status = status_of_ward(ward);
    CHECK(status.of_council.errors == 1);
    CHECK(status.of_office.errors == 1);
    CHECK(status.officers.front().found.errors == 0);
    CHECK(status.found.errors == 2);
    CHECK(status.rounds.size() == 1);
    CHECK(status.rounds.front().decisions == 2);
}

TEST_CASE("status: replies are due for items that the council changed, until the round is answered") {
    CHECK(replies(appraised) == "1.1 ");
    CHECK(replies(appraised, "replies: [{round: 1, text: đã bổ sung hồ sơ}]").empty());
    Construct again = appraised;
    again.rounds.emplace_back("1.1: {points: 1}");
    CHECK(replies(again, "replies: [{round: 1, text: đã bổ sung hồ sơ}]") == "1.1 ");
    CHECK(replies(again, "replies: [{round: 2, text: đã bổ sung hồ sơ}]").empty());
    Construct restored = appraised;
    restored.rounds.emplace_back("1.1: {accept: self}");
    CHECK(replies(restored).empty());
    Construct accepted = appraised;
    accepted.rounds.emplace_back("1.1: {accept: true}");
    CHECK(replies(accepted) == "1.1 ");
}

TEST_CASE("status: parts of a form that nobody ticked beside others") {
    OfficerForm form;
    const auto blank = [&]() {
        std::size_t sum = 0;
        for (const auto& score : form.load().card.scores) sum += score.blank_parts;
        return sum;
    };
    CHECK(blank() == 0);  // nobody answered the item
    form.set({"1.3", "answer"}, "x");
    CHECK(blank() == 1);
    form.set({"1.3", "answer", 1}, "không");
    CHECK(blank() == 0);
    form.set({"1.3", "answer", 1}, "có lẽ");  // that is told
    CHECK(blank() == 0);
}

TEST_CASE("status: text within its width, JSON and CSV of the same numbers") {
    Ward ward;
    ward.change("plan.yaml", "name: Một cửa",
                "name: Bộ phận tiếp nhận và trả kết quả giải quyết thủ tục hành chính")
        .remove("scores/mot-cua.yaml");
    const UnitStatus status = status_of_ward(ward, Date{2024, 11, 10});
    for (const std::size_t width : {60U, 80U, 100U}) {
        const std::string text = status_text(status, {.language = Language::vi, .width = width});
        CHECK(has(text, width < 80 ? "chưa nộp, quá" : "chưa nộp, quá hạn 7 ngày"));
        std::size_t widest = 0;
        for (std::size_t at = 0; at < text.size();) {
            const auto end = text.find('\n', at);
            widest = std::max(widest, characters_of(text.substr(at, end - at)).size());
            at = end + 1;
        }
        CHECK(widest <= width);
    }
    CHECK(has(status_json(status, "cchc"), "\"days_left\": -7"));
    CHECK(has(status_json(status_of_ward(ward), "cchc"), "\"days_left\": null"));
    CHECK(has(status_csv({status}), "thu,2024,officer,mot-cua,"));
    CHECK(has(status_csv({status}), ",missing,,7,0,1,1,0,0,2,0,\n"));
    CHECK(has(status_csv({status}), "thu,2024,total,,,,,,3,4,1,0,0,2,,\n"));
}
