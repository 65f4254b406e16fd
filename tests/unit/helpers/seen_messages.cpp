// SPDX-License-Identifier: MIT
#include "seen_messages.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <iostream>
#include <set>
#include <string_view>

#include "cache/packed_findings.hpp"
#include "report/findings/findings_json.hpp"
#include "report/findings/findings_text.hpp"

namespace cchc::test {
namespace {

constexpr std::string_view names[] = {
#define ID(name) #name,
#include "diag/message_ids.inc"
#undef ID
};

/// What the unit tests cannot produce, and why.
constexpr std::array out_of_reach = {
    Message::target_has_changed,    // a race: somebody saves the workbook while it is being made anew
    Message::form_points_unlisted,  // words of an input check in a form, never a finding
    Message::form_not_number,       // the same
};

std::set<const MessageInfo*> seen;  // rows of both tables of words
bool is_whole_run = false;

class Watch : public doctest::IReporter {
  public:
    explicit Watch(const doctest::ContextOptions&) {}
    void test_run_end(const doctest::TestRunStats& stats) override {
        is_whole_run = stats.numTestCasesPassingFilters == stats.numTestCases;
    }
    void report_query(const doctest::QueryData&) override {}
    void test_run_start() override {}
    void test_case_start(const doctest::TestCaseData&) override {}
    void test_case_reenter(const doctest::TestCaseData&) override {}
    void test_case_end(const doctest::CurrentTestCaseStats&) override {}
    void test_case_exception(const doctest::TestCaseException&) override {}
    void subcase_start(const doctest::SubcaseSignature&) override {}
    void subcase_end() override {}
    void log_assert(const doctest::AssertData&) override {}
    void log_message(const doctest::MessageData&) override {}
    void test_case_skipped(const doctest::TestCaseData&) override {}
};
REGISTER_LISTENER("seen-messages", 1, Watch);

/// The words of `{name}` that a text still holds.
std::string left_in(std::string_view text) {
    std::string left;
    for (auto open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
        const auto close = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz_", open + 1);
        const bool is_name = close != std::string_view::npos && close > open + 1 && text[close] == '}';
        if (is_name) left += std::string(text.substr(open, close + 1 - open)) + " ";
    }
    return left;
}

}  // namespace

std::string unfilled(const Finding& finding) {
    std::string left;
    for (const Language language : {Language::vi, Language::en})
        left += left_in(finding.text(language)) + left_in(finding.help(language));
    return left;
}

namespace {

/// What a cache gives back says the same in every output.
void keep_and_take(const Findings& findings) {
    Sources sources;
    const Findings back = slimmed(findings, sources);
    for (const Language language : {Language::vi, Language::en}) {
        CHECK(findings_json(back, {}, language) == findings_json(findings, {}, language));
        CHECK(findings_text(back, {.language = language}) == findings_text(findings, {.language = language}));
    }
    CHECK(back.points_at_stake() == findings.points_at_stake());
    CHECK(back.count(Severity::error) == findings.count(Severity::error));
    CHECK(back.count_accepted() == findings.count_accepted());
}

}  // namespace

void see(const Findings& findings) {
    keep_and_take(findings);
    for (const auto& finding : findings.all()) {
        CAPTURE(finding.words().text.en);
        CHECK(unfilled(finding) == "");
        seen.insert(&finding.words());
    }
}

int check_seen_messages() {
    if (!is_whole_run) return 0;
    int code = 0;
    const auto complain = [&](const MessageInfo& words, std::string_view what) {
        std::cout << "message " << names[static_cast<std::size_t>(words.message)] << " " << what << "\n";
        code = 1;
    };
    for (const auto& words : all_messages()) {
        const bool is_out_of_reach =
            std::find(out_of_reach.begin(), out_of_reach.end(), words.message) != out_of_reach.end();
        if (seen.contains(&words) && is_out_of_reach)
            complain(words, "is said to be out of reach, but a test produced it");
        if (!seen.contains(&words) && !is_out_of_reach) complain(words, "was produced by no test");
    }
    for (const auto& words : all_form_words()) {
        if (!seen.contains(&words)) complain(words, "was produced at a cell of a form by no test");
    }
    return code;
}

}  // namespace cchc::test
