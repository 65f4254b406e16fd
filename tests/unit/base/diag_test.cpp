// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <algorithm>
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

TEST_CASE("of one kind and file so many are kept, and the rest is counted with what it costs") {
    const Source one{.path = "a"};
    const Source other{.path = "b"};
    const auto error = [](const Source& source, std::size_t line) {
        return Finding{.message = Message::score_missing,
                       .place = {&source, static_cast<std::uint32_t>(line + 1), 1, 1, -1},
                       .stakes = {{"1." + std::to_string(line % 1'500), Points{Ratio::whole(2)}}}};
    };
    Findings findings;
    for (std::size_t i = 0; i < Findings::most_of_a_kind; ++i) findings.add(error(one, i));
    CHECK(findings.is_full(Message::score_missing, &one));
    CHECK_FALSE(findings.is_full(Message::score_missing, &other));
    findings.sort();
    CHECK(findings.all().size() == Findings::most_of_a_kind);
    Findings more;
    for (std::size_t i = 1'000; i < 3'500; ++i) more.add(error(one, i));
    more.add(error(other, 1'600));
    findings.append(std::move(more));
    findings.add({.message = Message::filed_late, .place = {&one}});
    findings.sort();
    // 1,000 and the count of the rest; one of the other file, one of another kind.
    REQUIRE(findings.all().size() == Findings::most_of_a_kind + 3);
    CHECK(findings.points_at_stake().value().decimal_text() == "3000");
    const auto rest = std::find_if(findings.all().begin(), findings.all().end(),
                                   [](const Finding& each) { return each.message == Message::more_errors; });
    REQUIRE(rest != findings.all().end());
    CHECK(rest->place.source == &one);
    CHECK(rest->text(Language::en) == "2500 more errors of the kind “missing-score” are not listed here");
    CHECK(rest->points().value().decimal_text() == "3000");
    findings.sort();
    CHECK(findings.all().size() == Findings::most_of_a_kind + 3);
    Findings shared;
    for (std::size_t unit = 0; unit < 100; ++unit) {
        Findings of_unit;
        for (std::size_t i = 0; i < 11; ++i) of_unit.add(error(one, i));
        shared.append(std::move(of_unit));
    }
    shared.sort();
    CHECK(shared.all().size() == 11);
    Findings off;
    for (std::size_t i = 0; i < 2'000; ++i) off.add(error(one, i));
    off.apply([](Finding&) { return false; });
    off.sort();
    CHECK(off.all().empty());
    Findings warnings;
    for (std::size_t i = 0; i < 1'001; ++i)
        warnings.add(
            {.message = Message::filed_late, .place = {&one, static_cast<std::uint32_t>(i + 1), 1, 1, -1}});
    warnings.sort();
    // What was only counted is worded here; the others lack what their own tests give them.
    for (const Findings* each : {&findings, &warnings}) {
        Findings told;
        for (const auto& finding : each->all()) {
            const bool is_rest =
                finding.message == Message::more_errors || finding.message == Message::more_warnings;
            if (is_rest) told.add(finding);
        }
        test::see(told);
    }
    CHECK(warnings.count(Severity::error) == 0);
    CHECK(std::count_if(warnings.all().begin(), warnings.all().end(),
                        [](const Finding& each) { return each.message == Message::more_warnings; }) == 1);
}

TEST_CASE("causes are told in words of ours, with the system's behind") {
    const auto vi = [](const char* words) { return in_words({words}, Language::vi); };
    const auto en = [](const char* words) { return in_words({words}, Language::en); };
    CHECK(vi("Permission denied") == "không có quyền (Permission denied)");
    CHECK(en("Permission denied") == "no permission (Permission denied)");
    CHECK(vi("/x/cchc-reader: No such file or directory") ==
          "không tìm thấy (/x/cchc-reader: No such file or directory)");
    CHECK(vi("Is a directory") != vi("Not a directory"));
    CHECK(vi("No space left on device") == "đĩa đầy hoặc hết hạn mức (No space left on device)");
    CHECK(vi("cchc-reader is not beside this program") == "cchc-reader không nằm cạnh chương trình này");
    CHECK(vi("what was written does not read back: a part is missing") ==
          "những gì vừa ghi đọc lại không đúng (a part is missing)");
    CHECK(vi("something new") == "something new");
    CHECK(vi("") == "");
    Finding finding{.message = Message::file_not_read,
                    .args = {{"file", std::string("f")}, {"reason", Cause{"Permission denied"}}}};
    CHECK(finding.text(Language::vi) == "không đọc được tệp “f”: không có quyền (Permission denied)");
}

TEST_CASE("columns are counted in characters") {
    Sources sources;
    const Source* source = sources.add({.path = "a", .name = "a", .text = "x\nKế: b\n"});
    CHECK(character_column({source, 2, 7, 1, -1}) == 5);
    CHECK(line_text({source, 2, 1, 1, -1}) == "Kế: b");
    const Source* book = sources.add({.path = "b", .name = "b", .sheets = {"Sheet"}});
    CHECK(cell_name({book, 12, 28, 1, 0}) == "AB12");
}
