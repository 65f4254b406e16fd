// SPDX-License-Identifier: MIT
#include "workbook/book.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "diag/finding.hpp"

namespace cchc {
namespace {

std::string decimals_format(int decimals) {
    return decimals > 0 ? "0." + std::string(static_cast<std::size_t>(decimals), '0') : "0";
}

}  // namespace

std::string Book::points(const Ratio& value) const {
    return wording::number(value, framework().decimals, framework().rounding, language);
}

std::string Book::with_unit(const Ratio& value) const {
    return localized(value, language) + say(" điểm", value == Ratio::whole(1) ? " point" : " points");
}

std::string Book::points_format() const {
    return decimals_format(framework().decimals);
}
std::string Book::index_format() const {
    return decimals_format(framework().index_decimals);
}
std::string Book::date_format() const {
    return say("dd/mm/yyyy", "yyyy-mm-dd");
}

std::string Book::officer_name(std::size_t officer) const {
    const auto& officers = plan().officers;
    const Officer& one = officers.at(officer);
    if (one.name.empty()) return one.id.value;
    // Excel compares texts without regard to case: so must this.
    const std::string name = folded(one.name);
    const auto same = std::count_if(officers.begin(), officers.end(),
                                    [&](const Officer& other) { return folded(other.name) == name; });
    return same > 1 ? one.name + " (" + one.id.value + ")" : one.name;
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

Style head_cell() {
    return {.bold = true, .border = true, .wrap = true, .align = Align::center, .fill = fills::head};
}
Style text_cell() {
    return {.border = true, .wrap = true};
}
Style center_cell() {
    return {.border = true, .wrap = true, .align = Align::center};
}
Style number_cell(const std::string& number_format) {
    return {.border = true, .align = Align::center, .number_format = number_format};
}
Style as_bold(Style style) {
    style.bold = true;
    return style;
}
Style with_fill(Style style, std::uint32_t fill) {
    style.fill = fill;
    return style;
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

}  // namespace cchc
