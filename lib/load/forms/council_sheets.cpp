// SPDX-License-Identifier: MIT
#include "load/forms/council_sheets.hpp"

#include <algorithm>
#include <charconv>

#include "load/forms/table_finder.hpp"
#include "model/names.hpp"

namespace cchc {
namespace {

std::size_t round_of(const std::string& text) {
    std::size_t round = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), round);
    const bool is_round = error == std::errc() && end == text.data() + text.size();
    return is_round && round >= 1 && round <= 99 ? round : 0;
}

std::vector<CouncilRecord> records_of(const Table& table) {
    std::vector<CouncilRecord> records;
    for (const auto row : rows_below(table, 1)) {
        if (cell_at(table, row, 1) != "row") continue;
        CouncilRecord record{.code = cell_at(table, row, 2), .self = cell_at(table, row, 3)};
        std::uint32_t column = 4;
        for (std::size_t i = 0; i < council_table().of(ColumnUse::number).size(); ++i) {
            record.numbers.push_back(cell_at(table, row, column++));
        }
        for (std::size_t i = 0; i < council_table().of(ColumnUse::text).size(); ++i) {
            record.marks.push_back(cell_at(table, row, column++));
        }
        records.push_back(std::move(record));
    }
    return records;
}

}  // namespace

const CouncilRecord* FoundCouncil::find(std::string_view code) const {
    const auto found = std::find_if(records.begin(), records.end(),
                                    [&](const CouncilRecord& one) { return one.code == code; });
    return found == records.end() ? nullptr : &*found;
}

std::optional<FoundCouncil> find_council(const FormFile& file) {
    auto identity = find_identity(file, council_marks::schema);
    if (!identity) return std::nullopt;
    FoundCouncil found{.identity = std::move(*identity)};
    const FormIdentity& said = found.identity.identity;
    found.round = round_of(said.round);
    found.language = names::language.value(said.language).value_or(Language::vi);
    found.records = records_of(*found.identity.sheet.table);
    found.is_whole = found.round > 0 && council_digest(said.round, found.records) == said.texts;
    return found;
}

std::optional<CouncilTable> find_council_table(const FormFile& file, const FoundCouncil& found,
                                               const Framework& framework, Findings& findings) {
    std::vector<std::string> codes;
    for (const auto& record : found.records) codes.push_back(record.code);
    const TableSearch search{
        .kind = council_table(), .framework = framework, .codes = codes, .language = found.language};
    for (std::size_t i = 0; i < file.spreadsheet->tables.size(); ++i) {
        if (auto table = find_table_of<CouncilColumn>(file.sheet(i), search, findings)) return table;
    }
    findings.add({.message = Message::form_sheet_gone,
                  .place = Place{file.source},
                  .args = {{"sheet", std::string(council_table().sheet.in(found.language))}}});
    return std::nullopt;
}

}  // namespace cchc
