// SPDX-License-Identifier: MIT
#include "base/files.hpp"

#include <algorithm>

namespace cchc {
namespace {

std::vector<std::string_view> parts_of(std::string_view path) {
    std::vector<std::string_view> parts;
    while (!path.empty()) {
        const auto end = std::min(path.find('/'), path.size());
        if (end > 0) parts.push_back(path.substr(0, end));
        path.remove_prefix(std::min(end + 1, path.size()));
    }
    return parts;
}

}  // namespace

std::string join_path(std::string_view folder, std::string_view name) {
    if (folder.empty() || folder == ".") return std::string(name);
    if (!name.empty() && name.front() == '/') return std::string(name);
    std::string path(folder);
    if (path.back() != '/') path += '/';
    return path.append(name);
}

std::string parent_path(std::string_view path) {
    const auto slash = path.rfind('/');
    if (slash == std::string_view::npos) return {};
    return std::string(path.substr(0, slash == 0 ? 1 : slash));
}

std::string file_name(std::string_view path) {
    const auto slash = path.rfind('/');
    return std::string(slash == std::string_view::npos ? path : path.substr(slash + 1));
}

std::string normal_path(std::string_view path) {
    std::string slashed(path);
    std::replace(slashed.begin(), slashed.end(), '\\', '/');
    const bool absolute = !slashed.empty() && slashed.front() == '/';
    std::vector<std::string_view> kept;
    for (const auto part : parts_of(slashed)) {
        if (part == ".") continue;
        if (part == ".." && !kept.empty() && kept.back() != "..") {
            kept.pop_back();
        } else if (part != ".." || !absolute) {
            kept.push_back(part);
        }
    }
    std::string out = absolute ? "/" : "";
    for (std::size_t i = 0; i < kept.size(); ++i) {
        if (i > 0) out += '/';
        out += kept[i];
    }
    return out;
}

bool leads_out(std::string_view path) {
    const std::string normal = normal_path(path);
    const bool drive = normal.size() > 1 && normal[1] == ':';
    return drive || (!normal.empty() && normal.front() == '/') || normal == ".." ||
           normal.rfind("../", 0) == 0;
}

std::string relative_path(std::string_view path, std::string_view folder) {
    const std::string from_text = normal_path(folder);
    const std::string to_text = normal_path(path);
    const auto from = parts_of(from_text);
    const auto to = parts_of(to_text);
    std::size_t shared = 0;
    while (shared < from.size() && shared < to.size() && from[shared] == to[shared]) ++shared;
    std::string out;
    for (std::size_t i = shared; i < from.size(); ++i) out += "../";
    for (std::size_t i = shared; i < to.size(); ++i) {
        out += to[i];
        if (i + 1 < to.size()) out += '/';
    }
    return out;
}

FileBytes MemoryFiles::read(const std::string& path, std::uint64_t limit_bytes) const {
    const auto found = files_.find(normal_path(path));
    if (found == files_.end()) {
        return {kind(path) == FileKind::folder ? FileStatus::not_a_file : FileStatus::missing, {}, {}};
    }
    if (found->second.size() > limit_bytes) return {FileStatus::too_large, {}, {}};
    return {FileStatus::ok, found->second, {}};
}

Folder MemoryFiles::list(const std::string& path) const {
    Folder folder;
    const std::string normal = normal_path(path);
    const std::string prefix = normal.empty() || normal == "." ? "" : normal + "/";
    for (const auto& [name, bytes] : files_) {
        if (name.rfind(prefix, 0) != 0) continue;
        const std::string rest = name.substr(prefix.size());
        const auto slash = rest.find('/');
        const FolderEntry entry{rest.substr(0, slash),
                                slash == std::string::npos ? FileKind::file : FileKind::folder};
        if (folder.entries.empty() || folder.entries.back().name != entry.name)
            folder.entries.push_back(entry);
    }
    if (folder.entries.empty()) folder.status = FileStatus::missing;
    return folder;
}

FileKind MemoryFiles::kind(const std::string& path) const {
    const std::string normal = normal_path(path);
    if (files_.count(normal) > 0) return FileKind::file;
    const auto next = files_.lower_bound(normal + "/");
    const bool folder = next != files_.end() && next->first.rfind(normal + "/", 0) == 0;
    return folder || (normal.empty() && !files_.empty()) ? FileKind::folder : FileKind::none;
}

std::string MemoryFiles::resolved(const std::string& path) const {
    return kind(path) == FileKind::none ? std::string() : "/" + normal_path(path);
}

}  // namespace cchc
