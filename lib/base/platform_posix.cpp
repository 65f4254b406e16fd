// SPDX-License-Identifier: MIT
#include "base/platform.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "base/descriptor_posix.hpp"

namespace cchc {
namespace {

FileStatus status_of(int error) {
    switch (error) {
        case ENOENT:
        case ENOTDIR:
            return FileStatus::missing;
        case EACCES:
        case EPERM:
            return FileStatus::denied;
        default:
            return FileStatus::failed;
    }
}

FileKind kind_of(mode_t mode) {
    if (S_ISREG(mode)) return FileKind::file;
    if (S_ISDIR(mode)) return FileKind::folder;
    if (S_ISLNK(mode)) return FileKind::link;
    return FileKind::other;
}

std::int64_t nanoseconds(const timespec& time) {
    constexpr std::int64_t second = 1'000'000'000;
    return static_cast<std::int64_t>(time.tv_sec) * second + time.tv_nsec;
}

/// As most file systems say with the name itself; others are asked.
FileKind kind_in(const std::string& folder, const dirent& entry) {
    if (entry.d_type == DT_REG) return FileKind::file;
    if (entry.d_type == DT_DIR) return FileKind::folder;
    if (entry.d_type == DT_LNK) return FileKind::link;
    struct stat info {};
    const bool is_known = ::lstat(join_path(folder, entry.d_name).c_str(), &info) == 0;
    return is_known ? kind_of(info.st_mode) : FileKind::other;
}

class DiskFiles : public Files {
  public:
    FileBytes read(const std::string& path, std::uint64_t limit_bytes) const override {
        return read(path, limit_bytes, UINT64_MAX);
    }

    FileBytes start(const std::string& path, std::uint64_t bytes) const override {
        return read(path, UINT64_MAX, bytes);
    }

    Folder list(const std::string& path) const override {
        const std::string place = path.empty() ? "." : path;
        DIR* opened = ::opendir(place.c_str());
        if (opened == nullptr) {
            const bool file = errno == ENOTDIR && kind(place) == FileKind::file;
            return {file ? FileStatus::not_a_folder : status_of(errno), {}, std::strerror(errno)};
        }
        const std::unique_ptr<DIR, int (*)(DIR*)> owner(opened, &::closedir);
        Folder folder;
        while (const dirent* entry = ::readdir(opened)) {
            const std::string name = entry->d_name;
            if (name == "." || name == "..") continue;
            folder.entries.push_back({name, kind_in(place, *entry)});
        }
        std::sort(folder.entries.begin(), folder.entries.end(),
                  [](const FolderEntry& a, const FolderEntry& b) { return a.name < b.name; });
        return folder;
    }

    FileKind kind(const std::string& path) const override {
        struct stat info {};
        if (::stat(path.empty() ? "." : path.c_str(), &info) != 0) return FileKind::none;
        return kind_of(info.st_mode);
    }

    std::string resolved(const std::string& path) const override {
        const std::unique_ptr<char, decltype(&std::free)> real(
            ::realpath(path.empty() ? "." : path.c_str(), nullptr), &std::free);
        return real == nullptr ? std::string() : std::string(real.get());
    }

    std::optional<FileStamp> stamp(const std::string& path) const override {
        struct stat info {};
        if (::stat(path.empty() ? "." : path.c_str(), &info) != 0) return std::nullopt;
        return FileStamp{.size_bytes = static_cast<std::uint64_t>(info.st_size),
                         .inode = info.st_ino,
                         .device = info.st_dev,
                         .modified_ns = nanoseconds(info.st_mtim),
                         .changed_ns = nanoseconds(info.st_ctim)};
    }

  private:
    /// Of a file within the limit the first bytes.
    static FileBytes read(const std::string& path, std::uint64_t limit_bytes, std::uint64_t most_bytes) {
        // Not blocking: a named pipe in the place of a file must not hang the run.
        const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
        if (file.number() < 0) return {status_of(errno), {}, std::strerror(errno)};
        struct stat info {};
        if (::fstat(file.number(), &info) != 0) return {FileStatus::failed, {}, std::strerror(errno)};
        if (!S_ISREG(info.st_mode)) return {FileStatus::not_a_file, {}, {}};
        const auto size = static_cast<std::uint64_t>(info.st_size);
        if (size > limit_bytes) return {FileStatus::too_large, {}, {}};
        FileBytes result;
        result.bytes.resize(static_cast<std::size_t>(std::min(size, most_bytes)));
        std::size_t filled = 0;
        while (filled < result.bytes.size()) {
            const auto got =
                ::read(file.number(), result.bytes.data() + filled, result.bytes.size() - filled);
            if (got < 0 && errno == EINTR) continue;
            if (got < 0) return {status_of(errno), {}, std::strerror(errno)};
            if (got == 0) break;
            filled += static_cast<std::size_t>(got);
        }
        result.bytes.resize(filled);
        return result;
    }
};

}  // namespace

std::unique_ptr<Files> make_disk_files() {
    return std::make_unique<DiskFiles>();
}

std::string make_folder(const std::string& path) {
    const std::string above = parent_path(path);
    struct stat info {};
    if (!above.empty() && above != path && ::stat(above.c_str(), &info) != 0) {
        if (auto failure = make_folder(above); !failure.empty()) return failure;
    }
    if (::mkdir(path.c_str(), 0777) == 0) return {};
    const int error = errno;
    const bool is_there = error == EEXIST && ::stat(path.c_str(), &info) == 0;
    if (is_there && S_ISDIR(info.st_mode)) return {};
    return std::strerror(is_there ? ENOTDIR : error);
}

void prepare_streams() {
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(stream, F_GETFD) >= 0 || errno != EBADF) continue;
        // For reading alone: what is written to a stream that was closed still fails.
        const int opened = ::open("/dev/null", O_RDONLY);
        if (opened >= 0 && opened != stream) {
            ::dup2(opened, stream);
            ::close(opened);
        }
    }
    // What libraries print by themselves; we write to the descriptor, and so do sanitizers.
    if (std::FILE* nowhere = std::fopen("/dev/null", "we")) stderr = nowhere;
}

bool is_terminal(Stream stream) {
    return ::isatty(stream == Stream::output ? STDOUT_FILENO : STDERR_FILENO) == 1;
}

int terminal_width() {
    winsize size{};
    const bool known = ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
    return known ? size.ws_col : 80;
}

std::string write_stream(Stream stream, std::string_view bytes) {
    const int descriptor = stream == Stream::output ? STDOUT_FILENO : STDERR_FILENO;
    while (!bytes.empty()) {
        const auto written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return std::strerror(errno);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return {};
}

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string() : std::string(value);
}

int processor_count() {
    cpu_set_t set;
    CPU_ZERO(&set);
    if (::sched_getaffinity(0, sizeof(set), &set) != 0) return 1;
    return std::max(1, CPU_COUNT(&set));
}

}  // namespace cchc
