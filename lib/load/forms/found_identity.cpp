// SPDX-License-Identifier: MIT
#include "load/forms/found_identity.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace cchc {
namespace {

constexpr std::uint32_t most_cells = 64;  // of a row: more than any record has

/// `cchc/form/` of `cchc/form/2`.
std::string_view family(std::string_view schema) {
    return schema.substr(0, schema.rfind('/') + 1);
}

bool is_version_of(std::string_view schema, std::string_view expected) {
    const auto version = schema.substr(std::min(family(expected).size(), schema.size()));
    return family(schema) == family(expected) && !version.empty() &&
           std::all_of(version.begin(), version.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::vector<IdentityRow> rows_in(const SheetRef& sheet, std::map<std::string, Place, std::less<>>& places) {
    std::vector<IdentityRow> rows;
    std::uint32_t row = 0;
    for (const auto& cell : sheet.table->cells) {
        if (cell.column > most_cells) continue;
        if (rows.empty() || cell.row != row) rows.emplace_back();
        row = cell.row;
        rows.back().resize(cell.column);
        rows.back().back() = std::string(trimmed(cell.text));
        if (cell.column == 2) places.emplace(rows.back().front(), sheet.place(row, 2));
    }
    return rows;
}

}  // namespace

Place FoundIdentity::place(std::string_view key) const {
    const auto place = places.find(key);
    return place == places.end() ? sheet.place(0, 0) : place->second;
}

std::optional<FoundIdentity> find_identity(const FormFile& file, std::string_view schema) {
    for (std::size_t i = 0; i < file.spreadsheet->tables.size(); ++i) {
        const Table& table = file.spreadsheet->tables[i];
        if (cell_at(table, 1, 1) != identity_keys::schema) continue;
        if (!is_version_of(cell_at(table, 1, 2), schema)) continue;
        FoundIdentity found{.identity = {}, .sheet = file.sheet(i), .places = {}};
        found.identity = identity_of(rows_in(found.sheet, found.places));
        return found;
    }
    return std::nullopt;
}

bool is_of_plan(const FoundIdentity& found, std::string_view schema, const Plan& plan,
                const Framework& framework, Findings& findings) {
    const FormIdentity& identity = found.identity;
    bool is_it = true;
    const auto compare = [&](std::string_view key, Message message, const std::string& is,
                             std::string_view expected) {
        if (to_nfc(is) == to_nfc(expected)) return;
        is_it = false;
        findings.add({.message = message,
                      .place = found.place(key),
                      .args = {{"found", shortened(is, 60)}, {"expected", std::string(expected)}},
                      .officer = identity.officer});
    };
    compare(identity_keys::schema, Message::form_of_version, identity.schema, schema);
    compare(identity_keys::unit, Message::form_of_unit, identity.unit, plan.unit.id);
    compare(identity_keys::year, Message::form_of_year, identity.year, std::to_string(plan.year));
    compare(identity_keys::framework, Message::form_of_framework, identity.framework, framework.id);
    return is_it;
}

}  // namespace cchc
