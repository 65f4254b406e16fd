// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "base/files.hpp"
#include "diag/finding.hpp"

namespace cchc {

/// A path that a file names, and on whose word.
struct NamedPath {
    std::string folder;         ///< where relative paths start, as the user can open it
    Located<std::string> name;  ///< as written
    std::string key;            ///< the key that names it
    bool may_lead_out = false;
};

/// The path as the disk spells it (normal forms C and D are one). Nothing, and a finding, where it is not
/// there, differs in case, or leads out of the folder, be it through a symbolic link.
std::optional<std::string> find_path(const NamedPath& named, FileKind wanted, const Files& files,
                                     Findings& findings);

/// Whether what the path really is lies within the folder, links followed.
bool stays_within(const std::string& path, const std::string& folder, const Files& files);

}  // namespace cchc
