// SPDX-License-Identifier: MIT
#include "report/findings/summary.hpp"

namespace cchc {

void add_unit(Summary& summary, const Validation& validation) {
    ++summary.units;
    summary.scored += validation.scored_count();
    summary.items += validation.item_count();
    summary.points_at_stake += validation.points_at_stake;
    for (const Source* source : validation.assessment.sources) summary.files.insert(source->path);
}

void merge(Summary& all, const Summary& unit) {
    all.units += unit.units;
    all.scored += unit.scored;
    all.items += unit.items;
    all.points_at_stake += unit.points_at_stake;
    all.files.insert(unit.files.begin(), unit.files.end());
}

void count_findings(Summary& summary, const Findings& findings) {
    summary.errors += findings.count(Severity::error);
    summary.warnings += findings.count(Severity::warning);
    summary.accepted += findings.count_accepted();
}

}  // namespace cchc
