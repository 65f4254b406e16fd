// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "diag/finding.hpp"

namespace cchc {

/// Which kinds of findings to print.
struct KindFilter {
    std::vector<FindingKind> only = {};  ///< none: all
    std::vector<FindingKind> skip = {};
};

Findings filtered(const Findings& findings, const KindFilter& filter);

}  // namespace cchc
