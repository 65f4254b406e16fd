// SPDX-License-Identifier: MIT
#include "load/survey/table_files.hpp"

namespace cchc {

TableFiles load_tables(const TableRequest& request, const Files& files, Sources& sources,
                       Findings& findings) {
    TableFiles tables;
    std::vector<SpreadsheetFile> spreadsheets;  // read together
    for (const auto& file : request.files) {
        SourceRequest one{file.path, relative_path(file.path, request.folder), file.named_at, request.key};
        one.is_table = true;
        TableFile table{.named_at = file.named_at};
        if (is_spreadsheet(file.path)) {
            if (auto bytes = load_bytes(one, files, sources, findings)) {
                table.spreadsheet = spreadsheets.size();
                spreadsheets.push_back({one.path, one.name, std::move(*bytes)});
            }
        } else {
            one.limit_bytes = request.limit_bytes;
            const auto loaded = load_source(one, files, sources, findings);
            table.source = loaded.source;
            table.is_readable = loaded.is_readable;
        }
        tables.files.push_back(table);
    }
    tables.spreadsheets = load_spreadsheets(spreadsheets, sources, findings);
    for (auto& table : tables.files) {
        if (!table.spreadsheet) continue;
        const LoadedSpreadsheet& loaded = tables.spreadsheets[*table.spreadsheet];
        table.source = loaded.source;
        table.is_readable = loaded.is_readable;
    }
    return tables;
}

}  // namespace cchc
