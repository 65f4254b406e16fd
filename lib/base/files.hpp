// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <memory>
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

/// Reading files: the disk, or memory in tests. Paths are UTF-8 with `/`.
class Files {
  public:
    Files() = default;
    Files(const Files&) = delete;
    Files& operator=(const Files&) = delete;
    virtual ~Files() = default;

    /// The whole file; `too_large` past the limit; only regular files are read.
    virtual FileBytes read(const std::string& path, std::uint64_t limit_bytes) const = 0;
    virtual Folder list(const std::string& path) const = 0;
    /// What is at the path, links followed; `none` where there is nothing.
    virtual FileKind kind(const std::string& path) const = 0;
    /// The path with links resolved and no `.` or `..`; empty where it does not exist.
    virtual std::string resolved(const std::string& path) const = 0;
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
