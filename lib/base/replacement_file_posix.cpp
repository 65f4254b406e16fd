// SPDX-License-Identifier: MIT
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <memory>
#include <mutex>
#include <set>

#include "base/descriptor_posix.hpp"
#include "base/files.hpp"
#include "base/kept_file.hpp"
#include "base/platform.hpp"

namespace cchc {
namespace {

/// A place for the name of an unfinished file, for the signal handler: fixed, since a handler may not
/// allocate. Each thread may write one; what finds no place is removed by a later run.
struct Unfinished {
    std::atomic<bool> is_taken = false;
    std::atomic<bool> is_there = false;
    std::array<char, PATH_MAX> path{};
};
std::array<Unfinished, 64> unfinished{};
static_assert(std::atomic<bool>::is_always_lock_free);

void remember_unfinished(const std::string& path) {
    if (path.empty() || path.size() >= PATH_MAX) return;
    for (auto& place : unfinished) {
        if (place.is_taken.exchange(true)) continue;
        std::copy(path.begin(), path.end(), place.path.begin());
        place.path[path.size()] = '\0';
        place.is_there = true;
        return;
    }
}

void forget_unfinished(const std::string& path) {
    for (auto& place : unfinished) {
        if (!place.is_there || path != place.path.data()) continue;
        place.is_there = false;
        place.is_taken = false;
        return;
    }
}

constexpr std::string_view unfinished_start = ".cchc-";
constexpr std::string_view unfinished_end = ".tmp";

bool is_left_over(const std::string& path, const std::string& name) {
    constexpr std::size_t varying = 6;
    if (name.size() != unfinished_start.size() + varying + unfinished_end.size()) return false;
    if (!name.starts_with(unfinished_start) || !name.ends_with(unfinished_end)) return false;
    constexpr time_t old_seconds = 3'600;
    struct stat info {};
    return ::lstat(path.c_str(), &info) == 0 && S_ISREG(info.st_mode) && info.st_uid == ::geteuid() &&
           ::time(nullptr) - info.st_mtime > old_seconds;
}

/// Unfinished files of ours that nobody writes any more: a run that was killed could not remove its own.
/// Looked for once in each folder.
void remove_left_over(const std::string& folder) {
    static std::mutex guard;
    static std::set<std::string> looked_at;
    {
        const std::lock_guard lock(guard);
        if (!looked_at.insert(folder).second) return;
    }
    const std::unique_ptr<DIR, int (*)(DIR*)> opened(::opendir(folder.empty() ? "." : folder.c_str()),
                                                     &::closedir);
    if (opened == nullptr) return;
    while (const dirent* entry = ::readdir(opened.get())) {
        const std::string path = join_path(folder, entry->d_name);
        if (is_left_over(path, entry->d_name)) ::unlink(path.c_str());
    }
}

/// Where a chain of links ends, be something there or not: through a link the file it points to is replaced,
/// not the link.
std::string end_of_links(std::string path) {
    constexpr int most_links = 40;
    for (int i = 0; i < most_links; ++i) {
        std::array<char, PATH_MAX> text{};
        const auto size = ::readlink(path.c_str(), text.data(), text.size() - 1);
        if (size <= 0) break;
        const std::string next(text.data(), static_cast<std::size_t>(size));
        path = next.front() == '/' ? next : join_path(parent_path(path), next);
    }
    return path;
}

void on_stop(int signal) {
    for (const auto& place : unfinished)
        if (place.is_there) ::unlink(place.path.data());
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

/// Asked for once: to ask is to change it, which other threads would see.
mode_t mask_of_process() {
    static const mode_t mask = [] {
        const mode_t now = ::umask(0);
        ::umask(now);
        return now;
    }();
    return mask;
}

bool sync_path(const std::string& path, int flags) {
    const Descriptor file(::open(path.c_str(), flags | O_CLOEXEC));
    return file.number() >= 0 && ::fsync(file.number()) == 0;
}

}  // namespace

ReplacementFile::ReplacementFile(std::string target) : target_(end_of_links(std::move(target))) {
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
    remove_left_over(parent_path(target_));
    // Not named after the target, whose name may be as long as names can be.
    std::string name = join_path(parent_path(target_),
                                 std::string(unfinished_start) + "XXXXXX" + std::string(unfinished_end));
    const Descriptor file(::mkstemps(name.data(), static_cast<int>(unfinished_end.size())));
    if (file.number() < 0) {
        error_ = std::strerror(errno);
        return;
    }
    path_ = name;
    remember_unfinished(path_);
    const mode_t mask = mask_of_process();
    mode_ = exists ? (info.st_mode & 07777U) : (0666U & ~mask);
}

ReplacementFile::~ReplacementFile() {
    if (path_.empty()) return;
    ::unlink(path_.c_str());
    forget_unfinished(path_);
}

bool ReplacementFile::commit(Durability durability) {
    const bool lasts = durability == Durability::lasting;
    if ((lasts && !sync_path(path_, O_RDWR)) || ::chmod(path_.c_str(), static_cast<mode_t>(mode_)) != 0 ||
        std::rename(path_.c_str(), target_.c_str()) != 0) {
        error_ = std::strerror(errno);
        return false;
    }
    forget_unfinished(path_);
    path_.clear();
    const std::string folder = parent_path(target_);
    if (lasts) sync_path(folder.empty() ? "." : folder, O_RDONLY | O_DIRECTORY);
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
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        struct sigaction now {};
        const bool is_ignored = ::sigaction(signal, nullptr, &now) == 0 && now.sa_handler == SIG_IGN;
        if (!is_ignored) std::signal(signal, on_stop);  // what the parent ignores, as nohup does, stays so
    }
    std::signal(SIGXFSZ, SIG_IGN);  // a size limit is then an ordinary write error
}

namespace {

/// Empty, or the system's words.
std::string fill(const std::string& path, std::string_view bytes) {
    const Descriptor written(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (written.number() < 0) return std::strerror(errno);
    while (!bytes.empty()) {
        const auto count = ::write(written.number(), bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return std::strerror(errno);
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return {};
}

}  // namespace

std::string write_file(const std::string& target, std::string_view bytes, Durability durability) {
    ReplacementFile file(target);
    if (file.path().empty()) return file.error();
    if (auto failure = fill(file.path(), bytes); !failure.empty()) return failure;
    return file.commit(durability) ? std::string() : file.error();
}

std::string write_file_keeping_old(const std::string& target, std::string_view bytes, std::string& kept) {
    ReplacementFile file(target);
    if (file.path().empty()) return file.error();
    if (auto failure = fill(file.path(), bytes); !failure.empty()) return failure;
    if (!file.commit_keeping_old()) return file.error();
    kept = file.kept();
    return {};
}

}  // namespace cchc
