// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "workbook/book.hpp"

namespace cchc {

/// `12/KH-UBND ngày 15/01/2024`: the number and date, else the title, else the file.
std::string citation_text(const Book& book, const Evidence& evidence);
/// What an item's points rest on: its documents with pages, then the justification.
std::string basis_text(const Book& book, ItemId item);
/// `Đã chấm`, `Chưa chấm`, …; empty for a parent and for a bonus that nobody claimed.
/// What the penalties below a parent take, and what is left; empty where there are none.
std::string deducted_text(const Book& book, const ItemResult& result);
std::string status_text(const Book& book, const ItemResult& result);
/// Why an item is not in the denominator.
std::string exclusion_text(const Book& book, Exclusion exclusion);
/// The council's decisions by round with their reasons, and the officers' replies; empty where there are
/// none.
std::string opinion_text(const Book& book, ItemId item);

}  // namespace cchc
