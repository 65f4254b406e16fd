// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "load/survey/table_files.hpp"

namespace cchc {

/// A cell of a table of results.
struct ResultCell {
    std::string_view text = {};  ///< trimmed
    Place place = {};
    bool is_number = false;        ///< a spreadsheet's number cell
    bool is_percent = false;       ///< of one: shown as a percentage
    bool dates_from_1904 = false;  ///< how its file counts days
    bool is_faulty = false;        ///< it shows no value, which was told

    bool is_blank() const { return text.empty(); }
    /// As people type it: see typed_text.
    std::string typed() const;
    Located<std::string> located() const { return {std::string(text), place}; }
};

/// A row that is not blank.
class ResultRow {
  public:
    explicit ResultRow(std::vector<ResultCell> cells) : cells_(std::move(cells)) {}

    const std::vector<ResultCell>& cells() const { return cells_; }
    /// The cell of a column, from 0; behind the last one a blank cell at the row's last one.
    ResultCell cell(std::size_t column) const;
    /// Of its first cell that is not blank.
    Place place() const;

  private:
    std::vector<ResultCell> cells_;
};

/// What takes the rows of a table.
class ResultTaker {
  public:
    virtual ~ResultTaker() = default;
    virtual bool is_header(const ResultRow& row) const = 0;
    /// The rows below this header follow.
    virtual void begin(const ResultRow& header) = 0;
    virtual void take(const ResultRow& row) = 0;
};

/// Hands over the rows of a text, or of each visible sheet that has a header, one by one. Cells that show no
/// value are told at their places and come as blanks. False where something could not be read, which is told.
/// `expected`: the columns, for messages.
bool read_result_table(const TableFiles& tables, const TableFile& file, const std::string& expected,
                       ResultTaker& taker, Findings& findings);

}  // namespace cchc
