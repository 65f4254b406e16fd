// SPDX-License-Identifier: MIT
#include "load/forms/form_sheets.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "model/wording.hpp"

namespace cchc {
namespace {

constexpr std::uint32_t rows_to_the_keys = 200;  // where a table's mark is looked for

bool is_mark(std::string_view text) {
    return text.rfind("cchc/", 0) == 0;
}

class TableFinder {
  public:
    TableFinder(const FormRequest& request, const FormIdentity& identity, Findings& findings)
        : request_(request), identity_(identity), findings_(findings) {}

    std::optional<FoundTable> find(const SheetRef& sheet) {
        FoundTable found;
        found.sheet = sheet;
        if (!find_mark(found)) return std::nullopt;
        known_ = {codes(found).begin(), codes(found).end()};
        find_columns(found);
        find_rows(found);
        if (!found.is_broken) report_gone(found);
        return found;
    }

  private:
    const std::vector<std::string>& codes(const FoundTable& found) const {
        return found.is_support ? identity_.supports : identity_.leads;
    }

    static bool find_mark(FoundTable& found) {
        for (const auto& cell : found.sheet.table->cells) {
            if (cell.row > rows_to_the_keys) break;
            const auto text = trimmed(cell.text);
            if (text != form_marks::leads && text != form_marks::supports) continue;
            found.is_support = text == form_marks::supports;
            found.key_row = cell.row;
            found.columns[static_cast<std::size_t>(FormColumn::item)] = cell.column;
            return true;
        }
        return false;
    }

    void find_columns(FoundTable& found) {
        for (const auto& cell : found.sheet.table->cells) {
            if (cell.row != found.key_row) continue;
            const auto text = trimmed(cell.text);
            for (const auto& column : all_form_columns()) {
                auto& at = found.columns[static_cast<std::size_t>(column.column)];
                if (column.key == text && at == 0) at = cell.column;
            }
        }
        for (const auto& column : all_form_columns()) {
            const bool is_wanted = !found.is_support || column.is_on_supports;
            if (!is_wanted || found.column(column.column) > 0) continue;
            found.is_broken = true;
            findings_.add({.message = Message::form_column_gone,
                           .place = found.sheet.place(found.key_row, 0),
                           .args = {{"column", std::string(column.title.in(request_.language))}},
                           .officer = identity_.officer});
        }
    }

    void find_rows(FoundTable& found) {
        constexpr std::size_t none = static_cast<std::size_t>(-1);
        std::size_t current = none;
        for (const auto row : rows_below(*found.sheet.table, found.key_row)) {
            const std::string key = cell_at(*found.sheet.table, row, found.column(FormColumn::item));
            found.end_row = row;
            if (key == form_marks::end) return;
            if (is_mark(key)) {
                current = none;
                if (key == form_marks::officer) found.officer_row = row;
                if (key == form_marks::submitted) found.submitted_row = row;
                if (key == form_marks::heading) found.stray_rows.push_back(row);
            } else {
                if (!key.empty()) current = block_of(found, row, key).value_or(none);
                current == none ? add_stray(found, row) : add_row(found, found.blocks[current], row);
            }
        }
        ++found.end_row;
    }

    /// Rows above the table's first heading are the paper's head.
    static void add_stray(FoundTable& found, std::uint32_t row) {
        if (!found.stray_rows.empty()) found.stray_rows.push_back(row);
    }

    std::optional<std::size_t> block_of(FoundTable& found, std::uint32_t row, const std::string& key) {
        const auto item = known_.count(key) == 0 ? std::nullopt : request_.framework.find(key);
        if (!item) {
            report_unknown(found, row, FormColumn::item, key);
            return std::nullopt;
        }
        const auto [place, is_new] = positions_.emplace(*item, found.blocks.size());
        if (is_new) found.blocks.push_back({.item = *item, .rows = {}, .fields = {}});
        return place->second;
    }

    void add_row(FoundTable& found, FoundBlock& block, std::uint32_t row) {
        block.rows.push_back(row);
        const std::string field = cell_at(*found.sheet.table, row, found.column(FormColumn::field));
        if (field.empty()) return;
        const auto fields = form_fields(request_.framework.item(block.item), request_.language);
        const bool known =
            std::any_of(fields.begin(), fields.end(), [&](const FormField& one) { return one.key == field; });
        if (!known) return report_unknown(found, row, FormColumn::field, field);
        const auto [first, is_new] = block.fields.emplace(field, row);
        if (!is_new) settle(found, block, first->second, row);
    }

    /// A row copied with its keys, to get room for more evidence: the one with the answer counts.
    void settle(const FoundTable& found, const FoundBlock& block, std::uint32_t& first, std::uint32_t again) {
        const auto answer = found.column(FormColumn::answer);
        const std::string one = cell_at(*found.sheet.table, first, answer);
        const std::string other = cell_at(*found.sheet.table, again, answer);
        if (other.empty() || one == other) return;
        if (one.empty()) {
            first = again;
            return;
        }
        const std::string& code = request_.framework.item(block.item).code.value;
        findings_.add(
            {.message = Message::form_row_twice,
             .place = found.place(again, FormColumn::answer),
             .args = {{"item", code}, {"found", shortened(other, 60)}, {"expected", shortened(one, 60)}},
             .item = code,
             .officer = identity_.officer,
             .stakes = {{code, request_.framework.item(block.item).max.value}},
             .related = {found.place(first, FormColumn::answer)}});
    }

    void report_unknown(const FoundTable& found, std::uint32_t row, FormColumn column,
                        const std::string& key) {
        constexpr std::size_t most = 20;  // of a table: more say nothing new
        if (++unknown_ > most) return;
        findings_.add({.message = Message::form_row_unknown,
                       .place = found.place(row, column),
                       .args = {{"found", shortened(key, 60)}},
                       .officer = identity_.officer});
    }

    void report_gone(const FoundTable& found) {
        for (const auto& code : codes(found)) {
            const auto item = request_.framework.find(code);
            if (!item) continue;  // another framework: said already
            const auto place = positions_.find(*item);
            if (place == positions_.end()) {
                report_gone(*item, {}, found.sheet.place(0, 0));
            } else if (!found.is_support) {
                const FoundBlock* block = &found.blocks[place->second];
                for (const auto& field : form_fields(request_.framework.item(*item), request_.language)) {
                    if (block->fields.count(field.key) > 0) continue;
                    report_gone(*item, ": " + field.prompt,
                                found.place(block->rows.front(), FormColumn::code));
                }
            }
        }
    }

    void report_gone(ItemId id, const std::string& field, const Place& place) {
        const Item& item = request_.framework.item(id);
        findings_.add({.message = Message::form_row_gone,
                       .place = place,
                       .args = {{"item", item.code.value}, {"field", field}},
                       .item = item.code.value,
                       .officer = identity_.officer,
                       .stakes = {{item.code.value, item.max.value}}});
    }

    const FormRequest& request_;
    const FormIdentity& identity_;
    Findings& findings_;
    std::set<std::string, std::less<>> known_;  ///< codes of this table's rows
    std::map<ItemId, std::size_t> positions_;   ///< of blocks
    std::size_t unknown_ = 0;
};

}  // namespace

std::string cell_at(const Table& table, std::uint32_t row, std::uint32_t column) {
    const TableCell* cell = column == 0 ? nullptr : table.find(row, column);
    return cell == nullptr ? std::string() : std::string(trimmed(cell->text));
}

std::vector<std::uint32_t> rows_below(const Table& table, std::uint32_t row) {
    std::vector<std::uint32_t> rows;
    for (const auto& cell : table.cells) {
        if (cell.row > row && (rows.empty() || rows.back() != cell.row)) rows.push_back(cell.row);
    }
    return rows;
}

bool has_check(const Table& table, std::uint32_t row, std::uint32_t column) {
    return std::any_of(table.validations.begin(), table.validations.end(), [&](const TableRange& range) {
        return row >= range.first_row && row <= range.last_row && column >= range.first_column &&
               column <= range.last_column;
    });
}

Place FoundIdentity::place(std::string_view key) const {
    const auto place = places.find(key);
    return place == places.end() ? sheet.place(0, 0) : place->second;
}

bool is_of_plan(const FoundIdentity& found, const Plan& plan, const Framework& framework,
                Findings& findings) {
    const FormIdentity& identity = found.identity;
    bool is_it = true;
    const auto compare = [&](std::string_view key, Message message, const std::string& is,
                             const std::string& expected) {
        if (to_nfc(is) == to_nfc(expected)) return;
        is_it = false;
        findings.add({.message = message,
                      .place = found.place(key),
                      .args = {{"found", shortened(is, 60)}, {"expected", expected}},
                      .officer = identity.officer});
    };
    compare("unit", Message::form_of_unit, identity.unit, plan.unit.id);
    compare("year", Message::form_of_year, identity.year, std::to_string(plan.year));
    compare("framework", Message::form_of_framework, identity.framework, framework.id);
    if (!is_it || identity.fingerprint == fingerprint(framework)) return is_it;
    findings.add({.message = Message::form_of_older,
                  .place = found.place("sha256"),
                  .args = {{"found", framework.id}},
                  .officer = identity.officer});
    return false;
}

std::optional<FoundIdentity> find_identity(const FormFile& file, std::string_view schema) {
    for (std::size_t i = 0; i < file.spreadsheet->tables.size(); ++i) {
        const Table& table = file.spreadsheet->tables[i];
        if (cell_at(table, 1, 1) != "schema" || cell_at(table, 1, 2) != schema) continue;
        FoundIdentity found{.identity = {}, .sheet = file.sheet(i), .places = {}};
        const std::map<std::string_view, std::string*> single{
            {"unit", &found.identity.unit},          {"year", &found.identity.year},
            {"officer", &found.identity.officer},    {"framework", &found.identity.framework},
            {"sha256", &found.identity.fingerprint}, {"texts", &found.identity.texts},
            {"language", &found.identity.language},  {"round", &found.identity.round}};
        std::set<std::pair<std::string, std::string>> seen;
        for (const auto row : rows_below(table, 1)) {
            const std::string key = cell_at(table, row, 1);
            const std::string value = cell_at(table, row, 2);
            if (!seen.emplace(key, value).second) continue;
            found.places.emplace(key, found.sheet.place(row, 2));
            if (key == "leads") found.identity.leads.push_back(value);
            if (key == "supports") found.identity.supports.push_back(value);
            if (const auto one = single.find(key); one != single.end()) *one->second = value;
        }
        return found;
    }
    return std::nullopt;
}

std::vector<FoundTable> find_tables(const FormFile& file, const FormRequest& request,
                                    const FormIdentity& identity, Findings& findings) {
    std::vector<FoundTable> tables;
    std::set<bool> kinds;
    for (std::size_t i = 0; i < file.spreadsheet->tables.size(); ++i) {
        auto found = TableFinder(request, identity, findings).find(file.sheet(i));
        if (!found) continue;
        kinds.insert(found->is_support);
        tables.push_back(std::move(*found));
    }
    for (const bool is_support : {false, true}) {
        const auto& codes = is_support ? identity.supports : identity.leads;
        if (codes.empty() || kinds.count(is_support) > 0) continue;
        const Bilingual title = is_support ? wording::sheet_form_supports : wording::sheet_form_leads;
        findings.add({.message = Message::form_sheet_gone,
                      .place = Place{file.source},
                      .args = {{"sheet", std::string(title.in(request.language))}},
                      .officer = identity.officer});
    }
    return tables;
}

std::optional<SheetRef> find_lists(const FormFile& file) {
    for (std::size_t i = 0; i < file.spreadsheet->tables.size(); ++i) {
        if (cell_at(file.spreadsheet->tables[i], 1, 1) == form_marks::lists) return file.sheet(i);
    }
    return std::nullopt;
}

std::vector<std::string> listed_texts(const FormFile& file, const Item& item) {
    std::vector<std::string> texts;
    const auto sheet = find_lists(file);
    if (!sheet) return texts;
    std::uint32_t column = 0;
    for (const auto& cell : sheet->table->cells) {
        if (cell.row != 1) break;
        if (cell.text == item.code.value) column = cell.column;
    }
    for (std::uint32_t row = 2; column > 0; ++row) {
        const TableCell* cell = sheet->table->find(row, column);
        if (cell == nullptr) break;
        texts.push_back(form_plain(cell->text));
    }
    return texts;
}

}  // namespace cchc
