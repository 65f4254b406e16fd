// SPDX-License-Identifier: MIT
// Findings as bytes and back: they say the same in every output.
#include <doctest/doctest.h>

#include "cache/packed_findings.hpp"
#include "report/findings/findings_json.hpp"
#include "task/validate_paths.hpp"
#include "ward.hpp"

using namespace cchc;
using namespace test;

namespace {

std::string json_of(const Findings& findings) {
    return findings_json(findings, {}, Language::vi);
}

}  // namespace

TEST_CASE("packed findings keep their unit; those of a framework have none") {
    std::map<std::string, std::string> all;
    for (const std::string id : {"a", "b"}) {
        Ward ward;
        ward.change("plan.yaml", "id: thu", "id: don-vi-" + id)
            .change("plan.yaml", "framework.yaml", "../framework.yaml")
            .change("framework.yaml", "max: 7", "max: 6")
            .change("scores/van-phong.yaml", "parts: [x]", "parts: [z]");
        for (const auto& [name, text] : ward.files())
            all[name == "framework.yaml" ? name : id + "/" + name] = text;
    }
    Sources sources;
    const PathsOutcome outcome = validate_paths({.paths = {"a", "b"}}, MemoryFiles(all), sources);
    std::map<std::string, std::size_t> units;
    for (const auto& finding : outcome.findings.all()) {
        ++units[finding.unit];
        CHECK(finding.unit.empty() == (finding.place.source->name == "../framework.yaml"));
    }
    CHECK(units["don-vi-a"] > 0);
    CHECK(units["don-vi-b"] == units["don-vi-a"]);
    CHECK(units[""] > 0);
    CHECK(has(json_of(outcome.findings), "\"unit\": \"don-vi-a\""));
    CHECK(has(json_of(outcome.findings), "\"unit\": null"));
    Sources others;
    CHECK(json_of(slimmed(outcome.findings, others)) == json_of(outcome.findings));
}

TEST_CASE("of findings that are only counted the count is of their unit") {
    Sources sources;
    const Source* source = sources.add({.path = "x", .name = "x", .text = "x"});
    Findings findings;
    for (std::size_t i = 0; i < Findings::most_of_a_kind + 5; ++i)
        findings.add({.message = Message::key_unknown, .place = {source}, .item = std::to_string(i)});
    findings.put_unit("a");
    findings.sort();
    CHECK(findings.all().size() == Findings::most_of_a_kind + 1);
    for (const auto& finding : findings.all()) CHECK(finding.unit == "a");
}
