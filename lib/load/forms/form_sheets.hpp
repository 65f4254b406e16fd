// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "load/forms/form_cells.hpp"
#include "model/form_layout.hpp"
#include "sheet/read_spreadsheet.hpp"

/// A form as it came back: where its sheets, columns and rows are now.
namespace cchc {

/// The identity as read, and where each part stands.
struct FoundIdentity {
    FormIdentity identity;
    SheetRef sheet;
    std::map<std::string, Place, std::less<>> places;  ///< by key; of lists their first row

    Place place(std::string_view key) const;
};

/// The rows that belong to one item now, from top to bottom.
struct FoundBlock {
    ItemId item = 0;
    std::vector<std::uint32_t> rows;
    std::map<std::string, std::uint32_t, std::less<>> fields;  ///< the row of each answer
};

/// A table found by its mark.
struct FoundTable {
    SheetRef sheet;
    bool is_support = false;
    std::uint32_t key_row = 0;
    std::array<std::uint32_t, 19> columns{};  ///< by FormColumn; 0: not there
    std::vector<FoundBlock> blocks;
    std::optional<std::uint32_t> officer_row;
    std::optional<std::uint32_t> submitted_row;
    std::uint32_t end_row = 0;              ///< the row of the end's mark, or behind the last row
    std::vector<std::uint32_t> stray_rows;  ///< between, of no item
    bool is_broken = false;                 ///< a column is gone: nothing else is looked for

    std::uint32_t column(FormColumn column) const { return columns.at(static_cast<std::size_t>(column)); }
    Place place(std::uint32_t row, FormColumn at) const { return sheet.place(row, column(at)); }
};

struct FormFile {
    const Source* source;
    const Spreadsheet* spreadsheet;

    SheetRef sheet(std::size_t index) const {
        return {source, &spreadsheet->tables.at(index), static_cast<std::int32_t>(index),
                spreadsheet->dates_from_1904};
    }
};

/// The cell's text without spaces around; empty where there is none.
std::string cell_at(const Table& table, std::uint32_t row, std::uint32_t column);
/// The rows below one that hold anything, in order.
std::vector<std::uint32_t> rows_below(const Table& table, std::uint32_t row);
/// Whether the cell has an input check.
bool has_check(const Table& table, std::uint32_t row, std::uint32_t column);

/// Nothing where no sheet is the identity of a form of this schema.
std::optional<FoundIdentity> find_identity(const FormFile& file, std::string_view schema);
/// Whether a form is of the plan's unit, year and framework; if not, that is told (`form-outdated`).
bool is_of_plan(const FoundIdentity& found, const Plan& plan, const Framework& framework, Findings& findings);
/// The tables by their marks. Columns that are gone, rows that are unknown, twice or gone are
/// `form-tampered`.
std::vector<FoundTable> find_tables(const FormFile& file, const FormRequest& request,
                                    const FormIdentity& identity, Findings& findings);
/// The sheet of the hidden lists; nothing where it is gone.
std::optional<SheetRef> find_lists(const FormFile& file);
/// What an item's hidden list offers now, from top to bottom.
std::vector<std::string> listed_texts(const FormFile& file, const Item& item);

}  // namespace cchc
