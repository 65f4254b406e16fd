// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/ratio.hpp"
#include "xlsx/cell.hpp"

namespace cchc {

/// The bars of one colour. The values are also kept in the chart, for viewers that do not compute.
struct BarSeries {
    std::optional<Cell> name = {};  ///< for the legend
    CellRange values;
    std::vector<Ratio> known_values;
    std::uint32_t color = 0x2F5597;
    bool has_light_labels = false;  ///< white numbers, on a dark colour
};

/// A bar a row, of percentages by name.
struct BarChart {
    std::string title;  ///< begins with a word of ours: a leading `=` would make it a formula
    CellRange names;
    std::vector<BarSeries> series;
    bool is_stacked = false;  ///< the series of a row make one bar of 100 %, with a legend
    std::string number_format;
    Cell place;
    int text_size = 9;  ///< of names and numbers, in points
    int width = 640;    ///< pixels, like the height
    int height = 320;
};

}  // namespace cchc
