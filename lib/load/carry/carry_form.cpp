// SPDX-License-Identifier: MIT
#include <algorithm>

#include "load/carry/carried_card.hpp"
#include "load/carry/lenient_table.hpp"
#include "load/forms/form_block.hpp"
#include "model/assignment.hpp"

namespace cchc {
namespace {

class FormCarrier {
  public:
    FormCarrier(const LoadedSpreadsheet& form, const CarryInput& input)
        : input_(input), file_{form.source, &form.spreadsheet} {
        card_.source = form.source;
        card_.is_form = true;
    }

    std::optional<CarriedCard> carry() {
        const auto found = find_identity(file_, form_marks::schema);
        if (found) name(*found);
        bool is_form = found.has_value();
        for (const auto part : {FormPart::leads, FormPart::supports, FormPart::replies}) {
            for (std::size_t i = 0; i < file_.spreadsheet->tables.size(); ++i) {
                const auto table = find_lenient_table(file_.sheet(i), input_.framework);
                if (!table || table->table.part != part) continue;
                is_form = true;
                card_.unknown.insert(card_.unknown.end(), table->unknown.begin(), table->unknown.end());
                read(*table, found ? &found->identity : nullptr);
            }
        }
        return is_form ? std::optional(std::move(card_)) : std::nullopt;
    }

  private:
    void name(const FoundIdentity& found) {
        const FormIdentity& identity = found.identity;
        const auto known = [](const std::string& text) {
            return text.empty() ? std::nullopt : std::optional(text);
        };
        card_.unit = known(identity.unit);
        card_.year = known(identity.year);
        card_.officer = known(identity.officer);
        card_.framework = known(identity.framework);
        card_.is_tampered = !found.is_whole();
    }

    void read(const LenientTable& found, const FormIdentity* identity) {
        const auto officer = card_.officer ? find_officer(input_.plan, *card_.officer) : std::nullopt;
        if (input_.plan.officers.empty()) return;
        const FormRequest request{input_.plan, input_.framework, officer.value_or(0), found.language};
        for (const auto& block : found.table.blocks) {
            CarriedEntry entry;
            entry.item = block.item;
            entry.is_support = found.table.part == FormPart::supports;
            CellReader cells(found.table.sheet, entry.faults);
            auto score = read_form_block({request, found.table, block, file_}, cells, entry.faults);
            if (!score) continue;
            entry.score = std::move(*score);
            if (found.table.part == FormPart::leads) tell_gone(found, block, entry);
            entry.is_rule_changed = identity != nullptr && is_changed(*identity, block.item);
            keep(std::move(entry), found.table.part);
        }
    }

    /// A question without a row: where others are answered, its answer may have been another.
    void tell_gone(const LenientTable& found, const FoundBlock& block, CarriedEntry& entry) const {
        const Item& item = input_.framework.item(block.item);
        if (entry.score.not_applicable || !(entry.score.parts || entry.score.inputs)) return;
        for (const auto& field : form_fields(item, found.language)) {
            if (block.fields.count(field.key) > 0) continue;
            entry.faults.add({.message = Message::form_row_gone,
                              .place = found.table.place(block.rows.front(), FormColumn::code),
                              .args = {{"item", item.code.value}, {"field", ": " + field.prompt}}});
        }
    }

    bool is_changed(const FormIdentity& identity, ItemId item) const {
        const Item& now = input_.framework.item(item);
        for (const auto* records : {&identity.leads, &identity.supports}) {
            for (const auto& record : *records) {
                if (record.code == now.code.value) return record.print != print_of(now);
            }
        }
        return false;
    }

    /// Replies go with the item's answers.
    void keep(CarriedEntry entry, FormPart part) {
        const auto is_same = [&](const CarriedEntry& one) {
            return one.item == entry.item && one.is_support == entry.is_support;
        };
        const auto first = part == FormPart::replies
                               ? std::find_if(card_.entries.begin(), card_.entries.end(), is_same)
                               : card_.entries.end();
        if (first == card_.entries.end()) {
            card_.entries.push_back(std::move(entry));
            return;
        }
        first->score.replies = std::move(entry.score.replies);
        first->faults.append(std::move(entry.faults));
    }

    const CarryInput& input_;
    FormFile file_;
    CarriedCard card_;
};

}  // namespace

std::optional<CarriedCard> carry_form(const LoadedSpreadsheet& form, const CarryInput& input) {
    return FormCarrier(form, input).carry();
}

}  // namespace cchc
