// SPDX-License-Identifier: MIT
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

#include "base/platform.hpp"
#include "check/validate.hpp"
#include "small_ward.hpp"
#include "task/init/init_plan.hpp"
#include "test_folder.hpp"
#include "ward.hpp"

namespace cchc::test {

/// A folder on the disk with the small ward's framework in it.
class Desk {
  public:
    Desk() { write("khung.yaml", small_ward().at("framework.yaml")); }

    std::string path(const std::string& name) const { return folder_.file(name); }
    void write(const std::string& name, const std::string& text) const {
        REQUIRE(make_folder(path(parent_path(name))).empty());
        REQUIRE(write_file(path(name), text).empty());
    }
    std::string text(const std::string& name) const { return bytes_of(path(name)); }
    bool has_file(const std::string& name) const { return std::filesystem::exists(path(name)); }
    /// What stands on it besides the framework, parted by blanks.
    std::string things() const {
        std::vector<std::string> names;
        for (const auto& entry : std::filesystem::directory_iterator(path("")))
            names.push_back(entry.path().filename().string());
        std::sort(names.begin(), names.end());
        std::string all;
        for (const auto& name : names)
            if (name != "khung.yaml") all += (all.empty() ? "" : " ") + name;
        return all;
    }

    InitRequest request(const std::string& folder = "phuong-a") const {
        return {.folder = path(folder), .framework = path("khung.yaml"), .year = 2025};
    }
    InitOutcome make(const InitRequest& request) {
        InitOutcome outcome = init_plan(request, *files_, sources_);
        static_cast<void>(brief(outcome.findings));
        return outcome;
    }
    /// What is found in the folder, brief.
    std::string found(const std::string& folder = "phuong-a") {
        Sources sources;
        return brief(cchc::validate(path(folder), *files_, sources).findings);
    }

  private:
    TestFolder folder_;
    std::unique_ptr<Files> files_ = make_disk_files();
    Sources sources_;
};

inline std::vector<InitTrouble::Kind> kinds_of(const InitOutcome& outcome) {
    std::vector<InitTrouble::Kind> kinds;
    for (const auto& trouble : outcome.troubles) kinds.push_back(trouble.kind);
    return kinds;
}

inline std::string changes_of(const InitOutcome& outcome) {
    std::string all;
    for (const auto& change : outcome.report.carried->changes) {
        all += std::string("+-~").substr(static_cast<std::size_t>(change.kind), 1) + change.code;
        if (change.by != CarriedChange::By::officer) all += "!";
        if (!change.officer.empty()) all += "(" + change.officer + ")";
        for (const auto part : change.parts) all += " " + std::to_string(static_cast<int>(part));
        all += "; ";
    }
    return all;
}

}  // namespace cchc::test
