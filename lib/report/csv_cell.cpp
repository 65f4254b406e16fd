// SPDX-License-Identifier: MIT
#include "report/csv_cell.hpp"

#include <string_view>

namespace cchc {
namespace {

/// With an apostrophe before each sign that a spreadsheet would begin a formula with: at the start, or behind
/// what parts cells in the language of some spreadsheet, where quotes do not help.
std::string without_formulas(std::string_view text) {
    constexpr std::string_view delimiters = ",;\t|\r\n";
    constexpr std::string_view signs = "=+-@";
    constexpr std::string_view passed_over = "\" ";
    std::string safe;
    bool begins = true;
    for (const char c : text) {
        if (begins && signs.find(c) != std::string_view::npos) safe += '\'';
        const bool is_still = begins && passed_over.find(c) != std::string_view::npos;
        begins = is_still || delimiters.find(c) != std::string_view::npos;
        safe += c;
    }
    return safe;
}

}  // namespace

std::string csv_cell(const std::string& text) {
    const std::string safe = without_formulas(text);
    if (safe.find_first_of(",;\"\t\r\n") == std::string::npos) return safe;
    std::string quoted = "\"";
    for (const char c : safe) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + "\"";
}

}  // namespace cchc
