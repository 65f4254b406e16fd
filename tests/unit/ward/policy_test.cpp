// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <algorithm>

#include "score/score.hpp"
#include "ward.hpp"

using namespace cchc;
using test::brief;
using test::Ward;

namespace {

/// The small ward whose plan has these lines.
class Judged : public Ward {
  public:
    explicit Judged(const std::string& lines) { change("plan.yaml", "officers:", lines + "\nofficers:"); }
    /// 1.4 loses its only backing.
    Judged& unbacked() {
        change("scores/van-phong.yaml", "    justification: Có ba sáng kiến được công nhận trong năm\n", "");
        return *this;
    }
    Judged& late() {
        change("scores/mot-cua.yaml", "02/11/2024", "12/11/2024");
        return *this;
    }
};

std::string accept(const std::string& entry) {
    return "accept: [{" + entry + "}]";
}

const std::string lost = R"(reason: "Hồ sơ cháy ngày 2/3/2024, có biên bản")";
const std::string unbacked_14 = "no-evidence scores/van-phong.yaml:13:11 1.4 1\n";

}  // namespace

TEST_CASE(
    "policy: an accepted finding counts no more, is kept with its reason, and the index is what it was") {
    Ward sound;
    const auto all_sound = valid(sound.validate());
    REQUIRE(all_sound);
    const Results before = score(*all_sound);

    Judged ward(accept("kind: no-evidence, item: '1.4', officer: van-phong, " + lost));
    const Validation& validation = ward.unbacked().validate(EvidenceMode::off);
    CHECK(brief(validation.findings) == unbacked_14);
    CHECK_FALSE(validation.findings.has_errors());
    CHECK(validation.findings.count(Severity::error) == 0);
    CHECK(validation.findings.count(Severity::warning) == 0);
    CHECK(validation.findings.count_accepted() == 1);
    CHECK(validation.findings.points_at_stake().is_zero());
    const Finding& finding = validation.findings.all().front();
    REQUIRE(finding.accepted);
    CHECK(finding.accepted->reason == "Hồ sơ cháy ngày 2/3/2024, có biên bản");
    CHECK(finding.accepted->place.line == 7);
    const auto accepted = valid(validation);
    REQUIRE(accepted);
    CHECK(score(*accepted).total.index->value == before.total.index->value);
}

TEST_CASE("policy: an acceptance takes its kind, item and officer alone") {
    const auto left = [](const std::string& entry) {
        return Judged(accept(entry + ", " + lost))
            .unbacked()
            .validate(EvidenceMode::off)
            .findings.count(Severity::error);
    };
    CHECK(left("kind: no-evidence, item: '1.4'") == 0);
    CHECK(left("kind: no-evidence, item: '1.4', officer: mot-cua") == 1);
    CHECK(left("kind: no-evidence, item: '1.3'") == 1);
    CHECK(left("kind: no-evidence") == 1);
    CHECK(left("kind: no-evidence, officer: van-phong") == 1);  // not all of an officer's at once
    CHECK(left("kind: evidence-required, item: '1.4'") == 1);
}

TEST_CASE("policy: a fault that costs several items is accepted for each of them, or counts") {
    const auto with = [](const std::string& entries) {
        Judged ward("accept: [" + entries + "]");
        ward.change("scores/van-phong.yaml", "    justification: Đã thực hiện phần x theo báo cáo quý",
                    "    evidence: [{file: a.pdf, number: 12/KH-UBND, date: 2024-01-15, title: Kế hoạch}]");
        ward.write("evidence/khac.pdf", "");  // and no a.pdf
        return ward.validate(EvidenceMode::name).findings;
    };
    const std::string first = "{kind: evidence-missing, item: '1.1', " + lost + "}";
    const std::string second = "{kind: evidence-missing, item: '1.3', reason: bản gốc ở huyện}";
    CHECK(with(first).has_errors());
    CHECK(with(second).has_errors());
    const Findings both = with(first + ", " + second);
    CHECK_FALSE(both.has_errors());
    REQUIRE(both.count_accepted() == 1);
    const auto accepted = std::find_if(both.all().begin(), both.all().end(),
                                       [](const Finding& finding) { return finding.accepted.has_value(); });
    CHECK(accepted->accepted->reason == "Hồ sơ cháy ngày 2/3/2024, có biên bản; bản gốc ở huyện");
}

TEST_CASE("policy: a finding without an item is accepted by its officer") {
    Judged ward(accept("kind: late, officer: mot-cua, " + lost));
    const Validation& validation = ward.late().validate();
    CHECK(validation.findings.count_accepted() == 1);
    CHECK(validation.findings.count(Severity::warning) == 0);
}

TEST_CASE("policy: an acceptance that matches nothing is told, once all is checked") {
    Judged ward(accept("kind: no-evidence, item: '1.4', " + lost));
    CHECK(brief(ward.validate(EvidenceMode::full).findings).find("unused-acceptance plan.yaml:7:10 1.4\n") !=
          std::string::npos);
    CHECK(brief(ward.validate(EvidenceMode::off).findings).empty());
    Judged twice("accept: [{kind: no-evidence, item: '1.4', " + lost +
                 "}, {kind: no-evidence, item: '1.4', " + lost + "}]");
    CHECK(brief(twice.unbacked().validate(EvidenceMode::full).findings).find("unused-acceptance") !=
          std::string::npos);
}

TEST_CASE("policy: what no number can be had without is never accepted") {
    for (const auto& kind : all_kinds()) {
        CAPTURE(kind.id);
        const std::string id(kind.id);
        Judged entry(accept("kind: " + id + ", item: '1.4', " + lost));
        const bool is_refused =
            brief(entry.validate(EvidenceMode::off).findings).find("bad-value plan.yaml:7:17") !=
            std::string::npos;
        CHECK(is_refused == (kind.policy == PolicyClass::never));
        Judged off("severity: {" + id + ": off}");
        const std::string found = brief(off.validate(EvidenceMode::off).findings);
        CHECK((found.find("bad-value plan.yaml:7:") == std::string::npos) ==
              (kind.policy == PolicyClass::free));
        if (kind.severity == Severity::error) CHECK(kind.policy != PolicyClass::free);
    }
    Judged unscored(accept("kind: missing-score, item: '1.4', " + lost));
    unscored.change(
        "scores/van-phong.yaml",
        "  - item: 1.4\n    points: 0.75\n    justification: Có ba sáng kiến được công nhận trong năm\n", "");
    CHECK(unscored.validate(EvidenceMode::off).findings.count(Severity::error) == 2);
}

TEST_CASE("policy: severities of whole kinds") {
    const auto with = [](const std::string& rule) {
        Judged ward("severity: {" + rule + "}");
        ward.write("scores/ghi-chu.txt", "x");
        const Findings& findings = ward.validate(EvidenceMode::off).findings;
        return brief(findings) + std::to_string(findings.count(Severity::error));
    };
    const std::string ignored = "file-ignored scores/ghi-chu.txt:0:0\n";
    CHECK(with("late: error") == ignored + "0");
    CHECK(with("file-ignored: warning") == ignored + "0");
    CHECK(with("file-ignored: error") == ignored + "1");
    CHECK(with("file-ignored: off") == "0");
    CHECK(Judged("severity: {late: error}").late().validate().findings.has_errors());
    CHECK_FALSE(Judged("severity: {}").late().validate().findings.has_errors());
}

TEST_CASE("policy: what is written wrongly") {
    const auto found = [](const std::string& lines) {
        return brief(Judged(lines).validate(EvidenceMode::off).findings);
    };
    CHECK(found("severity: [late]") == "wrong-type plan.yaml:7:11\n");
    CHECK(found("severity: {late: never}") == "bad-value plan.yaml:7:18\n");
    CHECK(found("severity: {no-evidnce: error}") == "bad-value plan.yaml:7:12\n");
    CHECK(found("severity: {quite-another-thing: error}") == "bad-value plan.yaml:7:12\n");
    CHECK(found(accept("kind: no-evidence, item: '1.4'")) == "missing-key plan.yaml:7:10\n");
    CHECK(found(accept("item: '1.4', " + lost)) == "missing-key plan.yaml:7:10\n");
    CHECK(found(accept("kind: no-evidence, item: '1.4', reason: x")) == "bad-value plan.yaml:7:51 1.4\n");
    CHECK(found(accept("kind: no-evidence, item: '1.4', reason: ' '")).find("plan.yaml:7:") !=
          std::string::npos);
}
