// SPDX-License-Identifier: MIT
#include "load/files/folder_entry.hpp"

#include <algorithm>

namespace cchc {

bool is_passed_over(std::string_view name) {
    return name.empty() || name.front() == '.' || name.substr(0, 2) == "~$" || name == "Thumbs.db";
}

bool has_ending(std::string_view name, std::initializer_list<std::string_view> endings) {
    const auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b; };
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
        return name.size() > ending.size() &&
               std::equal(ending.begin(), ending.end(),
                          name.end() - static_cast<std::ptrdiff_t>(ending.size()),
                          [&](char wanted, char found) { return same(found, wanted); });
    });
}

}  // namespace cchc
