// SPDX-License-Identifier: MIT
#include "load/forms/council/load_council_form.hpp"

#include "base/text.hpp"
#include "load/cards/load_whose.hpp"
#include "load/forms/council/compare_council.hpp"
#include "load/forms/council/council_block.hpp"
#include "load/forms/council/council_sheets.hpp"
#include "model/form_layout.hpp"

namespace cchc {
namespace {

class CouncilLoader {
  public:
    CouncilLoader(const FormInput& input, Findings& findings)
        : input_(input), findings_(findings), file_{input.source, &input.spreadsheet} {
        appraisal_.source = input.source;
    }

    std::optional<Appraisal> load() {
        const auto found = find_council(file_);
        if (!found) {
            const bool is_officers = find_identity(file_, form_marks::schema).has_value();
            findings_.add({.message = is_officers ? Message::officer_form_here : Message::form_is_none,
                           .place = {input_.source},
                           .args = {{"file", input_.source->path}}});
            return std::nullopt;
        }
        if (!is_of_plan(found->identity, council_marks::schema, input_.plan, input_.framework, findings_))
            return std::nullopt;
        appraisal_.whose = whose_of(input_.plan, found->identity.place(identity_keys::round));
        const std::size_t before = findings_.count(Severity::error);
        const auto table = find_council_table(file_, *found, input_.framework, findings_);
        if (table && !table->is_broken) read(*found, *table);
        if (table) compare_council({*found, *table, input_.framework}, findings_);
        appraisal_.is_faulty = findings_.count(Severity::error) > before;
        if (found->round == 0) return std::nullopt;
        appraisal_.round = {found->round, found->identity.place(identity_keys::round)};
        return std::move(appraisal_);
    }

  private:
    void read(const FoundCouncil& found, const CouncilTable& table) {
        const std::size_t before = findings_.all().size();
        Findings of_meeting;
        CellReader cells(table.sheet, findings_);
        read_meeting(table, cells, of_meeting);
        read_votes(table, cells, found.language());
        const Corrections corrections = read_corrections({input_, file_, found, table}, findings_);
        for (const auto& block : table.blocks) {
            const Item& item = input_.framework.item(block.item);
            const FormRecord* record = found.find(item.code.value);
            if (record == nullptr) continue;
            if (block.is_outdated) {
                appraisal_.decisions.push_back(outdated_decision(table, block, item));
                continue;
            }
            Findings of_item;
            CellReader own(table.sheet, of_item);
            const auto corrected = corrections.find(block.item);
            const Correction* correction = corrected == corrections.end() ? nullptr : &corrected->second;
            auto decision =
                read_council_block({found, table, block, item, *record, correction}, own, of_item);
            if (decision) {
                appraisal_.decisions.push_back(std::move(*decision));
            } else {
                appraisal_.passed.push_back(passed_council_block({found, table, block, item, *record}));
            }
            cells.also_read(own);
            add_with_item(of_item, item, {}, findings_);
        }
        const auto passed = table.passed_rows(false);
        const auto is_known = [&](const TableCell& cell) {
            return table.is_fixed(cell) || passed.count(cell.row) > 0;
        };
        report_unread_cells(cells, {table.first_row, table.end_row, is_known}, {}, findings_);
        // From round 2 on the council's name is filled in beforehand.
        const bool is_unnamed = appraisal_.by.empty() || found.round > 1;
        const bool is_untouched = is_unnamed && appraisal_.decisions.empty() && !appraisal_.date &&
                                  !appraisal_.council && !appraisal_.unlisted_are_open &&
                                  findings_.all().size() == before;
        appraisal_.is_blank = is_untouched && found.round > 0;
        findings_.append(std::move(of_meeting));
    }

    /// On what the item was: it does not apply, and the item is listed all the same.
    static Decision outdated_decision(const CouncilTable& table, const FoundBlock& block, const Item& item) {
        Decision decision;
        decision.item = {item.code.value, table.place(block.rows.front(), CouncilColumn::decision)};
        decision.answer.item = decision.item;
        decision.is_faulty = true;
        return decision;
    }

    void read_meeting(const CouncilTable& table, CellReader& cells, Findings& absences) {
        const std::uint32_t row = table.row_of(council_marks::meeting).value_or(0);
        const auto at = [&](CouncilColumn column) { return row == 0 ? 0 : table.column(column); };
        if (const auto by = cells.text(row, at(council_head::by))) appraisal_.by = by->value;
        if (appraisal_.by.empty())
            absences.add({.message = Message::council_unnamed, .place = table.place(row, council_head::by)});
        appraisal_.date = cells.date(row, at(council_head::date));
        const bool is_blank = row == 0 || cells.is_blank(row, table.column(council_head::date));
        if (is_blank)
            absences.add(
                {.message = Message::council_undated, .place = table.place(row, council_head::date)});
    }

    void report(Message message, const Place& place) { findings_.add({.message = message, .place = place}); }

    void read_votes(const CouncilTable& table, CellReader& cells, Language language) {
        const std::uint32_t row = table.row_of(council_marks::votes).value_or(0);
        if (row == 0) return;
        const bool has_members = !cells.is_blank(row, table.column(council_head::members));
        const bool has_approve = !cells.is_blank(row, table.column(council_head::approve));
        const auto members = count(cells, row, table.column(council_head::members), 0);
        const auto approve = count(cells, row, table.column(council_head::approve), 0);
        if (members && approve)
            appraisal_.council = Council{members->value, approve->value, approve->place, members->place};
        if (has_members != has_approve) {
            report(Message::council_votes_half,
                   table.place(row, has_members ? council_head::approve : council_head::members));
        }
        const auto unlisted = cells.text(row, table.column(council_head::unlisted));
        appraisal_.unlisted_place = table.place(row, council_head::unlisted);
        if (!unlisted || is_one_of(unlisted->value, council_accepted)) return;
        appraisal_.unlisted_are_open = is_one_of(unlisted->value, council_open);
        if (appraisal_.unlisted_are_open) return;
        findings_.add({.message = Message::council_unlisted_unknown,
                       .place = unlisted->place,
                       .args = {{"found", shortened(unlisted->value, 60)},
                                {"expected", std::string(council_accepted.in(language)) + "; " +
                                                 std::string(council_open.in(language))}}});
    }

    static bool is_one_of(const std::string& text, const Bilingual& words) {
        const std::string wanted = folded(form_plain(text));
        return wanted == folded(words.in(Language::vi)) || wanted == folded(words.in(Language::en));
    }

    std::optional<Located<std::size_t>> count(CellReader& cells, std::uint32_t row, std::uint32_t column,
                                              std::size_t least) {
        constexpr std::size_t most = 999;
        const auto number = cells.number(row, column, "council");
        if (!number) return std::nullopt;
        for (std::size_t i = least; i <= most; ++i) {
            if (Ratio(number->value.value) == Ratio::whole(static_cast<long>(i)))
                return Located<std::size_t>{i, number->place};
        }
        findings_.add({.message = Message::form_not_whole,
                       .place = number->place,
                       .args = {{"found", shortened(number->value.text, 60)}}});
        return std::nullopt;
    }

    const FormInput& input_;
    Findings& findings_;
    FormFile file_;
    Appraisal appraisal_;
};

}  // namespace

std::optional<Appraisal> load_council_form(const FormInput& input, Findings& findings) {
    return CouncilLoader(input, findings).load();
}

bool is_council_form(const Spreadsheet& spreadsheet) {
    return find_identity({nullptr, &spreadsheet}, council_marks::schema).has_value();
}

}  // namespace cchc
