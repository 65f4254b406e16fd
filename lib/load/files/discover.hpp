// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/files.hpp"
#include "diag/finding.hpp"

namespace cchc {

/// What the paths on the command line stand for.
struct Targets {
    std::vector<std::string> plans;
    std::vector<std::string> frameworks;
    std::vector<std::string> records;  ///< where they are wanted
    Sources sources;                   ///< what the findings' places point to
    Findings findings;                 ///< io-read for a path that does not exist or holds no plan
};

/// The plan of a folder: its `plan.yaml` or `plan.yml`; empty where there is none.
std::string plan_in(const std::string& folder, const Files& files);

/// Whether a file's text begins as that of a record or a printed result.
bool begins_as_record(std::string_view text);

/// The value of the text's `schema:` line, or empty. Only looked for, not parsed: a broken file is the
/// loader's to report.
std::string schema_in(std::string_view text);

/// A path is a plan, a folder holding one (`plan.yaml`), any file with a `schema:` (its plan is looked for in
/// the parent folders), or a folder to search for plans. No path: the current folder. Each plan once, in
/// order. Where records are wanted, a path is such a file, too (`.json`), and folders without a plan are
/// searched for those that begin as one.
enum class Wanted { plans, plans_and_records };
Targets discover(const std::vector<std::string>& paths, const Files& files, Sources& sources,
                 Wanted wanted = Wanted::plans);

}  // namespace cchc
