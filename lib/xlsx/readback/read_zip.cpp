// SPDX-License-Identifier: MIT
#include "xlsx/readback/read_zip.hpp"

#include <minizip/unzip.h>

#include <array>
#include <memory>
#include <type_traits>
#include <utility>
#include <vector>

namespace cchc {
namespace {

using Archive = std::unique_ptr<std::remove_pointer_t<unzFile>, int (*)(unzFile)>;

struct Part {
    std::string name;
    std::string bytes;
};

/// The part the archive stands at, or nothing where it does not read to its end with the right checksum.
std::optional<Part> read_part(unzFile archive) {
    std::array<char, 1024> name{};
    unz_file_info64 info{};
    if (unzGetCurrentFileInfo64(archive, &info, name.data(), name.size() - 1, nullptr, 0, nullptr, 0) !=
        UNZ_OK) {
        return std::nullopt;
    }
    Part part{name.data(), {}};
    if (unzOpenCurrentFile(archive) != UNZ_OK) return std::nullopt;
    std::vector<char> buffer(1 << 16);
    int got = 0;
    while ((got = unzReadCurrentFile(archive, buffer.data(), static_cast<unsigned>(buffer.size()))) > 0) {
        part.bytes.append(buffer.data(), static_cast<std::size_t>(got));
    }
    const bool fits = unzCloseCurrentFile(archive) == UNZ_OK;  // compares the checksum
    if (got < 0 || !fits || part.bytes.size() != info.uncompressed_size) return std::nullopt;
    return part;
}

}  // namespace

std::optional<std::map<std::string, std::string>> read_zip(const std::string& path) {
    const Archive archive(unzOpen64(path.c_str()), &unzClose);
    if (archive == nullptr) return std::nullopt;
    std::map<std::string, std::string> parts;
    int state = unzGoToFirstFile(archive.get());
    for (; state == UNZ_OK; state = unzGoToNextFile(archive.get())) {
        auto part = read_part(archive.get());
        if (!part) return std::nullopt;
        parts.emplace(std::move(part->name), std::move(part->bytes));
    }
    if (state != UNZ_END_OF_LIST_OF_FILE) return std::nullopt;
    return parts;
}

}  // namespace cchc
