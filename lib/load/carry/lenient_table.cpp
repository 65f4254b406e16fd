// SPDX-License-Identifier: MIT
#include "load/carry/lenient_table.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <utility>

#include "base/text.hpp"
#include "load/forms/table_finder.hpp"

namespace cchc {
namespace {

constexpr std::uint32_t rows_to_the_titles = 200;
constexpr std::size_t least_columns = 4;

/// The columns that a row names by their titles, in the language in which more of them are.
struct TitleRow {
    std::uint32_t row = 0;
    Language language = Language::vi;
    std::map<std::uint16_t, std::uint32_t> columns = {};  ///< by place
};

TitleRow titles_of(const Table& table, const KeyedTable& kind) {
    std::map<std::pair<std::uint32_t, Language>, std::map<std::uint16_t, std::uint32_t>> found;
    for (const auto& cell : table.cells) {
        if (cell.row > rows_to_the_titles) break;
        const std::string text = folded(form_plain(cell.text));
        for (const auto& column : kind.columns) {
            if (column.use == ColumnUse::absent || column.use == ColumnUse::key) continue;
            for (const auto language : {Language::vi, Language::en}) {
                if (text == folded(form_plain(column.title.in(language))))
                    found[{cell.row, language}].emplace(column.place, cell.column);
            }
        }
    }
    TitleRow best;
    for (const auto& [at, columns] : found) {
        if (columns.size() > best.columns.size()) best = {at.first, at.second, columns};
    }
    return best;
}

class LenientFinder {
  public:
    LenientFinder(const SheetRef& sheet, const Framework& framework) : framework_(framework) {
        found_.table.sheet = sheet;
        for (const ItemId leaf : framework.leaves()) {
            const auto [place, is_new] =
                printed_.emplace(folded(framework.item(leaf).printed_code()), std::optional(leaf));
            if (!is_new) place->second.reset();  // numbering that begins anew names no item
        }
    }

    std::optional<LenientTable> find() {
        if (!find_kind()) return std::nullopt;
        find_rows();
        return std::move(found_);
    }

  private:
    const Table& table() const { return *found_.table.sheet.table; }
    std::uint32_t column(FormColumn column) const { return found_.table.column(column); }

    /// By its mark, or else whichever table has the most titles; then its columns, by their keys first.
    bool find_kind() {
        const KeyedTable* marked = kind_of(
            found_.table.sheet,
            {&form_table(FormPart::leads), &form_table(FormPart::supports), &form_table(FormPart::replies)});
        TitleRow titles;
        for (const auto part : form_parts) {
            const KeyedTable& kind = form_table(part);
            if (marked != nullptr && marked != &kind) continue;
            TitleRow row = titles_of(table(), kind);
            if (found_.table.kind != nullptr && row.columns.size() <= titles.columns.size()) continue;
            found_.table.kind = &kind;
            found_.table.part = part;
            titles = std::move(row);
        }
        found_.language = titles.language;
        found_.table.columns.assign(found_.table.kind->columns.size(), 0);
        if (marked != nullptr) find_keys();
        for (const auto& [place, at] : titles.columns) {
            if (found_.table.columns[place] == 0) found_.table.columns[place] = at;
        }
        found_.table.first_row = std::max(found_.table.key_row, titles.row);
        const auto& columns = found_.table.columns;
        return columns.size() - static_cast<std::size_t>(std::count(columns.begin(), columns.end(), 0U)) >=
               least_columns;
    }

    void find_keys() {
        for (const auto& cell : table().cells) {
            if (cell.row > rows_to_the_titles) break;
            if (found_.table.key_row > 0 && cell.row != found_.table.key_row) break;
            const auto text = trimmed(cell.text);
            if (text == found_.table.kind->mark) {
                found_.table.key_row = cell.row;
                found_.table.columns.front() = cell.column;
            }
            for (const auto& column : found_.table.kind->columns) {
                auto& at = found_.table.columns[column.place];
                if (found_.table.key_row > 0 && column.key == text && at == 0) at = cell.column;
            }
        }
    }

    void find_rows() {
        constexpr std::size_t none = SIZE_MAX;
        std::size_t current = none;  // the block that the row belongs to
        for (const auto row : rows_below(table(), found_.table.first_row)) {
            found_.table.end_row = row + 1;
            const std::string key = cell_at(table(), row, column(FormColumn::item));
            if (key == marks::end) break;
            const std::string code = cell_at(table(), row, column(FormColumn::code));
            if (is_mark(key)) {
                current = none;
            } else if (!key.empty() || !code.empty()) {
                const auto item = item_of(key, code);
                current = item ? block_of(*item) : none;
                if (!item) note_unknown(row, key, code);
            }
            if (current != none) add_row(found_.table.blocks[current], row);
        }
    }

    /// A key that was changed gives way to the code beside it.
    std::optional<ItemId> item_of(const std::string& key, const std::string& code) const {
        if (const auto item = framework_.find(key); item && framework_.item(*item).is_leaf()) return item;
        if (const auto item = framework_.find(code); item && framework_.item(*item).is_leaf()) return item;
        const auto printed = printed_.find(folded(code));
        return printed == printed_.end() ? std::nullopt : printed->second;
    }

    std::size_t block_of(ItemId item) {
        const auto [place, is_new] = positions_.emplace(item, found_.table.blocks.size());
        if (is_new) found_.table.blocks.push_back({.item = item, .rows = {}});
        return place->second;
    }

    /// What has a key, or a code of digits, stood for an item; areas and criteria, notes and signatures did
    /// not.
    void note_unknown(std::uint32_t row, const std::string& key, const std::string& code) {
        const std::string& name = key.empty() ? code : key;
        const bool is_code = !key.empty() || (code.find('.') != std::string::npos &&
                                              code.find_first_not_of("0123456789.") == std::string::npos);
        const auto is_same = [&](const UnknownEntry& one) { return one.code == name; };
        if (!is_code || framework_.find(name)) return;
        if (std::none_of(found_.unknown.begin(), found_.unknown.end(), is_same))
            found_.unknown.push_back({name, found_.table.sheet.place(row, 0)});
    }

    void add_row(FoundBlock& block, std::uint32_t row) {
        block.rows.push_back(row);
        const std::string key = cell_at(table(), row, column(FormColumn::field));
        if (found_.table.part == FormPart::replies) {
            if (round_of_field(key)) block.fields.emplace(key, row);
            return;
        }
        if (found_.table.part != FormPart::leads) return;
        const std::string prompt = found_.table.plain_text(row, place_of(FormColumn::prompt));
        const auto asked = form_fields(framework_.item(block.item), found_.language);
        for (const bool by_key : {true, false}) {
            for (const auto& field : asked) {
                const bool is_it = by_key ? field.key == key : form_plain(field.prompt) == prompt;
                if (!is_it || (by_key ? key : prompt).empty()) continue;
                block.fields.emplace(field.key, row);
                return;
            }
        }
    }

    const Framework& framework_;
    std::map<std::string, std::optional<ItemId>, std::less<>> printed_;
    std::map<ItemId, std::size_t> positions_;
    LenientTable found_;
};

}  // namespace

std::optional<LenientTable> find_lenient_table(const SheetRef& sheet, const Framework& framework) {
    return LenientFinder(sheet, framework).find();
}

}  // namespace cchc
