// SPDX-License-Identifier: MIT
#include "workbook/ranking/rank_sheets.hpp"

namespace cchc {

void add_items_sheet(const RankSheets& sheets) {
    const std::vector<std::string> titles{sheets.say("Nhóm", "Group"),
                                          sheets.say("Mã", "Code"),
                                          sheets.say("Mục chấm điểm", "Scored item"),
                                          sheets.say("Điểm tối đa", "Most points"),
                                          sheets.say("Số đơn vị mất điểm", "Units that lose"),
                                          sheets.say("trên số đơn vị", "of units"),
                                          sheets.say("Tổng điểm mất", "Points lost"),
                                          sheets.say("Trung bình (%)", "Mean (%)")};
    Sheet& sheet =
        add_rank_sheet(sheets, sheets.say("Mục mất điểm", "Items lost"),
                       sheets.say("Những mục nhiều đơn vị mất điểm nhất", "Items that most units lose"),
                       titles, {14, 9, 60, 9, 10, 10, 10, 10}, 0);
    std::uint32_t row = RankSheets::first_row;
    for (const auto& group : sheets.set.groups) {
        for (const auto& loss : distribution_of(sheets.ranking, sheets.set, group).losses) {
            const RecordedItem& item = sheets.recorded().items[loss.item];
            const Style points = number_cell(sheets.points_format());
            sheet.text({row, 0}, group.name, text_cell());
            sheet.text({row, 1}, item.code, center_cell());
            sheet.text({row, 2}, item.title, text_cell());
            sheet.number({row, 3}, item.max.value_or(Ratio()), points);
            sheet.count({row, 4}, loss.losing, center_cell());
            sheet.count({row, 5}, loss.units, center_cell());
            sheet.number({row, 6}, loss.lost, points);
            sheet.number({row, 7}, loss.mean_share, number_cell(sheets.index_format()));
            ++row;
        }
    }
}

void add_matrix_sheet(const RankSheets& sheets) {
    constexpr std::size_t most_units = 16'000;  // a sheet has 16,384 columns
    if (sheets.rows.size() > most_units) return;
    std::vector<std::string> titles{sheets.say("Mã", "Code"), sheets.say("Mục", "Item"),
                                    sheets.say("Điểm tối đa", "Most points")};
    std::vector<double> widths{9, 50, 8};
    for (const auto& row : sheets.rows) {
        titles.push_back(sheets.unit(row).name);
        widths.push_back(11);
    }
    Sheet& sheet = add_rank_sheet(sheets, sheets.say("Mục và đơn vị", "Items and units"),
                                  sheets.say("Điểm đạt được của từng đơn vị; trống: không tính",
                                             "Each unit's final points; blank: not counted"),
                                  titles, widths, 3);
    const auto& items = sheets.recorded().items;
    const Style points = number_cell(sheets.points_format());
    for (ItemId id = 0; id < items.size(); ++id) {
        const std::uint32_t row = RankSheets::first_row + static_cast<std::uint32_t>(id);
        const auto look = [&](Style style) {
            return items[id].is_area() ? with_fill(as_bold(std::move(style)), fills::area) : style;
        };
        sheet.text({row, 0}, items[id].code, look(center_cell()));
        sheet.text({row, 1}, items[id].title, look(text_cell()));
        items[id].max ? sheet.number({row, 2}, *items[id].max, look(points))
                      : sheet.blank({row, 2}, look(points));
        for (std::size_t i = 0; i < sheets.rows.size(); ++i) {
            const Cell at{row, static_cast<std::uint16_t>(3 + i)};
            const UnitRecord& unit = sheets.unit(sheets.rows[i]);
            const bool counts = items[id].type != ItemType::normal || unit.share(id);
            counts ? sheet.number(at, unit.points.of(id, RecordedFigure::final), look(points))
                   : sheet.blank(at, look(points));
        }
    }
}

}  // namespace cchc
