// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "sheet/package/ods/ods_paragraphs.hpp"
#include "sheet/package/xml.hpp"
#include "sheet/table.hpp"

namespace cchc {

/// How often an element stands for itself: an attribute of the table namespace.
std::uint32_t repeats(const XmlElement& element, std::string_view attribute);

/// A cell as an .ods has it.
struct OdsCell {
    std::string type;
    std::optional<std::string> value;  // of the attribute that belongs to the type
    bool is_formula = false;
    std::uint32_t count = 1;  // of columns that it fills
    std::uint32_t matrix_rows = 0;
    std::uint32_t matrix_columns = 0;
    bool is_validated = false;
};

OdsCell cell_of(const XmlElement& element);

struct OdsContent {
    CellKind kind = CellKind::text;
    std::string text;
    bool is_percent = false;
};

/// What the cell holds; nothing where it is blank.
std::optional<OdsContent> content_of(const OdsCell& cell, const OdsParagraphs& paragraphs);

}  // namespace cchc
