// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>

namespace cchc {

/// Every part of a zip archive by its name; nothing where one does not read to its end with its checksum.
std::optional<std::map<std::string, std::string>> read_zip(const std::string& path);

/// Reads every part of a finished .xlsx to its end: checksums fit, each XML part is whole (its elements are
/// closed), and there are as many sheets as expected. Empty, or what is wrong. libxlsxwriter reports no error
/// where a full temporary folder truncated a sheet.
std::string zip_fault(const std::string& path, std::size_t sheets);

}  // namespace cchc
