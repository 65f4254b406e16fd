// SPDX-License-Identifier: MIT
#include "load/load_source.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "base/digest.hpp"
#include "base/text.hpp"

namespace cchc {
namespace {

constexpr std::uint64_t limit_bytes = 16ULL * 1024 * 1024;

/// The place of a byte of the text.
Place place_at(const Source* source, std::size_t offset) {
    const std::string_view before = std::string_view(source->text).substr(0, offset);
    const auto line = static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n')) + 1;
    const auto start = before.rfind('\n');
    const auto column = start == std::string_view::npos ? offset + 1 : offset - start;
    return {source, line, static_cast<std::uint32_t>(column), 1, -1};
}

std::string without_bom_and_cr(std::string&& bytes) {
    constexpr std::string_view bom = "\xEF\xBB\xBF";
    if (std::string_view(bytes).substr(0, bom.size()) == bom) bytes.erase(0, bom.size());
    if (bytes.find('\r') == std::string::npos) return std::move(bytes);
    std::string text;
    text.reserve(bytes.size());
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (bytes[i] == '\r' && i + 1 < bytes.size() && bytes[i + 1] == '\n') continue;
        text += bytes[i];
    }
    return text;
}

std::string hexadecimal(unsigned char byte) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    return std::string("00") + digits[byte >> 4U] + digits[byte & 15U];
}

bool is_control(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7F;
}

/// Whether the text is clean; each kind of dirt is one finding, at its first place.
bool is_clean(const Source* source, Findings& findings) {
    const std::string& text = source->text;
    bool clean = true;
    if (const auto bad = find_invalid_utf8(text)) {
        findings.add({.message = Message::not_utf8, .place = place_at(source, *bad)});
        clean = false;
    }
    const auto control = std::find_if(text.begin(), text.end(), is_control);
    if (control != text.end()) {
        const bool is_return = *control == '\r';
        findings.add({.message = is_return ? Message::lone_return : Message::control_byte,
                      .place = place_at(source, static_cast<std::size_t>(control - text.begin())),
                      .args = {{"code", hexadecimal(static_cast<unsigned char>(*control))}}});
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

}  // namespace

LoadedSource load_source(const SourceRequest& request, const Files& files, Sources& sources,
                         Findings& findings) {
    auto read = files.read(request.path, limit_bytes);
    Source source{.path = request.path, .name = request.name, .text = {}, .sha256 = {}, .sheets = {}};
    const auto fault = fault_of(read.status, request.named_at.is_known());
    if (!fault) {
        source.sha256 = sha256(read.bytes);
        source.text = without_bom_and_cr(std::move(read.bytes));
    }
    LoadedSource loaded{sources.add(std::move(source)), !fault};
    if (fault) {
        const bool at_name = *fault == Message::file_not_found;
        findings.add({.message = *fault,
                      .place = at_name ? request.named_at : Place{loaded.source},
                      .args = {{"file", request.path}, {"key", request.key}, {"reason", read.reason}}});
        return loaded;
    }
    loaded.is_readable = is_clean(loaded.source, findings);
    return loaded;
}

}  // namespace cchc
