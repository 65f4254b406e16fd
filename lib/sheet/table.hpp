// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"

namespace cchc {

/// `formula`: one without a computed value.
enum class CellKind : std::uint8_t { text, number, date, boolean, error, formula };

/// One cell that holds something. Rows and columns count from 1.
struct TableCell {
    std::uint32_t row = 0;
    std::uint32_t column = 0;
    CellKind kind = CellKind::text;
    bool is_formula = false;  ///< its value, if any, is what a formula last gave
    /// text: UTF-8, normal form C, LF line ends, not trimmed, control characters left in; number: shortest
    /// decimal text ("0.5", "-12", "45300"); date: ISO 2024-01-31; boolean: "true" or "false"; error: as
    /// written ("#N/A"; also what stands for a number and is none); formula: empty.
    std::string text;
    bool is_percent = false;  ///< of a number: shown as a percentage, 100 times of what it is

    bool operator==(const TableCell&) const = default;
};

/// A block of cells, both corners included.
struct TableRange {
    std::uint32_t first_row = 0;
    std::uint32_t first_column = 0;
    std::uint32_t last_row = 0;
    std::uint32_t last_column = 0;

    bool operator==(const TableRange&) const = default;
};

/// Rows, both included.
struct RowRange {
    std::uint32_t first = 0;
    std::uint32_t last = 0;

    bool operator==(const RowRange&) const = default;
};

/// A sheet: its cells by row, then column; blank ones are left out.
struct Table {
    std::string name;  ///< in normal form C
    std::vector<TableCell> cells;
    std::vector<TableRange> validations;  ///< cells with a data validation
    bool is_hidden = false;               ///< its tab is not shown
    std::vector<RowRange> hidden_rows;    ///< apart and in order; those that a filter hides, too

    /// The cell there, or nullptr where it is blank.
    const TableCell* find(std::uint32_t row, std::uint32_t column) const;
    bool is_hidden_row(std::uint32_t row) const;
    bool operator==(const Table&) const = default;
};

/// All sheets, hidden ones too, in the workbook's order.
struct Spreadsheet {
    std::vector<Table> tables;
    bool dates_from_1904 = false;
    bool is_document = false;  ///< a text document's tables, not sheets

    bool operator==(const Spreadsheet&) const = default;
};

/// The date of a serial number as spreadsheets count days, 1900 to 9999; the fraction of the day is dropped.
/// As in Excel, 1 is 1 January 1900 and 60 a 29 February 1900 that never was (nothing); from 1904, 0 is
/// 1 January 1904. Nothing where the text is no such number.
std::optional<Date> date_of_serial(const std::string& number_text, bool from_1904);

}  // namespace cchc
