// SPDX-License-Identifier: MIT
#include "task/annex/import_framework.hpp"

#include <algorithm>

#include "annex/choose_tables.hpp"
#include "annex/rules/recognise.hpp"
#include "base/platform.hpp"
#include "load/files/folder_entry.hpp"
#include "load/files/load_source.hpp"
#include "load/files/load_spreadsheet.hpp"
#include "report/annex/draft_yaml.hpp"
#include "task/file_fault.hpp"

namespace cchc {
namespace {

std::string stem_of(const std::string& path) {
    const std::string name = file_name(path);
    return name.substr(0, std::min(name.rfind('.'), name.size()));
}

/// What was read of the file: its tables, and whether it is a text document.
struct AnnexSource {
    const Source* source = nullptr;
    std::vector<AnnexTable> tables;
    bool is_document = false;
};

std::optional<AnnexSource> read_file(const ImportRequest& request, const Files& files, Sources& sources,
                                     Findings& findings) {
    const SourceRequest one{.path = request.table, .name = file_name(request.table), .is_table = true};
    if (has_ending(request.table, {".csv", ".tsv", ".txt"})) {
        const auto loaded = load_source(one, files, sources, findings);
        if (!loaded.is_readable) return std::nullopt;
        return AnnexSource{loaded.source, {annex_table(loaded.source)}};
    }
    if (!has_ending(request.table, {".xlsx", ".ods", ".docx"})) {
        findings.add({.message = Message::annex_other_kind, .args = {{"file", request.table}}});
        return std::nullopt;
    }
    auto bytes = load_bytes(one, files, sources, findings);
    if (!bytes) return std::nullopt;
    const auto loaded =
        load_spreadsheets({{one.path, one.name, std::move(*bytes)}}, sources, findings, Documents::taken)
            .front();
    if (!loaded.is_readable) return std::nullopt;
    return AnnexSource{loaded.source, annex_tables(loaded.spreadsheet, loaded.source),
                       loaded.spreadsheet.is_document};
}

bool has_items(const DraftFramework& draft) {
    return std::count_if(draft.items.begin(), draft.items.end(),
                         [](const DraftItem& item) { return !item.is_left_out && item.is_leaf(); }) >= 2;
}

}  // namespace

ImportOutcome import_framework(const ImportRequest& request, const Files& files, Sources& sources) {
    ImportOutcome outcome;
    auto& findings = outcome.findings;
    if (files.kind(request.output) != FileKind::none && !request.makes_room) {
        findings.add(target_exists(request.output));
        return outcome;
    }
    const auto read = read_file(request, files, sources, findings);
    if (!read) return outcome;
    std::optional<AnnexMap> mapped;
    if (!request.map.empty()) {
        const auto loaded = load_source({request.map, file_name(request.map)}, files, sources, findings);
        if (loaded.is_readable) mapped = load_columns(loaded.source, findings);
        if (!mapped) return outcome;
    }
    std::vector<DraftNote> notes;
    const auto parts =
        choose_tables({read->source, request.table, request.sheet, read->tables, read->is_document, mapped},
                      notes, findings);
    if (parts.empty()) return outcome;
    DraftFramework draft = read_annex(parts);
    draft.notes.insert(draft.notes.end(), notes.begin(), notes.end());
    if (!has_items(draft)) {
        findings.add({.message = Message::annex_no_items,
                      .place = parts.front().columns.header.empty()
                                   ? Place{read->source}
                                   : parts.front().columns.header.front().place,
                      .args = {{"file", request.table}}});
        return outcome;
    }
    const std::string yaml =
        draft_yaml(draft, {choice_id(stem_of(request.output), {}), stem_of(request.table),
                           file_name(request.table), request.language});
    const std::string failure = request.makes_room
                                    ? write_file_keeping_old(request.output, yaml, outcome.kept)
                                    : write_file(request.output, yaml);
    outcome.is_written = failure.empty();
    if (!failure.empty()) findings.add(not_written(request.output, failure));
    outcome.draft = std::move(draft);
    return outcome;
}

}  // namespace cchc
