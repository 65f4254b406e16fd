// SPDX-License-Identifier: MIT
#include <algorithm>
#include <orcus/csv_parser.hpp>
#include <string>
#include <vector>

#include "sheet/csv/orcus_csv.hpp"

namespace cchc {
namespace {

/// The library takes a tab behind a closing quote for a blank, not a delimiter: another character, which no
/// clean text holds, stands for it.
constexpr char tab_stand_in = '\x1F';

/// A quote was opened and the text ended: the library then hands over a cell that reaches beyond the end.
struct OpenQuote {};

class RowHandler;

/// The library's parser, which tells where it is.
class Parser : public orcus::csv_parser<RowHandler> {
  public:
    using csv_parser::csv_parser;
    std::size_t at() const { return static_cast<std::size_t>(mp_char - mp_begin); }
};

/// Gathers the cells of one row.
class RowHandler : public orcus::csv_handler {
  public:
    /// `parsed` is the text as the parser has it, byte for byte at the same offsets.
    RowHandler(std::string_view text, std::string_view parsed, const TakeCsvRow& take)
        : text_(text), parsed_(parsed), take_(take) {}
    void watch(const Parser& parser) { parser_ = &parser; }
    /// Where the quoted cell that is being read opens.
    std::size_t open_quote() const { return text_.find('"', rest()); }

    void begin_row() {
        cells_.clear();
        copies_.clear();
        row_start_ = parser_->at();
    }

    void cell(const char* start, std::size_t length, bool is_transient) {
        if (is_transient) return transient_cell(start, length);
        const std::size_t offset =
            start == nullptr ? parser_->at() : static_cast<std::size_t>(start - parsed_.data());
        if (offset + length > text_.size()) throw OpenQuote{};
        cells_.push_back({text_.substr(offset, length), offset});
    }

    void end_row() {
        // A quote that is the text's last character opens a cell that the library does not hand over.
        if (parser_->at() == text_.size() && text_.back() == '"' && rest() < text_.size()) throw OpenQuote{};
        for (const auto& copy : copies_) cells_[copy.cell].text = copy.text;
        take_(cells_);
    }

  private:
    /// One in a buffer of the library, which the next such cell overwrites.
    struct Copy {
        std::size_t cell;
        std::string text;
        std::size_t rest;  ///< behind its closing quote
    };

    void transient_cell(const char* start, std::size_t length) {
        const std::size_t offset = open_quote() + 1;
        std::string text(start, length);
        std::replace(text.begin(), text.end(), tab_stand_in, '\t');
        copies_.push_back({cells_.size(), std::move(text), parser_->at() + 1});
        cells_.push_back({{}, offset});
    }

    /// Behind the last cell, its closing quote or its delimiter.
    std::size_t rest() const {
        if (cells_.empty()) return row_start_;
        const bool is_copy = !copies_.empty() && copies_.back().cell + 1 == cells_.size();
        return is_copy ? copies_.back().rest : cells_.back().offset + cells_.back().text.size() + 1;
    }

    std::string_view text_;
    std::string_view parsed_;
    const TakeCsvRow& take_;
    const Parser* parser_ = nullptr;
    std::vector<CsvCell> cells_;
    std::vector<Copy> copies_;
    std::size_t row_start_ = 0;
};

}  // namespace

std::optional<CsvFault> parse_csv(std::string_view text, char delimiter, const TakeCsvRow& take) {
    std::string without_tabs;
    std::string_view parsed = text;
    if (delimiter == '\t') {
        without_tabs = text;
        std::replace(without_tabs.begin(), without_tabs.end(), '\t', tab_stand_in);
        parsed = without_tabs;
        delimiter = tab_stand_in;
    }
    orcus::csv::parser_config config;
    config.delimiters = std::string(1, delimiter);
    config.text_qualifier = '"';
    config.trim_cell_value = false;
    RowHandler handler(text, parsed, take);
    Parser parser(parsed.data(), parsed.size(), handler, config);
    handler.watch(parser);
    try {
        parser.parse();
    } catch (const OpenQuote&) {
        return CsvFault{handler.open_quote(), true};
    } catch (const orcus::csv::parse_error&) {
        const bool is_open_quote = parser.at() >= text.size();
        return CsvFault{is_open_quote ? handler.open_quote() : parser.at(), is_open_quote};
    }
    return std::nullopt;
}

}  // namespace cchc
