// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <set>
#include <string>

#include "diag/finding.hpp"
#include "seen_messages.hpp"

using namespace cchc;

namespace {
std::set<std::string> placeholders(std::string_view text) {
    std::set<std::string> names;
    for (auto open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
        std::string name(text.substr(open, text.find('}', open) - open));
        const bool is_of_language = name.ends_with("_vi") || name.ends_with("_en");  // itself a text in one
        names.insert(is_of_language ? name.substr(0, name.size() - 3) : name);
    }
    return names;
}
}  // namespace

TEST_CASE("both languages of a message say the same values") {
    for (const auto& message : all_messages()) {
        CAPTURE(message.text.en);
        CHECK(placeholders(message.text.vi) == placeholders(message.text.en));
        CHECK(placeholders(message.help.vi) == placeholders(message.help.en));
    }
}

TEST_CASE("ids of kinds are unique and every kind has a message") {
    std::set<std::string_view> ids;
    std::set<FindingKind> used;
    for (const auto& message : all_messages()) used.insert(message.kind);
    for (const auto& kind : all_kinds()) {
        CAPTURE(kind.id);
        CHECK(ids.insert(kind.id).second);
        CHECK(used.count(kind.kind) == 1);
    }
}

TEST_CASE("a message writes numbers as its language does") {
    const Finding finding{.message = Message::points_differ,
                          .args = {{"item", std::string("1.1")},
                                   {"found", Ratio::of(3, 2)},
                                   {"expected", Ratio::of(1, 4)},
                                   {"points", Ratio::of(5, 4)}}};
    CHECK(finding.text(Language::vi).find("1,5 điểm") != std::string::npos);
    CHECK(finding.text(Language::en).find("1.5 points") != std::string::npos);
}

TEST_CASE("a message that lacks an argument keeps its place open, and tests notice") {
    const Finding finding{.message = Message::points_differ,
                          .args = {{"item", std::string("1.1")}, {"found", Ratio::of(3, 2)}}};
    CHECK(finding.text(Language::vi).find("theo cách chấm là {expected} điểm") != std::string::npos);
    CHECK(test::unfilled(finding) == "{expected} {points} {expected} {expected} {points} {expected} ");
}

TEST_CASE("each item counts once in the points at stake") {
    Findings findings;
    const Points two{Ratio::whole(2)};
    const Points one{Ratio::whole(1)};
    findings.add({.message = Message::nothing_shown, .stakes = {{"1.1", two}}});
    findings.add({.message = Message::points_differ, .stakes = {{"1.1", one}, {"1.2", one}}});
    findings.add({.message = Message::filed_late, .stakes = {{"1.3", two}}});
    CHECK(findings.points_at_stake().value() == Ratio::whole(3));
}

TEST_CASE("columns are counted in characters") {
    Sources sources;
    const Source* source = sources.add({.path = "a", .name = "a", .text = "x\nKế: b\n"});
    CHECK(character_column({source, 2, 7, 1, -1}) == 5);
    CHECK(line_text({source, 2, 1, 1, -1}) == "Kế: b");
    const Source* book = sources.add({.path = "b", .name = "b", .sheets = {"Sheet"}});
    CHECK(cell_name({book, 12, 28, 1, 0}) == "AB12");
}
