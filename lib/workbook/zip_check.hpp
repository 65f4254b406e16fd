// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>

namespace cchc {

/// Reads every part of a finished .xlsx to its end: checksums fit, each XML part is whole (its elements are
/// closed), and there are as many sheets as expected. Empty, or what is wrong. libxlsxwriter reports no error
/// where a full temporary folder truncated a sheet.
std::string zip_fault(const std::string& path, std::size_t sheets);

}  // namespace cchc
