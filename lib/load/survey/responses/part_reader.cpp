// SPDX-License-Identifier: MIT
#include "load/survey/responses/part_reader.hpp"

#include <algorithm>

#include "base/text_typed.hpp"

namespace cchc {

bool is_blank_row(std::span<const ResponseCell> row) {
    return std::all_of(row.begin(), row.end(),
                       [](const ResponseCell& cell) { return trimmed_cell(cell.text).empty(); });
}

void PartReader::take_header(std::span<const ResponseCell> row, std::span<const CellFault> faults) {
    if (is_blank_row(row)) return;
    is_past_header_ = true;
    auto columns = read_header(row, part_, questionnaire_, findings_);
    is_in_body_ = columns.are_found();
    has_part_of_header_ = columns.id || columns.group || columns.has_alike;
    width_ = columns.width;
    if (!faults.empty() && !is_in_body_) findings_ = {};  // the column may be the one that shows no name
    for (const auto& fault : faults) {
        Finding finding = finding_of(fault, part_.place(row[fault.column], fault.column));
        finding.args.push_back({"count", std::size_t{1}});
        findings_.add(std::move(finding));
    }
    if (is_in_body_) tally_.begin(part_, std::move(columns));
}

}  // namespace cchc
