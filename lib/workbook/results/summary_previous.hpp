// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "workbook/book.hpp"

namespace cchc {

/// Where the columns of an earlier year begin, and those of this year's points and percent that they stand
/// beside.
struct PreviousPlaces {
    std::uint16_t first;
    std::uint16_t points;
    std::uint16_t percent;
};

/// The last two columns of the summary, where an earlier year's result is given: what it was, and by what it
/// moved. Without one they are not there, and nothing is written.
class PreviousColumns {
  public:
    PreviousColumns(const Book& book, Sheet& sheet, PreviousPlaces places)
        : book_(book), sheet_(sheet), places_(places) {}

    std::vector<double> widths(std::vector<double> all) const;
    std::vector<std::string> titles(const std::vector<Bilingual>& all) const;
    /// Of the sheet, with these.
    std::uint16_t column_count() const;
    void write_points(std::uint32_t row, ItemId item, const Ratio& now, const Style& style);
    void write_total(std::uint32_t row, const Ratio& now, const Style& style);
    void write_index(std::uint32_t row, const Ratio& now, const Style& style);
    void write_grade(std::uint32_t row, const Style& style);

  private:
    void write(std::uint32_t row, std::uint16_t beside, const std::optional<Ratio>& before, const Ratio& now,
               const Style& style);

    const Book& book_;
    Sheet& sheet_;
    PreviousPlaces places_;
};

}  // namespace cchc
