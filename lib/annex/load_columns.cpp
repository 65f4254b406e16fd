// SPDX-License-Identifier: MIT
#include "annex/load_columns.hpp"

#include <algorithm>

#include "annex/annex_names.hpp"
#include "base/text.hpp"
#include "sheet/cell_address.hpp"
#include "yaml/reader.hpp"

namespace cchc {
namespace {

/// 0 of `A`; nothing where no column is called so.
std::optional<std::size_t> column_named(const std::string& letters) {
    const auto address = parse_address(letters + "1");
    return address ? std::optional<std::size_t>(address->column - 1) : std::nullopt;
}

class ColumnLoader {
  public:
    ColumnLoader(MapReader& map, Findings& findings) : map_(map), findings_(findings) {}

    std::optional<std::size_t> one(AnnexColumn column, bool is_required) {
        const auto key = annex_column_names.name(column);
        const auto word = is_required ? map_.required_word(key) : map_.word(key);
        return word ? read(*word, key) : std::nullopt;
    }
    std::vector<std::size_t> several(AnnexColumn column) {
        const auto key = annex_column_names.name(column);
        std::vector<std::size_t> columns;
        if (!map_.has(key)) return columns;
        for (const auto& word : map_.words(key)) {
            if (const auto at = read(word, key)) columns.push_back(*at);
        }
        return columns;
    }

  private:
    std::optional<std::size_t> read(const Located<std::string>& word, std::string_view key) {
        const auto column = column_named(word.value);
        if (column) return column;
        map_.mark_faulty();
        findings_.add({.message = Message::value_not_allowed,
                       .place = word.place,
                       .args = {{"found", shortened(word.value, 40)},
                                {"key", std::string(key)},
                                {"expected", std::string("A, B, C, …")}}});
        return std::nullopt;
    }

    MapReader& map_;
    Findings& findings_;
};

}  // namespace

std::optional<AnnexMap> load_columns(const Source* source, Findings& findings) {
    const YamlDocument document = parse_yaml(source, findings);
    if (!document.is_whole) return std::nullopt;
    const Reading reading{document, findings};
    MapReader map(
        reading, *document.root(), "columns",
        {"schema", "first_row", "number", "title", "points", "guide", "documents", "remark", "figures"});
    if (!has_schema(reading, map, "cchc/annex-columns/1")) return std::nullopt;
    AnnexMap found;
    ColumnLoader loader(map, findings);
    map.required("first_row");
    if (const auto row = map.count("first_row", 1, most_rows))
        found.first_row = static_cast<std::uint32_t>(row->value);
    found.columns.number = loader.one(AnnexColumn::number, false);
    const auto title = loader.one(AnnexColumn::title, true);
    const auto points = loader.one(AnnexColumn::points, true);
    found.columns.guide = loader.several(AnnexColumn::guide);
    found.columns.documents = loader.several(AnnexColumn::documents);
    found.columns.remark = loader.several(AnnexColumn::remark);
    found.columns.figures = loader.several(AnnexColumn::figures);
    if (map.is_faulty() || !title || !points) return std::nullopt;
    found.columns.title = *title;
    found.columns.points = *points;
    return found;
}

AnnexColumns columns_of(const AnnexMap& map, const AnnexTable& table) {
    AnnexColumns columns = map.columns;
    const auto first = std::find_if(table.rows.begin(), table.rows.end(),
                                    [&](const AnnexRow& row) { return row.row >= map.first_row; });
    columns.first = static_cast<std::size_t>(first - table.rows.begin());
    if (columns.first > 0) columns.header.push_back(table.rows[columns.first - 1]);
    return columns;
}

}  // namespace cchc
