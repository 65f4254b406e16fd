// SPDX-License-Identifier: MIT
#include "sheet/transfer.hpp"

#include <cstdint>
#include <cstring>
#include <tuple>
#include <utility>

#include "base/text.hpp"

namespace cchc {
namespace {

class Writer {
  public:
    std::string bytes;

    void number(std::uint32_t value) {
        char raw[sizeof value];
        std::memcpy(raw, &value, sizeof value);
        bytes.append(raw, sizeof value);
    }
    void byte(std::uint8_t value) { bytes += static_cast<char>(value); }
    void count(std::size_t value) { number(static_cast<std::uint32_t>(value)); }
    void text(std::string_view value) {
        count(value.size());
        bytes += value;
    }
};

/// Reads past the end give zeros and mark the bytes as unsound.
class Reader {
  public:
    explicit Reader(std::string_view bytes) : rest_(bytes) {}

    bool is_sound() const { return is_sound_; }
    bool is_at_end() const { return rest_.empty(); }

    std::uint32_t number() {
        std::uint32_t value = 0;
        const auto raw = take(sizeof value);
        if (is_sound_) std::memcpy(&value, raw.data(), sizeof value);
        return value;
    }
    /// At most `last`.
    std::uint8_t byte(std::uint8_t last) {
        const auto raw = take(1);
        const auto value = is_sound_ ? static_cast<std::uint8_t>(raw.front()) : std::uint8_t{0};
        is_sound_ = is_sound_ && value <= last;
        return value;
    }
    /// Of things that take so many bytes each at least.
    std::size_t count(std::size_t least) {
        const std::size_t value = number();
        is_sound_ = is_sound_ && value <= rest_.size() / least;
        return is_sound_ ? value : 0;
    }
    std::string text() {
        const auto raw = take(count(1));
        is_sound_ = is_sound_ && !find_invalid_utf8(raw);
        return std::string(raw);
    }

  private:
    std::string_view take(std::size_t size) {
        is_sound_ = is_sound_ && size <= rest_.size();
        if (!is_sound_) return {};
        const auto taken = rest_.substr(0, size);
        rest_.remove_prefix(size);
        return taken;
    }

    std::string_view rest_;
    bool is_sound_ = true;
};

void write(Writer& writer, const Table& table) {
    writer.text(table.name);
    writer.count(table.cells.size());
    for (const auto& cell : table.cells) {
        writer.number(cell.row);
        writer.number(cell.column);
        writer.byte(static_cast<std::uint8_t>(cell.kind));
        writer.byte(cell.is_formula ? 1 : 0);
        writer.byte(cell.is_percent ? 1 : 0);
        writer.text(cell.text);
    }
    writer.count(table.validations.size());
    for (const auto& range : table.validations) {
        writer.number(range.first_row);
        writer.number(range.first_column);
        writer.number(range.last_row);
        writer.number(range.last_column);
    }
    writer.byte(table.is_hidden ? 1 : 0);
    writer.count(table.hidden_rows.size());
    for (const auto& rows : table.hidden_rows) {
        writer.number(rows.first);
        writer.number(rows.last);
    }
}

/// Whether each cell stands on the sheet and after the one before it.
bool are_in_order(const std::vector<TableCell>& cells) {
    auto last = std::pair<std::uint32_t, std::uint32_t>(0, 0);
    for (const auto& cell : cells) {
        const std::pair place(cell.row, cell.column);
        if (cell.row == 0 || cell.column == 0 || place <= last) return false;
        last = place;
    }
    return true;
}

bool is_sound(const TableRange& range) {
    return range.first_row > 0 && range.first_column > 0 && range.first_row <= range.last_row &&
           range.first_column <= range.last_column;
}

/// Whether each range stands behind the one before it.
bool are_in_order(const std::vector<RowRange>& ranges) {
    std::uint32_t last = 0;
    for (const auto& rows : ranges) {
        if (rows.first <= last || rows.last < rows.first) return false;
        last = rows.last;
    }
    return true;
}

/// False where the bytes are unsound.
bool read(Reader& reader, Table& table) {
    constexpr std::size_t cell_bytes = 15;
    constexpr std::size_t range_bytes = 16;
    constexpr std::size_t rows_bytes = 8;
    table.name = reader.text();
    table.cells.resize(reader.count(cell_bytes));
    for (auto& cell : table.cells) {
        cell.row = reader.number();
        cell.column = reader.number();
        cell.kind = static_cast<CellKind>(reader.byte(static_cast<std::uint8_t>(CellKind::formula)));
        cell.is_formula = reader.byte(1) == 1;
        cell.is_percent = reader.byte(1) == 1;
        cell.text = reader.text();
    }
    table.validations.resize(reader.count(range_bytes));
    for (auto& range : table.validations) {
        range.first_row = reader.number();
        range.first_column = reader.number();
        range.last_row = reader.number();
        range.last_column = reader.number();
        if (!is_sound(range)) return false;
    }
    table.is_hidden = reader.byte(1) == 1;
    table.hidden_rows.resize(reader.count(rows_bytes));
    for (auto& rows : table.hidden_rows) {
        rows.first = reader.number();
        rows.last = reader.number();
    }
    return reader.is_sound() && are_in_order(table.cells) && are_in_order(table.hidden_rows);
}

/// ASCII without control characters, at most 200 bytes.
std::string printable(std::string_view reason) {
    constexpr std::size_t most_bytes = 200;
    std::string text(reason.substr(0, most_bytes));
    for (char& c : text) {
        if (c < ' ' || c > '~') c = '?';
    }
    return text;
}

}  // namespace

std::string encoded(const SpreadsheetRead& read) {
    Writer writer;
    writer.byte(static_cast<std::uint8_t>(read.fault));
    writer.text(printable(read.reason));
    writer.byte(read.spreadsheet.dates_from_1904 ? 1 : 0);
    writer.byte(read.spreadsheet.is_document ? 1 : 0);
    writer.count(read.spreadsheet.tables.size());
    for (const auto& table : read.spreadsheet.tables) write(writer, table);
    return std::move(writer.bytes);
}

std::optional<SpreadsheetRead> decoded(std::string_view bytes) {
    constexpr std::size_t least_table_bytes = 17;
    SpreadsheetRead result;
    Reader reader(bytes);
    result.fault =
        static_cast<SpreadsheetFault>(reader.byte(static_cast<std::uint8_t>(SpreadsheetFault::gave_up)));
    result.reason = printable(reader.text());
    result.spreadsheet.dates_from_1904 = reader.byte(1) == 1;
    result.spreadsheet.is_document = reader.byte(1) == 1;
    result.spreadsheet.tables.resize(reader.count(least_table_bytes));
    for (auto& table : result.spreadsheet.tables) {
        if (!read(reader, table)) return std::nullopt;
    }
    if (!reader.is_sound() || !reader.is_at_end()) return std::nullopt;
    return result;
}

}  // namespace cchc
