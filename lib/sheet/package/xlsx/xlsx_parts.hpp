// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "sheet/package/orcus_package.hpp"

namespace cchc {

struct XlsxRelation {
    std::string id;
    std::string type;    ///< the last word of its address: "worksheet", "sharedStrings"
    std::string target;  ///< the part's name, without a leading slash
};

/// What the part relates to inside the package; none where it has no .rels part. `part` empty: the package.
std::vector<XlsxRelation> read_relations(const Package& package, const std::string& part);

struct XlsxSheetEntry {
    std::string name;
    std::string relation_id;
    bool is_hidden = false;  ///< hidden, or so that Excel does not even offer to show it
};

struct XlsxWorkbook {
    std::vector<XlsxSheetEntry> sheets;
    bool dates_from_1904 = false;
};

/// Throws `Unreadable` (not_a_spreadsheet) where the part is something else than a workbook.
XlsxWorkbook read_workbook(const Package& package, const std::string& part);

/// The shared strings, rich text as plain text, phonetic runs left out.
std::vector<std::string> read_shared_strings(const Package& package, const std::string& part);

/// How a cell style shows numbers.
enum class NumberLook { plain, date, percent };

/// For each index of a cell style, whether it shows numbers as dates (with or without a time) or percentages.
std::vector<NumberLook> read_number_looks(const Package& package, const std::string& part);

/// A number format's look: of dates where its first section names a day or a year, of percentages where it
/// has a percent sign.
NumberLook look_of_format(std::string_view code);

}  // namespace cchc
