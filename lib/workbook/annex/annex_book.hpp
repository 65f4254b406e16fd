// SPDX-License-Identifier: MIT
#pragma once

#include "annex/draft.hpp"
#include "diag/bilingual.hpp"
#include "model/framework.hpp"
#include "xlsx/write_book.hpp"

namespace cchc {

/// The framework as an annex in the official columns. Read by `framework import`, it gives the same codes,
/// titles, points, levels and parts; formulas stand there in words alone.
WrittenBook write_annex_book(const Framework& framework, Language language, const BookTarget& target);

/// The rows of an annex's table as they stand, and beside each what it was taken as.
WrittenBook write_understood_book(const DraftFramework& draft, Language language, const BookTarget& target);

}  // namespace cchc
