// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/files.hpp"
#include "diag/finding.hpp"

namespace cchc {

/// What stands where a command writes a file that people only read.
struct OwnTarget {
    std::string sha256;              ///< of what stands there; empty: nothing
    std::optional<Finding> fault{};  ///< why it must stand
};

/// A workbook makes room where it is one of the schema that nobody has changed, put notes into, or has open.
OwnTarget look_at_own_book(const std::string& path, std::string_view schema, const Files& files);
/// A text makes room where it begins as the new one does: with `start`.
OwnTarget look_at_own_text(const std::string& path, std::string_view start, const Files& files);
/// Whether it is still what was looked at.
bool is_unchanged(const OwnTarget& target, const std::string& path, const Files& files);

}  // namespace cchc
