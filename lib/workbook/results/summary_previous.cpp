// SPDX-License-Identifier: MIT
#include "workbook/results/summary_previous.hpp"

namespace cchc {
namespace {

constexpr double width = 10;
constexpr std::uint16_t added = 2;

}  // namespace

std::vector<double> PreviousColumns::widths(std::vector<double> all) const {
    if (book_.previous != nullptr) all.insert(all.end(), added, width);
    return all;
}

std::vector<std::string> PreviousColumns::titles(const std::vector<Bilingual>& all) const {
    std::vector<std::string> said;
    for (const auto& title : all) said.push_back(book_.say(title));
    if (book_.previous == nullptr) return said;
    said.push_back(book_.say("Năm ", "Year ") + std::to_string(book_.previous->year));
    said.push_back(book_.say("Tăng, giảm", "Change"));
    return said;
}

std::uint16_t PreviousColumns::column_count() const {
    return static_cast<std::uint16_t>(places_.first + (book_.previous == nullptr ? 0 : added));
}

void PreviousColumns::write_points(std::uint32_t row, ItemId item, const Ratio& now, const Style& style) {
    if (book_.previous == nullptr) return;
    const auto found = book_.previous->final.find(item);
    const bool is_known = found != book_.previous->final.end();
    write(row, places_.points, is_known ? std::optional(found->second) : std::nullopt, now, style);
}

void PreviousColumns::write_total(std::uint32_t row, const Ratio& now, const Style& style) {
    if (book_.previous != nullptr) write(row, places_.points, book_.previous->total, now, style);
}

void PreviousColumns::write_index(std::uint32_t row, const Ratio& now, const Style& style) {
    if (book_.previous != nullptr) write(row, places_.percent, book_.previous->index, now, style);
}

void PreviousColumns::write_grade(std::uint32_t row, const Style& style) {
    if (book_.previous != nullptr) sheet_.text({row, places_.first}, book_.previous->grade, style);
}

void PreviousColumns::write(std::uint32_t row, std::uint16_t beside, const std::optional<Ratio>& before,
                            const Ratio& now, const Style& style) {
    const Cell previous{row, places_.first};
    const Cell change{row, static_cast<std::uint16_t>(places_.first + 1)};
    Style signed_style = style;
    const std::string plain = style.number_format;
    signed_style.number_format = "+" + plain + ";-" + plain + ";" + plain;
    if (!before) {
        sheet_.blank(previous, style);
        sheet_.blank(change, signed_style);
        return;
    }
    sheet_.number(previous, *before, style);
    sheet_.formula(change, {"=" + cell_text({row, beside}) + "-" + cell_text(previous), now - *before},
                   signed_style);
}

}  // namespace cchc
