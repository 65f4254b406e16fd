// SPDX-License-Identifier: MIT
#pragma once

#include "diag/bilingual.hpp"
#include "model/plan.hpp"
#include "xlsx/book.hpp"

namespace cchc {

/// A day of the plan's year that is no clock's, so that the same input gives the same bytes.
enum class YearDay { first, last };

/// What a book on the plan's year says of itself: `title` with the year and the unit behind it.
BookProperties properties_of(const Plan& plan, const std::string& title, Language language, YearDay created);

}  // namespace cchc
