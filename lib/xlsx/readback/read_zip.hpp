// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <optional>
#include <string>

namespace cchc {

/// Every part of a zip archive by its name; nothing where one does not read to its end with its checksum.
std::optional<std::map<std::string, std::string>> read_zip(const std::string& path);

}  // namespace cchc
