// SPDX-License-Identifier: MIT
#include "sheet/package/ods/ods_content.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "sheet/cell_address.hpp"
#include "sheet/package/cell_text.hpp"
#include "sheet/package/ods/ods_cell.hpp"
#include "sheet/package/ods/ods_paragraphs.hpp"
#include "sheet/package/table_builder.hpp"
#include "sheet/unreadable.hpp"

namespace cchc {
namespace {

class ManifestSink : public XmlSink {
  public:
    bool is_encrypted = false;

    void open(const XmlElement& element) override {
        if (element.name == XmlName{XmlSpace::manifest, "encryption-data"}) is_encrypted = true;
    }
    void close(const XmlName&) override {}
    void text(std::string_view) override {}
};

/// Calc keeps what it last saw of other files as sheets named 'file:///...'#$Sheet.
bool is_cache_of_other_file(std::string_view name) {
    return name.starts_with('\'') && name.find("'#") != std::string_view::npos;
}

class ContentSink : public XmlSink {
  public:
    Spreadsheet spreadsheet;
    bool has_spreadsheet = false;

    void open(const XmlElement& element) override {
        const auto [space, local] = element.name;
        if (skipped_ > 0 || (paragraphs_.is_inside() && !paragraphs_.open(element))) {
            ++skipped_;
        } else if (paragraphs_.is_inside()) {
            return;
        } else if (in_cell_) {
            open_in_cell(element.name);
        } else if (space == XmlSpace::office && local == "spreadsheet") {
            has_spreadsheet = true;
        } else if (space == XmlSpace::table && has_spreadsheet) {
            open_table_element(element);
        } else if (space == XmlSpace::style) {
            open_style(element);
        }
    }

    void close(const XmlName& name) override {
        if (skipped_ > 0) {
            --skipped_;
        } else if (paragraphs_.is_inside()) {
            paragraphs_.close();
        } else if (name.space == XmlSpace::table) {
            close_table_element(name.local);
        }
    }

    void text(std::string_view piece) override {
        if (skipped_ == 0 && paragraphs_.is_inside()) paragraphs_.add(piece);
    }

  private:
    /// Whether a sheet is hidden is said by its style.
    void open_style(const XmlElement& element) {
        if (element.name.local == "style") {
            style_ = element.find(XmlSpace::style, "name").value_or("");
        } else if (element.name.local == "table-properties" &&
                   element.find(XmlSpace::table, "display") == "false") {
            hiding_styles_.insert(style_);
        }
    }

    void open_in_cell(const XmlName& name) {
        const bool is_list = name.space == XmlSpace::text && name.local.starts_with("list");
        if (name.space == XmlSpace::text && (name.local == "p" || name.local == "h")) {
            paragraphs_.start();
        } else if (!is_list) {
            ++skipped_;  // a comment, a drawing, a table inside the cell
        }
    }

    void open_table_element(const XmlElement& element) {
        const auto local = element.name.local;
        if (local == "table") {
            const auto name = element.find(XmlSpace::table, "name").value_or("");
            if (table_ || is_cache_of_other_file(name)) {
                ++skipped_;
                return;
            }
            table_.emplace(name, budget_);
            const std::string style(element.find(XmlSpace::table, "style-name").value_or(""));
            if (hiding_styles_.count(style) > 0) table_->hide();
            row_ = 0;
            hidden_groups_.clear();
            hidden_around_ = 0;
        } else if (local == "table-row-group" && table_) {
            hidden_groups_.push_back(element.find(XmlSpace::table, "display") == "false");
            if (hidden_groups_.back()) ++hidden_around_;
        } else if (local == "shapes" || local == "tracked-changes") {
            ++skipped_;
        } else if (local == "table-row" && table_) {
            row_count_ = repeats(element, "number-rows-repeated");
            column_ = 0;
            const auto visibility = element.find(XmlSpace::table, "visibility").value_or("");
            is_row_hidden_ = visibility == "collapse" || visibility == "filter" || hidden_around_ > 0;
        } else if ((local == "table-cell" || local == "covered-table-cell") && table_) {
            cell_ = cell_of(element);
            paragraphs_.clear();
            in_cell_ = true;
        }
    }

    void close_table_element(std::string_view local) {
        if (local == "table" && table_) {
            spreadsheet.tables.push_back(table_->finished());
            table_.reset();
        } else if (local == "table-row-group" && table_ && !hidden_groups_.empty()) {
            if (hidden_groups_.back()) --hidden_around_;
            hidden_groups_.pop_back();
        } else if (local == "table-row" && table_) {
            finish_row();
        } else if ((local == "table-cell" || local == "covered-table-cell") && in_cell_) {
            in_cell_ = false;
            finish_cell();
        }
    }

    /// Its content waits for the row's end, since a row may stand for many.
    void finish_cell() {
        const std::uint32_t first = column_ + 1;
        column_ = std::min(column_ + cell_.count, most_columns + 1);
        const std::uint32_t last = std::min(column_, most_columns);
        if (cell_.is_validated && first <= last) validated_.push_back({row_ + 1, first, row_ + 1, last});
        auto content = content_of(cell_, paragraphs_);
        if (!content) return;
        if (cell_.matrix_rows > 0) {
            table_->add_formula_range({row_ + 1, first, std::min(row_ + cell_.matrix_rows, most_rows),
                                       std::min(first + cell_.matrix_columns - 1, most_columns)});
        }
        const std::string text = normal_text(content->text);
        for (std::uint32_t column = first; column <= column_; ++column) {
            row_cells_.push_back({0, column, content->kind, cell_.is_formula, text, content->is_percent});
        }
    }

    void finish_row() {
        const std::uint32_t last = std::min(row_ + row_count_, most_rows);
        for (auto& range : validated_) {
            range.last_row = last;
            if (range.first_row <= last) table_->add_validation(range);
        }
        if (is_row_hidden_ && row_ < last) table_->hide_rows({row_ + 1, last});
        for (std::uint32_t i = 1; !row_cells_.empty() && i <= row_count_; ++i) {
            for (auto cell : row_cells_) {
                cell.row = row_ + i;
                table_->add(std::move(cell));
            }
        }
        row_ = std::min(row_ + row_count_, most_rows + 1);
        validated_.clear();
        row_cells_.clear();
    }

    TableBudget budget_;
    std::optional<TableBuilder> table_;
    OdsCell cell_;
    OdsParagraphs paragraphs_;
    std::vector<TableCell> row_cells_;
    std::vector<TableRange> validated_;
    std::size_t skipped_ = 0;  // depth inside an element that is not read
    std::uint32_t row_ = 0;    // rows before this one
    std::uint32_t row_count_ = 1;
    std::uint32_t column_ = 0;
    bool in_cell_ = false;
    bool is_row_hidden_ = false;
    std::vector<bool> hidden_groups_;  // the groups of rows around, from the outside
    std::size_t hidden_around_ = 0;    // those of them that are hidden
    std::string style_;                // the one that is being read
    std::set<std::string> hiding_styles_;
};

}  // namespace

bool is_encrypted_ods(const Package& package) {
    ManifestSink sink;
    if (package.has("META-INF/manifest.xml")) package.parse("META-INF/manifest.xml", sink);
    return sink.is_encrypted;
}

Spreadsheet read_ods(const Package& package) {
    ContentSink sink;
    package.parse("content.xml", sink);
    if (!sink.has_spreadsheet) {
        throw Unreadable{SpreadsheetFault::not_a_spreadsheet, "it is another kind of OpenDocument"};
    }
    return std::move(sink.spreadsheet);
}

}  // namespace cchc
