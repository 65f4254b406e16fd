// SPDX-License-Identifier: MIT
#include "load/survey/csv_start.hpp"

#include <algorithm>
#include <array>

namespace cchc {
namespace {

/// `sep=` in any case. Bytes are compared: four of them may end within a character.
bool is_separator_key(std::string_view bytes) {
    constexpr std::string_view key = "sep=";
    return std::equal(bytes.begin(), bytes.end(), key.begin(), key.end(), [](char byte, char letter) {
        return byte == letter || (letter != '=' && byte == letter - ('a' - 'A'));
    });
}

/// The text's first lines: about as many rows.
std::string_view first_lines(std::string_view text, std::size_t rows) {
    std::size_t end = 0;
    for (std::size_t lines = 0; lines <= rows && end < text.size(); ++lines)
        end = std::min(text.find('\n', end), text.size() - 1) + 1;
    return text.substr(0, end);
}

}  // namespace

CsvStart csv_start(std::string_view text, std::size_t rows,
                   const std::function<bool(std::string_view lines, char delimiter)>& has_header) {
    std::array<char, 3> delimiters{',', ';', '\t'};
    const std::size_t first = std::min(text.find_first_not_of("\n "), text.size());
    const auto line = text.substr(first, text.find('\n', first) - first);
    const bool says_it = line.size() == 5 && is_separator_key(line.substr(0, 4)) &&
                         std::find(delimiters.begin(), delimiters.end(), line[4]) != delimiters.end();
    if (says_it) return {line[4], std::min(first + line.size() + 1, text.size())};
    const auto count = [&](char delimiter) { return std::count(line.begin(), line.end(), delimiter); };
    std::stable_sort(delimiters.begin(), delimiters.end(),
                     [&](char a, char b) { return count(a) > count(b); });
    const auto lines = first_lines(text, rows);
    const auto found = std::find_if(delimiters.begin(), delimiters.end(),
                                    [&](char delimiter) { return has_header(lines, delimiter); });
    return {found == delimiters.end() ? delimiters.front() : *found, 0};
}

}  // namespace cchc
