// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace cchc {

/// SHA-256 of the bytes as 64 lower-case hexadecimal digits. Throws std::runtime_error where the library
/// fails.
std::string sha256(std::string_view bytes);

}  // namespace cchc
