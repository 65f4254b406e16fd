// SPDX-License-Identifier: MIT
#include <algorithm>

#include "rank/ranking_words.hpp"
#include "workbook/ranking/rank_sheets.hpp"

namespace cchc {
namespace {

/// Of the group's rows on the sheet of areas.
std::string share_range(const RankSheets& sheets, const UnitRow& first, std::size_t number) {
    const std::uint16_t column = area_column(number, AreaColumn::share);
    return sheets.by_area() + fixed_cell_text({first.first_row, column}) + ":" +
           fixed_cell_text({first.last_row, column});
}

void write_spread(const RankSheets& sheets, Sheet& sheet, std::uint32_t row, const UnitRow& first,
                  const AreaSpread& spread) {
    const RecordedItem& area = sheets.recorded().items[spread.area];
    const auto number = static_cast<std::size_t>(
        std::find(sheets.areas.begin(), sheets.areas.end(), spread.area) - sheets.areas.begin());
    const std::string range = share_range(sheets, first, number);
    const Style percent = number_cell(sheets.index_format());
    sheet.text({row, 0}, first.group->name, text_cell());
    sheet.text({row, 1}, area.code, center_cell());
    sheet.text({row, 2}, area.title, text_cell());
    sheet.formula({row, 3}, {"=COUNT(" + range + ")", Ratio::whole(static_cast<long>(spread.units))},
                  center_cell());
    for (std::size_t i = 0; i < spread.quartiles.size(); ++i)
        sheet.formula({row, static_cast<std::uint16_t>(4 + i)},
                      {"=QUARTILE(" + range + "," + std::to_string(i) + ")", spread.quartiles[i]}, percent);
    sheet.formula({row, 9}, {"=AVERAGE(" + range + ")", spread.mean}, percent);
}

std::string codes(const RankSheets& sheets, const std::vector<ItemId>& areas) {
    std::string text;
    for (const ItemId area : areas) text += (text.empty() ? "" : ", ") + sheets.recorded().items[area].code;
    return text;
}

}  // namespace

void add_distribution_sheet(const RankSheets& sheets) {
    const std::vector<std::string> titles{
        sheets.say("Nhóm", "Group"),        sheets.say("Mã", "Code"),
        sheets.say("Lĩnh vực", "Area"),     sheets.say("Số đơn vị", "Units"),
        sheets.say("Thấp nhất", "Least"),   sheets.say("Tứ phân vị 1", "First quartile"),
        sheets.say("Trung vị", "Median"),   sheets.say("Tứ phân vị 3", "Third quartile"),
        sheets.say("Cao nhất", "Greatest"), sheets.say("Trung bình", "Mean")};
    Sheet& sheet = add_rank_sheet(sheets, sheets.say("Phân bố", "Distribution"),
                                  sheets.say("Phân bố theo lĩnh vực (%)", "How areas are distributed (%)"),
                                  titles, {14, 8, 44, 9, 9, 9, 9, 9, 9, 9}, 0);
    std::uint32_t row = RankSheets::first_row;
    std::vector<std::pair<const UnitRow*, UnitAreas>> units;
    for (std::size_t i = 0; i < sheets.rows.size(); ++i) {
        const UnitRow& first = sheets.rows[i];
        if (first.at != 0) continue;
        const Distribution distribution = distribution_of(sheets.ranking, sheets.set, *first.group);
        for (const auto& spread : distribution.areas) write_spread(sheets, sheet, row++, first, spread);
        for (std::size_t j = 0; j < first.group->units.size(); ++j)
            units.emplace_back(&sheets.rows[i + j], areas_of(sheets.unit(sheets.rows[i + j]), distribution));
    }
    row += 1;
    sheet.text({row++, 0},
               sheets.say("Lĩnh vực mạnh (trên tứ phân vị 3 của nhóm) và yếu (dưới tứ phân vị 1)",
                          "Strong areas (above the group's third quartile) and weak ones (below its first)"),
               {.bold = true});
    for (const auto& [at, areas] : units) {
        sheet.text({row, 0}, at->group->name, text_cell());
        sheet.merged({{row, 1}, {row, 2}}, sheets.unit(*at).name, text_cell());
        sheet.merged({{row, 3}, {row, 6}}, sheets.say("mạnh: ", "strong: ") + codes(sheets, areas.strong),
                     text_cell());
        sheet.merged({{row, 7}, {row, 9}}, sheets.say("yếu: ", "weak: ") + codes(sheets, areas.weak),
                     text_cell());
        ++row;
    }
}

}  // namespace cchc
