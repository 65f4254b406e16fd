// SPDX-License-Identifier: MIT
#include "load/files/load_source.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "base/characters.hpp"
#include "base/digest.hpp"
#include "base/text.hpp"

namespace cchc {
namespace {

constexpr std::string_view bom = "\xEF\xBB\xBF";

/// Whether the bytes are the text: no BOM, no carriage return.
bool needs_no_cleaning(std::string_view bytes) {
    return bytes.substr(0, bom.size()) != bom && bytes.find('\r') == std::string_view::npos;
}

std::string without_bom_and_cr(std::string&& bytes) {
    std::size_t marks = 0;  // programs that add one do not look for one
    while (std::string_view(bytes).substr(marks, bom.size()) == bom) marks += bom.size();
    bytes.erase(0, marks);
    if (bytes.find('\r') == std::string::npos) return std::move(bytes);
    std::string text;
    text.reserve(bytes.size());
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (bytes[i] == '\r' && i + 1 < bytes.size() && bytes[i + 1] == '\n') continue;
        text += bytes[i];
    }
    return text;
}

/// The code unit at an offset of a UTF-16 text.
char32_t unit_at(std::string_view bytes, std::size_t at, bool is_little) {
    const auto low = static_cast<unsigned char>(bytes[at + (is_little ? 0 : 1)]);
    const auto high = static_cast<unsigned char>(bytes[at + (is_little ? 1 : 0)]);
    return static_cast<char32_t>(high << 8U | low);
}

bool is_utf16(std::string_view bytes) {
    const auto mark = bytes.substr(0, 2);
    return mark == "\xFF\xFE" || mark == "\xFE\xFF";
}

/// A UTF-16 text with its byte order mark as UTF-8; a half of a pair that stands alone, or half a unit at the
/// end, as a byte that no UTF-8 has, so that it is found where it stands.
std::string utf8_of(std::string_view bytes) {
    constexpr char never_utf8 = '\xFF';
    const bool is_little = bytes.front() == '\xFF';
    std::string text;
    text.reserve(bytes.size());
    std::size_t at = 2;
    for (; at + 1 < bytes.size(); at += 2) {
        char32_t code = unit_at(bytes, at, is_little);
        if (code >= 0xD800 && code < 0xE000) {
            const char32_t second = at + 3 < bytes.size() ? unit_at(bytes, at + 2, is_little) : 0;
            if (code >= 0xDC00 || second < 0xDC00 || second >= 0xE000) {
                text += never_utf8;
                continue;
            }
            code = 0x10000 + ((code - 0xD800) << 10U) + (second - 0xDC00);
            at += 2;
        }
        append_character(text, code);
    }
    if (at < bytes.size()) text += never_utf8;
    return text;
}

/// Whether the text is clean; each kind of dirt is one finding, at its first place.
bool is_clean(const Source* source, bool is_table, Findings& findings) {
    const std::string& text = source->text;
    bool clean = true;
    if (const auto bad = find_invalid_utf8(text)) {
        findings.add({.message = is_table ? Message::table_not_utf8 : Message::not_utf8,
                      .place = place_at(source, *bad, 1)});
        clean = false;
    }
    if (const auto control = find_control(text)) {
        const bool is_other_encoding = is_table && control->code == 0;  // UTF-16 without its mark
        findings.add({.message = is_other_encoding       ? Message::table_not_utf8
                                 : control->code == '\r' ? Message::lone_return
                                                         : Message::control_byte,
                      .place = place_at(source, control->offset, 1),
                      .args = {{"code", hexadecimal(control->code)}}});
        clean = false;
    }
    return clean;
}

std::optional<Message> fault_of(FileStatus status, bool is_named) {
    switch (status) {
        case FileStatus::ok:
            return std::nullopt;
        case FileStatus::missing:
            return is_named ? Message::file_not_found : Message::no_such_path;
        case FileStatus::not_a_file:
            return Message::not_a_file;
        case FileStatus::too_large:
            return Message::too_large;
        default:
            return Message::file_not_read;
    }
}

void report(Message fault, const SourceRequest& request, const Source* source, const std::string& reason,
            Findings& findings) {
    const bool at_name = fault == Message::file_not_found;
    findings.add({.message = fault,
                  .place = at_name ? request.named_at : Place{source},
                  .args = {{"file", request.path},
                           {"key", request.key},
                           {"reason", Cause{reason}},
                           {"limit", static_cast<std::size_t>(request.limit_bytes >> 20U)}}});
}

}  // namespace

LoadedSource load_source(const SourceRequest& request, const Files& files, Sources& sources,
                         Findings& findings) {
    return load_source(request, files.read(request.path, request.limit_bytes), sources, findings);
}

LoadedSource load_source(const SourceRequest& request, FileBytes read, Sources& sources, Findings& findings) {
    Source source{.path = request.path, .name = request.name, .text = {}};
    const auto fault = fault_of(read.status, request.named_at.is_known());
    if (!fault) {
        source.is_read = true;
        // A text that is the file's bytes is hashed only when somebody asks for it.
        const bool is_recoded = request.is_table && is_utf16(read.bytes);
        if (is_recoded || !needs_no_cleaning(read.bytes)) source.sha256 = sha256(read.bytes);
        if (is_recoded) read.bytes = utf8_of(read.bytes);
        source.text = without_bom_and_cr(std::move(read.bytes));
    }
    LoadedSource loaded{sources.add(std::move(source)), !fault};
    if (fault) {
        report(*fault, request, loaded.source, read.reason, findings);
        return loaded;
    }
    loaded.is_readable = is_clean(loaded.source, request.is_table, findings);
    return loaded;
}

std::optional<std::string> load_bytes(const SourceRequest& request, const Files& files, Sources& sources,
                                      Findings& findings) {
    auto read = files.read(request.path, request.limit_bytes);
    const auto fault = fault_of(read.status, request.named_at.is_known());
    if (!fault) return std::move(read.bytes);
    report(*fault, request, sources.add({.path = request.path, .name = request.name}), read.reason, findings);
    return std::nullopt;
}

}  // namespace cchc
