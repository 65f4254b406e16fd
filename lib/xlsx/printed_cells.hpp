// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "xlsx/cell.hpp"

namespace cchc {

/// What the cells of a sheet hold as its file prints it, a number a cell. Filled twice, by who writes the
/// sheet and by who reads it back, it is the same where nothing got lost between.
class PrintedCells {
  public:
    struct Entry {
        std::uint32_t row = 0;
        std::uint16_t column = 0;
        std::uint64_t mark = 0;  ///< of what the cell holds

        bool operator==(const Entry&) const = default;
    };

    void blank(Cell at);
    void text(Cell at, std::string_view printed);
    void number(Cell at, double value);
    void formula(Cell at, std::string_view formula, double value);
    void formula(Cell at, std::string_view formula, std::string_view printed);

    /// By row, then column; of a cell that was written more than once, the last word.
    std::vector<Entry> entries() const;

  private:
    void add(Cell at, std::string held);

    std::vector<Entry> entries_;
};

/// A text as libxlsxwriter prints it: control characters as `_x0001_`.
std::string printed_text(std::string_view text);

/// What was asked of a sheet beside its cells, counted.
struct PrintedSheet {
    std::string name;
    PrintedCells cells = {};
    std::size_t links = 0;
    std::size_t highlights = 0;
    std::size_t checks = 0;  ///< of inputs
    std::size_t merges = 0;
    std::size_t notes = 0;
    std::size_t charts = 0;
    std::size_t series = 0;  ///< of all its charts
};

}  // namespace cchc
