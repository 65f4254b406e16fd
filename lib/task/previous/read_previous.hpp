// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "base/files.hpp"
#include "diag/finding.hpp"
#include "model/framework.hpp"
#include "model/plan.hpp"
#include "workbook/book.hpp"

namespace cchc {

struct PreviousRequest {
    std::string path;  ///< of a record or a printed result
    const Plan& plan;
    const Framework& framework;
};

/// Reads an earlier year's result of the same unit. An item is the same where its code and title are.
/// Nothing, with why, where it cannot be read, or is of another unit or of no earlier year.
std::optional<PreviousYear> read_previous(const PreviousRequest& request, const Files& files,
                                          Sources& sources, Findings& findings);

}  // namespace cchc
