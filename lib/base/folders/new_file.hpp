// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace cchc {

/// Copies a file to where nothing stands, whole or not at all: what stands there by then is never replaced.
/// Empty, or the system's words.
std::string copy_to_new_file(const std::string& from, const std::string& to);

/// Whether both can be read and hold the same bytes.
bool have_same_bytes(const std::string& one, const std::string& other);

}  // namespace cchc
