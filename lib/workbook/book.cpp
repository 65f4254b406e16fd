// SPDX-License-Identifier: MIT
#include "workbook/book.hpp"

#include "base/platform.hpp"

namespace cchc {
namespace {

std::string decimals_format(int decimals) {
    return decimals > 0 ? "0." + std::string(static_cast<std::size_t>(decimals), '0') : "0";
}

}  // namespace

std::string Book::points_format() const {
    return decimals_format(framework().decimals);
}
std::string Book::index_format() const {
    return decimals_format(framework().index_decimals);
}
std::string Book::date_format() const {
    return say("dd/mm/yyyy", "yyyy-mm-dd");
}

std::vector<const Score*> entries_on(const Book& book, ItemId item) {
    std::vector<const Score*> entries;
    const LeafAnswer* answer = book.validation.answers.find(item);
    if (answer == nullptr) return entries;
    for (const auto* refs : {&answer->lead_entries, &answer->other_entries}) {
        for (const auto& ref : *refs) {
            entries.push_back(&book.assessment().scorecards.at(ref.scorecard).scores.at(ref.score));
        }
    }
    return entries;
}

RowLook row_look(const Book& book, bool is_bold, std::uint32_t fill) {
    RowLook look{text_cell(), center_cell(), number_cell(book.points_format()),
                 number_cell(book.index_format())};
    for (Style* style : {&look.text, &look.center, &look.points, &look.percent}) {
        style->bold = is_bold;
        style->fill = fill;
    }
    return look;
}

std::string evidence_path(const Assessment& assessment, const std::string& target) {
    const auto files = make_disk_files();
    const std::string to = files->resolved(assessment.folder);
    const std::string from = files->resolved(parent_path(target));
    const std::string evidence = normal_path(assessment.plan.evidence.value);
    if (to.empty() || from.empty()) return evidence;
    return relative_path(join_path(to, evidence), from);
}

}  // namespace cchc
