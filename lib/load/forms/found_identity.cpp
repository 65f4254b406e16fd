// SPDX-License-Identifier: MIT
#include "load/forms/found_identity.hpp"

#include <set>

#include "base/text.hpp"

namespace cchc {

Place FoundIdentity::place(std::string_view key) const {
    const auto place = places.find(key);
    return place == places.end() ? sheet.place(0, 0) : place->second;
}

bool is_of_plan(const FoundIdentity& found, const Plan& plan, const Framework& framework,
                Findings& findings) {
    const FormIdentity& identity = found.identity;
    bool is_it = true;
    const auto compare = [&](std::string_view key, Message message, const std::string& is,
                             const std::string& expected) {
        if (to_nfc(is) == to_nfc(expected)) return;
        is_it = false;
        findings.add({.message = message,
                      .place = found.place(key),
                      .args = {{"found", shortened(is, 60)}, {"expected", expected}},
                      .officer = identity.officer});
    };
    compare("unit", Message::form_of_unit, identity.unit, plan.unit.id);
    compare("year", Message::form_of_year, identity.year, std::to_string(plan.year));
    compare("framework", Message::form_of_framework, identity.framework, framework.id);
    if (!is_it || identity.fingerprint == fingerprint(framework)) return is_it;
    findings.add({.message = Message::form_of_older,
                  .place = found.place("sha256"),
                  .args = {{"found", framework.id}},
                  .officer = identity.officer});
    return false;
}

std::optional<FoundIdentity> find_identity(const FormFile& file, std::string_view schema) {
    for (std::size_t i = 0; i < file.spreadsheet->tables.size(); ++i) {
        const Table& table = file.spreadsheet->tables[i];
        if (cell_at(table, 1, 1) != "schema" || cell_at(table, 1, 2) != schema) continue;
        FoundIdentity found{.identity = {}, .sheet = file.sheet(i), .places = {}};
        const std::map<std::string_view, std::string*> single{
            {"unit", &found.identity.unit},          {"year", &found.identity.year},
            {"officer", &found.identity.officer},    {"framework", &found.identity.framework},
            {"sha256", &found.identity.fingerprint}, {"texts", &found.identity.texts},
            {"language", &found.identity.language},  {"round", &found.identity.round}};
        std::set<std::pair<std::string, std::string>> seen;
        for (const auto row : rows_below(table, 1)) {
            const std::string key = cell_at(table, row, 1);
            const std::string value = cell_at(table, row, 2);
            if (!seen.emplace(key, value).second) continue;
            found.places.emplace(key, found.sheet.place(row, 2));
            if (key == "leads") found.identity.leads.push_back(value);
            if (key == "supports") found.identity.supports.push_back(value);
            if (const auto one = single.find(key); one != single.end()) *one->second = value;
        }
        return found;
    }
    return std::nullopt;
}

}  // namespace cchc
