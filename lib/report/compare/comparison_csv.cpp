// SPDX-License-Identifier: MIT
#include "report/compare/comparison_csv.hpp"

#include "report/csv_cell.hpp"

namespace cchc {
namespace {

constexpr std::string_view head =
    "move,row,code,title,max_before,max_after,before,after,difference,self,council,survey,framework,counting,"
    "combining,officer_before,officer_after,changes\n";

/// Empty: none.
std::string cell(const std::optional<Ratio>& value) {
    return value ? value->decimal_text() : std::string();
}

struct Row {
    std::string_view kind;
    std::string code = {};
    std::string title = {};
    std::optional<Ratio> max_before = {};
    std::optional<Ratio> max_after = {};
    std::optional<Ratio> before = {};
    std::optional<Ratio> after = {};
    Ratio difference = {};
    const MoveParts* by = nullptr;
    std::string officer_before = {};
    std::string officer_after = {};
    std::string changes = {};
};

std::string written(std::size_t move, const Row& row) {
    std::string out = std::to_string(move + 1) + "," + std::string(row.kind) + "," + csv_cell(row.code) +
                      "," + csv_cell(row.title) + "," + cell(row.max_before) + "," + cell(row.max_after) +
                      "," + cell(row.before) + "," + cell(row.after) + "," + cell(row.difference);
    for (std::size_t i = 0; i < move_causes; ++i)
        out += "," + (row.by == nullptr ? std::string() : cell((*row.by)[i]));
    return out + "," + csv_cell(row.officer_before) + "," + csv_cell(row.officer_after) + "," +
           csv_cell(row.changes) + "\n";
}

Row item_row(const ComparedResults& comparison, const ComparedItem& item, std::size_t move) {
    Row row{.kind = item.is_area   ? "area"
                    : item.is_leaf ? "item"
                                   : "parent",
            .code = item.code,
            .title = item.title,
            .before = compared_points(comparison, item, move),
            .after = compared_points(comparison, item, move + 1),
            .difference = item.moves[move].difference,
            .by = &item.moves[move].by};
    const auto of = [&](std::size_t result, std::optional<Ratio>& max, std::string& officer) {
        if (!item.at[result]) return;
        max = comparison.results[result].framework->items[*item.at[result]].max;
        officer = comparison.results[result].officer(*item.at[result]);
    };
    of(move, row.max_before, row.officer_before);
    of(move + 1, row.max_after, row.officer_after);
    for (const ItemChange change : item.moves[move].changes)
        row.changes += (row.changes.empty() ? "" : " ") + std::string(item_change_names.name(change));
    return row;
}

}  // namespace

std::string comparison_csv(const ComparedResults& comparison) {
    std::string out(head);
    for (std::size_t move = 0; move < comparison.moves.size(); ++move) {
        const RecordedTotal& before = comparison.results[move].total;
        const RecordedTotal& after = comparison.results[move + 1].total;
        out += written(move, {.kind = "index",
                              .before = before.index,
                              .after = after.index,
                              .difference = after.index - before.index});
        out += written(move, {.kind = "total",
                              .max_before = before.counted,
                              .max_after = after.counted,
                              .before = index_points(before),
                              .after = index_points(after),
                              .difference = comparison.moves[move].difference,
                              .by = &comparison.moves[move].by});
        for (const auto& item : comparison.items)
            if (item.at[move] || item.at[move + 1]) out += written(move, item_row(comparison, item, move));
        for (const auto& officer : comparison.officers) {
            const auto led = [&](std::size_t result) {
                return officer.at[result] ? std::optional(officer.at[result]->final) : std::nullopt;
            };
            out += written(move, {.kind = "officer",
                                  .code = officer.id,
                                  .before = led(move),
                                  .after = led(move + 1),
                                  .difference = led_difference(officer, move)});
        }
    }
    return out;
}

}  // namespace cchc
