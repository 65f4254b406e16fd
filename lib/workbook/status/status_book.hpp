// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "diag/bilingual.hpp"
#include "score/status/unit_status.hpp"
#include "xlsx/write_book.hpp"

namespace cchc {

/// Who has filed what of one or many units: a row an officer, to be filtered, and a sheet of dates, rounds
/// and surveys.
WrittenBook write_status_book(const std::vector<UnitStatus>& units, Language language,
                              const BookTarget& target);

}  // namespace cchc
