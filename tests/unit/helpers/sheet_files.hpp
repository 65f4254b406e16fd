// SPDX-License-Identifier: MIT
#pragma once

// Spreadsheets of stored zip parts, built in memory: a test breaks or adds one thing.
#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "sheet/read_spreadsheet.hpp"

namespace sheet_files {

using namespace cchc;

using Parts = std::vector<std::pair<std::string, std::string>>;

inline std::uint32_t crc32_of(const std::string& bytes) {
    std::uint32_t crc = 0xFFFFFFFF;
    for (const char c : bytes) {
        crc ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
    }
    return ~crc;
}

inline std::string little(std::uint32_t value, int bytes) {
    std::string out;
    for (; bytes > 0; --bytes, value >>= 8U) out += static_cast<char>(value & 0xFFU);
    return out;
}

/// A zip of stored parts. `claimed`, `packed`: what sizes the directory claims of each, unpacked and in the
/// zip, if not its own.
inline std::string zip_of(const Parts& parts, std::uint32_t claimed = 0, std::uint32_t packed = 0) {
    std::string out;
    std::string directory;
    for (const auto& [name, bytes] : parts) {
        const auto size = static_cast<std::uint32_t>(bytes.size());
        const auto name_size = static_cast<std::uint32_t>(name.size());
        const std::uint32_t said = claimed == 0 ? size : claimed;
        const std::string shared = little(20, 2) + little(0, 8) + little(crc32_of(bytes), 4) +
                                   little(packed == 0 ? size : packed, 4) + little(said, 4) +
                                   little(name_size, 2) + little(0, 2);
        directory += "PK\x01\x02" + little(20, 2) + shared + little(0, 10);
        directory += little(static_cast<std::uint32_t>(out.size()), 4) + name;
        out += "PK\x03\x04" + shared + name + bytes;
    }
    const auto count = static_cast<std::uint32_t>(parts.size());
    return out + directory + "PK\x05\x06" + little(0, 4) + little(count, 2) + little(count, 2) +
           little(static_cast<std::uint32_t>(directory.size()), 4) +
           little(static_cast<std::uint32_t>(out.size()), 4) + little(0, 2);
}

inline const std::string main_space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
inline const std::string relation_space =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

inline std::string relations(const std::string& rows) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + rows +
           "</Relationships>";
}

inline std::string relation(const std::string& id, const std::string& type, const std::string& target) {
    return "<Relationship Id=\"" + id + "\" Type=\"" + relation_space + "/" + type + "\" Target=\"" + target +
           "\"/>";
}

inline std::string worksheet(const std::string& rows, const std::string& after = "") {
    return "<?xml version=\"1.0\"?><worksheet xmlns=\"" + main_space + "\"><sheetData>" + rows +
           "</sheetData>" + after + "</worksheet>";
}

/// A workbook of one sheet; a test breaks or adds one thing.
struct Xlsx {
    std::string sheet = worksheet("");
    std::string strings = {};  // <si>...</si>
    std::string formats = {};  // cellXfs
    std::string properties = {};
    std::string target = "worksheets/sheet1.xml";

    Parts parts() const {
        return {{"_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml"))},
                {"xl/workbook.xml", "<workbook xmlns=\"" + main_space + "\">" + properties +
                                        "<sheets><sheet name=\"Phiếu\" sheetId=\"1\" r:id=\"a\" xmlns:r=\"" +
                                        relation_space + "\"/></sheets></workbook>"},
                {"xl/_rels/workbook.xml.rels",
                 relations(relation("a", "worksheet", target) + relation("b", "styles", "styles.xml") +
                           relation("c", "sharedStrings", "sharedStrings.xml"))},
                {"xl/sharedStrings.xml", "<sst xmlns=\"" + main_space + "\">" + strings + "</sst>"},
                {"xl/styles.xml", "<styleSheet xmlns=\"" + main_space + "\">" + formats + "</styleSheet>"},
                {"xl/worksheets/sheet1.xml", sheet}};
    }
    std::string bytes() const { return zip_of(parts()); }
};

/// `styles`: the automatic ones.
inline std::string ods_styled(const std::string& styles, const std::string& tables) {
    const std::string space = "urn:oasis:names:tc:opendocument:xmlns:";
    const std::string extension = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0";
    return zip_of({{"content.xml",
                    "<office:document-content xmlns:office=\"" + space + "office:1.0\" xmlns:table=\"" +
                        space + "table:1.0\" xmlns:text=\"" + space + "text:1.0\" xmlns:style=\"" + space +
                        "style:1.0\" xmlns:calcext=\"" + extension + "\"><office:automatic-styles>" + styles +
                        "</office:automatic-styles><office:body><office:spreadsheet>" + tables +
                        "</office:spreadsheet></office:body></office:document-content>"}});
}

inline std::string ods(const std::string& tables) {
    return ods_styled("", tables);
}

inline std::string ods_rows(const std::string& rows) {
    return ods("<table:table table:name=\"Bảng\">" + rows + "</table:table>");
}

inline std::string ods_row(const std::string& cells) {
    return ods_rows("<table:table-row>" + cells + "</table:table-row>");
}

inline SpreadsheetRead read_one(const std::string& bytes) {
    return read_spreadsheets({bytes}).front();
}

inline Table table_of(const std::string& bytes) {
    const auto read = read_one(bytes);
    REQUIRE_MESSAGE(read.fault == SpreadsheetFault::none, read.reason);
    REQUIRE(read.spreadsheet.tables.size() == 1);
    return read.spreadsheet.tables.front();
}

inline TableCell cell_of(const std::string& bytes) {
    const Table table = table_of(bytes);
    REQUIRE(table.cells.size() == 1);
    return table.cells.front();
}

/// The one cell of an .xlsx, from its XML.
inline TableCell xlsx_cell(const std::string& cell) {
    return cell_of(Xlsx{.sheet = worksheet("<row r=\"1\">" + cell + "</row>")}.bytes());
}

inline TableCell ods_cell(const std::string& cell) {
    return cell_of(ods_row(cell));
}

inline TableCell cell(CellKind kind, const std::string& text, bool is_formula = false) {
    return {1, 1, kind, is_formula, text};
}

inline SpreadsheetFault fault_of_cell(const std::string& cell) {
    return read_one(Xlsx{.sheet = worksheet("<row>" + cell + "</row>")}.bytes()).fault;
}

inline std::string repeated(const std::string& text, std::size_t count) {
    std::string out;
    out.reserve(text.size() * count);
    for (std::size_t i = 0; i < count; ++i) out += text;
    return out;
}

}  // namespace sheet_files
