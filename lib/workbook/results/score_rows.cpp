// SPDX-License-Identifier: MIT
#include "workbook/results/score_rows.hpp"

#include <algorithm>

#include "workbook/heading.hpp"

namespace cchc {

std::string ScoreRows::cell(std::uint32_t row, ScoreColumn column) {
    return cell_text({row, static_cast<std::uint16_t>(column)});
}

std::string ScoreRows::outside(std::uint32_t row, ScoreColumn column) const {
    return "'" + sheet + "'!" + cell(row, column);
}

std::string ScoreRows::standing_outside(const std::vector<ItemId>& items) const {
    std::string text;
    for (const ItemId id : items) {
        const std::string appraised = outside(row_of(id), ScoreColumn::appraised);
        text += (text.empty() ? "IF(" : "+IF(") + appraised + "=\"\"," +
                outside(row_of(id), ScoreColumn::self) + "," + appraised + ")";
    }
    return text;
}

std::string ScoreRows::all_items(ScoreColumn column) const {
    const auto number = static_cast<std::uint16_t>(column);
    return "'" + sheet + "'!" + fixed_cell_text({first, number}) + ":" + fixed_cell_text({last, number});
}

ScoreRows score_rows(const Book& book) {
    const Framework& framework = book.framework();
    ScoreRows rows;
    rows.sheet = book.say(wording::sheet_scores);
    rows.first = header_row(book) + 1;
    std::uint32_t next = rows.first + static_cast<std::uint32_t>(framework.items.size());
    rows.last = next - 1;
    rows.total = next++;
    if (!roots_of(framework, ItemType::bonus).empty()) rows.bonus = next++;
    if (!roots_of(framework, ItemType::penalty).empty()) rows.penalty = next++;
    rows.index_exact = next++;
    rows.index = next++;
    if (!framework.grades.empty()) rows.grade = next++;
    rows.end = next;
    return rows;
}

std::vector<ItemId> roots_of(const Framework& framework, ItemType type) {
    std::vector<ItemId> roots;
    for (ItemId id = 0; id < framework.items.size(); ++id) {
        const Item& item = framework.items[id];
        const bool below_same = item.parent && framework.item(*item.parent).type == type;
        if (item.type == type && !below_same) roots.push_back(id);
    }
    return roots;
}

}  // namespace cchc
