// SPDX-License-Identifier: MIT
// Runs over many units with a cache: the same bytes, and what has not changed is not read.
#include <doctest/doctest.h>

#include <atomic>

#include "base/platform.hpp"
#include "construct_ward.hpp"
#include "load/files/discover.hpp"
#include "report/findings/findings_json.hpp"
#include "report/ranking/ranking_json.hpp"
#include "report/units/units_text.hpp"
#include "seen_messages.hpp"
#include "task/aggregate_units.hpp"
#include "task/cached/unit_run.hpp"
#include "task/rank_paths.hpp"
#include "task/validate_paths.hpp"
#include "test_folder.hpp"

using namespace cchc;
using namespace test;

namespace {

/// The disk, what is read and listed being counted.
class CountedFiles : public Files {
  public:
    int asked() const { return asked_; }
    void forget() { asked_ = 0; }
    FileBytes read(const std::string& path, std::uint64_t limit_bytes) const override {
        ++asked_;
        return disk_->read(path, limit_bytes);
    }
    Folder list(const std::string& path) const override {
        ++asked_;
        return disk_->list(path);
    }
    FileKind kind(const std::string& path) const override { return disk_->kind(path); }
    std::string resolved(const std::string& path) const override { return disk_->resolved(path); }
    std::optional<FileStamp> stamp(const std::string& path) const override { return disk_->stamp(path); }

  private:
    std::unique_ptr<Files> disk_ = make_disk_files();
    mutable std::atomic<int> asked_ = 0;
};

/// Four units on the disk, one with an error and one whose plan cannot be read. The clock is far ahead: every
/// file has settled.
class Town {
  public:
    Town() {
        for (const auto& [path, text] : units()) write(path, text);
    }

    CountedFiles& files() { return files_; }
    void write(const std::string& path, const std::string& text) const {
        REQUIRE(make_folder(folder(parent_path(path))).empty());
        REQUIRE(write_file(folder(path), text).empty());
    }
    void add(const std::string& path, const std::string& more) const {
        write(path, bytes_of(folder(path)) + more);
    }
    void use_cache(bool uses, bool reads_all = false) {
        cache_.reset();
        if (!uses) return;
        cache_.emplace(CacheRequest{.folder = folder_.file("cache"),
                                    .reads_all = reads_all,
                                    .now = [] { return std::int64_t{2'100'000'000'000'000'000}; }},
                       files_);
    }
    std::string folder(const std::string& name) const { return folder_.file(name); }
    /// What the search for plans alone asks.
    int searches() {
        files_.forget();
        Sources sources;
        discover({folder("w")}, files_, sources);
        return files_.asked();
    }

    std::string checked(int jobs = 1) {
        Sources sources;
        const PathsOutcome outcome = validate_paths(
            {.paths = {folder("w")}, .evidence = EvidenceMode::off, .jobs = jobs, .cache = cache()}, files_,
            sources);
        see(outcome.findings);
        return findings_json(outcome.findings, outcome.summary, Language::vi);
    }
    std::string totalled(const std::string& into = {}, int jobs = 1) {
        Sources sources;
        UnitsRequest request{.paths = {folder("w")}, .jobs = jobs, .cache = cache()};
        request.each.evidence = EvidenceMode::off;
        request.each.folder = into.empty() ? into : folder(into);
        const UnitsOutcome outcome = aggregate_units(request, files_, sources);
        see(outcome.findings);
        return units_json(outcome.units, outcome.summary) +
               findings_json(outcome.findings, outcome.summary, Language::vi);
    }
    std::string ranked(int jobs = 1) {
        Sources sources;
        const RankOutcome outcome = rank_paths(
            {.paths = {folder("w")}, .evidence = EvidenceMode::off, .jobs = jobs, .cache = cache()}, files_,
            sources);
        see(outcome.findings);
        return ranking_json(outcome.ranking, outcome.questions, Language::vi) +
               findings_json(outcome.findings, outcome.summary, Language::vi);
    }

  private:
    static std::map<std::string, std::string> units() {
        std::map<std::string, std::string> all;
        for (const std::string id : {"a", "b", "c", "d"}) {
            Ward ward =
                construct_ward({.areas = "  - code: \"1\"\n    title: Lĩnh vực\n    criteria:\n"
                                         "      - {code: \"1.1\", title: Mục, max: 10, "
                                         "rule: {range: {min: 0, step: 0.01}}}\n",
                                .scores = "1.1: {points: " + std::string(id == "c" ? "11" : "9") + "}",
                                .max = "10"});
            ward.change("plan.yaml", "unit: {id: ", "unit: {id: " + id + "-");
            if (id == "d") ward.write("plan.yaml", "schema: [");
            for (const auto& [name, text] : ward.files()) all["w/" + id + "/" + name] = text;
        }
        return all;
    }
    UnitCache* cache() { return cache_ ? &*cache_ : nullptr; }

    TestFolder folder_;
    CountedFiles files_;
    std::optional<UnitCache> cache_;
};

}  // namespace

TEST_CASE("cache: cold, warm, on one thread and on two, units give the bytes they give without") {
    Town town;
    const std::string checked = town.checked();
    const std::string totalled = town.totalled();
    const std::string ranked = town.ranked();
    CHECK(has(checked, "points-out-of-range"));
    for (const bool reads_all : {false, true}) {
        town.use_cache(true, reads_all);
        for (const int jobs : {1, 2}) {
            CHECK(town.checked(jobs) == checked);
            CHECK(town.totalled({}, jobs) == totalled);
            CHECK(town.ranked(jobs) == ranked);
        }
    }
}

TEST_CASE("cache: a warm run reads no input, and what has changed is seen") {
    Town town;
    town.use_cache(true);
    const std::string checked = town.checked();
    const std::string ranked = town.ranked();
    const int searches = town.searches();
    town.files().forget();
    CHECK(town.checked() == checked);
    CHECK(town.ranked() == ranked);
    CHECK(town.files().asked() == 2 * searches);

    town.add("w/c/scores/o.yaml", "# a note\n");
    town.files().forget();
    CHECK(town.checked() == checked);
    CHECK(town.files().asked() > searches);
    town.add("w/a/framework.yaml", "x: 1\n");
    CHECK(town.checked() != checked);
    const std::string changed = town.checked();
    town.use_cache(false);
    CHECK(town.checked() == changed);
}

TEST_CASE("cache: files that stand as they were written stay, and the others are written anew") {
    Town town;
    town.use_cache(true);
    const std::string totalled = town.totalled("out");
    const auto disk = make_disk_files();
    const auto stamps = [&] {
        std::map<std::string, std::optional<FileStamp>> all;
        for (const auto& entry : disk->list(town.folder("out")).entries)
            all[entry.name] = disk->stamp(town.folder("out/" + entry.name));
        return all;
    };
    const auto first = stamps();
    CHECK(first.size() == 5);  // two books, three records
    CHECK(town.totalled("out") == totalled);
    CHECK(stamps() == first);
    // Without the cache the same is made again, and left as it stands.
    town.use_cache(false);
    CHECK(town.totalled("out") == totalled);
    CHECK(stamps() == first);
    town.use_cache(true);
    const std::string gone = first.begin()->first;
    REQUIRE(std::remove(town.folder("out/" + gone).c_str()) == 0);
    CHECK(town.totalled("out") == totalled);
    CHECK(stamps().size() == 5);
    // Somebody else's file is not written over.
    const std::string record = town.folder("out/" + gone.substr(0, gone.find('.')) + ".json");
    REQUIRE(write_file(record, "{\"mine\": true}").empty());
    CHECK(has(town.totalled("out"), "“" + record + "” không phải bản ghi"));
    CHECK(bytes_of(record) == "{\"mine\": true}");
}

TEST_CASE("cache: it may not lie among the files of a unit") {
    Town town;
    town.use_cache(true);
    const std::string at = town.folder("cache");
    town.write("cache/plan.yaml", "");
    Sources sources;
    UnitCache cache({.folder = at, .now = [] { return std::int64_t{0}; }}, town.files());
    const PathsOutcome outcome =
        validate_paths({.paths = {at + "/plan.yaml"}, .cache = &cache}, town.files(), sources);
    see(outcome.findings);
    CHECK(brief(outcome.findings) == "io-write nowhere\n");
}

TEST_CASE("cache: bytes that are no run are none") {
    UnitRun run;
    run.line.plan = "plan.yaml";
    run.language = Language::vi;
    const std::string good = packed(run);
    REQUIRE(unpacked(good).has_value());
    CHECK(packed(*unpacked(good)) == good);
    for (std::size_t size = 0; size < good.size(); ++size) CHECK_FALSE(unpacked(good.substr(0, size)));
    CHECK_FALSE(unpacked(good + "x"));
}
