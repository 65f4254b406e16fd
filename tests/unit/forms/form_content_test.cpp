// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <deque>

#include "check/form_content.hpp"
#include "form_ward.hpp"
#include "load/cards/load_scorecard.hpp"
#include "model/assignment.hpp"

using namespace cchc;
using namespace test;

namespace {

/// Cards put into a form of the small ward.
class Filling {
  public:
    explicit Filling(std::string officer = "van-phong") : officer_(std::move(officer)) {
        assessment_ = &ward_.validate().assessment;
    }
    FormRequest request() const {
        return {assessment_->plan, *assessment_->framework, find_officer(assessment_->plan, officer_).value(),
                Language::en};
    }
    const Scorecard& card(const std::string& yaml) {
        const Source* source =
            sources_.add({.path = "card.yaml", .name = "card.yaml", .text = yaml, .is_read = true});
        Findings findings;
        cards_.push_back(load_scorecard(source, findings));
        REQUIRE(findings.all().empty());
        return cards_.back();
    }
    FormContent content(const std::vector<const Scorecard*>& cards, Findings& findings) const {
        return form_content(request(), cards, findings);
    }
    /// What is found of one entry's lines: `not-in-form card.yaml:5 van-phong 1.3 (the reason)`.
    std::string refused(const std::string& entries) {
        Findings findings;
        content({&card("schema: cchc/scores/1\nofficer: " + officer_ + "\nscores:\n" + entries)}, findings);
        std::string lines = brief_cells(findings);
        for (const auto& finding : findings.all()) {
            const std::string text = finding.text(Language::en);
            lines += "(" + text.substr(text.rfind(": ") + 2) + ")\n";
        }
        return lines;
    }
    const Assessment& assessment() const { return *assessment_; }

  private:
    Ward ward_;
    const Assessment* assessment_ = nullptr;
    std::string officer_;
    Sources sources_;
    std::deque<Scorecard> cards_;
};

std::string refusal(const std::string& item, std::size_t line, const std::string& reason,
                    const std::string& officer = "van-phong") {
    return "not-in-form card.yaml:" + std::to_string(line) + " " + officer + " " + item + "\n(" + reason +
           ")\n";
}

const std::string wrong_kind = "the item's rule does not ask for it";
const std::string not_of_form = "the item is not in this officer's form";
const std::string too_long = "it is longer than 32,767 characters";
const std::string edge = "it begins or ends with white space";

}  // namespace

TEST_CASE("form content: sound cards pass whole") {
    Filling office;
    Findings findings;
    const auto& cards = office.assessment().scorecards;
    const auto own = std::find_if(cards.begin(), cards.end(),
                                  [](const Scorecard& card) { return card.officer->value == "van-phong"; });
    const FormContent content = office.content({&*own}, findings);
    CHECK(findings.all().empty());
    CHECK(content.scores.size() == 3);
    CHECK(content.submitted == Date{2024, 11, 1});
    const auto& more =
        office.card("schema: cchc/scores/1\nofficer: van-phong\nsubmitted: 2024-11-02\nscores: []\n");
    CHECK_FALSE(office.content({&*own, &more}, findings).submitted);  // of two cards: which?
    CHECK(office.content({&more}, findings).submitted == Date{2024, 11, 2});
    CHECK(office.content({}, findings).scores.empty());
    CHECK(findings.all().empty());

    CHECK(office.refused("  - {item: 1.3, parts: [], justification: \"Không có\\nphần nào\"}\n").empty());
    CHECK(office.refused("  - {item: 1.4, not_applicable: true, evidence: [{withheld: mật}]}\n").empty());
    CHECK(office.refused("  - {item: 1.1, points: 2}\n").empty());  // not answered yet, but it can be written
    CHECK(Filling("mot-cua").refused("  - {item: 1.1, evidence: [{file: b.pdf}]}\n").empty());
}

TEST_CASE("form content: items that the form does not have") {
    Filling office;
    CHECK(office.refused("  - {item: 1.2, inputs: {a: 3, b: 2}}\n") == refusal("1.2", 4, not_of_form));
    CHECK(office.refused("  - {item: 9.9, level: co}\n") == refusal("9.9", 4, not_of_form));
    CHECK(office.refused("  - {item: \"1\", level: co}\n") == refusal("1", 4, not_of_form));
    CHECK(office.refused("  - {item: 2.1, points: 3}\n") == refusal("2.1", 4, not_of_form));
    CHECK(office.refused("  - {item: 1.1, level: co}\n  - {item: 1.1, level: khong}\n") ==
          refusal("1.1", 5, "the item is scored twice"));
    const auto& one =
        office.card("schema: cchc/scores/1\nofficer: van-phong\nscores: [{item: 1.1, level: co}]\n");
    Findings findings;
    office.content({&one, &one}, findings);
    CHECK(brief_cells(findings) == "not-in-form card.yaml:3 van-phong 1.1\n");
}

TEST_CASE("form content: entries that would be lost") {
    Filling office;
    Filling desk("mot-cua");
    const std::string only = "a supported item takes evidence only";
    CHECK(desk.refused("  - {item: 1.1, level: co, evidence: [{file: b.pdf}]}\n") ==
          refusal("1.1", 4, only, "mot-cua"));
    CHECK(desk.refused("  - {item: 1.1, justification: Có kế hoạch}\n") ==
          refusal("1.1", 4, only, "mot-cua"));
    CHECK(office.refused("  - {item: 1.1}\n") == refusal("1.1", 4, "the entry says nothing"));
    CHECK(desk.refused("  - {item: 1.1}\n") == refusal("1.1", 4, "the entry says nothing", "mot-cua"));
}

TEST_CASE("form content: answers that the rule does not know") {
    Filling office;
    Filling desk("mot-cua");
    CHECK(office.refused("  - item: 1.1\n    level: cos\n") == refusal("1.1", 5, wrong_kind));
    CHECK(office.refused("  - item: 1.3\n    level: x\n") == refusal("1.3", 5, wrong_kind));
    CHECK(office.refused("  - item: 1.1\n    parts: [co]\n") == refusal("1.1", 5, wrong_kind));
    CHECK(office.refused("  - item: 1.3\n    parts: [x, z]\n") == refusal("1.3", 5, wrong_kind));
    CHECK(office.refused("  - item: 1.3\n    parts: [x, x]\n") == refusal("1.3", 5, "the part stands twice"));
    CHECK(office.refused("  - item: 1.4\n    inputs: {a: 1}\n") == refusal("1.4", 5, wrong_kind));
    CHECK(desk.refused("  - item: 1.2\n    inputs: {a: 1, c: 2}\n") ==
          refusal("1.2", 5, wrong_kind, "mot-cua"));
    CHECK(desk.refused("  - item: 1.2\n    inputs: {}\n") == refusal("1.2", 5, wrong_kind, "mot-cua"));
}

TEST_CASE("form content: a cell keeps 15 digits of a number") {
    Filling office;
    Filling desk("mot-cua");
    const std::string digits = "a spreadsheet keeps 15 digits";
    const auto input = [&](const std::string& number) {
        return desk.refused("  - item: 1.2\n    inputs: {a: " + number + ", b: 2}\n");
    };
    CHECK(input("99999999999.9999").empty());
    CHECK(input("999999999999.999").empty());
    CHECK(input("999999999999.9999") == refusal("1.2", 5, digits, "mot-cua"));
    CHECK(input("0.0001").empty());
    CHECK(office.refused("  - item: 1.1\n    points: 123456789012.3456\n") == refusal("1.1", 5, digits));
    CHECK(office.refused("  - item: 1.1\n    points: -12345678901.2345\n").empty());
}

TEST_CASE("form content: texts that a cell would change") {
    Filling office;
    const std::string head = "  - item: 1.3\n    parts: [x]\n    ";
    const std::string most(32'767, 'a');
    CHECK(office.refused(head + "justification: " + most + "\n").empty());
    CHECK(office.refused(head + "justification: " + most + "a\n") == refusal("1.3", 6, too_long));
    std::string pairs;  // characters that take two units
    for (int i = 0; i < 16'384; ++i) pairs += "😀";
    CHECK(office.refused(head + "justification: " + pairs + "\n") == refusal("1.3", 6, too_long));
    std::string accents;
    for (int i = 0; i < 32'767; ++i) accents += "ế";
    CHECK(office.refused(head + "justification: " + accents + "\n").empty());
    CHECK(office.refused(head + "evidence: [{file: a.pdf, title: " + most + "a}]\n") ==
          refusal("1.3", 6, too_long));
}

TEST_CASE("form content: a cell's text has no white space at its ends") {
    Filling office;  // score cards are read without it; another maker of cards may not be so careful
    const auto edges = [&](const std::function<void(Score&)>& change) {
        Scorecard card = office.card(
            "schema: cchc/scores/1\nofficer: van-phong\nscores:\n"
            "  - item: 1.3\n    parts: [x]\n    justification: a\n    evidence: [{file: a.pdf}]\n");
        change(card.scores.front());
        Findings findings;
        office.content({&card}, findings);
        return findings.all().empty() ? std::string() : findings.all().front().text(Language::en);
    };
    const std::string end = "cannot be put into a form: " + edge;
    const auto is_refused = [&](const std::function<void(Score&)>& change) {
        return edges(change).find(end) != std::string::npos;
    };
    CHECK(edges([](Score&) {}).empty());
    CHECK(is_refused([](Score& score) { score.justification->value = " a"; }));
    CHECK(is_refused([](Score& score) { score.justification->value = "a\n"; }));
    CHECK(is_refused([](Score& score) { score.evidence[0].file->value = "a.pdf "; }));
    for (const auto kind : {&Evidence::withheld, &Evidence::confirmed_by, &Evidence::link}) {
        CHECK(is_refused([&](Score& score) {
            score.evidence[0].file.reset();
            score.evidence[0].*kind = Located<std::string>{"mật\t", {}};
        }));
    }
    CHECK(is_refused([](Score& score) { score.evidence[0].number = " 1"; }));
    CHECK(is_refused([](Score& score) { score.evidence[0].title = "a "; }));
    CHECK(is_refused([](Score& score) { score.evidence[0].pages_text = "1 "; }));
}
