// SPDX-License-Identifier: MIT
#pragma once

#include "diag/bilingual.hpp"
#include "rank/compare/move_order.hpp"
#include "xlsx/write_book.hpp"

namespace cchc {

/// The workbook of a comparison: totals and areas, items, officers, each with live differences, and notes.
WrittenBook write_comparison_book(const ComparedResults& comparison, MoveOrder order, Language language,
                                  const BookTarget& target);

}  // namespace cchc
