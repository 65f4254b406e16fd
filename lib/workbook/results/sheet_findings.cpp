// SPDX-License-Identifier: MIT
#include <algorithm>

#include "workbook/heading.hpp"
#include "workbook/results/sheets.hpp"

namespace cchc {
namespace {

/// `scores/van-phong.yaml:14:5`, or file, sheet and cell.
std::string place_text(const Place& place) {
    if (!place.is_known()) return {};
    std::string text = place.source->name;
    if (place.in_sheet()) {
        const auto sheet = static_cast<std::size_t>(place.sheet);
        if (sheet < place.source->sheets.size()) text += " [" + place.source->sheets[sheet] + "]";
        const std::string cell = cell_name(place);
        return cell.empty() ? text : text + " " + cell;
    }
    if (place.line == 0) return text;
    text += ":" + std::to_string(place.line);
    const auto column = character_column(place);
    return column == 0 ? text : text + ":" + std::to_string(column);
}

std::string officer_of(const Book& book, const std::string& id) {
    const auto& officers = book.plan().officers;
    const auto found = std::find_if(officers.begin(), officers.end(),
                                    [&](const Officer& officer) { return officer.id.value == id; });
    if (found == officers.end()) return id;
    return book.officer_name(static_cast<std::size_t>(found - officers.begin()));
}

void write_finding(const Book& book, Sheet& sheet, std::uint32_t row, const Finding& finding) {
    const bool is_error = finding.kind().severity == Severity::error;
    Style severity = center_cell();
    severity.bold = is_error;
    severity.color = is_error ? 0xC00000 : 0x7F6000;
    sheet.text({row, 1}, book.say(is_error ? wording::error : wording::warning), severity);
    sheet.text({row, 2}, std::string(finding.kind().id) + "\n" + book.say(finding.kind().title), text_cell());
    const std::string help = finding.help(book.language);
    const std::string advice = help.empty() ? help : "\n" + book.say("Cách sửa: ", "To mend it: ") + help;
    sheet.text({row, 3}, finding.text(book.language) + advice, text_cell());
    sheet.text({row, 4}, place_text(finding.place), text_cell());
    sheet.text({row, 5}, finding.item, center_cell());
    sheet.text({row, 6}, officer_of(book, finding.officer), text_cell());
    if (finding.stakes.empty()) {
        sheet.blank({row, 7}, text_cell());
    } else {
        sheet.number({row, 7}, finding.points().value(), number_cell(book.points_format()));
    }
}

}  // namespace

void add_findings_sheet(const Book& book) {
    Sheet& sheet = book.file.add_sheet(book.say(wording::sheet_findings), tab_color(book));
    write_head(book, sheet,
               {.title = {"Các vấn đề phát hiện khi kiểm tra", "Findings"},
                .widths = {6, 10, 25, 70, 28, 9, 22, 10},
                .landscape = true,
                .fixed_columns = 2});
    write_titles(book, sheet, header_row(book),
                 {wording::ordinal, wording::severity, wording::kind, wording::finding, wording::place,
                  wording::code, wording::officer, wording::at_stake});
    std::uint32_t row = header_row(book) + 1;
    std::size_t number = 0;
    for (const auto& finding : book.validation.findings.all()) {
        sheet.count({row, 0}, ++number, center_cell());
        write_finding(book, sheet, row++, finding);
    }
    if (number == 0) {
        write_line(sheet, row++, book.say("Không phát hiện vấn đề nào.", "Nothing was found."),
                   {.italic = true});
    }
    write_signatures(book, sheet, row);
}

}  // namespace cchc
