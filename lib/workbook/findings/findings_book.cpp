// SPDX-License-Identifier: MIT
#include "workbook/findings/findings_book.hpp"

#include "diag/sheet_name.hpp"
#include "model/book/result_marks.hpp"
#include "model/names.hpp"
#include "model/wording.hpp"
#include "workbook/columns.hpp"
#include "workbook/heading.hpp"
#include "workbook/own_marks.hpp"

namespace cchc {
namespace {

enum class FindingColumn : std::uint16_t {
    ordinal,
    severity,
    kind,
    finding,
    mend,
    file,
    sheet,
    cell,
    unit,
    item,
    officer,
    at_stake
};

constexpr auto finding_columns = enum_table<ColumnRow<FindingColumn>>({
    {FindingColumn::ordinal, wording::ordinal, 6},
    {FindingColumn::severity, wording::severity, 10},
    {FindingColumn::kind, wording::kind, 24},
    {FindingColumn::finding, wording::finding, 50},
    {FindingColumn::mend, {"Cách sửa", "How to mend it"}, 44},
    {FindingColumn::file, {"Tệp", "File"}, 28},
    {FindingColumn::sheet, {"Trang tính", "Sheet"}, 14},
    {FindingColumn::cell, {"Ô, dòng", "Cell, line"}, 9},
    {FindingColumn::unit, {"Đơn vị", "Unit"}, 14},
    {FindingColumn::item, wording::code, 9},
    {FindingColumn::officer, wording::officer, 18},
    {FindingColumn::at_stake, wording::at_stake, 10},
});

constexpr std::uint32_t findings_head = 3;

void write_row(Sheet& sheet, std::uint32_t row, const Finding& finding, Language language) {
    const auto text = [&](FindingColumn column, std::string_view words, const Style& style) {
        sheet.text(cell_at(row, column), words, style);
    };
    Style severity = center_cell();
    severity.bold = finding.is_error();
    severity.color = finding.accepted ? 0x595959 : finding.is_error() ? 0xC00000 : 0x7F6000;
    const Bilingual word = finding.accepted ? wording::accepted : names::severity[finding.severity()].words;
    sheet.count(cell_at(row, FindingColumn::ordinal), row - findings_head, center_cell());
    text(FindingColumn::severity, word.in(language), severity);
    text(FindingColumn::kind,
         std::string(finding.kind().id) + "\n" + std::string(finding.kind().title.in(language)), text_cell());
    text(FindingColumn::finding, finding.text(language), text_cell());
    constexpr Bilingual reason{"Được chấp nhận, lý do: ", "Accepted, reason: "};
    text(FindingColumn::mend,
         finding.accepted ? std::string(reason.in(language)) + finding.accepted->reason
                          : finding.help(language),
         text_cell());
    const Place& place = finding.place;
    text(FindingColumn::file, place.is_known() ? place.source->path : std::string(), text_cell());
    text(FindingColumn::sheet, sheet_name(place), text_cell());
    const bool has_line = !place.in_sheet() && place.line > 0;
    has_line ? sheet.count(cell_at(row, FindingColumn::cell), place.line, center_cell())
             : text(FindingColumn::cell, cell_name(place), center_cell());
    text(FindingColumn::unit, finding.unit, text_cell());
    text(FindingColumn::item, finding.item, center_cell());
    text(FindingColumn::officer, finding.officer, text_cell());
    const bool has_points = !finding.stakes.empty() && !finding.accepted;
    has_points
        ? sheet.number(cell_at(row, FindingColumn::at_stake), finding.points().value(), number_cell("0.00"))
        : sheet.blank(cell_at(row, FindingColumn::at_stake), text_cell());
}

void write_sheet(const FindingsToPrint& print, Language language, Workbook& file) {
    const auto say = [&](Bilingual words) { return std::string(words.in(language)); };
    Sheet& sheet = file.add_sheet(say(wording::sheet_findings), 0xC00000);
    sheet.set_widths(widths_of(finding_columns));
    sheet.text({0, 0}, say({"Các vấn đề phát hiện khi kiểm tra", "Findings"}), {.size = 14, .bold = true});
    sheet.text({1, 0}, print.summary, {.italic = true});
    std::vector<std::string> titles;
    for (const auto& title : titles_of(finding_columns)) titles.push_back(say(title));
    write_titles(sheet, findings_head, titles);
    std::uint32_t row = findings_head + 1;
    for (const auto& finding : print.findings.all()) write_row(sheet, row++, finding, language);
    const auto last = static_cast<std::uint16_t>(finding_columns.size() - 1);
    if (row > findings_head + 1) sheet.filter({{findings_head, 0}, {row - 1, last}});
    sheet.set_page({.landscape = true, .header_row = findings_head, .fixed_columns = 2});
}

}  // namespace

WrittenBook write_findings_book(const FindingsToPrint& print, Language language, const BookTarget& target) {
    constexpr Bilingual cut_mark{"… [đã cắt bớt]", "… [cut]"};
    constexpr Bilingual title{"Các vấn đề phát hiện khi kiểm tra", "Findings"};
    const int year = print.year >= 1970 && print.year <= 9999 ? static_cast<int>(print.year) : 1970;
    const BookProperties properties{.title = std::string(title.in(language)),
                                    .company = {},
                                    .created = Date{year, 12, 31},
                                    .cut_mark = std::string(cut_mark.in(language))};
    return write_book(target, properties, [&](Workbook& file) {
        write_sheet(print, language, file);
        add_marks_sheet(file, result_marks::findings_schema);
    });
}

}  // namespace cchc
