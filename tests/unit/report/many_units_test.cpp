// SPDX-License-Identifier: MIT
// One command over many units: which are taken, what is kept of each, and what is said of all.
#include <doctest/doctest.h>

#include "report/json_writer.hpp"
#include "report/survey/survey_csv.hpp"
#include "report/survey/survey_line.hpp"
#include "score/survey.hpp"
#include "surveyed_ward.hpp"
#include "task/read_survey.hpp"
#include "task/units/run_units.hpp"

using namespace cchc;
using namespace test;

namespace {

/// Plans in memory, a folder each.
class Units {
  public:
    Units& add(const std::string& folder, Ward ward, const std::string& id = "") {
        ward.change("plan.yaml", "id: thu", "id: " + (id.empty() ? folder : id));
        for (const auto& [name, text] : ward.files()) files_[folder + "/" + name] = text;
        return *this;
    }
    Units& write(const std::string& path, const std::string& text) {
        files_[path] = text;
        return *this;
    }

    /// Shows the survey of each.
    UnitsRun run(int jobs = 1, bool has_folders = false, const std::vector<std::string>& paths = {"."}) {
        const MemoryFiles files(files_);
        Sources sources;
        const auto work = [&](const UnitTurn& turn) {
            SurveyOutcome outcome =
                read_survey({turn.unit.plan, turn.jobs, &turn.frameworks}, files, turn.sources);
            std::string line;
            if (outcome.results)
                line = survey_line(outcome.validation.assessment, *outcome.results, turn.language);
            return unit_done(outcome.results ? UnitEnd::made : UnitEnd::has_errors, line,
                             std::move(outcome.validation.findings));
        };
        return run_units(
            {.targets = discover(paths, files, sources), .has_folders = has_folders, .jobs = jobs}, files,
            work);
    }

  private:
    std::map<std::string, std::string> files_;
};

std::string lines(const UnitsRun& run) {
    constexpr Bilingual made{"{} có kết quả", "{} with results"};
    return made_lines(run.units, {.made = made, .summary = run.summary}, {.width = 200});
}

Units three() {
    Units units;
    units.add("a", Surveyed()).add("b", Surveyed());
    return units.write("c/plan.yaml", "schema: cchc/plan/1\nyear: [\n");
}

}  // namespace

TEST_CASE("many units: a line each, one that cannot be read is named, the threads change nothing") {
    Units units = three();
    const UnitsRun run = units.run();
    CHECK(lines(run) ==
          "a 2024: 4 responses, 1.80 of 3.00 points\n"
          "b 2024: 4 responses, 1.80 of 3.00 points\n"
          "c/plan.yaml: nothing, as there are errors; 1 error\n"
          "3 units, 2 with results; 1 error\n");
    CHECK(brief(run.findings) == "yaml-syntax plan.yaml:2:7\n");
    const UnitsRun on_three = units.run(3);
    CHECK(lines(on_three) == lines(run));
    CHECK(brief(on_three.findings) == brief(run.findings));
    // Those of the paths, of the frameworks, and of the one unit with a finding: the others' are gone.
    CHECK(run.sources.size() == 3);
}

TEST_CASE("many units: what is no plan is named and ends nothing") {
    const UnitsRun run = three().run(1, false, {"a", "nowhere", "b/framework.yaml"});
    CHECK(brief(run.findings) == "io-read b/framework.yaml:0:0\nio-read nowhere:0:0\n");
    CHECK(lines(run) == "a 2024: 4 responses, 1.80 of 3.00 points\n1 unit, 1 with results; 2 errors\n");
}

TEST_CASE("many units: two plans of one unit and year are both refused, capitals making no difference") {
    Units units;
    units.add("x", Surveyed(), "A").add("y", Surveyed(), "a").add("z", Surveyed());
    const UnitsRun run = units.run();
    CHECK(brief(run.findings) == "duplicate-unit plan.yaml:3:12\nduplicate-unit plan.yaml:3:12\n");
    CHECK(lines(run) ==
          "A 2024: nothing, as the unit stands twice; 1 error\n"
          "a 2024: nothing, as the unit stands twice; 1 error\n"
          "z 2024: 4 responses, 1.80 of 3.00 points\n"
          "3 units, 1 with results; 2 errors\n");
}

TEST_CASE("many units: one of two years is refused where folders are named by ids") {
    Units units;
    Surveyed earlier;
    earlier.change("plan.yaml", "year: 2024", "year: 2023");
    units.add("x", Surveyed(), "a").add("y", earlier, "a");
    CHECK(units.run().units[0].end == UnitEnd::made);
    const UnitsRun run = units.run(1, true);
    CHECK(brief(run.findings) == "duplicate-unit plan.yaml:3:12\nduplicate-unit plan.yaml:3:12\n");
    CHECK(run.findings.all().front().text(Language::en) ==
          "the unit “a” has two plans or records for 2023, 2024");
    CHECK(run.findings.all().front().related.size() == 1);
}

TEST_CASE("many units as sections and as JSON") {
    std::vector<MadeUnit> units(2);
    units[0] = {.plan = "a/plan.yaml", .id = "a", .name = "Phường A", .year = 2024, .end = UnitEnd::made};
    units[0].product = "the first line\nthe second\n";
    units[1] = {.plan = "b/plan.yaml", .end = UnitEnd::nothing_counted};
    units[1].summary.errors = 2;
    constexpr Bilingual made{"{} đã giải thích", "{} explained"};
    Summary all;
    all.errors = 2;
    CHECK(made_sections(units, {.made = made, .summary = all}, {}) ==
          "Phường A (a 2024)\nthe first line\nthe second\n\n"
          "b/plan.yaml\nnothing, as no points are counted; 2 errors\n\n"
          "2 units, 1 explained; 2 errors\n");

    JsonWriter document;
    document.begin_object();
    document.field("text", "one\ntwo");
    document.end_object();
    units[0].product = document.text();
    const std::string json = made_json(units, all);
    CHECK(has(json, "      \"document\": {\n        \"text\": \"one\\ntwo\"\n      }\n    },\n"));
    CHECK(has(json,
              "\"unit\": null,\n      \"name\": null,\n      \"year\": 0,\n      \"state\": "
              "\"nothing-counted\",\n      \"errors\": 2,"));
    CHECK(
        has(json, "\"document\": null\n    }\n  ],\n  \"summary\": {\n    \"units\": 2,\n    \"made\": 1,"));
}

TEST_CASE("surveys of many units as CSV: the options are those of all") {
    const auto survey_of = [](Surveyed ward, const std::string& unit) {
        const Assessment& assessment = ward.validate().assessment;
        return UnitSurvey{unit, 2024, survey_table(assessment, survey_results(assessment))};
    };
    Surveyed other;
    other.change("q.yaml", "{A: 100, B: 60, D: 0, K: skip}", "{A: 100, D: 0, E: 40, K: skip}")
        .change("r.csv", "A,B", "A,E");
    const std::string csv = surveys_csv({survey_of(Surveyed(), "a"), survey_of(other, "=b")});
    CHECK(
        csv.substr(0, csv.find('\n')) ==
        "unit,year,item,question,group,asked,answered,blank,skipped,count:A,count:B,count:D,count:K,count:E,"
        "share:A,share:B,share:D,share:K,share:E,mean,max,points");
    CHECK(has(csv, "\na,2024,2.1,C1,can-bo,2,2,0,0,1,0,1,0,,50,0,50,,,50,,\n"));
    CHECK(has(csv, "\n'=b,2024,2.1,C2,dan,2,1,1,0,0,,0,0,1,0,,0,,100,40,,\n"));
}
