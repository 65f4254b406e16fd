// SPDX-License-Identifier: MIT
#include "load/forms/form_document.hpp"

#include "load/cards/evidence_texts.hpp"

namespace cchc {

void read_form_document(const FormDocumentRow& at, CellReader& cells, std::vector<Evidence>& list,
                        Findings& findings) {
    const auto text = [&](FormColumn column) { return cells.text(at.row, at.table.column(column)); };
    const auto number = text(FormColumn::number);
    const auto title = text(FormColumn::title);
    const auto pages = text(FormColumn::pages);
    Evidence evidence;
    evidence.file = text(FormColumn::file);
    evidence.withheld = text(FormColumn::withheld);
    evidence.confirmed_by = text(FormColumn::confirmed_by);
    evidence.date = cells.date(at.row, at.table.column(FormColumn::date));
    evidence.is_reference_faulty =
        !evidence.date && !cells.is_blank(at.row, at.table.column(FormColumn::date));
    if (evidence.where() == nullptr && !number && !title && !pages && !evidence.date) return;
    evidence.place = at.table.place(at.row, FormColumn::file);
    if (number) {
        evidence.number = number->value;
        evidence.number_place = number->place;
    }
    if (title) evidence.title = title->value;
    if (pages) set_pages(evidence, *pages, findings);
    // An address stands where a file would.
    if (evidence.file &&
        (evidence.file->value.rfind("https://", 0) == 0 || evidence.file->value.rfind("http://", 0) == 0)) {
        auto address = std::move(*evidence.file);
        evidence.file.reset();
        if (!set_link(evidence, std::move(address), findings)) return cells.mark_faulty();
    }
    const int ways = (evidence.file || evidence.link ? 1 : 0) + (evidence.withheld ? 1 : 0) +
                     (evidence.confirmed_by ? 1 : 0);
    if (ways == 1) {
        list.push_back(std::move(evidence));
        return;
    }
    if (ways > 1 || !cells.is_faulty()) {
        findings.add({.message = ways > 1 ? Message::evidence_both : Message::evidence_nameless,
                      .place = evidence.place,
                      .item = at.item.code.value,
                      .officer = at.officer});
    }
    cells.mark_faulty();
}

}  // namespace cchc
