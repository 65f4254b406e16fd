// SPDX-License-Identifier: MIT
#include "report/findings/findings_csv.hpp"

#include "diag/sheet_name.hpp"
#include "model/names.hpp"
#include "report/csv_cell.hpp"

namespace cchc {
namespace {

std::string place_cells(const Place& place) {
    if (!place.is_known()) return ",,,,";
    std::string cells = csv_cell(place.source->path) + ",";
    if (!place.in_sheet() && place.line > 0) cells += std::to_string(place.line);
    cells += ",";
    if (!place.in_sheet() && place.line > 0 && place.column > 0)
        cells += std::to_string(character_column(place));
    return cells + "," + csv_cell(sheet_name(place)) + "," + cell_name(place);
}

}  // namespace

std::string findings_csv(const Findings& findings, Language language) {
    std::string out(findings_csv_head);
    for (const auto& finding : findings.all()) {
        out += std::string(names::severity.name(finding.severity())) + "," + std::string(finding.kind().id) +
               "," + place_cells(finding.place) + "," + csv_cell(finding.unit) + "," +
               csv_cell(finding.item) + "," + csv_cell(finding.officer) + ",";
        if (!finding.stakes.empty()) out += finding.points().value().decimal_text();
        out += "," + csv_cell(finding.text(language)) + "," + csv_cell(finding.help(language)) + "," +
               csv_cell(finding.accepted ? finding.accepted->reason : std::string()) + "\n";
    }
    return out;
}

}  // namespace cchc
