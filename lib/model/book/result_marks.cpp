// SPDX-License-Identifier: MIT
#include "model/book/result_marks.hpp"

#include <algorithm>
#include <optional>
#include <tuple>

#include "base/digest.hpp"
#include "base/text.hpp"
#include "base/text_typed.hpp"

namespace cchc {
namespace {

constexpr int formula_places = 3;
constexpr int number_places = 6;

/// Numbers are cut off at places that no decimal and no simple fraction has, so that the last bits of a
/// double, which differ from program to program, do not turn one into its neighbour.
std::string cut_number(const Ratio& value, int places) {
    Ratio scaled = value;
    for (int i = 0; i < places; ++i) scaled = scaled * Ratio::whole(10);
    const Ratio shift = Ratio::of(414'213'562, 1'000'000'000);
    return (scaled + shift).rounded(0, Rounding::down).decimal_text();
}

/// Nothing of a text that shows nothing.
std::optional<std::string> marked_text(const MarkedCell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell.value)) {
        if (trimmed_cell(*text).empty()) return std::nullopt;
        return "t" + to_nfc(*text);
    }
    if (const auto* date = std::get_if<Date>(&cell.value)) return "d" + date->iso();
    const int places = cell.is_formula ? formula_places : number_places;
    return "n" + cut_number(std::get<Ratio>(cell.value), places);
}

}  // namespace

CellMarks marks_of(const std::vector<MarkedCell>& cells) {
    std::vector<const MarkedCell*> sorted;
    for (const auto& cell : cells) sorted.push_back(&cell);
    std::sort(sorted.begin(), sorted.end(), [](const MarkedCell* a, const MarkedCell* b) {
        return std::tie(a->row, a->column) < std::tie(b->row, b->column);
    });
    std::string all;
    std::string without_results;
    for (const MarkedCell* cell : sorted) {
        const std::string place = std::to_string(cell->row) + "," + std::to_string(cell->column);
        if (cell->is_formula) without_results += place + "=\n";
        const auto text = marked_text(*cell);
        if (!text) continue;
        const std::string line =
            place + (cell->is_formula ? "=" : ":") + std::to_string(text->size()) + *text + "\n";
        all += line;
        if (!cell->is_formula) without_results += line;
    }
    return {sha256(all), sha256(without_results)};
}

Ratio number_of(std::string_view text) {
    const bool is_negative = text.starts_with('-');
    if (is_negative) text.remove_prefix(1);
    Ratio value;
    Ratio unit = Ratio::whole(1);
    bool is_behind_point = false;
    for (const char c : text) {
        if (c == '.' && !is_behind_point) {
            is_behind_point = true;
            continue;
        }
        if (c < '0' || c > '9') return {};
        if (is_behind_point) unit = unit / Ratio::whole(10);
        value = value * Ratio::whole(is_behind_point ? 1 : 10) + Ratio::whole(c - '0') * unit;
    }
    return is_negative ? -value : value;
}

}  // namespace cchc
