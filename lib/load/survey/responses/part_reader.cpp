// SPDX-License-Identifier: MIT
#include "load/survey/responses/part_reader.hpp"

#include <algorithm>

#include "base/text_typed.hpp"
#include "load/survey/csv_start.hpp"

namespace cchc {

bool is_blank_row(std::span<const ResponseCell> row) {
    return std::all_of(row.begin(), row.end(),
                       [](const ResponseCell& cell) { return trimmed_cell(cell.text).empty(); });
}

bool PartReader::may_be_header() const {
    return words_.how.header_row ? number_ == *words_.how.header_row : number_ <= most_rows_to_header;
}

void PartReader::take_below(std::span<const ResponseCell> row, std::span<const CellFault> faults) {
    if (tally_ != nullptr) return tally_->take(row, faults);
    if (!is_blank_row(row) || !faults.empty()) ++below_;
}

void PartReader::take_header(std::span<const ResponseCell> row, std::span<const CellFault> faults) {
    if (is_blank_row(row)) return;
    Findings of_row;
    auto columns = read_header(row, part_, words_, of_row);
    is_in_body_ = columns.are_found();
    if (!faults.empty() && !is_in_body_) of_row = {};  // the column may be the one that shows no name
    const bool is_nearer = columns.has_part() && !has_part_of_header_;
    const bool is_told = is_in_body_ || !has_rows_ || is_nearer;
    has_rows_ = true;
    if (!is_told) return;
    has_part_of_header_ = has_part_of_header_ || columns.has_part();
    for (const auto& fault : faults) {
        Finding finding = finding_of(fault, part_.place(row[fault.column], fault.column));
        finding.args.push_back({"count", std::size_t{1}});
        of_row.add(std::move(finding));
    }
    findings_ = std::move(of_row);
    width_ = columns.width;
    if (is_in_body_ && tally_ != nullptr) tally_->begin(part_, std::move(columns));
}

}  // namespace cchc
