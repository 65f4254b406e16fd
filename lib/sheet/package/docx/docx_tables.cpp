// SPDX-License-Identifier: MIT
#include "sheet/package/docx/docx_tables.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "sheet/cell_address.hpp"
#include "sheet/package/cell_text.hpp"
#include "sheet/package/table_builder.hpp"
#include "sheet/package/xlsx/xlsx_parts.hpp"
#include "sheet/unreadable.hpp"

namespace cchc {
namespace {

constexpr std::uint32_t most_span = 256;

/// Footnotes' digits stand in the air: plain ones would pass for digits of the number before them.
std::string raised(std::string_view text) {
    constexpr std::array<std::string_view, 10> digits{"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
    std::string out;
    for (const char c : text) {
        if (c >= '0' && c <= '9') {
            out += digits[static_cast<std::size_t>(c - '0')];
        } else {
            out += c;
        }
    }
    return out;
}

/// Elements whose content nobody sees in the cell.
bool is_unseen(const XmlName& name) {
    if (name.space == XmlSpace::word) {
        return name.local == "del" || name.local == "moveFrom" || name.local == "txbxContent" ||
               name.local == "delText" || name.local == "instrText" || name.local == "pict" ||
               name.local == "drawing" || name.local == "object";
    }
    return name.local == "Fallback";
}

bool is_on(const XmlElement& element) {
    const auto value = element.find(XmlSpace::word, "val").value_or("1");
    return value != "0" && value != "false" && value != "off" && value != "none";
}

class DocxSink : public XmlSink {
  public:
    Spreadsheet spreadsheet;

    void open(const XmlElement& element) override {
        const auto [space, local] = element.name;
        // Marks of deletion stand in properties, too: a row's is read below.
        const bool is_row_mark = in_row_properties_ && space == XmlSpace::word && local == "del";
        if (is_row_mark) is_row_deleted_ = true;
        if (skipped_ > 0 || (!is_row_mark && is_unseen(element.name))) {
            ++skipped_;
            return;
        }
        if (space != XmlSpace::word) return;
        if (local == "tbl") {
            open_table();
        } else if (depth_ == 1 && local == "tr") {
            open_row();
        } else if (depth_ == 1 && local == "tc") {
            in_cell_ = true;
            cell_.clear();
            span_ = 1;
            paragraphs_ = 0;
        } else if (local == "trPr") {
            in_row_properties_ = depth_ == 1;
        } else if (depth_ > 0) {
            open_in_table(element);
        }
    }

    void close(const XmlName& name) override {
        if (skipped_ > 0) {
            --skipped_;
            return;
        }
        if (name.space != XmlSpace::word) return;
        if (name.local == "tbl" && depth_ > 0) {
            close_table();
        } else if (depth_ == 1 && name.local == "tc" && in_cell_) {
            finish_cell();
        } else if (depth_ == 1 && name.local == "tr") {
            finish_row();
        } else if (name.local == "trPr") {
            in_row_properties_ = false;
        } else if (name.local == "t") {
            in_text_ = false;
        } else if (name.local == "rPr") {
            in_run_properties_ = false;
        } else if (name.local == "r") {
            is_raised_ = is_hidden_ = false;
        }
    }

    void text(std::string_view piece) override {
        if (skipped_ > 0 || !in_text_ || is_hidden_) return;
        cell_ += is_raised_ ? raised(piece) : std::string(piece);
        if (cell_.size() > budget_.text_bytes)
            throw Unreadable{SpreadsheetFault::too_large, "too many bytes of text"};
    }

  private:
    void open_table() {
        ++depth_;
        if (depth_ > 1) return;
        table_.emplace("Bảng " + std::to_string(++tables_), budget_);
        row_ = 0;
    }

    void close_table() {
        if (--depth_ > 0) return;
        spreadsheet.tables.push_back(table_->finished());
        table_.reset();
    }

    void open_row() {
        ++row_;
        column_ = 0;
        is_row_deleted_ = false;
    }

    void open_in_table(const XmlElement& element) {
        const auto local = element.name.local;
        if (local == "gridBefore" && depth_ == 1) {
            column_ += count_of(element);
        } else if (local == "gridSpan" && depth_ == 1) {
            span_ = std::max(count_of(element), 1U);
        } else if (!in_cell_) {
            return;
        } else if (local == "p") {
            if (paragraphs_++ > 0) cell_ += '\n';
        } else if (local == "br" || local == "cr") {
            cell_ += '\n';
        } else if (local == "tab") {
            cell_ += ' ';
        } else if (local == "noBreakHyphen") {
            cell_ += '-';
        } else if (local == "t") {
            in_text_ = true;
        } else if (local == "rPr") {
            in_run_properties_ = true;
        } else if (in_run_properties_ && local == "vertAlign") {
            is_raised_ = element.find(XmlSpace::word, "val") == "superscript";
        } else if (in_run_properties_ && local == "vanish") {
            is_hidden_ = is_on(element);
        }
    }

    static std::uint32_t count_of(const XmlElement& element) {
        const auto count = parse_count(element.find(XmlSpace::word, "val").value_or("1"));
        return std::min(count.value_or(1), most_span);
    }

    /// It waits for its row's end, since only then is it known whether the row was taken away.
    void finish_cell() {
        in_cell_ = false;
        if (!cell_.empty())
            row_cells_.push_back({row_, column_ + 1, CellKind::text, false, normal_text(cell_)});
        column_ += span_;
    }

    void finish_row() {
        for (auto& cell : row_cells_) {
            if (!is_row_deleted_) table_->add(std::move(cell));
        }
        row_cells_.clear();
    }

    TableBudget budget_;
    std::optional<TableBuilder> table_;
    std::vector<TableCell> row_cells_;
    std::string cell_;
    std::size_t depth_ = 0;    // of tables around
    std::size_t skipped_ = 0;  // depth inside an element that is not read
    std::size_t tables_ = 0;
    std::uint32_t row_ = 0;
    std::uint32_t column_ = 0;  // columns before the cell
    std::uint32_t span_ = 1;
    std::size_t paragraphs_ = 0;
    bool in_cell_ = false;
    bool in_text_ = false;
    bool in_row_properties_ = false;
    bool in_run_properties_ = false;
    bool is_row_deleted_ = false;
    bool is_raised_ = false;
    bool is_hidden_ = false;
};

}  // namespace

std::string find_word_document(const Package& package) {
    for (const auto& relation : read_relations(package, "")) {
        if (relation.type == "officeDocument" && relation.target.ends_with("document.xml") &&
            package.has(relation.target))
            return relation.target;
    }
    return package.has("word/document.xml") ? "word/document.xml" : "";
}

Spreadsheet read_docx(const Package& package, const std::string& part) {
    DocxSink sink;
    package.parse(part, sink);
    sink.spreadsheet.is_document = true;
    return std::move(sink.spreadsheet);
}

}  // namespace cchc
