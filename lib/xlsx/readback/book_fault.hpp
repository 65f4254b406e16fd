// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "xlsx/printed_cells.hpp"

namespace cchc {

/// Reads a finished .xlsx back and holds it against what was asked for: the archive and its checksums, each
/// part as strict XML, the parts that others name, counts, and every cell with its formula and value. Empty,
/// or what differs first. libxlsxwriter tells nobody where its temporary files lost a write, and prints
/// whatever bytes it is given.
std::string book_fault(const std::string& path, const std::vector<const PrintedSheet*>& sheets);

}  // namespace cchc
