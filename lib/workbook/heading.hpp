// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "workbook/book.hpp"

namespace cchc {

struct SheetHead {
    std::string title;
    std::vector<double> widths;  ///< of all columns the printed table has
    bool landscape = false;
    std::uint16_t fixed_columns = 0;
};

/// The row of the table's header: the same on every sheet of a workbook.
std::uint32_t header_row(const Book& book);

struct PaperHead {
    const Unit& unit;
    Language language;
    Cell first;  ///< where it begins; it takes two rows and all columns to the right
};

/// The two bodies and the national title at the head of an official paper (Nghị định 30/2020/NĐ-CP).
void write_bodies(Sheet& sheet, const PaperHead& head);

/// The head of an official paper (Nghị định 30/2020/NĐ-CP): the bodies, the national title, the table's
/// title, unit, period, framework and stage, and the draft's mark; sets widths, page and frozen rows.
void write_head(const Book& book, Sheet& sheet, const SheetHead& head);

/// One row of column titles.
void write_titles(Sheet& sheet, std::uint32_t row, const std::vector<std::string>& titles);
void write_titles(const Book& book, Sheet& sheet, std::uint32_t row, const std::vector<Bilingual>& titles);

/// A line of text over all columns, below a table.
void write_line(Sheet& sheet, std::uint32_t row, const std::string& text, const Style& style);

/// Place, date and the plan's signatures below a table; returns the row behind them.
std::uint32_t write_signatures(const Book& book, Sheet& sheet, std::uint32_t row);

/// The same from a cell on, for any names.
std::uint32_t write_signatures(Sheet& sheet, const std::vector<std::string>& signatures, Language language,
                               Cell at);

}  // namespace cchc
