// SPDX-License-Identifier: MIT
#include "xlsx/zip_check.hpp"

#include <minizip/unzip.h>

#include <array>
#include <memory>
#include <string_view>
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

/// Whether every element is closed by its own tag and nothing follows the last. For the library's own XML: no
/// comments, no sections, `<` and `>` in texts and attributes written as entities.
bool is_whole_xml(std::string_view xml) {
    std::vector<std::string_view> open;
    bool seen = false;
    while (!xml.empty()) {
        const auto start = xml.find('<');
        if (start == std::string_view::npos) break;
        const auto end = xml.find('>', start);
        if (end == std::string_view::npos) return false;
        std::string_view tag = xml.substr(start + 1, end - start - 1);
        if (seen && open.empty()) return false;
        xml.remove_prefix(end + 1);
        if (tag.empty()) return false;
        if (tag.front() == '?') continue;
        if (tag.front() == '/') {
            if (open.empty() || open.back() != tag.substr(1)) return false;
            open.pop_back();
            continue;
        }
        seen = true;
        if (tag.back() != '/') open.push_back(tag.substr(0, tag.find(' ')));
    }
    return seen && open.empty() && xml.find_first_not_of("\r\n") == std::string_view::npos;
}

bool ends_with(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
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

std::string zip_fault(const std::string& path, std::size_t sheets) {
    const auto parts = read_zip(path);
    if (!parts) return "the archive does not read to its end";
    std::size_t found = 0;
    for (const auto& [name, bytes] : *parts) {
        const bool is_sheet = name.rfind("xl/worksheets/sheet", 0) == 0;
        const bool is_xml = is_sheet || ends_with(name, ".xml") || ends_with(name, ".rels");
        const bool is_whole =
            !is_xml || (is_whole_xml(bytes) && (!is_sheet || ends_with(bytes, "</worksheet>")));
        if (!is_whole) return name + " is cut short: the folder for temporary files may be full";
        found += is_sheet ? 1 : 0;
    }
    if (parts->count("[Content_Types].xml") == 0 || found != sheets)
        return "a part of the workbook is missing";
    return {};
}

}  // namespace cchc
