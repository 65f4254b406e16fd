// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "base/files.hpp"
#include "diag/finding.hpp"
#include "model/plan.hpp"

namespace cchc {

/// What to look for: `scores`, `appraisal` or `responses`.
struct FileRequest {
    const FileChoice& choice;
    std::string key;
    std::string folder;  ///< of the plan
    Message ignored;     ///< said of what is no such file in a folder
    bool takes_spreadsheets = false;
    bool takes_csv = false;   ///< .csv, .txt: of tables, instead of YAML
    bool takes_yaml = false;  ///< beside tables
};

struct ChosenFile {
    std::string path;
    Place named_at;  ///< where the plan names it; unknown for a folder's
};

/// What the plan means and cannot be had.
struct NotTaken {
    std::string name;  ///< as written, or the file's
    Place told_at;     ///< of the error that says why
};

struct ChosenFiles {
    std::vector<ChosenFile> files;    ///< .yaml, .yml (or .csv), .xlsx, .ods, in order of their names
    bool are_complete = true;         ///< false: some were not taken
    std::vector<NotTaken> not_taken;  ///< not there, of another kind, or leading out
};

/// The files that a folder (read flat) or a list of the plan stands for. What a list names and is no such
/// file is an error at its place in the plan.
ChosenFiles choose_files(const FileRequest& request, const Files& files, Sources& sources,
                         Findings& findings);

/// Whether a YAML file, by its ending.
bool is_yaml(const std::string& path);
/// Whether a spreadsheet, by its ending.
bool is_spreadsheet(const std::string& path);

}  // namespace cchc
