// SPDX-License-Identifier: MIT
#include "sheet/package/ods/ods_cell.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "sheet/cell_address.hpp"
#include "sheet/package/number_text.hpp"

namespace cchc {
namespace {

bool looks_like_date(std::string_view text) {
    constexpr std::string_view shape = "0000-00-00";
    if (text.size() != shape.size()) return false;
    for (std::size_t i = 0; i < shape.size(); ++i) {
        const bool is_digit = text[i] >= '0' && text[i] <= '9';
        if (shape[i] == '0' ? !is_digit : text[i] != shape[i]) return false;
    }
    return true;
}

/// An error's name, as formulas show it where no type says so.
bool names_error(const std::string& text) {
    constexpr std::array<std::string_view, 7> names{"#N/A",  "#DIV/0!", "#VALUE!", "#REF!",
                                                    "#NUM!", "#NAME?",  "#NULL!"};
    return text.starts_with("Err:") || std::find(names.begin(), names.end(), text) != names.end();
}

OdsContent checked(CellKind kind, const std::optional<std::string>& text, const OdsCell& cell) {
    if (text) return {kind, *text};
    return {CellKind::error, cell.value.value_or("")};
}

}  // namespace

std::uint32_t repeats(const XmlElement& element, std::string_view attribute) {
    return parse_count(element.find(XmlSpace::table, attribute).value_or("1")).value_or(1);
}

OdsCell cell_of(const XmlElement& element) {
    OdsCell cell;
    const auto type = element.find(XmlSpace::office, "value-type").value_or("");
    const bool is_error = element.find(XmlSpace::calc_extension, "value-type") == "error";
    cell.type = is_error ? "error" : type;
    std::string_view attribute = "value";
    if (type == "string") attribute = "string-value";
    if (type == "boolean") attribute = "boolean-value";
    if (type == "date") attribute = "date-value";
    if (type == "time") attribute = "time-value";
    if (const auto value = element.find(XmlSpace::office, attribute)) cell.value = *value;
    cell.is_formula = element.find(XmlSpace::table, "formula").has_value();
    cell.count = repeats(element, "number-columns-repeated");
    if (element.find(XmlSpace::table, "number-matrix-rows-spanned")) {
        cell.matrix_rows = repeats(element, "number-matrix-rows-spanned");
        cell.matrix_columns = repeats(element, "number-matrix-columns-spanned");
    }
    cell.is_validated = !element.find(XmlSpace::table, "content-validation-name").value_or("").empty();
    return cell;
}

std::optional<OdsContent> content_of(const OdsCell& cell, const OdsParagraphs& paragraphs) {
    const std::string& shown = paragraphs.text();
    const bool is_error = cell.type == "error" || (cell.is_formula && names_error(shown));
    if (is_error) return OdsContent{CellKind::error, shown};
    if (cell.type == "boolean" && cell.value) {
        return OdsContent{CellKind::boolean, *cell.value == "true" ? "true" : "false"};
    }
    if (cell.type == "date" && cell.value) {
        const std::string date(trimmed(*cell.value).substr(0, 10));
        return checked(CellKind::date, looks_like_date(date) ? std::optional(date) : std::nullopt, cell);
    }
    if (cell.type == "time" && cell.value) {
        return checked(CellKind::number, days_of_duration(*cell.value), cell);
    }
    const bool is_number = cell.type == "float" || cell.type == "percentage" || cell.type == "currency";
    if (is_number && cell.value) {
        OdsContent content = checked(CellKind::number, decimal_text(std::string_view(*cell.value)), cell);
        content.is_percent = content.kind == CellKind::number && cell.type == "percentage";
        return content;
    }
    const bool is_string = cell.type == "string";
    const std::string& text = is_string && cell.value ? *cell.value : shown;
    // Calc leaves out the type of a formula that gives an empty text.
    const bool is_empty_text = cell.is_formula && (is_string || cell.type.empty());
    if (!text.empty() || is_empty_text) return OdsContent{CellKind::text, text};
    if (cell.is_formula) return OdsContent{CellKind::formula, {}};
    return std::nullopt;
}

}  // namespace cchc
