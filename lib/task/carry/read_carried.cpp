// SPDX-License-Identifier: MIT
#include "task/carry/read_carried.hpp"

#include "base/text.hpp"
#include "load/files/folder_entry.hpp"
#include "load/files/load_source.hpp"
#include "load/files/load_spreadsheet.hpp"

namespace cchc {
namespace {

bool is_sheet(const std::string& path) {
    return has_ending(path, {".xlsx", ".ods"});
}
bool is_text(const std::string& path) {
    return has_ending(path, {".yaml", ".yml"});
}

/// The files of the paths, those of a folder in the order of their names.
std::vector<std::string> files_of(const std::vector<std::string>& paths, const Files& files) {
    std::vector<std::string> all;
    for (const auto& path : paths) {
        if (files.kind(path) != FileKind::folder) {
            all.push_back(path);
            continue;
        }
        for (const auto& entry : files.list(path).entries) {
            const std::string name = join_path(path, entry.name);
            if (entry.kind == FileKind::file && (is_sheet(name) || is_text(name))) all.push_back(name);
        }
    }
    return all;
}

}  // namespace

std::optional<std::vector<CarriedCard>> read_carried(const std::vector<std::string>& paths,
                                                     const CarryInput& input, const Files& files,
                                                     Sources& sources, Findings& findings) {
    for (const auto& path : paths) {
        if (files.kind(path) != FileKind::none) continue;
        load_bytes({path, path}, files, sources, findings);  // tells why
    }
    if (findings.has_errors()) return std::nullopt;
    std::vector<CarriedCard> cards;
    for (const auto& path : files_of(paths, files)) {
        if (is_text(path)) {
            const auto loaded = load_source({path, path}, files, sources, findings);
            if (loaded.is_readable) cards.push_back(carry_card(loaded.source, input, findings));
            continue;
        }
        auto bytes = load_bytes({path, path}, files, sources, findings);
        if (!bytes) continue;
        const auto loaded = load_spreadsheets({{path, path, std::move(*bytes)}}, sources, findings).front();
        if (!loaded.is_readable) continue;
        if (auto card = carry_form(loaded, input)) {
            cards.push_back(std::move(*card));
        } else {
            findings.add(
                {.message = Message::form_is_none, .place = {loaded.source}, .args = {{"file", path}}});
        }
    }
    return cards;
}

}  // namespace cchc
