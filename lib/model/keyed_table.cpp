// SPDX-License-Identifier: MIT
#include "model/keyed_table.hpp"

#include "base/text_typed.hpp"

namespace cchc {

std::vector<std::uint16_t> KeyedTable::of(ColumnUse use) const {
    std::vector<std::uint16_t> found;
    for (const auto& column : columns) {
        if (column.use == use) found.push_back(column.place);
    }
    return found;
}

bool is_mark(std::string_view key) {
    return key.rfind(marks::any, 0) == 0;
}

std::string form_plain(std::string_view text) {
    std::string plain;
    const std::string composed = typed_text(text);
    for (std::size_t i = 0; i < composed.size(); ++i) {
        const char c = composed[i];
        const bool is_no_break = composed.compare(i, 2, "\xC2\xA0") == 0;
        const bool is_space = c == ' ' || c == '\n' || c == '\t' || c == '\r' || is_no_break;
        if (is_no_break) ++i;
        if (!is_space) {
            plain += c;
        } else if (!plain.empty() && plain.back() != ' ') {
            plain += ' ';
        }
    }
    if (!plain.empty() && plain.back() == ' ') plain.pop_back();
    return plain;
}

}  // namespace cchc
