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

/// Reads one part row by row: the first row that is not blank is the header, the others go to the tally.
class PartReader {
  public:
    PartReader(const ResponsePart& part, const Questionnaire& questionnaire, ResponseTally& tally)
        : part_(part), questionnaire_(questionnaire), tally_(tally) {}

    bool has_header() const { return is_in_body_; }
    bool is_blank() const { return !is_past_header_; }
    /// Whether the first row has one of the columns id and group.
    bool has_part_of_header() const { return has_part_of_header_; }
    /// What is wrong with the header.
    Findings take_findings() { return std::move(findings_); }
    /// Columns of the header; all there are until one is found.
    std::size_t width() const { return is_in_body_ ? width_ : std::numeric_limits<std::size_t>::max(); }

    void take(std::span<const ResponseCell> row, std::span<const CellFault> faults = {}) {
        if (is_in_body_) return tally_.take(row, faults);
        if (!is_past_header_) take_header(row, faults);
    }

  private:
    void take_header(std::span<const ResponseCell> row, std::span<const CellFault> faults);

    ResponsePart part_;
    const Questionnaire& questionnaire_;
    ResponseTally& tally_;
    Findings findings_;
    std::size_t width_ = 0;
    bool is_past_header_ = false;
    bool is_in_body_ = false;
    bool has_part_of_header_ = false;
};

}  // namespace cchc
