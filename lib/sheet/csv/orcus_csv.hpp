// SPDX-License-Identifier: MIT
#pragma once

#include "sheet/csv/read_csv.hpp"

namespace cchc {

/// As read_csv, by liborcus' parser, quotes and all.
std::optional<CsvFault> parse_csv(std::string_view text, char delimiter, const TakeCsvRow& take);

}  // namespace cchc
