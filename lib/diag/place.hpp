// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace cchc {

/// An input file: how to open it, how the plan knows it, and its text where it has one.
struct Source {
    std::string path = {};  ///< as the user can open it
    std::string name = {};  ///< from the plan's folder; the same wherever the folder stands
    std::string text =
        {};  ///< YAML: UTF-8 without BOM and with LF lines; empty for a spreadsheet or a folder
    bool is_read = false;
    std::string sha256 = {};               ///< of the bytes, where they are not just the text: see digest_of
    std::vector<std::string> sheets = {};  ///< names of the sheets of a spreadsheet
    std::vector<std::size_t> line_starts = {};  ///< offsets of the text's lines; filled in by Sources
};

/// SHA-256 of the file's bytes; empty where it was not read.
std::string digest_of(const Source& source);

/// Where a value stands: file + line:column span, or file + sheet + cell. Lines, columns, rows count from 1;
/// 0 means the file as a whole. Columns of text are kept in bytes and shown in characters.
struct Place {
    const Source* source = nullptr;
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    std::uint32_t length = 0;  ///< bytes on that line
    std::int32_t sheet = -1;   ///< index in Source::sheets; then line is the row

    bool is_known() const { return source != nullptr; }
    bool in_sheet() const { return sheet >= 0; }
    bool operator==(const Place&) const = default;
};

/// The column in characters, counted from 1.
std::uint32_t character_column(const Place& place);
/// The place of bytes of the source's text.
Place place_at(const Source* source, std::size_t offset, std::size_t length);
/// The line the place is on, without its end; empty where there is none.
std::string_view line_text(const Place& place);
/// `B12` for a place in a sheet, else empty.
std::string cell_name(const Place& place);
/// `scores/a.yaml:12` or `scores/a.xlsx, Chấm điểm!C9`. The place must be known.
std::string in_words(const Place& place);
/// By file, then line and column.
bool comes_before(const Place& a, const Place& b);

/// A value and where it was read.
template <typename T>
struct Located {
    T value{};
    Place place;
};

/// Owns the sources: their addresses stay valid as long as it, or a copy of it, lives. Copies share what they
/// own; what hands out places keeps one. Safe to use from several threads.
class Sources {
  public:
    Sources();
    const Source* add(Source source);

  private:
    struct Shared;
    std::shared_ptr<Shared> shared_;
};

}  // namespace cchc
