// SPDX-License-Identifier: MIT
#include "workbook/ranking/rank_sheets.hpp"

#include "rank/ranking_words.hpp"
#include "workbook/formulas.hpp"
#include "workbook/heading.hpp"

namespace cchc {
namespace {

std::string decimals_of(int places) {
    return places == 0 ? "0" : "0." + std::string(static_cast<std::size_t>(places), '0');
}

Framework framework_for_formulas(const RecordedFramework& recorded) {
    Framework framework;
    framework.index_name = recorded.index_name;
    framework.decimals = recorded.decimals;
    framework.index_decimals = recorded.index_decimals;
    framework.rounding = recorded.rounding;
    framework.rank_by = recorded.rank_by;
    for (const auto& grade : recorded.grades)
        framework.grades.push_back({{Percent(grade.from), {}}, grade.name});
    return framework;
}

}  // namespace

std::string RankSheets::points_format() const {
    return decimals_of(recorded().decimals);
}
std::string RankSheets::index_format() const {
    return decimals_of(recorded().index_decimals);
}
std::string RankSheets::by_area() const {
    return "'" + say("Theo lĩnh vực", "By area") + suffix + "'!";
}

RankSheets rank_sheets(Workbook& file, const Ranking& ranking, const RankedSet& set, Language language,
                       const std::string& suffix) {
    RankSheets sheets{.file = file,
                      .ranking = ranking,
                      .set = set,
                      .language = language,
                      .suffix = suffix,
                      .framework = framework_for_formulas(*set.framework)};
    std::uint32_t row = RankSheets::first_row;
    for (const auto& group : set.groups) {
        const auto last = row + static_cast<std::uint32_t>(group.units.size()) - 1;
        for (std::size_t i = 0; i < group.units.size(); ++i) sheets.rows.push_back({&group, i, row, last});
        row = last + 1;
    }
    const auto& items = set.framework->items;
    for (ItemId id = 0; id < items.size(); ++id)
        if (items[id].is_area() && items[id].type == ItemType::normal) sheets.areas.push_back(id);
    return sheets;
}

Sheet& add_rank_sheet(const RankSheets& sheets, const std::string& name, const std::string& title,
                      const std::vector<std::string>& titles, const std::vector<double>& widths,
                      std::uint16_t fixed_columns) {
    Sheet& sheet = sheets.file.add_sheet(name + sheets.suffix, 0);
    sheet.set_widths(widths);
    const std::string heading = ranking_words::heading(sheets.set, sheets.language);
    std::string remarks;
    for (const auto& line : ranking_words::remarks(sheets.set, sheets.language))
        remarks += (remarks.empty() ? "" : " ") + line;
    const Style plain{.italic = true};
    sheet.text({0, 0}, heading, {.size = 14, .bold = true});
    sheet.text({1, 0}, title, {.size = 12, .bold = true});
    sheet.text({2, 0}, ranking_words::basis(sheets.set, sheets.language), plain);
    sheet.text({3, 0}, ranking_words::rules(sheets.recorded(), sheets.language), plain);
    sheet.text({4, 0}, remarks, plain);
    write_titles(sheet, RankSheets::header_row, titles);
    sheet.set_page({.landscape = true,
                    .is_large = titles.size() > 20,
                    .header_row = RankSheets::header_row,
                    .fixed_columns = fixed_columns});
    return sheet;
}

std::string rank_formula(const RankSheets& sheets, const UnitRow& unit, Cell value, std::uint16_t firsts) {
    const auto range = [&](std::uint16_t column) {
        return fixed_cell_text({unit.first_row, column}) + ":" + fixed_cell_text({unit.last_row, column});
    };
    const std::string above = "(" + range(value.column) + ">" + cell_text(value) + ")";
    const std::string counted =
        sheets.recorded().ties == Ties::dense ? above + "*" + range(firsts) : "--" + above;
    return "=1+SUMPRODUCT(" + counted + ")";
}

std::uint16_t area_column(std::size_t area, AreaColumn column) {
    constexpr std::size_t before = 3;  // rank, unit, group
    constexpr std::size_t each = static_cast<std::size_t>(AreaColumn::rank) + 1;
    return static_cast<std::uint16_t>(before + area * each + static_cast<std::size_t>(column));
}

}  // namespace cchc
