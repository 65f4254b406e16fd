// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "base/text.hpp"
#include "load/framework/load_framework.hpp"
#include "report/findings/findings_json.hpp"
#include "report/findings/findings_text.hpp"
#include "report/findings/quote.hpp"
#include "report/framework/framework_json.hpp"
#include "report/framework/framework_text.hpp"
#include "report/json_writer.hpp"
#include "report/results/results_json.hpp"
#include "report/results/results_text.hpp"
#include "ward.hpp"

using namespace cchc;
using test::has;

namespace {

/// The column a text begins at on its line, counted from 0; npos where it is not there.
std::size_t column_of(const std::string& text, const std::string& part) {
    const auto at = text.find(part);
    if (at == std::string::npos) return at;
    const auto start = text.rfind('\n', at);
    return display_width(text.substr(start == std::string::npos ? 0 : start + 1, at - (start + 1)));
}

std::size_t widest(const std::string& text) {
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find('\n', at), text.size());
        width = std::max(width, display_width(text.substr(at, end - at)));
        at = end + 1;
    }
    return width;
}

struct Line {
    explicit Line(const std::string& text) {
        Source made;
        made.path = "scores/a.yaml";
        made.name = made.path;
        made.text = text;
        source = sources.add(made);
    }
    /// The place of a part of the first line.
    Place place(const std::string& part) const {
        return {source, 1, static_cast<std::uint32_t>(source->text.find(part) + 1),
                static_cast<std::uint32_t>(part.size())};
    }
    Sources sources;
    const Source* source = nullptr;
};

Finding example(const Place& place) {
    Finding finding{.message = Message::evidence_not_there,
                    .place = place,
                    .args = {{"file", std::string("a.pdf")}, {"folder", std::string("evidence")}}};
    finding.item = "1.1";
    finding.officer = "van-phong";
    finding.stakes = {{"1.1", Points(Ratio::of(3, 2))}};
    return finding;
}

const TextStyle vietnamese{.language = Language::vi, .color = false, .width = 80};
const TextStyle english{.language = Language::en, .color = false, .width = 80};

}  // namespace

TEST_CASE("a finding shows its line, a caret under the value, item, points and help") {
    const Line line("  - {title: Kế hoạch, file: a.pdf}");
    CHECK(finding_text(example(line.place("a.pdf")), vietnamese) ==
          "lỗi: không có tệp “a.pdf” trong thư mục “evidence” [evidence-missing]\n"
          "  scores/a.yaml:1:29\n"
          "     1 |   - {title: Kế hoạch, file: a.pdf}\n"
          "       |                             ^~~~~\n"
          "  mục 1.1 (van-phong); có thể mất 1,5 điểm\n"
          "  cách sửa: chép tệp PDF vào thư mục này, hoặc sửa lại tên tệp cho đúng\n");
    CHECK(has(finding_text(example(line.place("a.pdf")), english),
              "item 1.1 (van-phong); up to 1.5 points at stake"));
}

TEST_CASE("the caret stands under the value whatever comes before it") {
    for (const std::string before : {"", "\t\t", "Ke\u0302\u0301 hoa\u0323ch ", "漢字 ", "\x1b[31m "}) {
        const Line line(before + "VALUE, and more");
        const auto quotation = quote(line.place("VALUE"), 72);
        REQUIRE(quotation.has_value());
        CHECK(quotation->indent == column_of(quotation->line, "VALUE"));
        CHECK(quotation->width == 5);
    }
}

TEST_CASE("a long line is shown around the value") {
    for (const std::size_t before : {10U, 70U, 200U, 5000U}) {
        std::string text;
        for (std::size_t i = 0; i < before; ++i) text += "ạ";
        const Line line(text + "VALUE" + std::string(3000, 'x'));
        const auto quotation = quote(line.place("VALUE"), 72);
        REQUIRE(quotation.has_value());
        CHECK(display_width(quotation->line) <= 72);
        CHECK(quotation->indent == column_of(quotation->line, "VALUE"));
    }
    const Line line(std::string(100, 'x'));
    CHECK_FALSE(quote({line.source, 7, 1, 1}, 72).has_value());
    CHECK(quote({line.source, 1, 900, 1}, 72).has_value());
}

TEST_CASE("text from files cannot command the terminal") {
    CHECK(printable("a\x1b[2J\nb\tc\x7f") == "a�[2J b  c�");
    CHECK(printable("a\xFF"
                    "b\u202Ec") == "a�b�c");
    CHECK(printable("Kế hoạch “năm”") == "Kế hoạch “năm”");
}

TEST_CASE("text is wrapped at spaces and keeps to its width") {
    const std::string text = "không có tệp nào trong thư mục này cả, xin xem lại";
    const auto lines = wrapped(text, 20);
    std::string joined;
    for (const auto& line : lines) {
        CHECK(display_width(line) <= 20);
        joined += (joined.empty() ? "" : " ") + line;
    }
    CHECK(joined == text);
    CHECK(wrapped("", 20).size() == 1);
}

TEST_CASE("the summary counts and says points as its language does") {
    Summary summary;
    summary.errors = 1;
    summary.warnings = 3;
    summary.scored = 96;
    summary.items = 98;
    summary.points_at_stake = Points(Ratio::of(29, 2));
    CHECK(summary_text(summary, vietnamese) ==
          "1 lỗi, 3 cảnh báo; 96/98 mục đã chấm; 14,5 điểm có thể mất\n");
    CHECK(summary_text(summary, english) ==
          "1 error, 3 warnings; 96/98 items scored; 14.5 points at stake\n");
    CHECK(summary_text(Summary{}, vietnamese) == "không có vấn đề nào\n");
    const TextStyle colors{.language = Language::en, .color = true, .width = 80};
    CHECK(has(summary_text(summary, colors), "\x1b[1;31m1 error\x1b[0m"));
}

TEST_CASE("findings as JSON follow their schema") {
    const Line line("  - {title: Kế hoạch, file: a.pdf}");
    Findings findings;
    findings.add(example(line.place("a.pdf")));
    Summary summary;
    count_findings(summary, findings);
    summary.files = {"plan.yaml", "scores/a.yaml"};
    summary.points_at_stake = findings.points_at_stake();
    CHECK(findings_json(findings, summary, Language::en) == R"({
  "schema": "cchc/findings/2",
  "findings": [
    {
      "kind": "evidence-missing",
      "severity": "error",
      "accepted": null,
      "message": "there is no file “a.pdf” in the folder “evidence”",
      "help": "put the PDF into this folder, or correct the name",
      "file": "scores/a.yaml",
      "line": 1,
      "column": 29,
      "sheet": null,
      "cell": null,
      "unit": null,
      "item": "1.1",
      "officer": "van-phong",
      "points": 1.5,
      "related": []
    }
  ],
  "summary": {
    "errors": 1,
    "warnings": 0,
    "accepted": 0,
    "hidden": 0,
    "files": 2,
    "scored": 0,
    "items": 0,
    "points_at_stake": 1.5
  }
}
)");
}

TEST_CASE("JSON numbers are exact and text is UTF-8") {
    JsonWriter json;
    json.begin_array();
    json.value(Ratio::of(1225, 20));
    json.value(Ratio::whole(100));
    json.value(Ratio::of(1, 3));
    json.value("“a”\n\xFF");
    json.end_array();
    CHECK(json.text() == "[\n  61.25,\n  100,\n  0.3333,\n  \"“a”\\n\uFFFD\"\n]\n");
    JsonWriter open;
    open.begin_array();
    CHECK_THROWS(open.text());
}

TEST_CASE("a result as JSON and as text show the same numbers") {
    test::Ward ward;
    const Validation& validation = ward.validate();
    REQUIRE(validation.findings.all().empty());
    const auto sound = valid(validation);
    REQUIRE(sound.has_value());
    const Results results = score(*sound);

    const std::string json = results_json(validation, results, {.language = Language::vi, .tool = "cchc 0"});
    CHECK(has(json,
              "\"schema\": \"cchc/result/2\",\n  \"tool\": \"cchc 0\",\n  \"stage\": \"self\",\n  \"draft\": "
              "false"));
    CHECK(has(json, "\"max\": 10,\n    \"counted\": 7,\n    \"base\": null,\n    \"self\": 5.58"));
    CHECK(has(json, "\"index\": 79.71,\n    \"index_exact\": \"558/7\",\n    \"grade\": \"Yếu\""));
    CHECK(has(json, "\"code\": \"2.1\",\n      \"max\": 3,\n      \"reason\": \"survey-out\""));
    CHECK(has(json, "\"basis\": \"evidence\""));
    CHECK(json.back() == '\n');

    const std::string text = results_text(validation, results, vietnamese);
    CHECK(has(text, "UBND phường Thử"));
    CHECK(has(text, "79,71 (chính xác là 558/7)"));
    CHECK(has(text, "không tính 3,00 điểm (chưa có kết quả điều tra xã hội học): 2.1"));
    CHECK(has(text, "minh họa"));
    CHECK(widest(text) <= 80);
    CHECK(has(results_text(validation, results, english), "79.71 (exactly 558/7)"));
}

TEST_CASE("a draft says so") {
    test::Ward ward;
    ward.change("scores/van-phong.yaml", "parts: [x]", "parts: [zz]");
    const Validation& validation = ward.validate();
    const auto results = score_draft(validation);
    REQUIRE(results.has_value());
    CHECK(has(results_text(validation, *results, vietnamese), "BẢN NHÁP - Chỉ số CCHC năm 2024"));
    CHECK(has(results_json(validation, *results, {.language = Language::en, .tool = ""}), "\"draft\": true"));
}

TEST_CASE("a framework printed as JSON reads back as the same framework") {
    test::Ward ward;
    const Framework& framework = *ward.validate().assessment.framework;
    Sources sources;
    Findings findings;
    Source source;
    source.path = source.name = "printed.yaml";
    source.text = framework_json(framework);
    const auto again = load_framework(sources.add(source), findings);
    CHECK(test::brief(findings) == "");
    REQUIRE(again != nullptr);
    CHECK(fingerprint(*again) == fingerprint(framework));
    CHECK(framework_json(*again) == framework_json(framework));
}

TEST_CASE("a framework as text keeps to its width and names every item") {
    test::Ward ward;
    const Framework& framework = *ward.validate().assessment.framework;
    for (const auto& style : {vietnamese, english}) {
        const std::string text = framework_text(framework, style);
        CHECK(widest(text) <= 80);
        for (const auto& item : framework.items) CHECK(has(text, item.code.value + " " + item.title));
    }
}
