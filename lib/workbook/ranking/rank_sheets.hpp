// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "rank/distribution.hpp"
#include "rank/ranking.hpp"
#include "xlsx/book.hpp"

namespace cchc {

/// A unit's row, the same on all sheets with a row a unit.
struct UnitRow {
    const RankedGroup* group;
    std::size_t at;           ///< in the group's units
    std::uint32_t first_row;  ///< of the group
    std::uint32_t last_row;
};

/// One set of units and where they stand.
struct RankSheets {
    Workbook& file;
    const Ranking& ranking;
    const RankedSet& set;
    Language language;
    std::string suffix;   ///< behind each sheet's name, where there are several sets
    Framework framework;  ///< what formulas need of it: grades, rounding, decimals
    std::vector<UnitRow> rows = {};
    std::vector<ItemId> areas = {};  ///< normal ones

    static constexpr std::uint32_t header_row = 5;
    static constexpr std::uint32_t first_row = header_row + 1;

    std::string say(const char* vietnamese, const char* english) const {
        return language == Language::vi ? vietnamese : english;
    }
    const UnitRecord& unit(const UnitRow& row) const { return ranking.units[row.group->units[row.at].unit]; }
    const RecordedFramework& recorded() const { return *set.framework; }
    std::string points_format() const;
    std::string index_format() const;
    std::uint32_t row_of(std::size_t position) const {
        return first_row + static_cast<std::uint32_t>(position);
    }
    std::uint32_t last_row() const { return row_of(rows.empty() ? 0 : rows.size() - 1); }
    /// `'Theo lĩnh vực'!`.
    std::string by_area() const;
};

RankSheets rank_sheets(Workbook& file, const Ranking& ranking, const RankedSet& set, Language language,
                       const std::string& suffix);

/// A sheet with the set's heading, what it is made by, and a row of titles.
Sheet& add_rank_sheet(const RankSheets& sheets, const std::string& name, const std::string& title,
                      const std::vector<std::string>& titles, const std::vector<double>& widths,
                      std::uint16_t fixed_columns);

/// A live rank of a column's cell within its group, by the framework's rule for ties. `firsts`: a column with
/// 1 for the first of equal values, else 0, which `dense` counts.
std::string rank_formula(const RankSheets& sheets, const UnitRow& unit, Cell value, std::uint16_t firsts);

/// Columns of the sheet of units by areas: so many for each area, the first one at this.
enum class AreaColumn : std::uint16_t { counted, self, appraised, deducted, survey, final, share, rank };
std::uint16_t area_column(std::size_t area, AreaColumn column);

void add_ranks_sheet(const RankSheets& sheets);
void add_areas_sheet(const RankSheets& sheets);
void add_distribution_sheet(const RankSheets& sheets);
void add_items_sheet(const RankSheets& sheets);
void add_matrix_sheet(const RankSheets& sheets);

}  // namespace cchc
