// SPDX-License-Identifier: MIT
#include "workbook/columns.hpp"
#include "workbook/formulas.hpp"
#include "workbook/ranking/rank_sheets.hpp"

namespace cchc {
namespace {

/// Of each area, behind its code.
constexpr auto columns = enum_table<ColumnRow<AreaColumn>>({
    {AreaColumn::counted, {"được tính", "counted"}, 8.5},
    {AreaColumn::self, {"tự chấm", "self"}, 8.5},
    {AreaColumn::appraised, {"thẩm định", "appraised"}, 8.5},
    {AreaColumn::deducted, {"bị trừ", "deducted"}, 8.5},
    {AreaColumn::survey, {"XHH", "survey"}, 8.5},
    {AreaColumn::final, {"đạt được", "final"}, 8.5},
    {AreaColumn::share, {"%", "%"}, 8.5},
    {AreaColumn::rank, {"hạng", "rank"}, 6},
});

void write_area(const RankSheets& sheets, Sheet& sheet, std::size_t position, std::size_t number) {
    const UnitRow& at = sheets.rows[position];
    const UnitRecord& unit = sheets.unit(at);
    const ItemId area = sheets.areas[number];
    const Style points = number_cell(sheets.points_format());
    const auto cell = [&](AreaColumn column) {
        return Cell{sheets.row_of(position), area_column(number, column)};
    };
    const auto text = [&](AreaColumn column) { return cell_text(cell(column)); };
    const auto of = [&](RecordedFigure figure) { return unit.points.of(area, figure); };
    sheet.number(cell(AreaColumn::counted), of(RecordedFigure::counted), points);
    sheet.number(cell(AreaColumn::self), of(RecordedFigure::self), points);
    sheet.number(cell(AreaColumn::appraised), of(RecordedFigure::appraised), points);
    sheet.formula(cell(AreaColumn::deducted),
                  {"=" + text(AreaColumn::self) + "-" + text(AreaColumn::appraised),
                   of(RecordedFigure::self) - of(RecordedFigure::appraised)},
                  points);
    sheet.number(cell(AreaColumn::survey), of(RecordedFigure::survey), points);
    sheet.formula(
        cell(AreaColumn::final),
        {"=" + text(AreaColumn::appraised) + "+" + text(AreaColumn::survey), of(RecordedFigure::final)},
        points);
    std::variant<Ratio, std::string> share = std::string();
    if (auto value = unit.share(area)) share = std::move(*value);
    sheet.formula(
        cell(AreaColumn::share),
        {"=IF(" + text(AreaColumn::counted) + "=0,\"\"," +
             formulas::without_noise("100*" + text(AreaColumn::final) + "/" + text(AreaColumn::counted)) +
             ")",
         share},
        number_cell(sheets.index_format()));
    const Rank rank = at.group->by_item[area][at.at];
    rank == 0 ? sheet.blank(cell(AreaColumn::rank), center_cell())
              : sheet.count(cell(AreaColumn::rank), rank, center_cell());
}

}  // namespace

void add_areas_sheet(const RankSheets& sheets) {
    std::vector<std::string> titles{sheets.say("Hạng", "Rank"), sheets.say("Đơn vị", "Unit"),
                                    sheets.say("Nhóm", "Group")};
    std::vector<double> widths{6, 34, 12};
    for (const ItemId area : sheets.areas) {
        for (const auto& column : columns) {
            titles.push_back(sheets.recorded().items[area].code + ": " +
                             std::string(column.title.in(sheets.language)));
            widths.push_back(column.width);
        }
    }
    Sheet& sheet = add_rank_sheet(sheets, sheets.say("Theo lĩnh vực", "By area"),
                                  sheets.say("Điểm theo lĩnh vực", "Points by area"), titles, widths, 2);
    for (std::size_t i = 0; i < sheets.rows.size(); ++i) {
        const UnitRecord& unit = sheets.unit(sheets.rows[i]);
        const std::uint32_t row = sheets.row_of(i);
        const RankedUnit& ranked = sheets.rows[i].group->units[sheets.rows[i].at];
        sheet.formula({row, 0},
                      {"='" + sheets.say("Xếp hạng", "Ranks") + sheets.suffix + "'!" + cell_text({row, 0}),
                       Ratio::whole(static_cast<long>(ranked.rank))},
                      center_cell());
        sheet.text({row, 1}, unit.name, text_cell());
        sheet.text({row, 2}, unit.group, text_cell());
        for (std::size_t area = 0; area < sheets.areas.size(); ++area) write_area(sheets, sheet, i, area);
    }
    std::uint32_t row = sheets.last_row() + 2;
    for (const ItemId area : sheets.areas) {
        const RecordedItem& item = sheets.recorded().items[area];
        sheet.text({row++, 1}, item.code + ": " + item.title, {.italic = true});
    }
}

}  // namespace cchc
