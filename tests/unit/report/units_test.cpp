// SPDX-License-Identifier: MIT
// Many units totalled in one run, each with its workbook and its record.
#include <doctest/doctest.h>

#include "base/platform.hpp"
#include "report/records/record_json.hpp"
#include "surveyed_ward.hpp"
#include "task/aggregate_units.hpp"
#include "test_folder.hpp"

using namespace cchc;
using namespace test;

namespace {

class City {
  public:
    void add(const std::string& folder, Ward ward = {}) {
        ward.change("plan.yaml", "id: thu", "id: " + folder);
        for (const auto& [name, text] : ward.files()) {
            const std::string path = root_.file(folder + "/" + name);
            REQUIRE(make_folder(parent_path(path)).empty());
            write_bytes(path, text);
        }
    }
    std::string file(const std::string& name) const { return root_.file(name); }
    void set_seed(std::uint64_t seed) { seed_ = seed; }

    UnitsOutcome total(const std::string& out, int jobs = 1, bool is_draft = false, bool makes_room = false) {
        return aggregate_units({.paths = {root_.file("")},
                                .each = {.plan = {},
                                         .evidence = EvidenceMode::off,
                                         .is_draft = is_draft,
                                         .tool = "cchc",
                                         .makes_room = makes_room,
                                         .folder = root_.file(out),
                                         .seed = seed_},
                                .jobs = jobs},
                               *files_, sources_);
    }

  private:
    TestFolder root_;
    std::uint64_t seed_ = 1;
    Sources sources_;  // findings point into it
    std::unique_ptr<Files> files_ = make_disk_files();
};

std::string brief_lines(const UnitsOutcome& outcome) {
    std::string text;
    for (const auto& unit : outcome.units)
        text += unit.id + " " + std::to_string(static_cast<int>(unit.state)) + " " + unit.index + "\n";
    return text;
}

}  // namespace

TEST_CASE("many units: each has its files, one that fails ends nothing, the threads change nothing") {
    const auto check = [](int jobs) {
        City city;
        city.add("a");
        city.add("b", std::move(Ward().change("scores/mot-cua.yaml", "b: 2", "b: 4")));
        city.add("c");
        city.add("d");
        write_bytes(city.file("d/plan.yaml"), "schema: cchc/plan/1\nyear: [\n");
        const UnitsOutcome outcome = city.total("out", jobs);
        CHECK(brief_lines(outcome) == "a 0 79.71\nb 2 \nc 0 79.71\n 2 \n");
        CHECK(outcome.summary.units == 4);
        CHECK(bytes_of(city.file("out/a-2024.json")).find("\"schema\": \"cchc/record/1\"") < 10);
        CHECK(bytes_of(city.file("out/a-2024.xlsx")).substr(0, 2) == "PK");
        // Of one that fails there is a record that says why, and no workbook.
        const std::string failed = bytes_of(city.file("out/b-2024.json"));
        CHECK(has(failed, "\"result\": null"));
        CHECK(has(failed, "\"failures\": [\n    {\n      \"kind\": \""));
        CHECK(bytes_of(city.file("out/b-2024.xlsx")).empty());
        std::string all = bytes_of(city.file("out/a-2024.json")) + failed;
        for (auto at = all.find(city.file("")); at != std::string::npos; at = all.find(city.file("")))
            all.erase(at, city.file("").size());
        return all;
    };
    const std::string alone = check(1);
    CHECK(check(3) == alone);
    CHECK(has(alone, "\"exact\": {},"));
}

TEST_CASE("a record holds as fractions what JSON rounds") {
    City city;
    city.add("a", std::move(Ward().change("framework.yaml", "round_at: leaf", "round_at: print")));
    REQUIRE(city.total("out").units.front().state == UnitState::totalled);
    const std::string record = bytes_of(city.file("out/a-2024.json"));
    CHECK(has(record, "\"1.2\": {\n      \"self\": \"4/3\","));
}

TEST_CASE("a record holds the survey's replicates by the seed of the run") {
    City city;
    Surveyed surveyed;
    surveyed.change("plan.yaml", "deadline", "appraisal: [a.yaml]\ndeadline");
    surveyed.write("a.yaml", "schema: cchc/appraisal/1\nround: 1\nby: Hội đồng\nitems: []\n");
    city.add("a", surveyed);
    city.add("b");
    REQUIRE(city.total("out").units.front().state == UnitState::totalled);
    const std::string first = bytes_of(city.file("out/a-2024.json"));
    CHECK(has(first, "\"replicates\": {\n    \"seed\": 1,\n    \"rounds\": 1000,\n    \"people\": 4,"));
    CHECK(has(bytes_of(city.file("out/b-2024.json")), "\"replicates\": null,"));
    city.set_seed(2);
    REQUIRE(city.total("out").units.front().state == UnitState::totalled);
    const std::string second = bytes_of(city.file("out/a-2024.json"));
    CHECK(has(second, "\"replicates\": {\n    \"seed\": 2,"));
    CHECK(second.substr(second.find("\"index\": [")) != first.substr(first.find("\"index\": [")));
}

TEST_CASE("many units: two plans of one unit and year are both refused") {
    City city;
    city.add("a");
    city.add("Xa");
    city.add("xa");
    city.add("xA", std::move(Ward().change("plan.yaml", "year: 2024", "year: 2023")));
    const UnitsOutcome outcome = city.total("out");
    CHECK(outcome.units.size() == 4);
    std::size_t duplicates = 0;
    for (const auto& unit : outcome.units) duplicates += unit.state == UnitState::duplicate ? 1 : 0;
    CHECK(duplicates == 2);
    CHECK(has(brief(outcome.findings), "duplicate-unit "));
    CHECK(bytes_of(city.file("out/xa-2024.json")).empty());
    CHECK(bytes_of(city.file("out/Xa-2024.json")).empty());
    CHECK_FALSE(bytes_of(city.file("out/a-2024.json")).empty());
}

TEST_CASE("many units: a second run leaves what says the same") {
    City city;
    city.add("a");
    REQUIRE(city.total("out").units.front().state == UnitState::totalled);
    const auto before = std::filesystem::last_write_time(city.file("out/a-2024.json"));
    std::filesystem::last_write_time(city.file("out/a-2024.json"), before - std::chrono::hours(1));
    REQUIRE(city.total("out").units.front().state == UnitState::totalled);
    CHECK(std::filesystem::last_write_time(city.file("out/a-2024.json")) == before - std::chrono::hours(1));
}

TEST_CASE("many units: an id that leads elsewhere writes nothing, a draft neither") {
    City city;
    city.add("a");
    std::string plan = bytes_of(city.file("a/plan.yaml"));
    plan.replace(plan.find("id: a"), 5, "id: \"../thu\"");
    write_bytes(city.file("a/plan.yaml"), plan);
    for (const bool is_draft : {false, true}) {
        const UnitsOutcome outcome = city.total("out", 1, is_draft);
        CHECK(outcome.units.front().id.empty());
        CHECK(bytes_of(city.file("thu-2024.json")).empty());
        CHECK(bytes_of(city.file("thu-2024.xlsx")).empty());
    }
}

TEST_CASE("many units: a file that stood at a workbook's place is named") {
    City city;
    city.add("a");
    REQUIRE(make_folder(city.file("out")).empty());
    write_bytes(city.file("out/a-2024.xlsx"), "Bảng lương");
    CHECK(city.total("out").units.front().state == UnitState::not_written);
    CHECK(bytes_of(city.file("out/a-2024.xlsx")) == "Bảng lương");
    const UnitsOutcome outcome = city.total("out", 1, false, true);
    REQUIRE(outcome.kept.size() == 1);
    CHECK(has(outcome.kept.front().path, "a-2024 (1).xlsx"));
    CHECK(bytes_of(outcome.kept.front().path) == "Bảng lương");
}

TEST_CASE("many units: a folder that cannot be made is one finding") {
    City city;
    city.add("a");
    write_bytes(city.file("out"), "x");
    const UnitsOutcome outcome = city.total("out");
    CHECK(brief_lines(outcome) == "a 7 \n");
    CHECK(outcome.findings.all().size() == 1);
}

TEST_CASE("a unit's id names files: no way to another folder, no blanks") {
    const auto found = [](const std::string& id) {
        return brief(Ward().change("plan.yaml", "id: thu", "id: \"" + id + "\"").validate().findings);
    };
    CHECK(found("phường-An_1.2").empty());
    for (const auto* id : {"../a", "a/b", "a b", ".a", "a:b", "a*"})
        CHECK(found(id).rfind("bad-value plan.yaml:", 0) == 0);
}
