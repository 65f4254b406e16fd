// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "score/losses/spread_leaves.hpp"
#include "workbook/book.hpp"
#include "workbook/results/score_rows.hpp"

namespace cchc {

/// What one row's cells take from the results.
struct RowValues {
    Ratio max;
    Ratio counted;
    Ratio self;
    Ratio appraised;
    Ratio survey;
    Ratio final;

    RowValues& operator+=(const RowValues& other);
};
RowValues values_of(const ItemResult& result);

/// Whether a leaf's self points stand in its cell; an empty one counts as 0.
bool has_self_points(const Book& book, ItemId leaf);
/// Whether the council left out, or moved away from, what was scored: 0 stands in place of it.
bool is_taken_away(const Book& book, ItemId leaf);
/// Whether any of the items has appraised points: none has at stage `self`.
bool has_appraised_points(const Book& book, const std::vector<ItemId>& items);
/// Whether any of the items has points from the survey.
bool has_survey_points(const Book& book, const std::vector<ItemId>& items);

/// A row that sums others.
struct SumRow {
    std::uint32_t row = 0;
    std::vector<ItemId> items;
    std::string cap = {};  ///< cell with the most that the sum may be, or empty
    RowValues values;
    bool survey_is_rest = false;              ///< what the cap leaves of the survey's points
    std::optional<SpreadLeaves> spread = {};  ///< of a parent some of whose leaves did not arise
};

/// Writes the live formulas of the scoring table's rows.
class ScoreCells {
  public:
    ScoreCells(const Book& book, const ScoreRows& rows, Sheet& sheet)
        : book_(book), rows_(rows), sheet_(sheet) {}

    static Cell at(std::uint32_t row, ScoreColumn column) {
        return {row, static_cast<std::uint16_t>(column)};
    }

    /// The sum of one column over the items: most points or points counted.
    void write_sum(const SumRow& sum, ScoreColumn column, const Ratio& value, const Style& style);
    /// Self, appraised, survey and final points, and the difference.
    void write_sums(const SumRow& sum, const RowLook& look);
    /// The points counted of a parent's row.
    void write_counted(const SumRow& sum, Combine combine, const RowLook& look);
    /// Appraised minus self, once there is an appraisal.
    void write_difference(std::uint32_t row, bool is_appraised, const RowValues& values, const RowLook& look);
    /// Final points as a percentage of the points counted.
    void write_share(std::uint32_t row, const RowValues& values, const RowLook& look);

  private:
    void write_spread(const SumRow& sum, const RowLook& look);
    std::string as_leaf(const std::string& exact) const;
    std::vector<std::uint32_t> rows_of(const std::vector<ItemId>& items) const;

    const Book& book_;
    const ScoreRows& rows_;
    Sheet& sheet_;
};

}  // namespace cchc
