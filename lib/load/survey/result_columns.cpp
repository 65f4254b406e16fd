// SPDX-License-Identifier: MIT
#include "load/survey/result_columns.hpp"

#include <algorithm>

#include "base/prose.hpp"
#include "base/text.hpp"

namespace cchc {

ResultColumns::ResultColumns(const ResultRow& header, std::span<const std::string_view> names) {
    for (std::size_t i = 0; i < header.cells().size(); ++i) {
        const ResultCell& head = header.cells()[i];
        if (head.is_blank()) continue;
        const std::string plain = plain_prose(head.text);
        const auto name = std::find_if(names.begin(), names.end(),
                                       [&](std::string_view one) { return plain_prose(one) == plain; });
        if (name == names.end()) {
            others_.push_back(i);
        } else if (const auto first = find(*name)) {
            twice_.push_back({.message = Message::header_column_twice,
                              .place = head.place,
                              .args = {{"found", std::string(*name)}},
                              .related = {header.cells()[*first].place}});
        } else {
            named_.push_back({*name, i});
        }
    }
}

std::optional<std::size_t> ResultColumns::find(std::string_view name) const {
    const auto found =
        std::find_if(named_.begin(), named_.end(), [&](const Named& one) { return one.name == name; });
    return found == named_.end() ? std::nullopt : std::optional(found->column);
}

ResultCell ResultColumns::cell(const ResultRow& row, std::string_view name) const {
    const auto column = find(name);
    return column ? row.cell(*column) : ResultCell{{}, row.place()};
}

void ResultColumns::tell_twice(Findings& findings) const {
    for (const auto& finding : twice_) findings.add(finding);
}

void tell_ignored(const std::vector<Located<std::string>>& heads, Findings& findings) {
    if (heads.empty()) return;
    constexpr std::size_t most = 10;
    std::string list;
    for (std::size_t i = 0; i < std::min(heads.size(), most); ++i)
        list += (i == 0 ? "“" : ", “") + shortened(heads[i].value, 60) + "”";
    if (heads.size() > most) list += ", …";
    findings.add({.message = Message::columns_ignored,
                  .place = heads.front().place,
                  .args = {{"found", list}, {"count", heads.size()}}});
}

}  // namespace cchc
