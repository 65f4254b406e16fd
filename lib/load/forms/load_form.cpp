// SPDX-License-Identifier: MIT
#include "load/forms/load_form.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "load/forms/compare_form.hpp"
#include "load/forms/form_block.hpp"
#include "load/forms/form_sheets.hpp"
#include "model/assignment.hpp"
#include "model/council_layout.hpp"

namespace cchc {
namespace {

class FormLoader {
  public:
    FormLoader(const FormInput& input, Findings& findings)
        : input_(input), findings_(findings), file_{input.source, &input.spreadsheet} {
        card_.source = input.source;
    }

    Scorecard load() {
        const auto found = find_identity(file_, form_marks::schema);
        if (!found) {
            const bool is_council = find_identity(file_, council_marks::schema).has_value();
            findings_.add({.message = is_council ? Message::council_form_here : Message::form_is_none,
                           .place = {input_.source},
                           .args = {{"file", input_.source->path}}});
            return unread();
        }
        card_.officer = {found->identity.officer, found->place("officer")};
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

    bool is_outdated(const FoundIdentity& found, std::optional<std::size_t> officer) {
        const bool is_current = is_of_plan(found, input_.plan, input_.framework, findings_);
        if (officer || input_.plan.is_faulty) return !is_current;
        findings_.add({.message = Message::form_of_officer,
                       .place = found.place("officer"),
                       .args = {{"found", shortened(found.identity.officer, 60)},
                                {"expected", officer_ids(input_.plan)}},
                       .officer = found.identity.officer});
        return true;
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
            const bool is_error = finding.kind().severity == Severity::error;
            if (is_error && finding.stakes.empty()) finding.stakes = {{item.code.value, item.max.value}};
            findings_.add(std::move(finding));
        }
    }

    void report_unread(const FormRequest& request, const FoundTable& table, const CellReader& cells) {
        const auto is_known = [&](const TableCell& cell) {
            return is_fixed(table, cell) || is_second_answer(table, cell);
        };
        report_unread_cells(cells, {first_row(table), table.end_row, is_known},
                            request.plan.officers.at(request.officer).id.value, findings_);
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
