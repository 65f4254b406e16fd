// SPDX-License-Identifier: MIT
#include "load/forms/table_finder.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "load/forms/outdated_item.hpp"

namespace cchc {
namespace {

constexpr std::uint32_t rows_to_the_keys = 200;  // where a table's mark is looked for
constexpr std::size_t most_unknown = 20;         // keys of a table: more say nothing new

class TableFinder {
  public:
    TableFinder(const TableSearch& search, Findings& findings) : search_(search), findings_(findings) {
        for (const auto& record : search.records) known_.emplace(record.code, &record);
    }

    std::optional<FoundTable> find(const SheetRef& sheet) {
        found_.sheet = sheet;
        found_.kind = &search_.kind;
        found_.columns.assign(search_.kind.columns.size(), 0);
        if (!find_mark()) return std::nullopt;
        find_columns();
        find_rows();
        if (found_.is_broken) return std::move(found_);
        report_outdated();
        report_gone();
        return std::move(found_);
    }

  private:
    const Table& table() const { return *found_.sheet.table; }
    std::uint32_t key_column() const { return found_.columns.front(); }

    bool find_mark() {
        for (const auto& cell : table().cells) {
            if (cell.row > rows_to_the_keys) break;
            if (trimmed(cell.text) != search_.kind.mark) continue;
            found_.key_row = cell.row;
            found_.columns.front() = cell.column;
            return true;
        }
        return false;
    }

    void find_columns() {
        for (const auto& cell : table().cells) {
            if (cell.row != found_.key_row) continue;
            for (const auto& column : search_.kind.columns) {
                auto& at = found_.columns[column.place];
                if (column.key == trimmed(cell.text) && at == 0) at = cell.column;
            }
        }
        for (const auto& column : search_.kind.columns) {
            if (column.use == ColumnUse::absent || found_.columns[column.place] > 0) continue;
            if (column.may_be_gone && !has_title(column)) continue;
            found_.is_broken = true;
            findings_.add({.message = Message::form_column_gone,
                           .place = found_.sheet.place(found_.key_row, 0),
                           .args = {{"column", std::string(column.title.in(search_.language))}},
                           .officer = search_.officer});
        }
    }

    /// Whether the column is there, and only its key is gone.
    bool has_title(const KeyedColumn& column) const {
        const auto& cells = table().cells;
        return std::any_of(cells.begin(), cells.end(), [&](const auto& cell) {
            const std::string text = form_plain(cell.text);
            return text == column.title.vi || text == column.title.en;
        });
    }

    void find_rows() {
        std::optional<std::size_t> current;
        for (const auto row : rows_below(table(), found_.key_row)) {
            const std::string key = cell_at(table(), row, key_column());
            found_.end_row = row;
            if (key == marks::end) break;
            if (is_mark(key)) found_.marked[key] = row;
            if (!key.empty()) {
                is_gone_ = false;
                current = is_mark(key) ? std::nullopt : block_of(row, key);
            }
            if (key == marks::heading || current || is_gone_) begin_at(row);
            if (current) add_row(found_.blocks[*current], row);
            if (is_gone_) found_.gone_rows.insert(row);
        }
        const bool has_end = cell_at(table(), found_.end_row, key_column()) == marks::end;
        if (!has_end) ++found_.end_row;
        if (found_.first_row == 0) found_.first_row = found_.end_row;
    }

    void begin_at(std::uint32_t row) {
        if (found_.first_row == 0) found_.first_row = row;
    }

    std::optional<std::size_t> block_of(std::uint32_t row, const std::string& key) {
        const auto record = known_.find(key);
        const auto item = search_.framework.find(key);
        if (record == known_.end()) {
            report_unknown(row, 0, key);
            return std::nullopt;
        }
        if (!item) {
            is_gone_ = true;
            if (gone_.insert(key).second) report_gone_item(row, key);
            return std::nullopt;
        }
        const auto [place, is_new] = positions_.emplace(*item, found_.blocks.size());
        if (is_new) {
            const ItemPrint& print = record->second->print;
            const bool is_outdated = print != ItemPrint{} && print != print_of(search_.framework.item(*item));
            found_.blocks.push_back({.item = *item, .rows = {}, .is_outdated = is_outdated});
        }
        return place->second;
    }

    void report_gone_item(std::uint32_t row, const std::string& code) {
        if (gone_.size() > most_unknown) return;
        findings_.add({.message = Message::form_item_gone,
                       .place = found_.sheet.place(row, found_.column_at(search_.kind.code)),
                       .args = {{"item", shortened(code, 60)}},
                       .officer = search_.officer});
    }

    void report_outdated() {
        for (const auto& block : found_.blocks) {
            if (!block.is_outdated) continue;
            const Item& item = search_.framework.item(block.item);
            findings_.add(outdated_finding({.table = found_,
                                            .row = block.rows.front(),
                                            .item = item,
                                            .record = *known_.at(item.code.value),
                                            .language = search_.language,
                                            .officer = search_.officer}));
        }
    }

    void add_row(FoundBlock& block, std::uint32_t row) {
        block.rows.push_back(row);
        if (!search_.fields || block.is_outdated) return;  // its questions may be others now
        const FieldSearch& fields = *search_.fields;
        const std::string key = cell_at(table(), row, found_.column_at(fields.key));
        if (key.empty()) return;
        const auto asked = fields.of(search_.framework.item(block.item));
        const bool is_known =
            std::any_of(asked.begin(), asked.end(), [&](const FormField& one) { return one.key == key; });
        if (!is_known) return report_unknown(row, fields.key, key);
        const auto [first, is_new] = block.fields.emplace(key, row);
        if (!is_new) settle(block, first->second, row);
    }

    /// A row copied with its keys, to get room for more evidence: the one with the answer counts.
    void settle(const FoundBlock& block, std::uint32_t& first, std::uint32_t again) {
        const auto answer = found_.column_at(search_.fields->answer);
        const std::string one = cell_at(table(), first, answer);
        const std::string other = cell_at(table(), again, answer);
        if (other.empty() || one == other) return;
        if (one.empty()) {
            first = again;
            return;
        }
        const Item& item = search_.framework.item(block.item);
        findings_.add({.message = Message::form_row_twice,
                       .place = found_.sheet.place(again, answer),
                       .args = {{"item", item.code.value},
                                {"found", shortened(other, 60)},
                                {"expected", shortened(one, 60)}},
                       .item = item.code.value,
                       .officer = search_.officer,
                       .stakes = {{item.code.value, item.max.value}},
                       .related = {found_.sheet.place(first, answer)}});
    }

    void report_unknown(std::uint32_t row, std::uint16_t column, const std::string& key) {
        if (++unknown_ > most_unknown) return;
        findings_.add({.message = Message::form_row_unknown,
                       .place = found_.sheet.place(row, found_.column_at(column)),
                       .args = {{"found", shortened(key, 60)}},
                       .officer = search_.officer});
    }

    void report_gone() {
        for (const auto& record : search_.records) {
            const auto id = search_.framework.find(record.code);
            if (!id) continue;  // gone from the framework as well
            const auto place = positions_.find(*id);
            if (place == positions_.end()) {
                report_gone(*id, {}, found_.sheet.place(0, 0));
            } else if (search_.fields && search_.fields->are_needed) {
                const FoundBlock& block = found_.blocks[place->second];
                if (!block.is_outdated) report_gone_fields(block);
            }
        }
    }

    void report_gone_fields(const FoundBlock& block) {
        for (const auto& field : search_.fields->of(search_.framework.item(block.item))) {
            if (block.fields.count(field.key) > 0) continue;
            report_gone(block.item, ": " + field.prompt,
                        found_.sheet.place(block.rows.front(), found_.column_at(search_.fields->code)));
        }
    }

    void report_gone(ItemId id, const std::string& field, const Place& place) {
        const Item& item = search_.framework.item(id);
        findings_.add({.message = Message::form_row_gone,
                       .place = place,
                       .args = {{"item", item.code.value}, {"field", field}},
                       .item = item.code.value,
                       .officer = search_.officer,
                       .stakes = {{item.code.value, item.max.value}}});
    }

    const TableSearch& search_;
    Findings& findings_;
    std::map<std::string, const FormRecord*, std::less<>> known_;  ///< this table's items, by code
    std::map<ItemId, std::size_t> positions_;                      ///< of blocks
    std::set<std::string> gone_;                                   ///< codes that the framework has no more
    bool is_gone_ = false;                                         ///< the row belongs to one of those
    FoundTable found_;
    std::size_t unknown_ = 0;
};

}  // namespace

const KeyedTable* kind_of(const SheetRef& sheet, const std::vector<const KeyedTable*>& kinds) {
    for (const auto& cell : sheet.table->cells) {
        if (cell.row > rows_to_the_keys) break;
        for (const auto* kind : kinds) {
            if (trimmed(cell.text) == kind->mark) return kind;
        }
    }
    return nullptr;
}

std::optional<FoundTable> find_table(const SheetRef& sheet, const TableSearch& search, Findings& findings) {
    return TableFinder(search, findings).find(sheet);
}

}  // namespace cchc
