// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <set>

#include "score/names.hpp"

using namespace cchc;

namespace {

enum class Season { dry, wet };
static_assert(is_enumerator<Season::wet>());
static_assert(!is_enumerator<static_cast<Season>(2)>());

/// Every name leads back to its value, and no other text to any.
template <typename Table>
void check_round_trip(const Table& table) {
    std::set<std::string_view> seen;
    for (const auto& row : table) {
        CHECK(table.name(row.value) == row.name);
        if (row.name.empty()) continue;
        CHECK(seen.insert(row.name).second);
        CHECK(table.value(row.name) == row.value);
    }
    CHECK(table.names().size() == seen.size());
    for (const std::string_view word : {"", " ", "unknown", "TRUE"}) CHECK_FALSE(table.value(word));
}

}  // namespace

TEST_CASE("names: each leads back to its value") {
    check_round_trip(names::language);
    check_round_trip(names::severity);
    check_round_trip(names::standing);
    check_round_trip(names::rounding);
    check_round_trip(names::round_at);
    check_round_trip(names::ties);
    check_round_trip(names::rank_by);
    check_round_trip(names::item_type);
    check_round_trip(names::evidence_demand);
    check_round_trip(names::not_applicable);
    check_round_trip(names::scoring);
    check_round_trip(names::average);
    check_round_trip(names::acceptance);
    check_round_trip(names::unlisted);
    check_round_trip(names::stage);
    check_round_trip(names::status);
    check_round_trip(names::basis);
    check_round_trip(names::exclusion);
}

TEST_CASE("names: a value without one is not offered") {
    const auto words = names::not_applicable.names();
    REQUIRE(words.size() == 3);
    CHECK(words[0] == "full");
    CHECK(words[1] == "excluded");
    CHECK(names::not_applicable.name(NotApplicable::refused).empty());
}

TEST_CASE("names: of rules") {
    CHECK(kind_name(NoRule{}).empty());
    CHECK(kind_name(LevelsRule{}) == "levels");
    CHECK(kind_name(ChecklistRule{}) == "checklist");
    CHECK(kind_name(RangeRule{}) == "range");
    CHECK(kind_name(FormulaRule{}) == "formula");
    CHECK(kind_name(SurveyRule{}) == "survey");
}

TEST_CASE("names: tables stand in the order of their enums") {
    constexpr auto seasons = enum_table<Named<Season>>({{Season::dry, "khô"}, {Season::wet, "mưa"}});
    CHECK(seasons.size() == 2);
    CHECK(seasons[Season::wet].name == "mưa");
    CHECK(seasons.value("khô") == Season::dry);
    CHECK(seasons.begin()->value == Season::dry);
}
