// SPDX-License-Identifier: MIT
#include "xlsx/printed_cells.hpp"

#include <algorithm>
#include <charconv>
#include <functional>
#include <tuple>

namespace cchc {
namespace {

/// The number as it comes back from its 16 digits, which is what the library prints.
std::string printed_number(double value) {
    char digits[32];
    const auto printed = std::to_chars(digits, digits + sizeof digits, value, std::chars_format::general, 16);
    double back = 0;
    std::from_chars(digits, printed.ptr, back);
    if (back == 0) back = 0;  // of either sign
    return {reinterpret_cast<const char*>(&back), sizeof back};
}

bool is_before(const PrintedCells::Entry& a, const PrintedCells::Entry& b) {
    return std::tie(a.row, a.column) < std::tie(b.row, b.column);
}

}  // namespace

void PrintedCells::add(Cell at, std::string held) {
    entries_.push_back({at.row, at.column, std::hash<std::string>{}(held)});
}

void PrintedCells::blank(Cell at) {
    add(at, {});
}

void PrintedCells::text(Cell at, std::string_view printed) {
    add(at, "s" + std::string(printed));
}

void PrintedCells::number(Cell at, double value) {
    add(at, "n" + printed_number(value));
}

void PrintedCells::formula(Cell at, std::string_view formula, double value) {
    add(at, "f" + std::string(formula) + "\nn" + printed_number(value));
}

void PrintedCells::formula(Cell at, std::string_view formula, std::string_view printed) {
    add(at, "f" + std::string(formula) + "\ns" + std::string(printed));
}

std::vector<PrintedCells::Entry> PrintedCells::entries() const {
    std::vector<Entry> sorted = entries_;
    std::stable_sort(sorted.begin(), sorted.end(), is_before);
    std::vector<Entry> last;
    for (const auto& entry : sorted) {
        const bool is_again = !last.empty() && !is_before(last.back(), entry);
        if (is_again) last.pop_back();
        last.push_back(entry);
    }
    return last;
}

std::string printed_text(std::string_view text) {
    std::string printed;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x20 || c == '\t' || c == '\n') {
            printed += c;
            continue;
        }
        constexpr std::string_view digits = "0123456789ABCDEF";
        printed += "_x00";
        printed += digits[byte >> 4U];
        printed += digits[byte & 0x0FU];
        printed += '_';
    }
    return printed;
}

}  // namespace cchc
