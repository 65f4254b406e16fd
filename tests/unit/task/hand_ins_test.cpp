// SPDX-License-Identifier: MIT
// Two hand-ins side by side, and copies of what came.
#include <doctest/doctest.h>

#include <filesystem>

#include "base/folders/new_file.hpp"
#include "base/platform.hpp"
#include "task/collect/card_differences.hpp"
#include "test_folder.hpp"

using namespace cchc;
using namespace test;

TEST_CASE("a copy is made whole where nothing stands, and never replaces anything") {
    TestFolder folder;
    const std::string long_text(200'000, 'x');
    REQUIRE(write_file(folder.file("a"), long_text).empty());
    CHECK(copy_to_new_file(folder.file("a"), folder.file("b")).empty());
    CHECK(bytes_of(folder.file("b")) == long_text);
    CHECK(have_same_bytes(folder.file("a"), folder.file("b")));
    REQUIRE(write_file(folder.file("c"), long_text.substr(1) + "y").empty());
    CHECK_FALSE(have_same_bytes(folder.file("a"), folder.file("c")));
    CHECK_FALSE(copy_to_new_file(folder.file("a"), folder.file("c")).empty());
    CHECK(bytes_of(folder.file("c")).back() == 'y');
    std::filesystem::create_symlink(folder.file("nowhere"), folder.file("d"));
    CHECK_FALSE(copy_to_new_file(folder.file("a"), folder.file("d")).empty());
    CHECK_FALSE(std::filesystem::exists(folder.file("nowhere")));
    CHECK_FALSE(copy_to_new_file(folder.file("none"), folder.file("e")).empty());
    CHECK_FALSE(copy_to_new_file("/dev/zero", folder.file("e")).empty());
    CHECK_FALSE(copy_to_new_file(folder.file("a"), folder.file("none/e")).empty());
    CHECK(folder.count() == 4);
}

TEST_CASE("differences between two cards: every kind of cell, in the order of the items") {
    const auto score = [](const std::string& item) {
        Score one;
        one.item.value = item;
        return one;
    };
    Scorecard first;
    Scorecard second;
    first.scores = {score("1.2"), score("1.1")};
    second.scores = {score("1.1"), score("9")};
    first.scores[0].inputs = {{{{"a", {}}, {parse_number("20").number, {}}}}};
    first.scores[1].justification = Located<std::string>{"Như đã nêu", {}};
    second.scores[0].not_applicable = true;
    second.scores[1].points = Located<Number>{parse_number("1.50").number, {}};
    const auto cells = card_differences(first, second, {});
    std::string all;
    for (const auto& cell : cells)
        all += cell.item + " " + std::to_string(static_cast<int>(cell.field)) + cell.detail + " " +
               cell.before + ">" + cell.now + "; ";
    CHECK(all == "1.2 3a 20>; 1.1 5 >x; 1.1 7 Như đã nêu>; 9 4 >1.5; ");
    CHECK_FALSE(answer_the_same(first, {}));
    CHECK(answer_the_same(first, second));
    CHECK(card_differences(first, first, {}).empty());
}
