// SPDX-License-Identifier: MIT
// The tasks as another program calls them: a request, an outcome.
#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>

#include "base/kept_file.hpp"
#include "base/platform.hpp"
#include "task/aggregate.hpp"
#include "task/check_frameworks.hpp"
#include "task/convert.hpp"
#include "task/look_up_item.hpp"
#include "task/make_council_form.hpp"
#include "task/make_forms.hpp"
#include "task/read_survey.hpp"
#include "task/validate_paths.hpp"
#include "ward.hpp"

using namespace cchc;
using namespace test;
namespace fs = std::filesystem;

namespace {

/// The small ward on the disk, taken away at the end.
class DiskWard {
  public:
    explicit DiskWard(const Ward& ward = {}) {
        folder_ = (fs::temp_directory_path() / "cchc-task-XXXXXX").string();
        REQUIRE(::mkdtemp(folder_.data()) != nullptr);
        for (const auto& [name, text] : ward.files()) {
            REQUIRE(make_folder(join_path(folder_, parent_path(name))).empty());
            REQUIRE(write_file(path(name), text).empty());
        }
    }
    ~DiskWard() { fs::remove_all(folder_); }
    DiskWard(const DiskWard&) = delete;
    DiskWard& operator=(const DiskWard&) = delete;

    std::string path(const std::string& name) const { return join_path(folder_, name); }
    std::string plan() const { return path("plan.yaml"); }
    bool has(const std::string& name) const { return fs::exists(path(name)); }

    const std::unique_ptr<Files> files = make_disk_files();
    Sources sources;

  private:
    std::string folder_;
};

std::string kinds_of(const Findings& findings) {
    std::string ids;
    for (const auto& finding : findings.all()) ids += std::string(finding.kind().id) + "\n";
    return ids;
}

/// Three wards and a framework in memory; the second one counts more files in time than there were.
MemoryFiles city() {
    std::map<std::string, std::string> files;
    for (const std::string unit : {"a", "b", "c"}) {
        Ward ward;
        if (unit == "b") ward.change("scores/mot-cua.yaml", "b: 2", "b: 4");
        for (const auto& [name, text] : ward.files()) files[unit + "/" + name] = text;
    }
    return MemoryFiles(files);
}

}  // namespace

TEST_CASE("many plans are validated together, each telling that it is done") {
    const MemoryFiles files = city();
    for (const int jobs : {1, 3}) {
        Sources sources;
        std::vector<std::size_t> told;
        const PathsOutcome outcome = validate_paths({.paths = {"a", "b", "c"},
                                                     .evidence = EvidenceMode::off,
                                                     .jobs = jobs,
                                                     .progress =
                                                         [&](std::size_t done, std::size_t units) {
                                                             CHECK(units == 3);
                                                             told.push_back(done);
                                                         }},
                                                    files, sources);
        CHECK(told == std::vector<std::size_t>{1, 2, 3});
        CHECK(outcome.summary.units == 3);
        CHECK(outcome.summary.items == 12);
        CHECK(outcome.summary.errors == outcome.findings.count(Severity::error));
        REQUIRE_FALSE(outcome.findings.all().empty());
        for (const auto& finding : outcome.findings.all())
            CHECK(finding.place.source->path == "b/scores/mot-cua.yaml");
    }
}

TEST_CASE("a framework among the paths is checked on its own, a path that is not there is a finding") {
    const MemoryFiles files = city();
    Sources sources;
    const PathsOutcome outcome = validate_paths(
        {.paths = {"a/framework.yaml", "nowhere"}, .evidence = EvidenceMode::off}, files, sources);
    CHECK(kinds_of(outcome.findings) == "formula-range\nio-read\n");  // its b may be more than its a
    CHECK(outcome.summary.units == 0);

    const FrameworksOutcome alone = check_frameworks({"a/framework.yaml", "nowhere"}, files, sources);
    REQUIRE(alone.frameworks.size() == 2);
    CHECK(alone.frameworks[0]->id == "small");
    CHECK(alone.frameworks[1] == nullptr);
    CHECK(alone.summary.errors == 1);
}

TEST_CASE("aggregate totals a sound ward and writes its workbook") {
    DiskWard ward;
    const AggregateOutcome outcome =
        aggregate({.plan = ward.plan(), .target = ward.path("out.xlsx"), .evidence = EvidenceMode::off},
                  *ward.files, ward.sources);
    CHECK(outcome.state == AggregateState::totalled);
    REQUIRE(outcome.results);
    CHECK_FALSE(outcome.results->is_draft);
    CHECK(outcome.results->total.self.points().value().decimal_text() == "5.58");
    CHECK(ward.has("out.xlsx"));
}

TEST_CASE("aggregate with errors gives nothing, or a draft where one is asked for") {
    DiskWard ward(Ward().remove("scores/mot-cua.yaml"));
    AggregateRequest request{
        .plan = ward.plan(), .target = ward.path("out.xlsx"), .evidence = EvidenceMode::off};
    const AggregateOutcome refused = aggregate(request, *ward.files, ward.sources);
    CHECK(refused.state == AggregateState::data_has_errors);
    CHECK_FALSE(refused.results);
    CHECK_FALSE(ward.has("out.xlsx"));

    request.is_draft = true;
    const AggregateOutcome draft = aggregate(request, *ward.files, ward.sources);
    CHECK(draft.state == AggregateState::totalled);
    REQUIRE(draft.results);
    CHECK(draft.results->is_draft);
    CHECK(ward.has("out.xlsx"));
}

TEST_CASE("aggregate takes warnings for errors where it is strict") {
    DiskWard ward(Ward().change("scores/mot-cua.yaml", "02/11/2024", "04/11/2024"));  // a day late
    AggregateRequest request{.plan = ward.plan(), .evidence = EvidenceMode::off};
    const AggregateOutcome lenient = aggregate(request, *ward.files, ward.sources);
    CHECK(kinds_of(lenient.validation.findings) == "late\n");
    CHECK(lenient.state == AggregateState::totalled);
    request.is_strict = true;
    CHECK(aggregate(request, *ward.files, ward.sources).state == AggregateState::data_has_warnings);
    request.is_draft = true;
    const AggregateOutcome draft = aggregate(request, *ward.files, ward.sources);
    REQUIRE(draft.results);
    CHECK(draft.results->is_draft);
}

TEST_CASE("a workbook goes neither over an input nor among inputs, and its failure is told") {
    DiskWard ward;
    const auto state_of = [&](const std::string& target) {
        const AggregateOutcome outcome =
            aggregate({.plan = ward.plan(), .target = ward.path(target), .evidence = EvidenceMode::off},
                      *ward.files, ward.sources);
        if (outcome.state == AggregateState::book_not_written) CHECK(kinds_of(outcome.fault) == "io-write\n");
        return outcome.state;
    };
    CHECK(state_of("plan.yaml") == AggregateState::target_is_input);
    CHECK(state_of("scores/../framework.yaml") == AggregateState::target_is_input);
    CHECK(state_of("scores/out.xlsx") == AggregateState::target_is_among);
    CHECK(state_of("no-such-folder/out.xlsx") == AggregateState::book_not_written);
    CHECK_FALSE(ward.has("scores/out.xlsx"));
}

TEST_CASE("forms are made for all officers or for none") {
    DiskWard ward;
    const FormsRequest request{.plan = ward.plan(), .folder = ward.path("forms")};
    const FormsOutcome made = make_forms(request, *ward.files, ward.sources);
    CHECK(made.state == FormsState::written);
    REQUIRE(made.forms.size() == 2);
    CHECK(made.forms[1].officer == "mot-cua");
    CHECK(made.forms[1].leads == 1);
    CHECK(made.forms[1].supports == 1);
    CHECK(ward.has("forms/mot-cua.xlsx"));

    fs::remove(ward.path("forms/van-phong.xlsx"));
    const FormsOutcome again = make_forms(request, *ward.files, ward.sources);
    CHECK(again.state == FormsState::not_written);
    CHECK(again.forms.empty());
    CHECK_FALSE(ward.has("forms/van-phong.xlsx"));
}

TEST_CASE("forms are not made of a broken plan, nor filled in from a card that is not whole") {
    DiskWard broken(Ward().change("plan.yaml", "year: 2024", "year: x"));
    CHECK(make_forms({.plan = broken.plan(), .folder = broken.path("forms")}, *broken.files, broken.sources)
              .state == FormsState::plan_has_errors);
    DiskWard ward(Ward().change("scores/mot-cua.yaml", "inputs: {a: 3, b: 2}", "inputs: {a: x, b: 2}"));
    FormsRequest request{.plan = ward.plan(), .folder = ward.path("forms"), .is_prefilled = true};
    const FormsOutcome refused = make_forms(request, *ward.files, ward.sources);
    CHECK(refused.state == FormsState::cards_refused);
    CHECK(refused.findings.has_errors());
    request.is_prefilled = false;
    CHECK(make_forms(request, *ward.files, ward.sources).state == FormsState::written);
}

TEST_CASE("the council's form is made in the language asked for, unless scores have errors") {
    DiskWard ward;
    const CouncilFormOutcome made = make_council_form(
        {.plan = ward.plan(), .folder = ward.path("council"), .language = {.asked = Language::vi}},
        *ward.files, ward.sources);
    CHECK(made.state == CouncilFormState::written);
    CHECK(made.form.round == 1);
    CHECK(made.form.items == 4);
    CHECK(ward.has("council/hoi-dong-vong-1.xlsx"));

    DiskWard missing(Ward().remove("scores/mot-cua.yaml"));
    const CouncilFormOutcome refused = make_council_form(
        {.plan = missing.plan(), .folder = missing.path("council")}, *missing.files, missing.sources);
    CHECK(refused.state == CouncilFormState::scores_have_errors);
    CHECK(refused.findings.has_errors());
    CHECK_FALSE(missing.has("council"));
}

TEST_CASE("a score card becomes a form and comes back, and what stands there stays") {
    DiskWard ward;
    CHECK(can_convert("a.yml", "a.XLSX"));
    CHECK_FALSE(can_convert("a.xlsx", "a.ods"));
    ConvertRequest request{
        .from = ward.path("scores/mot-cua.yaml"), .to = ward.path("form.xlsx"), .plan = ward.plan()};
    CHECK(convert(request, *ward.files, ward.sources).state == ConvertState::converted);
    const ConvertOutcome refused = convert(request, *ward.files, ward.sources);
    CHECK(refused.state == ConvertState::card_refused);
    CHECK(kinds_of(refused.findings) == "io-write\n");
    request = {.from = ward.path("form.xlsx"), .to = ward.path("back.yaml"), .plan = ward.plan()};
    CHECK(convert(request, *ward.files, ward.sources).state == ConvertState::converted);
    CHECK(ward.files->read(ward.path("back.yaml"), 1U << 20U).bytes.find("officer: mot-cua") !=
          std::string::npos);
}

TEST_CASE("an item is looked up by its code, with the nearest one where there is none") {
    Ward ward;
    const MemoryFiles files(ward.files());
    Sources sources;
    const LookUpOutcome found = look_up_item({"1.3", "plan.yaml"}, files, sources);
    CHECK(found.state == LookUpState::found);
    CHECK(found.validation.assessment.framework->item(found.item).code.value == "1.3");
    const LookUpOutcome unknown = look_up_item({"no-evidnce", "plan.yaml"}, files, sources);
    CHECK(unknown.state == LookUpState::unknown);
    CHECK(unknown.nearest == "no-evidence");
    ward.remove("framework.yaml");
    CHECK(look_up_item({"1.3", "plan.yaml"}, MemoryFiles(ward.files()), sources).state ==
          LookUpState::nothing_to_total);
}

TEST_CASE("a survey that is not held is told apart from one without responses") {
    Ward ward;
    Sources sources;
    CHECK(read_survey({"plan.yaml"}, MemoryFiles(ward.files()), sources).state == SurveyState::no_responses);
    ward.change("plan.yaml", "officers:", "survey: none\nofficers:");
    CHECK(read_survey({"plan.yaml"}, MemoryFiles(ward.files()), sources).state == SurveyState::not_held);
    ward.remove("framework.yaml");
    const SurveyOutcome broken = read_survey({"plan.yaml"}, MemoryFiles(ward.files()), sources);
    CHECK(broken.state == SurveyState::data_has_errors);
    CHECK_FALSE(broken.results);
}

TEST_CASE("the language is the one asked for, else the plan's, else the other") {
    CHECK(LanguageChoice{.asked = Language::vi}.of(Language::en) == Language::vi);
    CHECK(LanguageChoice{.otherwise = Language::vi}.of(Language::en) == Language::en);
    CHECK(LanguageChoice{.otherwise = Language::vi}.of(std::nullopt) == Language::vi);
}

TEST_CASE("a file is kept under the next name that is free, and nothing is overwritten") {
    DiskWard ward;
    const auto bytes_of = [&](const std::string& name) {
        return ward.files->read(ward.path(name), 100).bytes;
    };
    const std::string name = ward.path("Kết quả.v2.xlsx");
    write_file(name, "một");
    write_file(ward.path("Kết quả.v2 (1).xlsx"), "của người khác");
    const KeptFile kept = keep_file(name);
    CHECK(kept.error.empty());
    CHECK(kept.path == ward.path("Kết quả.v2 (2).xlsx"));
    CHECK(bytes_of("Kết quả.v2 (2).xlsx") == "một");
    CHECK(bytes_of("Kết quả.v2 (1).xlsx") == "của người khác");
    CHECK(bytes_of("Kết quả.v2.xlsx") == "một");
    CHECK(keep_file(ward.path("không có.xlsx")).path.empty());
    write_file(ward.path("khong-duoi"), "hai");
    CHECK(keep_file(ward.path("khong-duoi")).path == ward.path("khong-duoi (1)"));
}
