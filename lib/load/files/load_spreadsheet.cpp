// SPDX-License-Identifier: MIT
#include "load/files/load_spreadsheet.hpp"

#include <optional>

#include "base/digest.hpp"

namespace cchc {
namespace {

std::optional<Message> message_of(SpreadsheetFault fault) {
    switch (fault) {
        case SpreadsheetFault::none:
            return std::nullopt;
        case SpreadsheetFault::not_a_spreadsheet:
            return Message::spreadsheet_is_none;
        case SpreadsheetFault::encrypted_or_old:
            return Message::spreadsheet_locked;
        case SpreadsheetFault::broken:
            return Message::spreadsheet_is_broken;
        case SpreadsheetFault::too_large:
            return Message::spreadsheet_too_big;
        case SpreadsheetFault::no_reader:
            return Message::reader_not_started;
        case SpreadsheetFault::gave_up:
            break;
    }
    return Message::spreadsheet_gave_up;
}

}  // namespace

std::vector<LoadedSpreadsheet> load_spreadsheets(const std::vector<SpreadsheetFile>& files, Sources& sources,
                                                 Findings& findings, Documents documents) {
    std::vector<std::string_view> contents;
    for (const auto& file : files) contents.push_back(file.bytes);
    auto reads = read_spreadsheets(contents);
    std::vector<LoadedSpreadsheet> loaded;
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (reads[i].spreadsheet.is_document && documents == Documents::refused)
            reads[i] = {{}, SpreadsheetFault::not_a_spreadsheet, "it is a Word document"};
        Source source{.path = files[i].path, .name = files[i].name, .is_read = true};
        source.sha256 = sha256(files[i].bytes);
        for (const auto& table : reads[i].spreadsheet.tables) source.sheets.push_back(table.name);
        LoadedSpreadsheet one{sources.add(std::move(source)), std::move(reads[i].spreadsheet), true};
        if (const auto fault = message_of(reads[i].fault)) {
            one.is_readable = false;
            if (reads[i].fault == SpreadsheetFault::no_reader) {  // the same for all: told once
                findings.add({.message = *fault, .args = {{"reason", Cause{reads[i].reason}}}});
                loaded.push_back(std::move(one));
                continue;
            }
            const std::string reason = reads[i].reason.empty() ? "" : " (" + reads[i].reason + ")";
            findings.add({.message = *fault,
                          .place = {one.source},
                          .args = {{"file", files[i].path}, {"reason", reason}}});
        }
        loaded.push_back(std::move(one));
    }
    return loaded;
}

}  // namespace cchc
