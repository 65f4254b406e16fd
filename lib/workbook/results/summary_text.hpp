// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "workbook/book.hpp"

/// What the summary says in words, below its table.
namespace cchc {

/// The denominator.
std::string counted_text(const Book& book);
/// What is not in it, a line a reason.
std::vector<std::string> left_out_lines(const Book& book);
/// How far the index may still move.
std::string index_range_text(const Book& book);
std::string note_text(const Book& book, const Note& note);

/// Areas with normal points; what any holds of bonus and penalty stands below the total.
std::vector<ItemId> normal_areas(const Framework& framework);

}  // namespace cchc
