// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>

#include "annex/numbering.hpp"
#include "annex/rules/bands.hpp"
#include "annex/rules/formulas.hpp"
#include "annex/rules/recognise.hpp"
#include "annex/words.hpp"

using namespace cchc;

namespace {

std::string points_in(const std::string& cell) {
    const PointsCell read = read_points(cell);
    return (read.is_negative ? "-" : "") + (read.points ? read.points->text() : "none") + read.taken_off;
}

std::vector<RuleLine> lines(const std::string& text) {
    std::vector<RuleLine> all;
    for (const auto& line : lines_of(text)) {
        for (auto& one : rule_lines(line)) all.push_back(std::move(one));
    }
    return all;
}

/// The cases, as `t >= 90: 8; else: 0`; a level as `level 8`, a part as `part 8`.
std::string rule_in(const std::string& text, const char* max = "8", ItemType type = ItemType::normal) {
    DraftItem item;
    item.title = "Tên";
    item.max = parse_number(max).number.value;
    item.guide_lines = lines(text);
    recognise_rule(item, type);
    std::string out = item.rule.kind == ScoringKind::survey ? "survey" : "";
    for (const auto& choice : item.rule.choices)
        out += (item.rule.kind == ScoringKind::levels ? "level " : "part ") + choice.points.text() + "; ";
    for (const auto& one : item.rule.cases)
        out += (one.when.empty() ? "else" : one.when) + ": " + one.points + "; ";
    return out + (item.rule.trouble ? "unread" : "");
}

/// The codes of numbers as they stand below each other; what has no place as `?`.
std::string codes_of(const std::vector<std::string>& numbers) {
    NumberPath path;
    std::vector<std::string> codes;
    std::string out;
    for (const auto& number : numbers) {
        std::optional<NumberPlace> best;
        PrintedNumber taken;
        for (const auto& reading : printed_numbers(number, true)) {
            NumberTrouble trouble = NumberTrouble::none;
            const auto place = path.find(reading, trouble);
            const bool is_better = place && (!best || (place->gap.empty() && !best->gap.empty()));
            if (!is_better) continue;
            best = place;
            taken = reading;
        }
        out += out.empty() ? "" : " ";
        if (!best) {
            out += "?";
            continue;
        }
        codes.push_back((best->parent ? codes[*best->parent] + "." : "") + best->segment);
        path.take(taken, *best, codes.size() - 1);
        out += codes.back();
    }
    return out;
}

}  // namespace

TEST_CASE("annex: points with what stands around them") {
    CHECK(points_in("20") == "20");
    CHECK(points_in("1,25 điểm") == "1.25");
    CHECK(points_in(" 2đ ") == "2");
    CHECK(points_in("20⁷") == "20⁷");
    CHECK(points_in("20 (7)") == "20(7)");
    CHECK(points_in("20*") == "20*");
    CHECK(points_in("-0,5") == "-0.5");
    CHECK(points_in("10-15") == "none");
    CHECK(points_in("5/10") == "none");
    CHECK(points_in("Tối đa 5") == "none");
    CHECK(points_in("") == "none");
}

TEST_CASE("annex: printed numbers become codes, and begin anew in each area") {
    CHECK(codes_of({"1", "1.1", "1.1.1", "1.1.2", "1.2", "2", "2.1"}) == "1 1.1 1.1.1 1.1.2 1.2 2 2.1");
    CHECK(codes_of({"I", "1", "1.1", "1.2", "2", "II", "1", "1.1"}) ==
          "I I.1 I.1.1 I.1.2 I.2 II II.1 II.1.1");
    CHECK(codes_of({"A", "I", "1", "a)", "b)", "II", "B", "I", "C"}) ==
          "A A.I A.I.1 A.I.1.a A.I.1.b A.II B B.I C");
    CHECK(codes_of({"1", "a.", "b.", "c.", "d.", "đ.", "e."}) == "1 1.a 1.b 1.c 1.d 1.dd 1.e");
    CHECK(codes_of({"1", "1.9", "1.1", "1.11"}) == "1 1.9 1.10 1.11");
    CHECK(codes_of({"1", "1.1", "1.1", "1.2.1", "3"}) == "1 1.1 ? ? 3");
    CHECK(codes_of({"1.1"}) == "?");
    CHECK(printed_numbers("Có", false).empty());
    CHECK(printed_numbers("2026-01-01", false).empty());
    CHECK_FALSE(leading_number("100% hồ sơ"));
    CHECK_FALSE(leading_number("2 sáng kiến"));
    REQUIRE(leading_number("1.1. Kế hoạch"));
    CHECK(leading_number("     a) Kế hoạch")->rest == "Kế hoạch");
}

TEST_CASE("annex: bands become a formula where they follow each other") {
    CHECK(rule_in("Từ 90% trở lên: 8 điểm\nTừ 80% đến dưới 90%: 4 điểm\nDưới 80%: 0 điểm") ==
          "t >= 90: 8; t >= 80: 4; else: 0; ");
    CHECK(rule_in("Dưới 80%: 0\nTừ 80% đến dưới 90%: 4\nTừ 90% trở lên: 8") ==
          "t >= 90: 8; t >= 80: 4; else: 0; ");
    CHECK(rule_in("≥ 90%: 8\n80% - <90%: 4\n<80%: 0") == "t >= 90: 8; t >= 80: 4; else: 0; ");
    CHECK(rule_in("Trên 90%: 8; Trên 80% đến 90%: 4; Từ 80% trở xuống: 0") ==
          "t > 90: 8; t > 80: 4; else: 0; ");
    CHECK(rule_in("Từ 3 sáng kiến trở lên: 8\n1 đến 2 sáng kiến: 4\nKhông có sáng kiến: 0") ==
          "n >= 3: 8; n >= 1: 4; else: 0; ");
    // A gap, a denial, two subjects: each stays a level that a person chooses.
    CHECK(rule_in("Từ 90% trở lên: 8\nDưới 80%: 0") == "level 8; level 0; ");
    CHECK(rule_in("Đạt 100%: 8\nKhông đạt 100%: 0") == "level 8; level 0; ");
    CHECK(rule_in("Hồ sơ từ 90% trở lên: 8\nVăn bản dưới 90%: 0") == "level 8; level 0; ");
    CHECK(rule_in("Trước ngày 15: 8\nSau ngày 15: 0") == "level 8; level 0; ");
}

TEST_CASE("annex: levels, parts, and what is neither") {
    CHECK(rule_in("Có: 8 điểm; không: 0 điểm") == "level 8; level 0; ");
    CHECK(rule_in("Kế hoạch: 4\nBáo cáo: 4") == "part 4; part 4; ");
    CHECK(rule_in("Tốt: 6\nKém: 0") == "unread");
    CHECK(rule_in("Có: 8") == "unread");
    CHECK(rule_in("Tiên phong: 8\nCải tiến: tối đa 3") == "unread");
    CHECK(rule_in("Đúng: 8\nThiếu một văn bản trừ điểm") == "unread");
}

TEST_CASE("annex: shares and what each costs") {
    CHECK(rule_in("(b/a) × điểm tối đa\na: Tổng số hồ sơ\nb: Số hồ sơ đúng hạn") == "else: b / a * max; ");
    CHECK(rule_in("Điểm = (Số hộ đạt/Tổng số hộ) x 8") == "else: b / a * 8; ");
    CHECK(rule_in("(b/a) × điểm tối đa") == "unread");
    CHECK(
        rule_in(
            "Nếu tỷ lệ đạt từ 80% - 100% thì điểm đánh giá được tính theo công thức: (b/a)*8. Trong đó: a là "
            "tổng số "
            "nhiệm vụ; b là số nhiệm vụ đã hoàn thành\nNếu tỷ lệ này dưới 80% thì điểm đánh giá là 0 điểm") ==
        "b / a >= 80%: b / a * 8; else: 0; ");
    CHECK(rule_in("Nếu tỷ lệ đạt từ 80% - 100% thì tính theo công thức: (b/a)*8\na: tổng; b: phần\nDưới 70%: "
                  "0 điểm") == "unread");
    CHECK(rule_in("(b/a) × điểm tối đa\na là tổng; b là phần\nDưới 70%: 0 điểm") == "unread");
    CHECK(rule_in("Có từ 2 sáng kiến trở lên: 8\nCó 1 sáng kiến: 4\nKhông có sáng kiến: 0") ==
          "n >= 2: 8; n >= 1: 4; else: 0; ");
    CHECK(rule_in("Mỗi báo cáo chậm trừ 0,25 điểm") == "else: max(0, max - 0.25 * n); ");
    CHECK(rule_in("Mỗi báo cáo chậm trừ 1 điểm, tối đa trừ 2 điểm") == "else: max - min(2, 1 * n); ");
    CHECK(rule_in("Mỗi mô hình được cộng 2 điểm, tối đa 8 điểm") == "else: min(max, 2 * n); ");
    CHECK(rule_in("Mỗi vụ việc trừ 1 điểm", "8", ItemType::penalty) == "else: min(max, 1 * n); ");
    CHECK(rule_in("Mỗi vụ việc được cộng 1 điểm", "8", ItemType::penalty) == "unread");
    CHECK(rule_in("Cứ 01 văn bản chậm bị trừ 02 điểm") == "else: max(0, max - 2 * n); ");
    CHECK(rule_in("Mỗi sáng kiến được thưởng 2,5 điểm") == "else: min(max, 2.5 * n); ");
    CHECK(rule_in("Cứ văn bản chậm trừ 02 điểm") == "unread");
    CHECK(rule_in("Mỗi 2% trừ 0,5 điểm") == "unread");
    CHECK(rule_in("Mỗi vụ trừ 1 điểm, tối đa 9 điểm") == "unread");
}

TEST_CASE("annex: the survey, the level above, what did not arise") {
    CHECK(rule_in("Qua điều tra xã hội học") == "survey");
    CHECK(rule_in("Có kế hoạch điều tra xã hội học") == "unread");
    CHECK(rule_in("Phối hợp điều tra xã hội học: 8\nKhông phối hợp: 0") == "level 8; level 0; ");
    DraftItem item;
    CHECK(take_not_applicable(item, "Không phát sinh thì được tính điểm tối đa"));
    CHECK(item.not_applicable == NotApplicable::full);
    CHECK(take_not_applicable(item, "Không phát sinh: giảm trừ điểm tối đa"));
    CHECK(item.not_applicable == NotApplicable::excluded);
    CHECK_FALSE(take_not_applicable(item, "Không phát sinh thì báo cáo"));
    item.max = Decimal::whole(2);
    item.guide_lines = lines("Đơn vị không cần tự đánh giá");
    recognise_rule(item, ItemType::normal);
    CHECK(item.is_superior);
    CHECK(item.rule.kind == ScoringKind::none);
}
