// SPDX-License-Identifier: MIT
// Areas that mix types show each type's own sum; what lost points says what stands, and why.
#include <doctest/doctest.h>

#include <algorithm>

#include "construct_ward.hpp"
#include "read_book.hpp"
#include "report/explain/explanation_json.hpp"
#include "report/explain/explanation_text.hpp"
#include "report/results/results_text.hpp"
#include "score/score.hpp"

using namespace cchc;
using namespace test;

namespace {

const TextStyle plain{.language = Language::en, .color = false, .width = 300};

constexpr const char* rows_of_2 = "{code: \"2.1\", title: Khảo sát, max: 3, rule: survey}\n";
/// Bonus points capped at 1, and penalties, in one area of no normal item.
constexpr const char* extra_area =
    "  - code: \"3\"\n    title: Thưởng và phạt\n    criteria:\n"
    "      - code: \"3.1\"\n        title: Thưởng\n        type: bonus\n        max: 1\n        components:\n"
    "          - {code: \"3.1.1\", title: Khen, max: 1, rule: {range: {min: 0, step: 0.5}}}\n"
    "          - {code: \"3.1.2\", title: Mới, max: 1, rule: {range: {min: 0, step: 0.5}}}\n"
    "      - code: \"3.2\"\n        title: Phạt\n        type: penalty\n        components:\n"
    "          - {code: \"3.2.1\", title: Vi phạm, max: 2, rule: {range: {min: 0, step: 0.5}}}\n";
constexpr const char* extra_scores =
    "  - {item: 3.1.1, points: 1, justification: Được tặng bằng khen của thành phố}\n"
    "  - {item: 3.1.2, points: 0.5, justification: Có mô hình mới được nhân rộng}\n"
    "  - {item: 3.2.1, points: 0.5, justification: Bị phê bình một lần trong năm}\n";

class MixedWard : public Ward {
  public:
    MixedWard() {
        change("framework.yaml", rows_of_2, std::string(rows_of_2) + extra_area);
        change("plan.yaml", "leads: [\"1\"]", "leads: [\"1\", \"3\"]");
        write("scores/van-phong.yaml", files().at("scores/van-phong.yaml") + extra_scores);
    }
};

Explanation explained_of(Ward& ward, const std::string& code) {
    const Validation& validation = ward.validate();
    return explain(validation, score_draft(validation).value(),
                   validation.assessment.framework->find(code).value());
}

std::string text_of(Ward& ward) {
    const Validation& validation = ward.validate();
    return results_text(validation, score_draft(validation).value(), plain);
}

/// The council gave 1.2 another figure, 1.3 other parts and 1.4 points of its own.
class AppraisedWard : public Ward {
  public:
    explicit AppraisedWard(const std::string& items) {
        change("plan.yaml", "deadline", "appraisal: [a.yaml]\ndeadline");
        write("a.yaml",
              "schema: cchc/appraisal/1\nround: 1\nby: Hội đồng\ndate: 2024-11-15\nitems:\n" + items);
    }
    std::string cause(std::string_view title) {
        Spreadsheet book = written_book(*this);
        return row_with(sheet_of(book, "Điểm mất"), title);
    }
};

}  // namespace

TEST_CASE("the summary shows what an area holds of bonus and of penalty, below the total") {
    MixedWard ward;
    Spreadsheet book = written_book(ward);
    const Table& summary = sheet_of(book, "Tổng hợp");
    std::vector<std::string> rows;
    for (const auto& cell : summary.cells) {
        if (cell.text.starts_with("Thưởng và phạt")) {
            std::string row;
            for (const auto& one : summary.cells) {
                if (one.row == cell.row) row += (row.empty() ? "" : "|") + one.text;
            }
            rows.push_back(row);
        }
    }
    REQUIRE(rows.size() == 2);
    CHECK(rows[0] == "3|Thưởng và phạt (điểm thưởng)|1|1|||1");  // max, self, appraised, survey, final
    CHECK(rows[1] == "3|Thưởng và phạt (điểm phạt)|2|0.5|||0.5");
    CHECK(row_with(summary, "Điểm thưởng") == "Điểm thưởng|1");
    CHECK(row_with(summary, "Điểm phạt") == "Điểm phạt|0.5");
}

TEST_CASE("the text summary lists them, too, and no row of zeros") {
    MixedWard ward;
    const std::string text = text_of(ward);
    CHECK(has(text, "Bonus: 1.00\n  3 Thưởng và phạt: 1.00 of 1.00\n"));
    CHECK(has(text, "Penalty: 0.50\n  3 Thưởng và phạt: 0.50 of 2.00\n"));
    CHECK_FALSE(has(text, "3 Thưởng và phạt  "));
    Ward without;
    CHECK_FALSE(has(text_of(without), "Bonus"));
}

TEST_CASE("an area with normal items keeps its row and shows its bonus besides") {
    Ward ward;
    ward.change(
        "framework.yaml", "  - code: \"2\"",
        "      - {code: \"1.5\", title: Thêm, type: bonus, max: 1, rule: {range: {min: 0, step: 0.5}}}\n"
        "  - code: \"2\"");
    ward.write("scores/van-phong.yaml",
               ward.files().at("scores/van-phong.yaml") +
                   "  - {item: 1.5, points: 0.5, justification: Được tặng bằng khen của thành phố}\n");
    const std::string text = text_of(ward);
    CHECK(has(text, "Bonus: 0.50\n  1 Một: 0.50 of 1.00\n"));
    CHECK(has(text, "1 Một  "));
    CHECK(has(explanation_text(explained_of(ward, "1"), plain),
              "1 Một: 5.58 of 7.00; 0.50 of 1.00 (bonus)\nContribution"));
}

TEST_CASE("explain shows each type of a mixed area, and what they add together") {
    MixedWard ward;
    const Explanation area = explained_of(ward, "3");
    const std::string text = explanation_text(area, plain);
    CHECK(has(text, "3 Thưởng và phạt: 1.00 of 1.00 (bonus); 0.50 of 2.00 (penalty)\n"));
    CHECK_FALSE(has(text, "0.00 of 0.00"));
    CHECK_FALSE(has(text, "Final points"));
    REQUIRE(area.contribution);
    CHECK(area.contribution->points == Ratio::whole(100) * Ratio::of(1, 2) / Ratio::whole(7));
    CHECK(has(text, "  100 * (1 - 0.5) / 7 = 50/7\n"));
    const std::string json = explanation_json(area, Language::vi);
    CHECK(has(json, "\"type\": \"bonus\",\n          \"max\": 1,\n          \"final\": 1\n"));
    CHECK(has(explanation_text(explained_of(ward, "3.1"), plain), "3.1 Thưởng: 1.00 of 1.00 (bonus)\n"));
    CHECK(has(explanation_text(explained_of(ward, "3.1"), plain), "Final points: 1.00\n"));
}

TEST_CASE("what was not scored is said in words, never by a dash beside a 0") {
    AppraisedWard ward("  - {item: 1.1, accept: true, reason: Không có ý kiến}\n");
    ward.change("scores/van-phong.yaml", "level: co", "level: lạ");
    const std::string text = explanation_text(explained_of(ward, "1.1"), plain);
    CHECK(has(text, "1.1 Kế hoạch: 0.00 of 2.00 (not scored, counts as 0)\n"));
    CHECK(has(text, ": not scored → not scored. Không có ý kiến\n"));
    CHECK_FALSE(has(text, "- → -"));
    CHECK(has(explanation_json(explained_of(ward, "1.1"), Language::vi), "\"status\": \"missing\""));
}

TEST_CASE("points lost say the figures that stand, and the council's reason") {
    AppraisedWard figures("  - {item: 1.2, inputs: {b: 1}, reason: Một hồ sơ quá hạn}\n");
    CHECK(has(figures.cause("Hồ sơ"),
              "Theo số liệu: Tổng số: 3; Đúng hạn: 1\nHội đồng, vòng 1: thẩm định 0 điểm. "
              "Một hồ sơ quá hạn\nGiải trình: Hai trong ba"));
    AppraisedWard parts("  - {item: 1.3, parts: [y], reason: Phần x chưa làm}\n");
    CHECK(has(parts.cause("Nội dung"),
              "Chưa đạt: “Phần x” (1,5 điểm)\nHội đồng, vòng 1: thẩm định 0,5 điểm. Phần x"));
    AppraisedWard level("  - {item: 1.1, level: khong, reason: Kế hoạch không phải của năm nay}\n");
    CHECK(has(level.cause("Kế hoạch"), "Đạt mức “Không” (0 điểm)"));
    CHECK(has(level.cause("Kế hoạch"), "thẩm định 0 điểm. Kế hoạch không phải của năm nay"));
    AppraisedWard points("  - {item: 1.2, points: 1, reason: Hồ sơ trùng}\n");
    CHECK(has(points.cause("Hồ sơ"),
              "Trước đó: Theo số liệu: Tổng số: 3; Đúng hạn: 2\nHội đồng, vòng 1: thẩm định 1 "
              "điểm. Hồ sơ trùng"));
    AppraisedWard confirmed("  - {item: 1.2, accept: true}\n");
    CHECK_FALSE(has(confirmed.cause("Hồ sơ"), "Hội đồng"));
    CHECK(has(confirmed.cause("Hồ sơ"), "Đúng hạn: 2"));
    AppraisedWard judged("  - {item: 1.4, change: \"-0.25\", reason: Chỉ có hai sáng kiến}\n");
    CHECK(has(judged.cause("Năng động"),
              "Tự đánh giá 0,75 trên 1 điểm\nHội đồng, vòng 1: thẩm định 0,5 điểm. Chỉ có"));
}

TEST_CASE("points lost to a penalty: the mildest level is none, and what happened costs") {
    auto ward =
        construct_ward({.areas = "  - {code: \"1\", title: A, max: 10, rule: {range: {min: 0, step: 1}}}\n"
                                 "  - code: \"2\"\n    title: B\n    type: penalty\n    criteria:\n"
                                 "      - {code: \"2.1\", title: Trễ hạn, max: 2, rule: {levels: [{id: nhe, "
                                 "points: 0.5, text: Nhẹ}, "
                                 "{id: nang, points: 2, text: Nặng}, {id: khong, points: 0, text: Không}]}}\n"
                                 "      - {code: \"2.2\", title: Vi phạm, max: 3, rule: {checklist: [{id: "
                                 "tre, points: 1, text: Trễ}, "
                                 "{id: don, points: 2, text: Có đơn}]}}\n",
                        .scores = "1: {points: 10}; 2.1: {level: nhe}; 2.2: {parts: [tre]}"});
    auto book = written_book(ward);
    const Table& losses = sheet_of(book, "Điểm mất");
    CHECK(
        has(row_with(losses, "Trễ hạn"), "Bị trừ theo mức “Nhẹ” (0,5 điểm); mức nhẹ nhất: “Không” (0 điểm)"));
    CHECK(has(row_with(losses, "Vi phạm"), "Bị trừ vì: “Trễ” (1 điểm)"));
    CHECK_FALSE(has(row_with(losses, "Vi phạm"), "Có đơn"));
}

TEST_CASE("points lost where points are spread: what the index lost, below a cap too") {
    const std::string children =
        "      - {code: \"1.1\", title: Hồ sơ, max: 4, rule: {range: {min: 0, step: 0.01}}, not_applicable: "
        "spread}\n"
        "      - {code: \"1.2\", title: Đơn, max: 3, rule: {range: {min: 0, step: 0.01}}, not_applicable: "
        "spread}\n";
    const auto lost = [&](const std::string& more, const std::string& max) {
        auto ward = construct_ward({.areas = "  - code: \"1\"\n    title: A\n    criteria:\n" + children,
                                    .scores = "1.1: {points: 3}; 1.2: {not_applicable: true}",
                                    .rounds = {"1.1: {points: 2}"},
                                    .max = max});
        ward.change("framework.yaml", "    title: A\n", "    title: A\n" + more);
        auto book = written_book(ward);
        return row_with(sheet_of(book, "Điểm mất"), "Hồ sơ");
    };
    const std::string spread = lost("    max: 7\n", "7");
    CHECK(has(spread, "Hồ sơ|4|2|3.5|1.75|1.75|"));
    CHECK(has(spread, "Mỗi điểm của mục này tính bằng 1,75 điểm: điểm của mục không phát sinh"));
    CHECK(has(lost("    max: 5\n    combine: capped\n", "5"), "Hồ sơ|4|2|1.5|1.75|1.75|"));
}
