// SPDX-License-Identifier: MIT
#include "sheet/transfer.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "sheet_files.hpp"

using namespace cchc;
using namespace sheet_files;

TEST_CASE("sheet: files that are no spreadsheets") {
    const auto fault = [](const std::string& bytes) { return read_one(bytes).fault; };
    CHECK(fault("") == SpreadsheetFault::not_a_spreadsheet);
    CHECK(fault("a,b\n1,2\n") == SpreadsheetFault::not_a_spreadsheet);
    CHECK(fault(zip_of({{"a.txt", "x"}})) == SpreadsheetFault::not_a_spreadsheet);
    CHECK(fault("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and so on") == SpreadsheetFault::encrypted_or_old);
    CHECK(fault(zip_of({{"content.xml", "<text/>"}})) == SpreadsheetFault::not_a_spreadsheet);
    CHECK(fault(zip_of({{"xl/workbook.xml", "<document/>"}})) == SpreadsheetFault::not_a_spreadsheet);
    const std::string manifest =
        "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><m:file-entry>"
        "<m:encryption-data/></m:file-entry></m:manifest>";
    CHECK(fault(zip_of({{"META-INF/manifest.xml", manifest}, {"content.xml", "?"}})) ==
          SpreadsheetFault::encrypted_or_old);
    const std::string whole = Xlsx{}.bytes();
    CHECK(fault(whole.substr(0, whole.size() / 2)) == SpreadsheetFault::broken);
}

TEST_CASE("sheet: a damaged zip is noticed") {
    const std::string sound = Xlsx{.sheet = worksheet("<row><c><v>61</v></c></row>")}.bytes();
    const auto changed = [&](const std::string& from, const std::string& to) {
        return read_one(std::string(sound).replace(sound.rfind(from), from.size(), to));
    };
    const auto flipped = changed("<v>61</v>", "<v>91</v>");
    CHECK(flipped.fault == SpreadsheetFault::broken);
    CHECK(flipped.reason == "xl/worksheets/sheet1.xml: damaged: its checksum does not match");
    CHECK(changed("PK\x01\x02", "PK\x01\x03").fault == SpreadsheetFault::broken);
    CHECK(changed("PK\x05\x06", "PK\x05\x07").fault == SpreadsheetFault::broken);
    for (std::size_t size = 4; size < sound.size(); ++size) {
        CHECK(read_one(sound.substr(0, size)).fault == SpreadsheetFault::broken);
    }
    Parts twice = Xlsx{}.parts();
    twice.push_back(twice.back());
    CHECK(read_one(zip_of(twice)).fault == SpreadsheetFault::broken);
}

TEST_CASE("sheet: wrong cells are refused with a reason") {
    for (const char* wrong :
         {"<c r=\"ZZZZZ99999999\"><v>1</v></c>", "<c r=\"A0\"><v>1</v></c>", "<c r=\"A-1\"><v>1</v></c>",
          "<c r=\"A1048577\"><v>1</v></c>", "<c r=\"XFE1\"><v>1</v></c>", "<c t=\"s\"><v>7</v></c>",
          "<c t=\"s\"><v>-1</v></c>", "<c t=\"str\"><v>&#x110000;</v></c>",
          "<c t=\"str\"><v>&#xD800;</v></c>", "<c t=\"str\"><v>&nope;</v></c>",
          "<c t=\"str\"><v>\xFF</v></c>", "<c><v>1</w></c>",
          "<c r=\"B2\"><v>1</v></c><c r=\"B2\"><v>2</v></c>"}) {
        CHECK_MESSAGE(fault_of_cell(wrong) == SpreadsheetFault::broken, wrong);
    }
    const auto read = read_one(Xlsx{.sheet = "<worksheet><a>\xC3\xA9</worksheet>"}.bytes());
    CHECK(read.fault == SpreadsheetFault::broken);
    CHECK(read.reason.find("xl/worksheets/sheet1.xml") == 0);
    CHECK(read_one(Xlsx{.sheet = "<worksheet>"}.bytes()).fault == SpreadsheetFault::broken);
    CHECK(read_one(Xlsx{.sheet = worksheet("<row r=\"0\"/>")}.bytes()).fault == SpreadsheetFault::broken);
    const auto bomb = "<!DOCTYPE a [<!ENTITY x \"y\"><!ENTITY z \"&x;&x;\">]>" + worksheet("");
    CHECK(read_one(Xlsx{.sheet = bomb}.bytes()).fault == SpreadsheetFault::broken);
}

TEST_CASE("sheet: what is too much ends in a fault") {
    const auto rows = [](std::size_t count) {
        return read_one(Xlsx{.sheet = worksheet(repeated("<row><c><v>1</v></c></row>", count))}.bytes())
            .fault;
    };
    CHECK(rows(300'000) == SpreadsheetFault::none);
    CHECK(rows(300'001) == SpreadsheetFault::too_large);
    CHECK(read_one(Xlsx{.sheet = worksheet(repeated("<row/>", 1'000'000))}.bytes()).fault ==
          SpreadsheetFault::none);
    const auto deep = repeated("<a>", 1'000'000);
    CHECK(read_one(Xlsx{.sheet = worksheet(deep)}.bytes()).fault == SpreadsheetFault::broken);
    const auto many = read_one(Xlsx{.sheet = worksheet(repeated("<row><c t=\"s\"><v>0</v></c></row>", 70)),
                                    .strings = "<si><t>" + std::string(1'000'000, 'x') + "</t></si>"}
                                   .bytes());
    CHECK(many.fault == SpreadsheetFault::too_large);
    CHECK(read_one(zip_of(Xlsx{}.parts(), 0xFFFFFFF0)).fault == SpreadsheetFault::too_large);
    CHECK(read_one(zip_of(Xlsx{}.parts(), 0x08000000)).fault == SpreadsheetFault::broken);
    CHECK(read_one(zip_of(Xlsx{}.parts(), 0, 0xFFFFFFF0)).reason == "the zip's directory is damaged");
}

TEST_CASE("sheet: a file that kills its reader takes no other file with it") {
    // A tag mark inside an attribute, which no sound XML holds, hides a reference that makes liborcus abort.
    const std::string killer = Xlsx{.sheet = worksheet("<row a=\"<!--\">&#x110000;</row>")}.bytes();
    const std::string before = Xlsx{}.bytes();
    const std::string after = ods_rows("");
    const auto reads = read_spreadsheets({before, "no zip", killer, after});
    REQUIRE(reads.size() == 4);
    CHECK(reads[0].spreadsheet.tables.at(0).name == "Phiếu");
    CHECK(reads[1].fault == SpreadsheetFault::not_a_spreadsheet);
    CHECK(reads[2].fault == SpreadsheetFault::gave_up);
    CHECK(reads[2].reason.empty());  // nobody was left to say one
    CHECK(reads[2].spreadsheet.tables.empty());
    CHECK(reads[3].spreadsheet.tables.at(0).name == "Bảng");
}

TEST_CASE("sheet: what a child sends is not trusted") {
    SpreadsheetRead read;
    auto& table = read.spreadsheet.tables.emplace_back();
    table.name = "a";
    table.cells = {{1, 1, CellKind::date, true, "2024-01-31"}};
    table.validations = {{1, 2, 3, 4}};
    read.spreadsheet.dates_from_1904 = true;
    const std::string sound = encoded(read);
    REQUIRE(decoded(sound));
    CHECK(decoded(sound)->spreadsheet == read.spreadsheet);
    CHECK_FALSE(decoded(sound + "x"));
    for (std::size_t size = 0; size < sound.size(); ++size) CHECK_FALSE(decoded(sound.substr(0, size)));
    for (std::size_t at = 0; at < sound.size(); ++at) {
        std::string wrong = sound;
        wrong[at] = '\xFF';
        const auto result = decoded(wrong);  // a place may be another one, nothing else
        if (result) CHECK(result->spreadsheet.tables.size() == 1);
    }
    read.spreadsheet.tables[0].cells.push_back({1, 1, CellKind::text, false, "twice"});
    CHECK_FALSE(decoded(encoded(read)));
    read.reason = std::string(300, 'x') + "\n";
    read.spreadsheet.tables.clear();
    CHECK(decoded(encoded(read))->reason == std::string(200, 'x'));
}
