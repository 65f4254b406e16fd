// SPDX-License-Identifier: MIT
#include <algorithm>

#include "diag/sheet_name.hpp"
#include "model/names.hpp"
#include "workbook/columns.hpp"
#include "workbook/heading.hpp"
#include "workbook/results/sheets.hpp"

namespace cchc {
namespace {

enum class Column : std::uint16_t { ordinal, severity, kind, finding, place, item, officer, at_stake };

constexpr auto columns = enum_table<ColumnRow<Column>>({
    {Column::ordinal, wording::ordinal, 6},
    {Column::severity, wording::severity, 10},
    {Column::kind, wording::kind, 25},
    {Column::finding, wording::finding, 70},
    {Column::place, wording::place, 28},
    {Column::item, wording::code, 9},
    {Column::officer, wording::officer, 22},
    {Column::at_stake, wording::at_stake, 10},
});

/// `scores/van-phong.yaml:14:5`, or file, sheet and cell.
std::string place_text(const Place& place) {
    if (!place.is_known()) return {};
    std::string text = place.source->name;
    if (place.in_sheet()) {
        if (const std::string sheet = sheet_name(place); !sheet.empty()) text += " [" + sheet + "]";
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
    const bool is_error = finding.is_error();
    Style severity = center_cell();
    severity.bold = is_error;
    severity.color = is_error ? 0xC00000 : 0x7F6000;
    if (finding.accepted) severity.color = 0x595959;
    sheet.text(cell_at(row, Column::severity),
               book.say(finding.accepted ? wording::accepted : names::severity[finding.severity()].words),
               severity);
    sheet.text(cell_at(row, Column::kind),
               std::string(finding.kind().id) + "\n" + book.say(finding.kind().title), text_cell());
    std::string advice = finding.help(book.language);
    if (!advice.empty()) advice = "\n" + book.say("Cách sửa: ", "To mend it: ") + advice;
    if (finding.accepted) {
        advice = "\n" + book.say("Được chấp nhận, lý do: ", "Accepted, reason: ") + finding.accepted->reason;
    }
    sheet.text(cell_at(row, Column::finding), finding.text(book.language) + advice, text_cell());
    sheet.text(cell_at(row, Column::place), place_text(finding.place), text_cell());
    sheet.text(cell_at(row, Column::item), finding.item, center_cell());
    sheet.text(cell_at(row, Column::officer), officer_of(book, finding.officer), text_cell());
    if (finding.stakes.empty() || finding.accepted) {
        sheet.blank(cell_at(row, Column::at_stake), text_cell());
    } else {
        sheet.number(cell_at(row, Column::at_stake), finding.points().value(),
                     number_cell(book.points_format()));
    }
}

}  // namespace

void add_findings_sheet(const Book& book) {
    Sheet& sheet = book.file.add_sheet(book.say(wording::sheet_findings), tab_color(book));
    write_head(book, sheet,
               {.title = book.say("Các vấn đề phát hiện khi kiểm tra", "Findings"),
                .widths = widths_of(columns),
                .landscape = true,
                .fixed_columns = 2});
    write_titles(book, sheet, header_row(book), titles_of(columns));
    std::uint32_t row = header_row(book) + 1;
    std::size_t number = 0;
    for (const auto& finding : book.validation.findings.all()) {
        sheet.count(cell_at(row, Column::ordinal), ++number, center_cell());
        write_finding(book, sheet, row++, finding);
    }
    if (number == 0) {
        write_line(sheet, row++, book.say("Không phát hiện vấn đề nào.", "Nothing was found."),
                   {.italic = true});
    }
    write_signatures(book, sheet, row);
}

}  // namespace cchc
