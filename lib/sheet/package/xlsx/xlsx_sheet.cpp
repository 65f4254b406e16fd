// SPDX-License-Identifier: MIT
#include "sheet/package/xlsx/xlsx_sheet.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "base/text.hpp"
#include "sheet/cell_address.hpp"
#include "sheet/package/cell_text.hpp"
#include "sheet/package/number_text.hpp"
#include "sheet/unreadable.hpp"

namespace cchc {
namespace {

[[noreturn]] void refuse(const std::string& what, std::string_view value) {
    throw Unreadable{SpreadsheetFault::broken, what + " \"" + std::string(value) + "\""};
}

/// A cell as the file has it.
struct RawCell {
    CellAddress at;
    std::string type;
    std::string style;
    std::string value;        // <v>
    std::string inline_text;  // <is>
    bool has_value = false;
    bool is_formula = false;
};

/// The number that all of the text is; nothing where it is none.
std::optional<std::size_t> index_of(std::string_view text) {
    std::size_t index = 0;
    const char* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, index);
    return read.ec == std::errc() && read.ptr == end ? std::optional(index) : std::nullopt;
}

/// By its mark, or since it has no height.
bool is_hidden(const XmlElement& row) {
    const auto mark = row.get("hidden");
    return mark == "1" || mark == "true" || decimal_text(row.get("ht")) == "0";
}

class SheetSink : public XmlSink {
  public:
    SheetSink(const XlsxContext& context, TableBuilder& table) : context_(context), table_(table) {}

    void open(const XmlElement& element) override {
        const auto [space, local] = element.name;
        if (space == XmlSpace::sheet) {
            open_sheet_element(element);
        } else if (space == XmlSpace::sheet_2009 && local == "dataValidation") {
            in_extended_validation_ = true;
        } else if (space == XmlSpace::excel_2006 && local == "sqref" && in_extended_validation_) {
            ranges_.clear();
            captured_ = &ranges_;
        }
    }

    void close(const XmlName& name) override {
        if (name.space == XmlSpace::sheet) {
            close_sheet_element(name.local);
        } else if (name == XmlName{XmlSpace::sheet_2009, "dataValidation"}) {
            in_extended_validation_ = false;
        } else if (name == XmlName{XmlSpace::excel_2006, "sqref"} && in_extended_validation_) {
            add_validations(ranges_);
        } else {
            return;
        }
        captured_ = nullptr;
    }

    void text(std::string_view piece) override {
        if (captured_ != nullptr) *captured_ += piece;
    }

  private:
    void open_sheet_element(const XmlElement& element) {
        const auto local = element.name.local;
        captured_ = nullptr;
        if (local == "row") {
            open_row(element);
        } else if (local == "c") {
            open_cell(element);
        } else if (local == "dataValidation") {
            add_validations(element.get("sqref"));
        } else if (in_cell_) {
            open_in_cell(element);
        }
    }

    void open_row(const XmlElement& element) {
        const auto number = element.find(XmlSpace::none, "r");
        const auto row = number ? parse_count(*number) : std::optional(row_ + 1);
        if (!row || *row > most_rows) refuse("no row of a sheet:", number.value_or("after the last"));
        row_ = *row;
        column_ = 0;
        if (is_hidden(element)) table_.hide_rows({row_, row_});
    }

    void open_cell(const XmlElement& element) {
        cell_ = {};
        const auto name = element.find(XmlSpace::none, "r");
        const auto at = name ? parse_address(*name) : CellAddress{row_, column_ + 1};
        if (!at) refuse("no cell of a sheet:", *name);
        cell_.at = *at;
        column_ = at->column;
        cell_.type = element.get("t");
        cell_.style = element.get("s");
        in_cell_ = true;
    }

    void open_in_cell(const XmlElement& element) {
        const auto local = element.name.local;
        if (local == "v") {
            cell_.has_value = true;
            captured_ = &cell_.value;
        } else if (local == "f") {
            cell_.is_formula = true;
            const auto type = element.get("t");
            const auto ref = element.get("ref");
            if (ref.empty() || (type != "array" && type != "dataTable")) return;
            const auto range = parse_range(ref);
            if (!range) refuse("no range of cells:", ref);
            table_.add_formula_range(*range);
        } else if (local == "is") {
            in_inline_ = true;
        } else if (local == "rPh") {
            in_phonetic_ = true;
        } else if (local == "t" && in_inline_ && !in_phonetic_) {
            captured_ = &cell_.inline_text;
        }
    }

    void close_sheet_element(std::string_view local) {
        if (local == "rPh") in_phonetic_ = false;
        if (local == "is") in_inline_ = false;
        if (local != "c" || !in_cell_) return;
        in_cell_ = in_inline_ = in_phonetic_ = false;
        finish_cell();
    }

    void finish_cell() {
        const bool is_inline = cell_.type == "inlineStr" && !cell_.has_value;
        const bool is_string = cell_.type == "str" || cell_.type == "s";
        if (is_inline) {
            add_text(decoded_excel_text(cell_.inline_text));
        } else if (cell_.value.empty() && !(is_string && cell_.has_value)) {
            if (cell_.is_formula) add(CellKind::formula, {});
        } else if (cell_.type == "s") {
            add_text(shared_string());
        } else if (cell_.type == "str" || cell_.type == "inlineStr") {
            add_text(decoded_excel_text(cell_.value));
        } else if (cell_.type == "b") {
            add(CellKind::boolean, cell_.value == "1" || cell_.value == "true" ? "true" : "false");
        } else if (cell_.type == "e") {
            add(CellKind::error, cell_.value);
        } else if (cell_.type == "d") {
            add_written_date();
        } else {
            add_number();
        }
    }

    const std::string& shared_string() const {
        const auto index = index_of(trimmed(cell_.value));
        if (!index || *index >= context_.strings.size()) refuse("no shared string:", cell_.value);
        return context_.strings[*index];
    }

    void add_written_date() {
        const auto date = parse_date(trimmed(cell_.value).substr(0, 10));
        if (date) {
            add(CellKind::date, date->iso());
        } else {
            add(CellKind::error, cell_.value);
        }
    }

    void add_number() {
        const auto number = decimal_text(std::string_view(cell_.value));
        if (!number) return add(CellKind::error, cell_.value);
        const auto style = index_of(cell_.style);
        const auto look =
            style && *style < context_.looks.size() ? context_.looks[*style] : NumberLook::plain;
        const auto date =
            look == NumberLook::date ? date_of_serial(*number, context_.dates_from_1904) : std::nullopt;
        if (date) {
            add(CellKind::date, date->iso());
        } else {
            add(CellKind::number, *number, look == NumberLook::percent);
        }
    }

    void add_text(const std::string& text) {
        if (!text.empty() || cell_.is_formula) add(CellKind::text, text);
    }

    void add(CellKind kind, const std::string& text, bool is_percent = false) {
        table_.add({cell_.at.row, cell_.at.column, kind, cell_.is_formula, normal_text(text), is_percent});
    }

    void add_validations(std::string_view ranges) {
        constexpr std::string_view blanks = " \t\r\n";
        std::size_t at = 0;
        while ((at = ranges.find_first_not_of(blanks, at)) != std::string_view::npos) {
            const auto end = std::min(ranges.find_first_of(blanks, at), ranges.size());
            const auto range = parse_range(ranges.substr(at, end - at));
            if (!range) refuse("no range of cells:", ranges.substr(at, end - at));
            table_.add_validation(*range);
            at = end;
        }
    }

    const XlsxContext& context_;
    TableBuilder& table_;
    RawCell cell_;
    std::string ranges_;
    std::string* captured_ = nullptr;
    std::uint32_t row_ = 0;
    std::uint32_t column_ = 0;
    bool in_cell_ = false;
    bool in_inline_ = false;
    bool in_phonetic_ = false;
    bool in_extended_validation_ = false;
};

}  // namespace

void read_xlsx_sheet(const Package& package, const std::string& part, const XlsxContext& context,
                     TableBuilder& table) {
    SheetSink sink(context, table);
    package.parse(part, sink);
}

}  // namespace cchc
