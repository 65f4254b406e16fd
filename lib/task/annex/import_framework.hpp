// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "annex/draft.hpp"
#include "base/files.hpp"
#include "diag/finding.hpp"

namespace cchc {

struct ImportRequest {
    std::string table;
    std::string output;
    std::string map = {};     ///< columns.yaml, or empty
    std::string sheet = {};   ///< the sheet to read, or empty
    bool makes_room = false;  ///< an existing file is kept under another name
    Language language = Language::vi;
};

struct ImportOutcome {
    std::optional<DraftFramework> draft;  ///< what was read, where it is an annex
    Findings findings;
    bool is_written = false;
    std::string kept;  ///< where the old file is now, or empty
};

/// Makes a draft of a framework from an annex's table and writes it, whole or not at all.
ImportOutcome import_framework(const ImportRequest& request, const Files& files, Sources& sources);

}  // namespace cchc
