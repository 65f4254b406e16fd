// SPDX-License-Identifier: MIT
#include "load/forms/load_form.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "load/cards/load_whose.hpp"
#include "load/forms/compare_form.hpp"
#include "load/forms/form_block.hpp"
#include "load/forms/form_sheets.hpp"
#include "model/assignment.hpp"
#include "model/council_layout.hpp"
#include "model/names.hpp"

namespace cchc {
namespace {

class FormLoader {
  public:
    FormLoader(const FormInput& input, Findings& findings)
        : input_(input), findings_(findings), file_{input.source, &input.spreadsheet} {
        card_.source = input.source;
    }

    Scorecard load() {
        const std::size_t before = findings_.all().size();
        const auto found = find_identity(file_, form_marks::schema);
        if (!found) {
            const bool is_council = find_identity(file_, council_marks::schema).has_value();
            findings_.add({.message = is_council ? Message::council_form_here : Message::form_is_none,
                           .place = {input_.source},
                           .args = {{"file", input_.source->path}}});
            return unread();
        }
        card_.officer = {found->identity.officer, found->place(identity_keys::officer)};
        const auto officer = find_officer(input_.plan, found->identity.officer);
        const bool outdated = is_outdated(*found, officer);
        if (!officer && !input_.plan.is_faulty) card_.officer.reset();  // said already
        if (outdated || !officer) return unread();
        card_.whose = whose_of(input_.plan, card_.officer->place);
        if (found->is_whole())
            card_.generation = std::max<std::size_t>(1, count_of(found->identity.generation));
        read({input_.plan, input_.framework, *officer, found->language()}, *found);
        card_.is_blank =
            card_.scores.empty() && !card_.submitted && !card_.is_faulty && findings_.all().size() == before;
        return std::move(card_);
    }

  private:
    /// A whole number of few digits; 0 for others.
    static std::size_t count_of(const std::string& text) {
        constexpr std::size_t most_digits = 4;
        std::size_t count = 0;
        if (text.empty() || text.size() > most_digits) return 0;
        for (const char c : text) {
            if (c < '0' || c > '9') return 0;
            count = 10 * count + static_cast<std::size_t>(c - '0');
        }
        return count;
    }

    Scorecard unread() {
        card_.is_faulty = true;
        card_.entries_are_complete = false;
        return std::move(card_);
    }

    bool is_outdated(const FoundIdentity& found, std::optional<std::size_t> officer) {
        const bool is_current =
            is_of_plan(found, form_marks::schema, input_.plan, input_.framework, findings_);
        if (officer || input_.plan.is_faulty) return !is_current;
        findings_.add({.message = Message::form_of_officer,
                       .place = found.place(identity_keys::officer),
                       .args = {{"found", shortened(found.identity.officer, 60)},
                                {"expected", officer_ids(input_.plan)}},
                       .officer = found.identity.officer});
        return true;
    }

    void read(const FormRequest& request, const FoundIdentity& found) {
        Findings of_tables;
        const auto tables = find_tables(file_, request, found.identity, of_tables);
        for (const auto& finding : of_tables.all()) {
            // An outdated item has an entry of its own that says so.
            if (finding.kind().severity != Severity::error ||
                finding.kind().kind == FindingKind::form_outdated)
                continue;
            card_.is_faulty = true;
            card_.entries_are_complete = false;
        }
        findings_.append(std::move(of_tables));
        bool is_named = false;
        for (const auto& table : tables) {
            CellReader cells({table.sheet}, findings_);
            const auto officer_row = table.row_of(form_marks::officer);
            if (officer_row && !is_named) card_.officer->place = table.place(*officer_row, FormColumn::code);
            is_named = is_named || officer_row;
            if (const auto row = table.row_of(form_marks::replied); row && !card_.replied)
                card_.replied = cells.date(*row, table.column(FormColumn::file));
            if (const auto row = table.row_of(form_marks::submitted); row && !card_.submitted) {
                card_.submitted_place = table.place(*row, FormColumn::file);
                card_.submitted = cells.date(*row, table.column(FormColumn::file));
                card_.submitted_is_faulty = cells.is_faulty();
            }
            if (table.is_broken) continue;
            read_blocks(request, table, cells);
            report_unread(request, table, cells);
        }
        compare_form({.request = request, .found = found, .tables = tables, .file = file_}, findings_);
    }

    void read_blocks(const FormRequest& request, const FormSheet& table, CellReader& all) {
        for (const auto& block : table.blocks) {
            const Item& item = request.framework.item(block.item);
            if (table.part == FormPart::leads) {
                card_.item_places.emplace(item.code.value, table.place(block.rows.front(), FormColumn::code));
            }
            if (table.part == FormPart::replies && !block.fields.empty()) {
                std::uint32_t row = 0;
                for (const auto& field : block.fields) row = std::max(row, field.second);
                card_.reply_places.emplace(item.code.value, table.place(row, FormColumn::answer));
            }
            if (block.is_outdated && table.part == FormPart::leads) {
                card_.scores.push_back(outdated_score(table, block, item));
                continue;
            }
            Findings found;
            CellReader cells(table.sheet, found);
            auto score = read_form_block({request, table, block, file_}, cells, found);
            if (score) keep(std::move(*score), table.part);
            all.also_read(cells);
            add_with_item(found, item, officer_id(request), findings_);
        }
    }

    /// Replies belong to the item's entry, where it has one.
    void keep(Score score, FormPart part) {
        const auto is_same = [&](const Score& one) { return one.item.value == score.item.value; };
        const auto entry = part == FormPart::replies
                               ? std::find_if(card_.scores.begin(), card_.scores.end(), is_same)
                               : card_.scores.end();
        if (entry == card_.scores.end()) {
            card_.scores.push_back(std::move(score));
            return;
        }
        entry->replies = std::move(score.replies);
        entry->is_faulty = entry->is_faulty || score.is_faulty;
    }

    /// Answers to what the item was: nothing is read of them, and nothing is missing. Evidence for somebody
    /// else's item stays what it is.
    static Score outdated_score(const FormSheet& table, const FoundBlock& block, const Item& item) {
        Score score;
        score.item = {item.code.value, table.place(block.rows.front(), FormColumn::code)};
        score.is_faulty = true;
        score.backing_is_faulty = true;
        return score;
    }

    void report_unread(const FormRequest& request, const FormSheet& table, const CellReader& cells) {
        const auto passed = table.passed_rows(table.part == FormPart::supports);
        const auto is_known = [&](const TableCell& cell) {
            return table.is_fixed(cell) || passed.count(cell.row) > 0 || is_second_answer(table, cell);
        };
        report_unread_cells(cells, {table.first_row, table.end_row, is_known}, officer_id(request),
                            findings_);
    }

    /// An answer on a row that was copied with its keys: compared with the first already.
    static bool is_second_answer(const FormSheet& table, const TableCell& cell) {
        const auto field = table.column(FormColumn::field);
        const TableCell* key = table.sheet.table->find(cell.row, table.column(FormColumn::item));
        const bool is_of_item = key != nullptr && !is_mark(key->text);
        return is_of_item && cell.column == table.column(FormColumn::answer) && field > 0 &&
               table.sheet.table->find(cell.row, field) != nullptr;
    }

    static const std::string& officer_id(const FormRequest& request) {
        return request.plan.officers.at(request.officer).id.value;
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
