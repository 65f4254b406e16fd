// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "sheet_files.hpp"

namespace sheet_files {

/// One row of an .xlsx, its texts inline; `=` stands for a formula without a value, `#…` for an error.
inline std::string xlsx_row(const std::vector<std::string>& cells, const std::string& attributes = "") {
    std::string row = "<row" + attributes + ">";
    for (const auto& text : cells) {
        if (text.empty()) {
            row += "<c/>";
        } else if (text == "=") {
            row += "<c><f>A1</f></c>";
        } else if (text.front() == '#') {
            row += "<c t=\"e\"><f>A1</f><v>" + text + "</v></c>";
        } else {
            row += "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
        }
    }
    return row + "</row>";
}

struct SheetOfBook {
    std::string name;
    std::string rows;
    std::string state = "";
};

inline std::string book(const std::vector<SheetOfBook>& sheets) {
    std::string list;
    std::string rels;
    Parts parts;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        const std::string id = "s" + std::to_string(i);
        const std::string state = sheets[i].state.empty() ? "" : " state=\"" + sheets[i].state + "\"";
        list += "<sheet name=\"" + sheets[i].name + "\" r:id=\"" + id + "\"" + state + "/>";
        rels += relation(id, "worksheet", "worksheets/" + id + ".xml");
        parts.emplace_back("xl/worksheets/" + id + ".xml", worksheet(sheets[i].rows));
    }
    parts.emplace_back("_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml")));
    parts.emplace_back("xl/workbook.xml", "<workbook xmlns=\"" + main_space + "\" xmlns:r=\"" +
                                              relation_space + "\"><sheets>" + list + "</sheets></workbook>");
    parts.emplace_back("xl/_rels/workbook.xml.rels", relations(rels));
    return zip_of(parts);
}

}  // namespace sheet_files
