// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>

#include "xlsx/book.hpp"

namespace cchc {

/// Writes a workbook over `target`, whole or not at all; `fill` adds its sheets. Empty, or what went wrong,
/// in the system's or the library's words; the old file then stands untouched.
std::string write_book(const std::string& target, const BookProperties& properties,
                       const std::function<void(Workbook&)>& fill);

}  // namespace cchc
