// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "base/files.hpp"
#include "diag/finding.hpp"

namespace cchc {

/// Writes a page of ranks whole or not at all, over an older one or where nothing is; any other file stands.
/// Nothing, or why it was not written.
std::optional<Finding> write_page(const std::string& path, const std::string& page, const Files& files);

}  // namespace cchc
