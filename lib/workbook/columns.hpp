// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/enum_table.hpp"
#include "diag/bilingual.hpp"
#include "model/keyed_table.hpp"
#include "xlsx/cell.hpp"

/// The columns of a sheet's table: an enum counts them, and a row of its table says what heads each and how
/// wide it is. Titles, widths and places follow from that.
namespace cchc {

template <typename Column>
struct ColumnRow {
    Column value;
    Bilingual title;
    double width;  ///< in Excel's units
};

template <typename Column>
constexpr Cell cell_at(std::uint32_t row, Column column) {
    return {row, place_of(column)};
}

template <typename Column, std::size_t count>
std::vector<double> widths_of(const EnumTable<ColumnRow<Column>, count>& columns) {
    std::vector<double> widths;
    for (const auto& column : columns) widths.push_back(column.width);
    return widths;
}

template <typename Column, std::size_t count>
std::vector<Bilingual> titles_of(const EnumTable<ColumnRow<Column>, count>& columns) {
    std::vector<Bilingual> titles;
    for (const auto& column : columns) titles.push_back(column.title);
    return titles;
}

}  // namespace cchc
