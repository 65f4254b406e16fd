// SPDX-License-Identifier: MIT
#include "load/forms/council/council_corrections.hpp"

#include <algorithm>
#include <set>

#include "load/forms/form_block.hpp"
#include "load/forms/table_finder.hpp"

namespace cchc {
namespace {

class CorrectionReader {
  public:
    CorrectionReader(const CorrectionInput& input, Findings& findings)
        : input_(input),
          findings_(findings),
          request_{input.form.plan, input.form.framework, 0, input.found.language()} {}

    Corrections read() {
        if (input_.found.identity.identity.corrections.empty()) return {};
        note_items();
        const auto table = find();
        if (!table || table->is_broken) return {};
        CellReader all(table->sheet, findings_);
        for (const auto& block : table->blocks) read(*table, block, all);
        const auto passed = table->passed_rows(false);
        const auto is_known = [&](const TableCell& cell) {
            const std::string code = cell_at(*table->sheet.table, cell.row, table->column(FormColumn::item));
            return table->is_fixed(cell) || passed.count(cell.row) > 0 || outdated_.count(code) > 0;
        };
        report_unread_cells(all, {table->first_row, table->end_row, is_known}, {}, findings_);
        return std::move(corrections_);
    }

  private:
    const Item& item(ItemId id) const { return input_.form.framework.item(id); }

    /// What has rows there: items with an answer to correct that are what they were.
    void note_items() {
        for (const auto& block : input_.table.blocks) {
            if (block.is_outdated) outdated_.insert(item(block.item).code.value);
        }
        for (const auto& record : input_.found.records()) {
            const auto id = input_.form.framework.find(record.code);
            if (!id || outdated_.count(record.code) > 0 ||
                correction_fields(item(*id), request_.language).empty())
                continue;
            records_.push_back({.code = record.code, .print = {}});
        }
    }

    std::optional<FormSheet> find() {
        const KeyedTable& kind = form_table(FormPart::corrections);
        Findings found;
        const TableSearch search{.kind = kind,
                                 .framework = input_.form.framework,
                                 .records = records_,
                                 .language = request_.language,
                                 .fields = FieldSearch{.key = place_of(FormColumn::field),
                                                       .answer = place_of(FormColumn::answer),
                                                       .code = place_of(FormColumn::code),
                                                       .of = [this](const Item& one) {
                                                           return correction_fields(one, request_.language);
                                                       }}};
        for (std::size_t i = 0; i < input_.file.spreadsheet->tables.size(); ++i) {
            auto table = find_table_of<FormColumn>(input_.file.sheet(i), search, found);
            if (!table) continue;
            append_known(found);
            return FormSheet{{std::move(*table)}, FormPart::corrections};
        }
        findings_.add({.message = Message::form_sheet_gone,
                       .place = Place{input_.file.source},
                       .args = {{"sheet", std::string(kind.sheet.in(request_.language))}}});
        return std::nullopt;
    }

    /// Rows of items that are outdated, or gone, are told on the sheet of decisions.
    void append_known(const Findings& found) {
        for (const auto& finding : found.all()) {
            if (finding.message != Message::form_row_unknown && finding.message != Message::form_item_gone)
                findings_.add(finding);
        }
    }

    void read(const FormSheet& table, const FoundBlock& block, CellReader& all) {
        Findings found;
        CellReader cells(table.sheet, found);
        Correction correction{.score = {}, .place = table.place(block.rows.front(), FormColumn::answer)};
        if (auto score = read_form_block({request_, table, block, input_.file}, cells, found)) {
            correction.score = std::move(*score);
            correction.score.shown_points.reset();
            correction.is_given = true;
        }
        all.also_read(cells);
        add_with_item(found, item(block.item), {}, findings_);
        corrections_.emplace(block.item, std::move(correction));
    }

    const CorrectionInput& input_;
    Findings& findings_;
    FormRequest request_;
    std::vector<FormRecord> records_;
    std::set<std::string, std::less<>> outdated_;  ///< codes: told on the sheet of decisions
    Corrections corrections_;
};

}  // namespace

Corrections read_corrections(const CorrectionInput& input, Findings& findings) {
    return CorrectionReader(input, findings).read();
}

}  // namespace cchc
