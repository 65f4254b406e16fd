// SPDX-License-Identifier: MIT
#include "read_book.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>

#include "base/platform.hpp"
#include "score/score.hpp"
#include "sheet/read_spreadsheet.hpp"
#include "workbook/results/result_book.hpp"

namespace cchc::test {

Spreadsheet written_book(Ward& ward, const Remedies& remedies, Language language,
                         const std::optional<PreviousYear>& previous) {
    namespace fs = std::filesystem;
    std::string folder = (fs::temp_directory_path() / "cchc-read-book-XXXXXX").string();
    REQUIRE(::mkdtemp(folder.data()) != nullptr);
    const Validation& validation = ward.validate();
    const auto sound = valid(validation);
    const Results results = sound ? score(*sound) : score_draft(validation).value();
    const std::string path = folder + "/x.xlsx";
    const WrittenBook written = write_result_book(
        validation, results, {.path = path},
        {.language = language, .tool = "cchc 0", .old_remedies = remedies, .previous = previous});
    CHECK(written.failure.empty());
    const std::string bytes = make_disk_files()->read(path, 1U << 24U).bytes;
    fs::remove_all(folder);
    SpreadsheetRead read = read_spreadsheets({bytes}).front();
    REQUIRE(read.fault == SpreadsheetFault::none);
    return std::move(read.spreadsheet);
}

Table& sheet_of(Spreadsheet& book, std::string_view name) {
    const auto found = std::find_if(book.tables.begin(), book.tables.end(),
                                    [&](const Table& table) { return table.name == name; });
    REQUIRE(found != book.tables.end());
    return *found;
}

std::string row_with(const Table& table, std::string_view text) {
    const auto found = std::find_if(table.cells.begin(), table.cells.end(),
                                    [&](const TableCell& cell) { return cell.text == text; });
    std::string row;
    for (const auto& cell : table.cells) {
        if (found != table.cells.end() && cell.row == found->row) row += (row.empty() ? "" : "|") + cell.text;
    }
    return row;
}

}  // namespace cchc::test
