// SPDX-License-Identifier: MIT
#include "report/ranking/long_rows.hpp"

#include <array>
#include <functional>

#include "report/csv_cell.hpp"
#include "report/json_writer.hpp"
#include "score/names.hpp"

namespace cchc {
namespace {

enum class ValueKind { text, number };
struct RowKey {
    std::string_view name;
    ValueKind kind;
};
constexpr std::array<RowKey, 15> keys{{{"unit", ValueKind::text},
                                       {"group", ValueKind::text},
                                       {"year", ValueKind::number},
                                       {"stage", ValueKind::text},
                                       {"item", ValueKind::text},
                                       {"type", ValueKind::text},
                                       {"max", ValueKind::number},
                                       {"counted", ValueKind::number},
                                       {"self", ValueKind::number},
                                       {"appraised", ValueKind::number},
                                       {"survey", ValueKind::number},
                                       {"final", ValueKind::number},
                                       {"status", ValueKind::text},
                                       {"officer", ValueKind::text},
                                       {"scoring", ValueKind::text}}};

std::size_t count_keys(LongRows which) {
    return which == LongRows::of_many_sets ? keys.size() : keys.size() - 1;
}

/// Empty: none.
using LongRow = std::array<std::string, keys.size()>;

std::string decimal(const Ratio& value) {
    return value.decimal_text();
}

void each_row(const UnitRecord& unit, const std::function<void(const LongRow&)>& take) {
    const std::string year = std::to_string(unit.year);
    const std::string stage(name_of(unit.stage));
    const auto row = [&](const std::string& item, std::string_view type) {
        LongRow cells{unit.id, unit.group, year, stage, item, std::string(type)};
        cells.back() = unit.framework->scoring;
        return cells;
    };
    for (ItemId id = 0; id < unit.framework->items.size(); ++id) {
        const RecordedItem& item = unit.framework->items[id];
        LongRow cells = row(item.code, name_of(item.type));
        const auto of = [&](RecordedFigure figure) { return decimal(unit.points.of(id, figure)); };
        cells[6] = item.max ? decimal(*item.max) : std::string();
        cells[7] = of(RecordedFigure::counted);
        cells[8] = of(RecordedFigure::self);
        cells[9] = of(RecordedFigure::appraised);
        cells[10] = of(RecordedFigure::survey);
        cells[11] = of(RecordedFigure::final);
        cells[12] = name_of(unit.statuses[id]);
        cells[13] = unit.officer(id);
        take(cells);
    }
    const RecordedTotal& total = unit.total;
    LongRow sum = row("total", "normal");
    sum[6] = decimal(total.max);
    sum[7] = decimal(total.counted);
    sum[8] = decimal(total.self);
    sum[9] = decimal(total.appraised);
    sum[10] = decimal(total.survey);
    sum[11] = decimal(total.final);
    take(sum);
    LongRow index = row("index", {});
    index[6] = decimal(unit.framework->cap.value_or(Ratio::whole(100)));
    index[11] = decimal(total.index);
    take(index);
}

}  // namespace

std::string long_csv(const std::vector<UnitRecord>& units, LongRows which) {
    const std::size_t count = count_keys(which);
    std::string out;
    for (std::size_t i = 0; i < count; ++i) out += (i == 0 ? "" : ",") + std::string(keys[i].name);
    out += '\n';
    for (const auto& unit : units) {
        each_row(unit, [&](const LongRow& row) {
            for (std::size_t i = 0; i < count; ++i) {
                if (i > 0) out += ',';
                out += keys[i].kind == ValueKind::number ? row[i] : csv_cell(row[i]);
            }
            out += '\n';
        });
    }
    return out;
}

std::string long_jsonl(const std::vector<UnitRecord>& units, LongRows which) {
    const std::size_t count = count_keys(which);
    std::string out;
    for (const auto& unit : units) {
        each_row(unit, [&](const LongRow& row) {
            for (std::size_t i = 0; i < count; ++i) {
                out += (i == 0 ? "{" : ",") + json_text(keys[i].name) + ":";
                if (row[i].empty()) {
                    out += "null";
                } else {
                    out += keys[i].kind == ValueKind::number ? row[i] : json_text(row[i]);
                }
            }
            out += "}\n";
        });
    }
    return out;
}

}  // namespace cchc
