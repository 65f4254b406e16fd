// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "base/files.hpp"

namespace cchc {

/// A file below a folder, by its path from there.
struct ListedFile {
    std::string name;        ///< as the disk spells it, with `/`
    bool leads_out = false;  ///< a symbolic link to a place outside the root
};

/// A folder below that could not be listed.
struct ListingFault {
    std::string name;                    ///< empty: the folder itself
    FileStatus status = FileStatus::ok;  ///< too_large: nested too deep
    std::string reason;
};

struct Listing {
    std::vector<ListedFile> files;  ///< by name
    std::vector<std::string> folders;
    std::vector<std::string> badly_named;  ///< files and folders whose names cannot be written about
    std::vector<ListingFault> faults;
};

/// All files below a folder. Hidden files, `~$…` and Thumbs.db are passed over; a symbolic link is followed
/// only where it stays inside `root` (a resolved path).
Listing list_below(const Files& files, const std::string& folder, const std::string& root);

/// Whether a resolved path is the root or below it.
bool is_inside(const std::string& resolved, const std::string& root);

}  // namespace cchc
