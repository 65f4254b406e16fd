// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>

namespace cchc {

struct ZipEntry {
    std::string name;  ///< as written
    std::uint32_t crc = 0;
    std::uint32_t packed = 0;  ///< bytes in the zip
    std::uint32_t size = 0;    ///< unpacked
    bool is_encrypted = false;
};

/// A part's name as packages compare them: ASCII letters in lower case, `\` as `/`.
std::string folded_part_name(std::string_view name);

/// The entries of a zip by their folded names, from its directory: liborcus keeps its checksums to itself and
/// takes a damaged directory for a short one. Throws `Unreadable` where the directory is damaged.
std::map<std::string, ZipEntry> read_zip_directory(std::string_view zip);

/// The checksum that zips keep of each part.
std::uint32_t crc32(std::span<const unsigned char> bytes);

}  // namespace cchc
