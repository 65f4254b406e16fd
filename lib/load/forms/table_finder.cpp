// SPDX-License-Identifier: MIT
#include "load/forms/table_finder.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"

namespace cchc {
namespace {

constexpr std::uint32_t rows_to_the_keys = 200;  // where a table's mark is looked for
constexpr std::size_t most_unknown = 20;         // keys of a table: more say nothing new

class TableFinder {
  public:
    TableFinder(const TableSearch& search, Findings& findings)
        : search_(search), findings_(findings), known_(search.codes.begin(), search.codes.end()) {}

    std::optional<FoundTable> find(const SheetRef& sheet) {
        found_.sheet = sheet;
        found_.kind = &search_.kind;
        found_.columns.assign(search_.kind.columns.size(), 0);
        if (!find_mark()) return std::nullopt;
        find_columns();
        find_rows();
        if (!found_.is_broken) report_gone();
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
            found_.is_broken = true;
            findings_.add({.message = Message::form_column_gone,
                           .place = found_.sheet.place(found_.key_row, 0),
                           .args = {{"column", std::string(column.title.in(search_.language))}},
                           .officer = search_.officer});
        }
    }

    void find_rows() {
        std::optional<std::size_t> current;
        for (const auto row : rows_below(table(), found_.key_row)) {
            const std::string key = cell_at(table(), row, key_column());
            found_.end_row = row;
            if (key == marks::end) break;
            if (is_mark(key)) {
                current.reset();
                found_.marked[key] = row;
            } else if (!key.empty()) {
                current = block_of(row, key);
            }
            if (key == marks::heading || current) begin_at(row);
            if (current) add_row(found_.blocks[*current], row);
        }
        const bool has_end = cell_at(table(), found_.end_row, key_column()) == marks::end;
        if (!has_end) ++found_.end_row;
        if (found_.first_row == 0) found_.first_row = found_.end_row;
    }

    void begin_at(std::uint32_t row) {
        if (found_.first_row == 0) found_.first_row = row;
    }

    std::optional<std::size_t> block_of(std::uint32_t row, const std::string& key) {
        const auto item = known_.count(key) == 0 ? std::nullopt : search_.framework.find(key);
        if (!item) {
            report_unknown(row, 0, key);
            return std::nullopt;
        }
        const auto [place, is_new] = positions_.emplace(*item, found_.blocks.size());
        if (is_new) found_.blocks.push_back({.item = *item, .rows = {}});
        return place->second;
    }

    void add_row(FoundBlock& block, std::uint32_t row) {
        block.rows.push_back(row);
        if (!search_.fields) return;
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
        for (const auto& code : search_.codes) {
            const auto id = search_.framework.find(code);
            if (!id) continue;  // another framework: said already
            const auto place = positions_.find(*id);
            if (place == positions_.end()) {
                report_gone(*id, {}, found_.sheet.place(0, 0));
            } else if (search_.fields && search_.fields->are_needed) {
                report_gone_fields(found_.blocks[place->second]);
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
    std::set<std::string, std::less<>> known_;  ///< codes of this table's rows
    std::map<ItemId, std::size_t> positions_;   ///< of blocks
    FoundTable found_;
    std::size_t unknown_ = 0;
};

}  // namespace

std::optional<FoundTable> find_table(const SheetRef& sheet, const TableSearch& search, Findings& findings) {
    return TableFinder(search, findings).find(sheet);
}

}  // namespace cchc
