// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cchc {

/// How a request to the file system ended.
enum class FileStatus { ok, missing, not_a_file, not_a_folder, denied, too_large, failed };

enum class FileKind { none, file, folder, link, other };

struct FileBytes {
    FileStatus status = FileStatus::ok;
    std::string bytes;
    std::string reason;  ///< the system's words where status is `denied` or `failed`
};

struct FolderEntry {
    std::string name;                ///< as the disk spells it, UTF-8
    FileKind kind = FileKind::none;  ///< `link` is not followed
};

struct Folder {
    FileStatus status = FileStatus::ok;
    std::vector<FolderEntry> entries;  ///< sorted by name
    std::string reason;
};

/// What tells a file or folder from what stood there before, without reading it.
struct FileStamp {
    std::uint64_t size_bytes = 0;
    std::uint64_t inode = 0;
    std::uint64_t device = 0;
    std::int64_t modified_ns = 0;  ///< since 1970, as the disk says
    std::int64_t changed_ns = 0;   ///< the same of its name, owner or permissions

    bool operator==(const FileStamp&) const = default;
};

/// Reading files: the disk, or memory in tests. Paths are UTF-8 with `/`.
class Files {
  public:
    Files() = default;
    Files(const Files&) = delete;
    Files& operator=(const Files&) = delete;
    virtual ~Files() = default;

    /// The whole file; `too_large` past the limit; only regular files are read.
    virtual FileBytes read(const std::string& path, std::uint64_t limit_bytes) const = 0;
    /// Its first bytes, up to so many.
    virtual FileBytes start(const std::string& path, std::uint64_t bytes) const {
        FileBytes all = read(path, UINT64_MAX);
        if (all.bytes.size() > bytes) all.bytes.resize(bytes);
        return all;
    }
    virtual Folder list(const std::string& path) const = 0;
    /// What is at the path, links followed; `none` where there is nothing.
    virtual FileKind kind(const std::string& path) const = 0;
    /// The path with links resolved and no `.` or `..`; empty where it does not exist.
    virtual std::string resolved(const std::string& path) const = 0;
    /// Links followed; none where there is nothing, or what there is has no such thing.
    virtual std::optional<FileStamp> stamp(const std::string& path) const {
        static_cast<void>(path);
        return std::nullopt;
    }
};

/// Files kept in memory, for tests: path to bytes.
class MemoryFiles : public Files {
  public:
    explicit MemoryFiles(std::map<std::string, std::string> files) : files_(std::move(files)) {}
    FileBytes read(const std::string& path, std::uint64_t limit_bytes) const override;
    Folder list(const std::string& path) const override;
    FileKind kind(const std::string& path) const override;
    std::string resolved(const std::string& path) const override;

  private:
    std::map<std::string, std::string> files_;
};

/// `folder/name`; the name alone where the folder is empty or `.`.
std::string join_path(std::string_view folder, std::string_view name);
/// All before the last `/`; empty where there is none.
std::string parent_path(std::string_view path);
/// All behind the last `/`.
std::string file_name(std::string_view path);
/// Without `.` parts, doubled `/` and `x/..` pairs; `\` reads as `/`.
std::string normal_path(std::string_view path);
/// Whether a normal relative path climbs out of its folder, or the path is absolute.
bool leads_out(std::string_view path);
/// The way from a folder to a path, both normal and of one kind (relative or absolute).
std::string relative_path(std::string_view path, std::string_view folder);

}  // namespace cchc
