// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <limits>
#include <span>
#include <utility>

#include "load/survey/responses/tally_responses.hpp"

namespace cchc {

/// Whether all cells are blank.
bool is_blank_row(std::span<const ResponseCell> row);

/// Reads one part row by row: looks for the header in the first rows, or where the plan says that it is; the
/// rows below it go to the tally.
class PartReader {
  public:
    /// `tally`: null to look for the header alone.
    PartReader(const ResponsePart& part, const ResponseWords& words, ResponseTally* tally)
        : part_(part), words_(words), tally_(tally) {}

    bool has_header() const { return is_in_body_; }
    bool is_blank() const { return !has_rows_; }
    /// Whether a row seems to be a header, be it one that lacks something.
    bool has_part_of_header() const { return has_part_of_header_; }
    /// What is wrong with the header, or with the row that is nearest to one.
    Findings take_findings() { return std::move(findings_); }
    /// Columns of the header; all there are until one is found.
    std::size_t width() const { return is_in_body_ ? width_ : std::numeric_limits<std::size_t>::max(); }
    /// Rows below the header that are not blank.
    std::size_t below() const { return below_; }

    /// `number`: of the row, from 1; without it, the one behind the last.
    void take(std::span<const ResponseCell> row, std::span<const CellFault> faults = {},
              std::size_t number = 0) {
        number_ = number == 0 ? number_ + 1 : number;
        if (is_in_body_) return take_below(row, faults);
        if (may_be_header()) take_header(row, faults);
    }

  private:
    bool may_be_header() const;
    void take_below(std::span<const ResponseCell> row, std::span<const CellFault> faults);
    void take_header(std::span<const ResponseCell> row, std::span<const CellFault> faults);

    ResponsePart part_;
    ResponseWords words_;
    ResponseTally* tally_;
    Findings findings_;
    std::size_t number_ = 0;
    std::size_t width_ = 0;
    std::size_t below_ = 0;
    bool has_rows_ = false;
    bool is_in_body_ = false;
    bool has_part_of_header_ = false;
};

}  // namespace cchc
