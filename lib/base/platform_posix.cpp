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
#include <climits>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "base/kept_file.hpp"

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

/// Closes a descriptor at the end of a scope.
struct Descriptor {
    int number;
    explicit Descriptor(int opened) : number(opened) {}
    ~Descriptor() {
        if (number >= 0) ::close(number);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
};

class DiskFiles : public Files {
  public:
    FileBytes read(const std::string& path, std::uint64_t limit_bytes) const override {
        // Not blocking: a named pipe in the place of a file must not hang the run.
        const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
        if (file.number < 0) return {status_of(errno), {}, std::strerror(errno)};
        struct stat info {};
        if (::fstat(file.number, &info) != 0) return {FileStatus::failed, {}, std::strerror(errno)};
        if (!S_ISREG(info.st_mode)) return {FileStatus::not_a_file, {}, {}};
        if (static_cast<std::uint64_t>(info.st_size) > limit_bytes) return {FileStatus::too_large, {}, {}};
        FileBytes result;
        result.bytes.resize(static_cast<std::size_t>(info.st_size));
        std::size_t filled = 0;
        while (filled < result.bytes.size()) {
            const auto got = ::read(file.number, result.bytes.data() + filled, result.bytes.size() - filled);
            if (got < 0 && errno == EINTR) continue;
            if (got < 0) return {status_of(errno), {}, std::strerror(errno)};
            if (got == 0) break;
            filled += static_cast<std::size_t>(got);
        }
        result.bytes.resize(filled);
        return result;
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
            struct stat info {};
            const bool known = ::lstat(join_path(place, name).c_str(), &info) == 0;
            folder.entries.push_back({name, known ? kind_of(info.st_mode) : FileKind::other});
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
};

// The one unfinished file, for the signal handler: a fixed buffer, since a handler may not allocate.
std::array<char, PATH_MAX> unfinished{};
volatile std::sig_atomic_t has_unfinished = 0;

void remember_unfinished(const std::string& path) {
    has_unfinished = 0;
    if (path.empty() || path.size() >= unfinished.size()) return;
    std::copy(path.begin(), path.end(), unfinished.begin());
    unfinished[path.size()] = '\0';
    has_unfinished = 1;
}

void on_stop(int signal) {
    if (has_unfinished != 0) ::unlink(unfinished.data());
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

bool sync_path(const std::string& path, int flags) {
    const Descriptor file(::open(path.c_str(), flags | O_CLOEXEC));
    return file.number >= 0 && ::fsync(file.number) == 0;
}

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
    if (error == EEXIST && ::stat(path.c_str(), &info) == 0 && S_ISDIR(info.st_mode)) return {};
    return std::strerror(error);
}

ReplacementFile::ReplacementFile(std::string target) : target_(std::move(target)) {
    struct stat info {};
    const bool exists = ::stat(target_.c_str(), &info) == 0;
    if (exists && !S_ISREG(info.st_mode)) {
        error_ = std::strerror(S_ISDIR(info.st_mode) ? EISDIR : EINVAL);
        return;
    }
    if (exists && ::access(target_.c_str(), W_OK) != 0) {  // read-only on purpose: a rename would not ask
        error_ = std::strerror(errno);
        return;
    }
    // Through a link the file it points to is replaced, not the link.
    if (exists) {
        const std::unique_ptr<char, decltype(&std::free)> real(::realpath(target_.c_str(), nullptr),
                                                               &std::free);
        if (real != nullptr) target_ = real.get();
    }
    std::string name = join_path(parent_path(target_), "." + file_name(target_) + ".XXXXXX");
    const Descriptor file(::mkstemp(name.data()));
    if (file.number < 0) {
        error_ = std::strerror(errno);
        return;
    }
    path_ = name;
    remember_unfinished(path_);
    const mode_t mask = ::umask(0);
    ::umask(mask);
    mode_ = exists ? (info.st_mode & 07777U) : (0666U & ~mask);
}

ReplacementFile::~ReplacementFile() {
    if (!path_.empty()) ::unlink(path_.c_str());
    has_unfinished = 0;
}

bool ReplacementFile::commit() {
    if (!sync_path(path_, O_RDWR) || ::chmod(path_.c_str(), static_cast<mode_t>(mode_)) != 0 ||
        std::rename(path_.c_str(), target_.c_str()) != 0) {
        error_ = std::strerror(errno);
        return false;
    }
    path_.clear();
    has_unfinished = 0;
    const std::string folder = parent_path(target_);
    sync_path(folder.empty() ? "." : folder, O_RDONLY | O_DIRECTORY);
    return true;
}

bool ReplacementFile::commit_keeping_old() {
    KeptFile old = keep_file(target_);
    error_ = old.error;
    if (!error_.empty()) return false;
    if (!commit()) {
        if (!old.path.empty()) ::unlink(old.path.c_str());
        return false;
    }
    kept_ = std::move(old.path);
    return true;
}

void clean_up_on_signals() {
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) std::signal(signal, on_stop);
    std::signal(SIGXFSZ, SIG_IGN);  // a size limit is then an ordinary write error
}

std::string write_file(const std::string& target, std::string_view bytes) {
    ReplacementFile file(target);
    if (file.path().empty()) return file.error();
    {
        const Descriptor written(::open(file.path().c_str(), O_WRONLY | O_CLOEXEC));
        while (written.number >= 0 && !bytes.empty()) {
            const auto count = ::write(written.number, bytes.data(), bytes.size());
            if (count < 0 && errno == EINTR) continue;
            if (count < 0) return std::strerror(errno);
            bytes.remove_prefix(static_cast<std::size_t>(count));
        }
        if (written.number < 0) return std::strerror(errno);
    }
    return file.commit() ? std::string() : file.error();
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
