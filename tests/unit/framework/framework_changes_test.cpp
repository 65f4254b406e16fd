// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <map>
#include <memory>
#include <string>

#include "check/validate.hpp"
#include "derive/changes/framework_changes.hpp"

using namespace cchc;

namespace {

struct Read {
    Sources sources;
    std::shared_ptr<const Framework> framework;

    explicit Read(const std::string& items) {
        const MemoryFiles files(std::map<std::string, std::string>{
            {"f.yaml",
             "schema: cchc/framework/1\nid: f\ntitle: F\nstanding: illustrative\nscale: {max: 10}\nareas:\n"
             "  - code: \"1\"\n    title: Lĩnh vực\n    max: 10\n    criteria:\n" +
                 items}});
        framework = check_framework_file("f.yaml", files, sources).framework;
        REQUIRE(framework != nullptr);
    }
};

std::string item(const std::string& code, const std::string& title,
                 const std::string& more = "max: 5, rule: survey") {
    return "      - {code: " + code + ", title: " + title + ", " + more + "}\n";
}

std::string levels(const std::string& id, const std::string& text) {
    return "max: 5, rule: {levels: [{id: " + id + ", points: 5, text: " + text +
           "}, {id: k, points: 0, text: Không}]}";
}

/// `added 1.2; changed 1.1 (2 fields, review)`.
std::string changes(const std::string& before, const std::string& after) {
    const Read a(before);
    const Read b(after);
    std::string out;
    for (const auto& change : framework_changes(*a.framework, *b.framework)) {
        constexpr const char* kinds[]{"added", "removed", "moved", "changed"};
        out += kinds[static_cast<std::size_t>(change.kind)];
        if (change.before) out += " " + a.framework->item(*change.before).code.value;
        if (change.after) out += " " + b.framework->item(*change.after).code.value;
        for (const auto field : change.fields) out += " f" + std::to_string(static_cast<int>(field));
        out += change.asks_for_review() ? "!; " : "; ";
    }
    return out;
}

std::string field(ChangedField of) {
    return " f" + std::to_string(static_cast<int>(of));
}

}  // namespace

TEST_CASE("framework changes: nothing, added, removed, moved") {
    const std::string two = item("1.1", "Kế hoạch") + item("1.2", "Báo cáo");
    CHECK(changes(two, two).empty());
    CHECK(changes(item("1.1", "Kế hoạch"), two) == "added 1.2!; ");
    CHECK(changes(two, item("1.2", "Báo cáo")) == "removed 1.1!; ");
    CHECK(changes(two, item("1.1", "Kế hoạch") + item("1.3", "báo  CÁO")) ==
          "moved 1.2 1.3" + field(ChangedField::code) + field(ChangedField::title) + "!; ");
    // Two change places: each is found under its new code.
    CHECK(changes(two, item("1.1", "Báo cáo") + item("1.2", "Kế hoạch")) ==
          "moved 1.2 1.1" + field(ChangedField::code) + "!; moved 1.1 1.2" + field(ChangedField::code) +
              "!; ");
    // Nothing in common but the code: another item.
    CHECK(changes(item("1.1", "Kế hoạch"), item("1.1", "Sáng kiến mới")) == "added 1.1!; removed 1.1!; ");
}

TEST_CASE("framework changes: words alone ask for no review, ids and points do") {
    CHECK(changes(item("1.1", "Kế hoạch năm"), item("1.1", "Kế hoạch năm nay")) ==
          "changed 1.1 1.1" + field(ChangedField::title) + "; ");
    CHECK(changes(item("1.1", "A"), item("1.1", "A", "max: 4, rule: survey")).find("!") != std::string::npos);
    CHECK(changes(item("1.1", "A", levels("co", "Có")), item("1.1", "A", levels("co", "Đủ"))) ==
          "changed 1.1 1.1" + field(ChangedField::rule_texts) + "; ");
    CHECK(changes(item("1.1", "A", levels("co", "Có")), item("1.1", "A", levels("du", "Có"))) ==
          "changed 1.1 1.1" + field(ChangedField::rule_ids) + "!; ");
    CHECK(changes(item("1.1", "A", levels("co", "Có")), item("1.1", "A", "max: 5, rule: survey")) ==
          "changed 1.1 1.1" + field(ChangedField::rule) + "!; ");
    CHECK(changes(item("1.1", "A"), item("1.1", "A", "max: 5, rule: survey, documents: Giấy")) ==
          "changed 1.1 1.1" + field(ChangedField::documents) + "; ");
}
