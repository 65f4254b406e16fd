// SPDX-License-Identifier: MIT
// What was written into a workbook is read back, and what got lost on the way is seen.
#include <doctest/doctest.h>

#include <functional>
#include <map>

#include "sheet_files.hpp"
#include "test_folder.hpp"
#include "ward.hpp"
#include "xlsx/chart.hpp"
#include "xlsx/input_check.hpp"
#include "xlsx/readback/book_fault.hpp"
#include "xlsx/readback/read_zip.hpp"
#include "xlsx/write_book.hpp"

using namespace cchc;
using namespace test;

namespace {

using Parts = std::map<std::string, std::string>;

BarChart bars() {
    BarSeries series;
    series.values = {{4, 1}, {5, 1}};
    series.known_values = {Ratio::of(1, 3), Ratio::of(-1, 8)};
    BarChart chart;
    chart.title = "Biểu đồ";
    chart.names = {{4, 0}, {5, 0}};
    chart.series = {series};
    chart.number_format = "0";
    chart.place = {40, 0};
    return chart;
}

/// One of everything.
void fill(Workbook& book) {
    const Style style;
    Sheet& sheet = book.add_sheet("Tổng hợp & khác", 0);
    sheet.text({0, 0}, "Điểm <b> & \"c\" 'd' ]]>", style);
    sheet.text({0, 1}, "  hai\nba\tbốn\r\x01 ", style);
    sheet.text({0, 2}, "a_x000D_b", style);
    sheet.text({0, 3}, "", style);
    sheet.text({1, 0}, "cũ", style);
    sheet.text({1, 0}, "mới", style);
    sheet.number({2, 0}, Ratio::of(1, 3), style);
    sheet.number({2, 1}, Ratio::of(-200, 3), style);
    sheet.number({2, 2}, Ratio::whole(0), style);
    sheet.number({2, 3}, Ratio::of(1, 1'000'000'000) / Ratio::whole(1'000'000'000), style);
    sheet.number({2, 4}, Ratio::whole(1'234'567'890'123'456'789), style);
    sheet.date({3, 0}, {2024, 2, 29}, style);
    sheet.date({3, 1}, {1900, 3, 1}, style);
    sheet.date({3, 2}, {1899, 1, 1}, style);
    sheet.formula({4, 0}, {"=A3*2&\"<\"", std::string("a\x02")}, style);
    sheet.formula({4, 1}, {"=A3*2", Ratio::of(2, 3)}, style);
    for (const std::string value : {"TRUE", "FALSE", "#N/A", "", "1"}) {
        sheet.formula({5, static_cast<std::uint16_t>(value.size())}, {"=A1", value}, style);
    }
    sheet.link({6, 0}, {"minh chứng/a#1.pdf", "minh chứng/a#1.pdf"}, style);
    sheet.merged({{7, 0}, {8, 3}}, "gộp", style);
    sheet.merge({{9, 0}, {9, 3}}, style);
    sheet.number({9, 0}, Ratio::whole(9), style);
    sheet.note({0, 0}, "Ghi chú");
    sheet.highlight({{2, 0}, {2, 4}}, "=A3>1", 0xFF0000);
    sheet.chart(bars());
    Sheet& second = book.add_sheet("Hai", 0);
    InputCheck check;
    check.kind = InputCheck::Kind::whole;
    check.most = Ratio::whole(9);
    for (std::uint32_t row = 0; row < 300; ++row)
        second.check_input({{row, 5}, {row, 5}}, check);  // over 256
    for (std::uint32_t row = 0; row < 400; ++row) second.text({row, 2}, "dòng " + std::to_string(row), style);
}

/// The small book of `fill` on the disk.
class Book {
  public:
    Book() : book_(folder_.file("a.xlsx"), {}) {
        fill(book_);
        book_.close();
        const auto read = read_zip(folder_.file("a.xlsx"));
        REQUIRE(read);
        parts_ = *read;
    }
    /// What is found of the book's parts after the change.
    std::string fault(const std::function<void(Parts&)>& change) const {
        Parts parts = parts_;
        change(parts);
        write_bytes(folder_.file("b.xlsx"), sheet_files::zip_of({parts.begin(), parts.end()}));
        return book_fault(folder_.file("b.xlsx"), book_.printed());
    }
    std::string fault_without(const std::string& part, std::size_t at, std::size_t size) const {
        return fault([&](Parts& parts) { parts.at(part).erase(at, size); });
    }
    std::string fault_of(const std::string& part, const std::string& from, const std::string& to) const {
        REQUIRE(has(parts_.at(part), from));
        return fault(
            [&](Parts& parts) { parts.at(part).replace(parts.at(part).find(from), from.size(), to); });
    }
    const Parts& parts() const { return parts_; }
    std::string path() const { return folder_.file("a.xlsx"); }
    std::vector<const PrintedSheet*> printed() const { return book_.printed(); }

  private:
    TestFolder folder_;
    Workbook book_;
    Parts parts_;
};

}  // namespace

TEST_CASE("a book reads back as it was written") {
    const Book book;
    CHECK(book_fault(book.path(), book.printed()) == "");
    CHECK(book.fault([](Parts&) {}) == "");
    const TestFolder folder;
    CHECK(write_book(folder.file("a.xlsx"), {}, fill) == "");
    CHECK(write_book(folder.file("b.xlsx"), {}, [](Workbook& none) { none.add_sheet("Trống", 0); }) == "");
}

TEST_CASE("a book that lost something is seen: each element of each part") {
    const Book book;
    std::size_t lost = 0;
    for (const auto& one : book.parts()) {
        const std::string& part = one.first;
        const std::string& bytes = one.second;
        for (const std::string element :
             {"c", "si", "Relationship", "Override", "hyperlink", "cfRule", "c:pt", "comment", "sheet",
              "mergeCell", "dataValidation", "xf", "font", "row", "c:chart"}) {
            const std::string open = "<" + element + " ";
            const std::string bare = "<" + element + ">";
            for (std::size_t at = bytes.find('<'); at != std::string::npos; at = bytes.find('<', at + 1)) {
                if (bytes.compare(at, open.size(), open) != 0 && bytes.compare(at, bare.size(), bare) != 0)
                    continue;
                const auto tag_end = bytes.find('>', at);
                const std::string close = "</" + element + ">";
                const auto end =
                    bytes[tag_end - 1] == '/' ? tag_end + 1 : bytes.find(close, at) + close.size();
                // A chart's own frame has the same name as what it is placed by; rows without cells are
                // looks.
                if (element == "row" && !has(bytes.substr(at, end - at), "<c ")) continue;
                CAPTURE(part);
                CAPTURE(bytes.substr(at, end - at));
                CHECK(book.fault_without(part, at, end - at) != "");
                ++lost;
            }
        }
    }
    CHECK(lost > 900);
}

TEST_CASE("a book that lost a block is seen, wherever the block lay") {
    const Book book;
    std::size_t tried = 0;
    for (const auto& one : book.parts()) {
        const std::string& part = one.first;
        const std::string& bytes = one.second;
        for (const std::size_t size : {std::size_t{512}, std::size_t{4'096}}) {
            const bool is_theme = part == "xl/theme/theme1.xml";  // which may have fewer fonts for scripts
            for (std::size_t at = 0; at + size <= bytes.size() && !(is_theme && size < 4'096); at += 97) {
                CAPTURE(part);
                CAPTURE(at);
                CHECK(book.fault_without(part, at, size) != "");
                ++tried;
            }
        }
    }
    CHECK(tried > 500);
}

TEST_CASE("a book is told what differs first") {
    const Book book;
    const std::string sheet = "xl/worksheets/sheet1.xml";
    CHECK(book.fault_of(sheet, "0.3333333333333333", "0.3333333333333334") ==
          sheet + ": A3 is not what was written");
    CHECK(book.fault_of(sheet, "<f>A3*2</f>", "<f>A3*3</f>") == sheet + ": B5 is not what was written");
    CHECK(book.fault_of(sheet, "r=\"C3\"", "r=\"3\"") == sheet + ": a cell is not readable");
    CHECK(book.fault_of("xl/sharedStrings.xml", "mới", "cũ") == sheet + ": A2 is not what was written");
    CHECK(has(book.fault_of("xl/sharedStrings.xml", "mới", "m\xFFi"), "xl/sharedStrings.xml:3:"));
    CHECK(has(book.fault_of("xl/sharedStrings.xml", "mới", "\xEF\xBF\xBE"), "xl/sharedStrings.xml:3:"));
    CHECK(has(book.fault_of("xl/sharedStrings.xml", "mới", "\x01"), "xl/sharedStrings.xml:3:"));
    CHECK(book.fault_of("xl/workbook.xml", "Hai", "Ba") == "the sheet Hai is missing");
    CHECK(book.fault([&](Parts& parts) { parts.erase(sheet); }) ==
          "xl/_rels/workbook.xml.rels: no part worksheets/sheet1.xml");
    CHECK(book.fault([](Parts& parts) { parts["xl/x.bin"] = ""; }) ==
          "[Content_Types].xml: xl/x.bin is missing");
    CHECK(book.fault([](Parts& parts) { parts.erase("[Content_Types].xml"); }) ==
          "[Content_Types].xml is missing");
}

TEST_CASE("a truncated or damaged archive is seen") {
    const Book book;
    const TestFolder folder;
    const std::string whole = bytes_of(book.path());
    const auto fault = [&](const std::string& bytes) {
        write_bytes(folder.file("x.xlsx"), bytes);
        return book_fault(folder.file("x.xlsx"), book.printed());
    };
    CHECK(fault(whole) == "");
    CHECK(fault(whole.substr(0, whole.size() / 2)) == "the archive does not read to its end");
    std::string damaged = whole;
    damaged[whole.size() / 3] = static_cast<char>(damaged[whole.size() / 3] ^ 0x55);
    CHECK(fault(damaged) == "the archive does not read to its end");
    CHECK(fault("") == "the archive does not read to its end");
    CHECK(book_fault(folder.file("none.xlsx"), book.printed()) == "the archive does not read to its end");
}
