// SPDX-License-Identifier: MIT
#include "fuzz.hpp"
#include "rank/read_record.hpp"
#include "report/ranking/long_rows.hpp"
#include "report/ranking/ranking_json.hpp"
#include "report/ranking/ranking_text.hpp"

namespace cchc::fuzz {

/// What is read of a record can be ranked beside itself under another name, and printed.
void try_record(std::string_view input) {
    Sources sources;
    const Source* source =
        sources.add({.path = "a.json", .name = "a.json", .text = std::string(input), .is_read = true});
    RecordedFrameworks frameworks;
    Findings findings;
    auto unit = read_record(source, frameworks, findings);
    hold(unit.has_value() != findings.has_errors(), "there is a unit, or a finding says why not");
    if (!unit) return;
    UnitRecord other = *unit;
    other.id += "x";
    const Ranking ranking = rank_units({*unit, other}, {other}, {}, findings);
    hold(ranking.sets.size() == 1, "a unit is of its own set");
    const auto& units = ranking.sets.front().groups.front().units;
    hold(units.size() == 2 && units[0].rank == 1 && units[1].rank == 1, "equal units share a rank");
    const auto questions = questions_of(ranking);
    hold(is_json(ranking_json(ranking, questions, Language::vi)), "ranks are JSON");
    ranking_text(ranking, questions, {.language = Language::en});
    long_csv(ranking.units);
    long_jsonl(ranking.units);
}

}  // namespace cchc::fuzz
