// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "diag/finding.hpp"

namespace cchc::test {

/// Puts every finding into words in both languages, as a test case's check that no `{name}` is left unfilled,
/// and notes that its message was produced. What hands findings to tests (`Ward`, `brief`, `brief_cells`, …)
/// calls it.
void see(const Findings& findings);

/// The placeholders of a message that its finding does not fill, in either language, as in `{item} `; empty
/// where all is well.
std::string unfilled(const Finding& finding);

/// 0 where the run left test cases out or produced every message in the words of YAML and, where it has them,
/// in those of a form; else 1, after the names of those missing were printed.
int check_seen_messages();

}  // namespace cchc::test
