// SPDX-License-Identifier: MIT
#include "load/forms/council_sheets.hpp"

#include <algorithm>
#include <charconv>
#include <map>

#include "base/text.hpp"
#include "model/wording.hpp"

namespace cchc {
namespace {

constexpr std::uint32_t rows_to_the_keys = 200;  // where the table's mark is looked for
constexpr std::size_t most_unknown = 20;         // keys: more say nothing new

std::size_t round_of(const std::string& text) {
    std::size_t round = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), round);
    const bool is_round = error == std::errc() && end == text.data() + text.size();
    return is_round && round >= 1 && round <= 99 ? round : 0;
}

std::vector<CouncilRecord> records_of(const Table& table) {
    std::vector<CouncilRecord> records;
    for (const auto row : rows_below(table, 1)) {
        if (cell_at(table, row, 1) != "row") continue;
        CouncilRecord record{.code = cell_at(table, row, 2), .self = cell_at(table, row, 3)};
        std::uint32_t column = 4;
        for (std::size_t i = 0; i < council_numbers().size(); ++i) {
            record.numbers.push_back(cell_at(table, row, column++));
        }
        for (std::size_t i = 0; i < council_texts().size(); ++i) {
            record.marks.push_back(cell_at(table, row, column++));
        }
        records.push_back(std::move(record));
    }
    return records;
}

class CouncilFinder {
  public:
    CouncilFinder(const FoundCouncil& found, const Framework& framework, Findings& findings)
        : found_(found), framework_(framework), findings_(findings) {}

    std::optional<CouncilTable> find(const SheetRef& sheet) {
        table_.sheet = sheet;
        const auto key_row = find_mark();
        if (!key_row) return std::nullopt;
        find_columns(*key_row);
        find_rows(*key_row);
        if (!table_.is_broken) report_gone();
        return std::move(table_);
    }

  private:
    std::uint32_t& column(CouncilColumn column) { return table_.columns[static_cast<std::size_t>(column)]; }

    std::optional<std::uint32_t> find_mark() {
        for (const auto& cell : table_.sheet.table->cells) {
            if (cell.row > rows_to_the_keys) break;
            if (trimmed(cell.text) != council_marks::table) continue;
            column(CouncilColumn::item) = cell.column;
            return cell.row;
        }
        return std::nullopt;
    }

    void find_columns(std::uint32_t key_row) {
        for (const auto& cell : table_.sheet.table->cells) {
            if (cell.row != key_row) continue;
            for (const auto& one : all_council_columns()) {
                auto& at = column(one.column);
                if (one.key == trimmed(cell.text) && at == 0) at = cell.column;
            }
        }
        for (const auto& one : all_council_columns()) {
            if (column(one.column) > 0) continue;
            table_.is_broken = true;
            findings_.add({.message = Message::form_column_gone,
                           .place = table_.sheet.place(key_row, 0),
                           .args = {{"column", std::string(one.title.in(found_.language))}}});
        }
    }

    void find_rows(std::uint32_t key_row) {
        FoundBlock* current = nullptr;
        for (const auto row : rows_below(*table_.sheet.table, key_row)) {
            const std::string key = cell_at(*table_.sheet.table, row, column(CouncilColumn::item));
            table_.end_row = row;
            if (key == form_marks::end) return;
            const bool is_mark = key.rfind("cchc/", 0) == 0;
            if (key == council_marks::meeting) table_.meeting_row = row;
            if (key == council_marks::votes) table_.votes_row = row;
            const bool is_row = key == form_marks::heading || (!is_mark && !key.empty());
            if (is_row && table_.first_row == 0) table_.first_row = row;
            if (is_mark) {
                current = nullptr;
            } else {
                if (!key.empty()) current = block_of(row, key);
                if (current != nullptr) current->rows.push_back(row);
            }
        }
        ++table_.end_row;
    }

    FoundBlock* block_of(std::uint32_t row, const std::string& key) {
        const auto item = found_.find(key) == nullptr ? std::nullopt : framework_.find(key);
        if (!item) {
            if (++unknown_ <= most_unknown) {
                findings_.add({.message = Message::form_row_unknown,
                               .place = table_.place(row, CouncilColumn::item),
                               .args = {{"found", shortened(key, 60)}}});
            }
            return nullptr;
        }
        const auto [place, is_new] = positions_.emplace(*item, table_.blocks.size());
        if (is_new) table_.blocks.push_back({.item = *item, .rows = {}, .fields = {}});
        return &table_.blocks[place->second];
    }

    void report_gone() {
        for (const auto& record : found_.records) {
            const auto id = framework_.find(record.code);
            if (!id || positions_.count(*id) > 0) continue;
            const Item& item = framework_.item(*id);
            findings_.add({.message = Message::form_row_gone,
                           .place = table_.sheet.place(0, 0),
                           .args = {{"item", item.code.value}, {"field", std::string()}},
                           .item = item.code.value,
                           .stakes = {{item.code.value, item.max.value}}});
        }
    }

    const FoundCouncil& found_;
    const Framework& framework_;
    Findings& findings_;
    CouncilTable table_;
    std::map<ItemId, std::size_t> positions_;  ///< of blocks
    std::size_t unknown_ = 0;
};

}  // namespace

const CouncilRecord* FoundCouncil::find(std::string_view code) const {
    const auto found = std::find_if(records.begin(), records.end(),
                                    [&](const CouncilRecord& one) { return one.code == code; });
    return found == records.end() ? nullptr : &*found;
}

std::optional<FoundCouncil> find_council(const FormFile& file) {
    auto identity = find_identity(file, council_marks::schema);
    if (!identity) return std::nullopt;
    FoundCouncil found{.identity = std::move(*identity)};
    const FormIdentity& said = found.identity.identity;
    found.round = round_of(said.round);
    found.language = said.language == "en" ? Language::en : Language::vi;
    found.records = records_of(*found.identity.sheet.table);
    found.is_whole = found.round > 0 && council_digest(said.round, found.records) == said.texts;
    return found;
}

std::optional<CouncilTable> find_council_table(const FormFile& file, const FoundCouncil& found,
                                               const Framework& framework, Findings& findings) {
    for (std::size_t i = 0; i < file.spreadsheet->tables.size(); ++i) {
        auto table = CouncilFinder(found, framework, findings).find(file.sheet(i));
        if (table) return table;
    }
    findings.add({.message = Message::form_sheet_gone,
                  .place = Place{file.source},
                  .args = {{"sheet", std::string(wording::sheet_form_council.in(found.language))}}});
    return std::nullopt;
}

}  // namespace cchc
