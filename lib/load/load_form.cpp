// SPDX-License-Identifier: MIT
#include "load/load_form.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "load/compare_form.hpp"
#include "load/form_block.hpp"
#include "load/form_sheets.hpp"
#include "model/assignment.hpp"

namespace cchc {
namespace {

class FormLoader {
  public:
    FormLoader(const FormInput& input, Findings& findings)
        : input_(input), findings_(findings), file_{input.source, &input.spreadsheet} {
        card_.source = input.source;
    }

    Scorecard load() {
        const auto found = find_identity(file_);
        if (!found) {
            findings_.add({.message = Message::form_is_none,
                           .place = {input_.source},
                           .args = {{"file", input_.source->path}}});
            return unread();
        }
        card_.officer = {found->identity.officer, place_of(*found, "officer")};
        const auto officer = find_officer(input_.plan, found->identity.officer);
        const bool outdated = is_outdated(*found, officer);
        if (!officer && !input_.plan.is_faulty) card_.officer.reset();  // said already
        if (outdated || !officer) return unread();
        const Language language = found->identity.language == "en" ? Language::en : Language::vi;
        read({input_.plan, input_.framework, *officer, language}, *found);
        return std::move(card_);
    }

  private:
    Scorecard unread() {
        card_.is_faulty = true;
        card_.entries_are_complete = false;
        return std::move(card_);
    }

    static Place place_of(const FoundIdentity& found, std::string_view key) {
        const auto place = found.places.find(key);
        return place == found.places.end() ? found.sheet.place(0, 0) : place->second;
    }

    void report(const FoundIdentity& found, std::string_view key, Message message, std::vector<Arg> args) {
        findings_.add({.message = message,
                       .place = place_of(found, key),
                       .args = std::move(args),
                       .officer = found.identity.officer});
    }

    bool is_outdated(const FoundIdentity& found, std::optional<std::size_t> officer) {
        const FormIdentity& identity = found.identity;
        bool outdated = false;
        const auto compare = [&](std::string_view key, Message message, const std::string& is,
                                 const std::string& expected) {
            if (to_nfc(is) == to_nfc(expected)) return;
            outdated = true;
            report(found, key, message, {{"found", shortened(is, 60)}, {"expected", expected}});
        };
        compare("unit", Message::form_of_unit, identity.unit, input_.plan.unit.id);
        compare("year", Message::form_of_year, identity.year, std::to_string(input_.plan.year));
        compare("framework", Message::form_of_framework, identity.framework, input_.framework.id);
        if (!outdated && identity.fingerprint != fingerprint(input_.framework)) {
            outdated = true;
            report(found, "sha256", Message::form_of_older, {{"found", input_.framework.id}});
        }
        if (!officer && !input_.plan.is_faulty) {
            compare("officer", Message::form_of_officer, identity.officer, officer_ids(input_.plan));
        }
        return outdated;
    }

    void read(const FormRequest& request, const FoundIdentity& found) {
        const std::size_t before = findings_.count(Severity::error);
        const auto tables = find_tables(file_, request, found.identity, findings_);
        if (findings_.count(Severity::error) > before) {
            card_.is_faulty = true;
            card_.entries_are_complete = false;
        }
        for (const auto& table : tables) {
            CellReader cells({table.sheet}, findings_);
            if (table.officer_row && &table == &tables.front())
                card_.officer->place = table.place(*table.officer_row, FormColumn::code);
            if (table.submitted_row && !card_.submitted) {
                card_.submitted_place = table.place(*table.submitted_row, FormColumn::file);
                card_.submitted = cells.date(*table.submitted_row, table.column(FormColumn::file));
                card_.submitted_is_faulty = cells.is_faulty();
            }
            if (table.is_broken) continue;
            read_blocks(request, table, cells);
            report_unread(request, table, cells);
        }
        compare_form({.request = request, .found = found, .tables = tables, .file = file_}, findings_);
    }

    void read_blocks(const FormRequest& request, const FoundTable& table, CellReader& all) {
        for (const auto& block : table.blocks) {
            const Item& item = request.framework.item(block.item);
            if (!table.is_support) {
                card_.item_places.emplace(item.code.value, table.place(block.rows.front(), FormColumn::code));
            }
            Findings found;
            CellReader cells(table.sheet, found);
            auto score = read_form_block({request, table, block, file_}, cells, found);
            if (score) card_.scores.push_back(std::move(*score));
            all.also_read(cells);
            add_with_item(found, item, request);
        }
    }

    /// What is wrong with an item's cell can cost the item.
    void add_with_item(const Findings& found, const Item& item, const FormRequest& request) {
        for (Finding finding : found.all()) {
            finding.item = item.code.value;
            finding.officer = request.plan.officers.at(request.officer).id.value;
            const bool is_error = finding.rule().severity == Severity::error;
            if (is_error && finding.stakes.empty()) finding.stakes = {{item.code.value, item.max.value}};
            findings_.add(std::move(finding));
        }
    }

    /// Cells between the table's head and its end that hold something and are neither asked for nor fixed.
    void report_unread(const FormRequest& request, const FoundTable& table, const CellReader& cells) {
        std::vector<Place> places;
        std::string first;
        const std::uint32_t begin = first_row(table);
        for (const auto& cell : table.sheet.table->cells) {
            const bool is_inside = cell.row >= begin && cell.row < table.end_row;
            if (!is_inside || cells.was_read(cell.row, cell.column) || is_fixed(table, cell)) continue;
            if (trimmed(cell.text).empty() || is_second_answer(table, cell)) continue;
            if (places.empty()) first = std::string(trimmed(cell.text));
            places.push_back(table.sheet.place(cell.row, cell.column));
        }
        if (places.empty()) return;
        constexpr std::size_t most = 20;
        const Place place = places.front();
        places.erase(places.begin());
        if (places.size() > most) places.resize(most);
        findings_.add({.message = Message::form_cell_unread,
                       .place = place,
                       .args = {{"found", shortened(first, 60)}},
                       .officer = request.plan.officers.at(request.officer).id.value,
                       .related = std::move(places)});
    }

    /// An answer on a row that was copied with its keys: compared with the first already.
    static bool is_second_answer(const FoundTable& table, const TableCell& cell) {
        const auto field = table.column(FormColumn::field);
        const TableCell* key = table.sheet.table->find(cell.row, table.column(FormColumn::item));
        const bool is_of_item = key != nullptr && key->text.rfind("cchc/", 0) != 0;
        return is_of_item && cell.column == table.column(FormColumn::answer) && field > 0 &&
               table.sheet.table->find(cell.row, field) != nullptr;
    }

    static std::uint32_t first_row(const FoundTable& table) {
        std::uint32_t row = table.end_row;
        for (const auto& block : table.blocks) row = std::min(row, block.rows.front());
        for (const auto stray : table.stray_rows) row = std::min(row, stray);
        return row;
    }

    static bool is_fixed(const FoundTable& table, const TableCell& cell) {
        for (const auto& column : all_form_columns()) {
            if (table.column(column.column) == cell.column && !column.is_input) return true;
        }
        return false;
    }

    const FormInput& input_;
    Findings& findings_;
    FormFile file_;
    Scorecard card_;
};

}  // namespace

Scorecard load_form(const FormInput& input, Findings& findings) {
    return FormLoader(input, findings).load();
}

}  // namespace cchc
