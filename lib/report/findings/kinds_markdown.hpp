// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace cchc {

/// The page of all kinds of findings, framework/findings.md: in both languages at once.
std::string kinds_markdown();

}  // namespace cchc
