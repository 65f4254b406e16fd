// SPDX-License-Identifier: MIT
#include "sheet/zip_directory.hpp"

#include <array>
#include <utility>

#include "sheet/unreadable.hpp"

namespace cchc {
namespace {

// The zip format's records (PKWARE APPNOTE 4.3.12 and 4.3.16): sizes and places of their fields.
constexpr std::string_view end_mark = "PK\x05\x06";
constexpr std::size_t end_size = 22;
constexpr std::size_t end_count = 10;
constexpr std::size_t end_offset = 16;
constexpr std::string_view entry_mark = "PK\x01\x02";
constexpr std::size_t entry_size = 46;
constexpr std::size_t entry_flags = 8;
constexpr std::size_t entry_crc = 16;
constexpr std::size_t entry_packed = 20;
constexpr std::size_t entry_unpacked = 24;
constexpr std::size_t entry_name = 28;
constexpr std::size_t entry_extra = 30;
constexpr std::size_t entry_comment = 32;

/// The number at a place that the bytes are known to reach.
std::uint32_t little(std::string_view bytes, std::size_t at, std::size_t size) {
    std::uint32_t value = 0;
    for (std::size_t i = size; i > 0; --i)
        value = value << 8U | static_cast<unsigned char>(bytes[at + i - 1]);
    return value;
}

void expect(bool is_sound, const char* otherwise) {
    if (!is_sound) throw Unreadable{SpreadsheetFault::broken, otherwise};
}

constexpr std::array<std::uint32_t, 256> crc_table() {
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t i = 0; i < table.size(); ++i) {
        std::uint32_t crc = i;
        for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
        table[i] = crc;
    }
    return table;
}

}  // namespace

std::string folded_part_name(std::string_view name) {
    std::string folded(name);
    for (char& c : folded) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        if (c == '\\') c = '/';
    }
    return folded;
}

std::map<std::string, ZipEntry> read_zip_directory(std::string_view zip) {
    const auto end = zip.rfind(end_mark);
    expect(end != std::string_view::npos && zip.size() - end >= end_size,
           "the zip has no end: it is cut off");
    const std::size_t count = little(zip, end + end_count, 2);
    std::size_t at = little(zip, end + end_offset, 4);
    std::map<std::string, ZipEntry> entries;
    for (std::size_t i = 0; i < count; ++i) {
        const bool is_whole = at <= end && end - at >= entry_size;
        expect(is_whole && zip.substr(at, entry_mark.size()) == entry_mark, "the zip's directory is damaged");
        const std::size_t name_size = little(zip, at + entry_name, 2);
        expect(name_size <= end - at - entry_size, "the zip's directory is damaged");
        ZipEntry entry{.name = std::string(zip.substr(at + entry_size, name_size)),
                       .crc = little(zip, at + entry_crc, 4),
                       .packed = little(zip, at + entry_packed, 4),
                       .size = little(zip, at + entry_unpacked, 4),
                       .is_encrypted = (little(zip, at + entry_flags, 2) & 1U) != 0};
        // liborcus makes room for whatever is claimed.
        expect(entry.packed <= zip.size(), "the zip's directory is damaged");
        const std::string name = folded_part_name(entry.name);
        expect(entries.emplace(name, std::move(entry)).second, "the zip has two parts of one name");
        at += entry_size + name_size + little(zip, at + entry_extra, 2) + little(zip, at + entry_comment, 2);
    }
    return entries;
}

std::uint32_t crc32(std::span<const unsigned char> bytes) {
    static constexpr auto table = crc_table();
    std::uint32_t crc = 0xFFFFFFFF;
    for (const unsigned char byte : bytes) crc = table[(crc ^ byte) & 0xFFU] ^ (crc >> 8U);
    return ~crc;
}

}  // namespace cchc
