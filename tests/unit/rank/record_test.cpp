// SPDX-License-Identifier: MIT
// Records as others hand them in: whole, cut off, changed by hand, or something else.
#include <doctest/doctest.h>

#include "city.hpp"
#include "rank/json_tree.hpp"
#include "rank/read_record.hpp"
#include "report/findings/findings_text.hpp"
#include "report/results/results_json.hpp"
#include "score/score.hpp"

using namespace cchc;
using namespace test;

namespace {

std::string record_of_a() {
    City city;
    city.add("a", "9", "7.25", "grades: [{from: 80, name: Tốt}, {from: 0, name: Yếu}]\n").record();
    return city.text("r/a.json");
}

/// What is found of a text, brief; empty where a unit comes of it.
std::string found_of_record(const std::string& text) {
    Sources sources;
    Findings findings;
    RecordedFrameworks frameworks;
    const Source* source = sources.add({.path = "a.json", .name = "a.json", .text = text, .is_read = true});
    const auto unit = read_record(source, frameworks, findings);
    CHECK(unit.has_value() != findings.has_errors());
    return brief(findings);
}

std::string changed(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

std::string fault_of(const std::string& text) {
    return read_json(text).fault;
}

}  // namespace

TEST_CASE("JSON: values as they are written, with where they end") {
    const JsonTree tree = read_json("{\"a\": [1.50, \"ư\\u01a1\", true, null], \"b\": {}}");
    REQUIRE(tree.fault.empty());
    const JsonNode* list = tree.root.find("a");
    REQUIRE(list != nullptr);
    REQUIRE(list->entries.size() == 4);
    CHECK(list->entries[0].text == "1.50");
    CHECK(list->entries[1].text == "ươ");
    CHECK(list->entries[2].kind == JsonNode::Kind::boolean);
    CHECK(list->entries[3].kind == JsonNode::Kind::null);
    CHECK(tree.root.find("b")->kind == JsonNode::Kind::object);
    CHECK(tree.root.find("c") == nullptr);
}

TEST_CASE("JSON: what is none says so, however deep or often it is") {
    CHECK_FALSE(fault_of("").empty());
    CHECK_FALSE(fault_of("{").empty());
    CHECK_FALSE(fault_of("{} x").empty());
    CHECK_FALSE(fault_of("[NaN]").empty());
    CHECK_FALSE(fault_of("[01]").empty());
    CHECK_FALSE(fault_of("[\"\xFF\"]").empty());
    CHECK_FALSE(fault_of(std::string("[1]\0", 4)).empty());
    CHECK(fault_of("{\"a\": 1, \"b\": 2, \"a\": 3}") == "a key stands twice in one object");
    CHECK(fault_of(std::string(100'000, '[')) == "values lie too deep in each other");
    CHECK(fault_of(std::string(32, '[') + std::string(32, ']')).empty());
    std::string many = "{";
    for (int i = 0; i < 100'000; ++i) many += "\"" + std::to_string(i) + "\":0,";
    CHECK(fault_of(many + "\"x\":0}").empty());
}

TEST_CASE("a record: whole, from a result alone, cut off anywhere") {
    const std::string record = record_of_a();
    CHECK(found_of_record(record).empty());
    City city;
    city.add("a", "9", "7.25");
    Ward ward =
        construct_ward({.areas = "  - {code: \"1\", title: A, max: 10, rule: {range: {min: 0, step: 1}}}\n",
                        .scores = "1: {points: 7}"});
    const Validation& validation = ward.validate();
    const std::string result = results_json(validation, score(*valid(validation)), {.tool = "cchc"});
    CHECK(found_of_record(result).empty());
    std::size_t cut = 0;
    for (std::size_t length = 0; length + 2 < record.size(); length += 37, ++cut)
        CHECK(found_of_record(record.substr(0, length)).rfind("bad-record a.json", 0) == 0);
    CHECK(cut > 50);
    for (const char* key :
         {"unit", "ranking", "items", "total", "exact", "digests", "if_refused", "scoring", "index_exact",
          "counted", "status", "grades", "stage", "year", "sha256", "leaf"}) {
        const std::string named = "\"" + std::string(key) + "\"";
        CAPTURE(named);
        std::string without = record;
        for (auto at = without.find(named); at != std::string::npos; at = without.find(named))
            without = changed(without, named, "\"x\"");
        CHECK(has(found_of_record(without), "bad-record"));
    }
}

TEST_CASE("a record: what somebody changed does not add up") {
    const std::string record = record_of_a();
    const auto differs = [&](const std::string& from, const std::string& to) {
        CAPTURE(from);
        return found_of_record(changed(record, from, to)).rfind("bad-record a.json:", 0) == 0;
    };
    CHECK(differs("\"index\": 81.25", "\"index\": 91.25"));
    CHECK(differs("\"index_exact\": \"325/4\"", "\"index_exact\": \"365/4\""));
    CHECK(differs("\"index_exact\": \"325/4\"", "\"index_exact\": \"650/8\""));
    CHECK(differs("\"grade\": \"Tốt\"", "\"grade\": \"Yếu\""));
    CHECK(differs("\"from\": 80", "\"from\": 82"));
    CHECK(differs("\"final\": 16.25", "\"final\": 18.25"));
    CHECK(differs("\"final\": 9", "\"final\": 10"));
    CHECK(differs("\"counted\": 20", "\"counted\": 19"));
    CHECK(differs("\"counted\": 10", "\"counted\": 0"));
    CHECK(differs("\"base\": null", "\"base\": 18"));
    CHECK(differs("\"rounding\": \"half-up\"", "\"rounding\": \"up\""));
    CHECK(differs("\"decimals\": 2", "\"decimals\": 5"));
    CHECK(differs("\"final\": 9", "\"final\": 9e0"));
    CHECK(differs("\"cap\": null", "\"cap\": 50"));
}

TEST_CASE("a record of a unit that failed, or of a draft, ranks nobody") {
    City failed;
    failed.add("a", "9", "70").record();
    CHECK(found_of_record(failed.text("r/a.json")) == "unit-not-totalled a.json:0:0\n");
    const std::string draft = changed(record_of_a(), "\"draft\": false", "\"draft\": true");
    CHECK(found_of_record(draft) == "unit-not-totalled a.json:0:0\n");
    CHECK(found_of_record("[]") == "bad-record a.json:0:0\n");
    CHECK(found_of_record("{\"schema\": \"cchc/units/1\"}") == "bad-record a.json:0:0\n");
    CHECK(found_of_record("{\"schema\": [\"cchc/record/1\"]}") == "bad-record a.json:0:0\n");
}

TEST_CASE("a record whose items are not those of its scoring is ranked with nobody else") {
    City city;
    city.add("a", "9", "8").add("b", "8", "8").record();
    std::string& record = city.text("r/b.json");
    const auto begin = record.find("      {\n        \"code\": \"2.1\"");
    const auto end = record.find("      }\n", begin);
    REQUIRE(end != std::string::npos);
    record.erase(begin, end + 8 - begin);
    record.replace(record.rfind("      },\n", begin), 9, "      }\n");
    CHECK(city.ranks({"r"}) == "");
    CHECK(has(city.found(), "mixed-units r/"));
    CHECK(city.ranks({"r"}, {.apart = true}) != "");
}
