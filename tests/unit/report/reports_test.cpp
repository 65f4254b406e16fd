// SPDX-License-Identifier: MIT
// Copies of the findings in files, and what may stand where they go.
#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>

#include "base/platform.hpp"
#include "load/book/own_book.hpp"
#include "model/book/result_marks.hpp"
#include "report/findings/findings_csv.hpp"
#include "report/findings/findings_sarif.hpp"
#include "seen_messages.hpp"
#include "sheet/read_spreadsheet.hpp"
#include "task/reports/write_reports.hpp"
#include "task/validate_paths.hpp"
#include "ward.hpp"
#include "workbook/own_marks.hpp"
#include "xlsx/write_book.hpp"

using namespace cchc;
using namespace test;
namespace fs = std::filesystem;

namespace {

/// A ward with an error on the disk, taken away at the end.
class ReportWard {
  public:
    ReportWard() {
        folder_ = (fs::temp_directory_path() / "cchc-reports-XXXXXX").string();
        REQUIRE(::mkdtemp(folder_.data()) != nullptr);
        Ward ward;
        ward.change("scores/mot-cua.yaml", "points: 1.33", "points: 1.5");
        for (const auto& [name, text] : ward.files()) {
            REQUIRE(make_folder(join_path(folder_, parent_path(name))).empty());
            REQUIRE(write_file(path(name), text).empty());
        }
        outcome = validate_paths({.paths = {folder_}, .evidence = EvidenceMode::off}, *files, sources_);
    }
    ~ReportWard() { fs::remove_all(folder_); }
    ReportWard(const ReportWard&) = delete;
    ReportWard& operator=(const ReportWard&) = delete;

    std::string path(const std::string& name) const { return join_path(folder_, name); }
    std::string bytes(const std::string& name) const { return files->read(path(name), 1U << 24U).bytes; }
    /// The message of the only fault; none where the report was written.
    std::optional<Message> write(const std::string& name) const {
        const std::vector<std::string> targets{path(name)};
        const Findings faults = write_reports(
            {.targets = targets, .language = Language::vi, .version = "0", .units = outcome.units},
            outcome.findings, outcome.summary, *files);
        see(faults);
        if (faults.all().empty()) return std::nullopt;
        REQUIRE(faults.all().size() == 1);
        return faults.all().front().message;
    }

    const std::unique_ptr<Files> files = make_disk_files();
    PathsOutcome outcome;

  private:
    std::string folder_;
    Sources sources_;
};

Spreadsheet book_of(const std::string& bytes) {
    return read_spreadsheets({bytes}).front().spreadsheet;
}

}  // namespace

TEST_CASE("reports: of each ending, again over themselves, and never over what is something else") {
    ReportWard ward;
    for (const std::string name : {"x.xlsx", "x.json", "x.csv", "x.sarif", "Y.CSV"}) {
        CAPTURE(name);
        CHECK_FALSE(ward.write(name));
        const std::string written = ward.bytes(name);
        CHECK(has(written, name == "x.xlsx" ? "PK" : "points-mismatch"));
        CHECK_FALSE(ward.write(name));
        CHECK(ward.bytes(name) == written);
        REQUIRE(write_file(ward.path(name), "Ghi chú của tôi").empty());
        CHECK(ward.write(name) == Message::report_is_foreign);
        CHECK(ward.bytes(name) == "Ghi chú của tôi");
    }
    CHECK(ward.bytes("Y.CSV").empty() == false);
    REQUIRE(write_file(ward.path("empty.json"), "").empty());
    CHECK_FALSE(ward.write("empty.json"));
}

TEST_CASE("reports: a file of another of our kinds stands, too") {
    ReportWard ward;
    CHECK_FALSE(ward.write("x.json"));
    REQUIRE(write_file(ward.path("x.sarif"), ward.bytes("x.json")).empty());
    CHECK(ward.write("x.sarif") == Message::report_is_foreign);
}

TEST_CASE("reports: not where the next run would read them") {
    ReportWard ward;
    CHECK(ward.write("scores/x.xlsx") == Message::report_among_inputs);
    CHECK_FALSE(fs::exists(ward.path("scores/x.xlsx")));
    REQUIRE(make_folder(ward.path("bao-cao")).empty());
    CHECK_FALSE(ward.write("bao-cao/x.xlsx"));
}

TEST_CASE("reports: a workbook into which somebody wrote stands") {
    ReportWard ward;
    CHECK_FALSE(ward.write("x.xlsx"));
    // The same book with another title in the first cell, as somebody might have typed.
    const std::string target = ward.path("x.xlsx");
    const BookProperties properties{.title = "x", .company = {}, .created = {2024, 12, 31}, .cut_mark = "…"};
    const std::string failure = write_book(target, properties, [](Workbook& file) {
        Sheet& sheet = file.add_sheet("Các vấn đề", 0);
        sheet.text({0, 0}, "như đã in", {});
        add_marks_sheet(file, result_marks::findings_schema);
        sheet.text({5, 0}, "đã nhắc qua điện thoại", {});
    });
    REQUIRE(failure.empty());
    const std::string typed = ward.bytes("x.xlsx");
    CHECK(ward.write("x.xlsx") == Message::report_was_changed);
    CHECK(ward.bytes("x.xlsx") == typed);
    REQUIRE(write_file(ward.path(".~lock.y.xlsx#"), "").empty());
    CHECK_FALSE(ward.write("y.xlsx"));
    CHECK(ward.write("y.xlsx") == Message::target_is_open);
}

TEST_CASE("reports: a workbook knows whether somebody changed it") {
    ReportWard ward;
    CHECK_FALSE(ward.write("x.xlsx"));
    const Spreadsheet book = book_of(ward.bytes("x.xlsx"));
    const auto judged = [](const Spreadsheet& one) {
        return judge_own_book(one, result_marks::findings_schema);
    };
    CHECK(judged(book) == OwnBook::unchanged);
    CHECK(judge_own_book(book, result_marks::status_schema) == OwnBook::foreign);
    Spreadsheet noted = book;
    noted.tables.front().cells.back().text += " đã sửa";
    CHECK(judged(noted) == OwnBook::changed);
    Spreadsheet more = book;
    more.tables.push_back(more.tables.back());
    more.tables.back().name = "Ghi chú";
    CHECK(judged(more) == OwnBook::changed);
    Spreadsheet less = book;
    less.tables.erase(less.tables.begin());
    CHECK(judged(less) == OwnBook::changed);
    CHECK(judged({}) == OwnBook::foreign);
}

TEST_CASE("reports: a place in a path that an address cannot hold as it is") {
    Sources sources;
    const Source* source = sources.add(
        {.path = "phường 1/a:b.yaml", .name = "a", .text = "a\nb\nđcd\n", .line_starts = {0, 2, 4}});
    Findings findings;
    findings.add({.message = Message::file_not_written,
                  .place = {source, 3, 3, 1},
                  .args = {{"file", std::string("x")}, {"reason", Cause{"y"}}}});
    const std::string sarif = findings_sarif(findings, "1.0", Language::en);
    CHECK(has(sarif, "\"uri\": \"ph%C6%B0%E1%BB%9Dng%201/a%3Ab.yaml\""));
    CHECK(has(sarif, "\"startLine\": 3"));
    CHECK(sarif.starts_with(sarif_start()));
    CHECK(has(findings_csv(findings, Language::en), "error,io-write,phường 1/a:b.yaml,3,2,,,,,,"));
}
