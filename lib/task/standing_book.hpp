// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "base/files.hpp"
#include "diag/finding.hpp"
#include "model/book/remedy.hpp"
#include "model/plan.hpp"

namespace cchc {

/// Why a file that stood at the target was kept.
enum class KeptFor {
    nothing,  ///< it was not
    changed,  ///< people changed more of it than is carried over
    noted,    ///< people put notes on its cells
    unknown,  ///< an earlier version wrote it: it cannot be told
    open,     ///< somebody has it open, and it was to make room
    asked,    ///< it is no workbook of this unit and year, or none at all, and was to make room
};

/// The file where a result workbook is to be written, looked at before.
struct StandingBook {
    bool exists = false;
    std::string sha256;
    Remedies remedies;
    KeptFor kept_for = KeptFor::nothing;  ///< what is to be done about it
    std::vector<std::string> changed;     ///< the sheets, where `changed`
    Findings faults;                      ///< why it must stand
};

struct StandingRequest {
    const std::string& path;
    const Plan& plan;
    bool makes_room = false;  ///< whatever it is: it is kept under another name
};

/// Only a result workbook of the same unit and year, which nobody has open, makes room without being asked.
StandingBook look_at(const StandingRequest& request, const Files& files);

/// Whether it is still the file that was looked at.
bool is_unchanged(const StandingBook& book, const std::string& path, const Files& files);

}  // namespace cchc
