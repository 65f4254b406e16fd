// SPDX-License-Identifier: MIT
#include "load/forms/council/council_sheets.hpp"

#include <algorithm>
#include <charconv>

#include "load/forms/table_finder.hpp"

namespace cchc {
namespace {

std::size_t round_of(const std::string& text) {
    std::size_t round = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), round);
    const bool is_round = error == std::errc() && end == text.data() + text.size();
    return is_round && round >= 1 && round <= 99 ? round : 0;
}

}  // namespace

const FormRecord* FoundCouncil::find(std::string_view code) const {
    const auto found = std::find_if(records().begin(), records().end(),
                                    [&](const FormRecord& one) { return one.code == code; });
    return found == records().end() ? nullptr : &*found;
}

std::optional<FoundCouncil> find_council(const FormFile& file) {
    auto identity = find_identity(file, council_marks::schema);
    if (!identity) return std::nullopt;
    const std::size_t round = round_of(identity->identity.round);
    return FoundCouncil{.identity = std::move(*identity), .round = round};
}

std::optional<CouncilTable> find_council_table(const FormFile& file, const FoundCouncil& found,
                                               const Framework& framework, Findings& findings) {
    const TableSearch search{.kind = council_table(),
                             .framework = framework,
                             .records = found.records(),
                             .language = found.language()};
    for (std::size_t i = 0; i < file.spreadsheet->tables.size(); ++i) {
        if (auto table = find_table_of<CouncilColumn>(file.sheet(i), search, findings)) return table;
    }
    findings.add({.message = Message::form_sheet_gone,
                  .place = Place{file.source},
                  .args = {{"sheet", std::string(council_table().sheet.in(found.language()))}}});
    return std::nullopt;
}

}  // namespace cchc
