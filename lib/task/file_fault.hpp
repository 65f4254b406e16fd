// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "diag/finding.hpp"

namespace cchc {

/// The finding that a file to write stands there already.
inline Finding target_exists(const std::string& file) {
    return {.message = Message::target_exists, .args = {{"file", file}}};
}
/// The finding that a folder to be made stands there with something in it.
inline Finding folder_taken(const std::string& folder, const std::string& found) {
    return {.message = Message::folder_taken, .args = {{"file", folder}, {"found", found}}};
}
/// The finding that a file or folder could not be written, in the system's words.
inline Finding not_written(const std::string& file, const std::string& reason) {
    return {.message = Message::file_not_written, .args = {{"file", file}, {"reason", Cause{reason}}}};
}

}  // namespace cchc
