// SPDX-License-Identifier: MIT
#include "base/folders/new_folder.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>

#include "base/descriptor_posix.hpp"
#include "base/files.hpp"

namespace cchc {
namespace {

sigset_t set_of(const std::vector<int>& signals) {
    sigset_t set;
    ::sigemptyset(&set);
    for (const int signal : signals) ::sigaddset(&set, signal);
    return set;
}

/// Those that ask the program to stop and are not held back already.
std::vector<int> hold_stops() {
    std::vector<int> held;
    sigset_t before;
    ::pthread_sigmask(SIG_SETMASK, nullptr, &before);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        if (::sigismember(&before, signal) == 0) held.push_back(signal);
    const sigset_t set = set_of(held);
    ::pthread_sigmask(SIG_BLOCK, &set, nullptr);
    return held;
}

bool was_stopped(const std::vector<int>& held) {
    sigset_t waiting;
    ::sigpending(&waiting);
    return std::any_of(held.begin(), held.end(),
                       [&](int signal) { return ::sigismember(&waiting, signal) == 1; });
}

void sync_folder(const std::string& path) {
    const Descriptor folder(::open(path.empty() ? "." : path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folder.number() >= 0) ::fsync(folder.number());
}

bool exists(const std::string& path) {
    struct stat info {};
    return ::lstat(path.c_str(), &info) == 0;
}

}  // namespace

NewFolder::NewFolder(std::string target) : target_(std::move(target)), held_(hold_stops()) {
    is_within_ = exists(target_);
    std::string name = join_path(is_within_ ? target_ : parent_path(target_), ".cchc-XXXXXX");
    if (::mkdtemp(name.data()) == nullptr) {
        error_ = std::strerror(errno);
        return;
    }
    path_ = name;
}

NewFolder::~NewFolder() {
    std::error_code ignored;
    if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
    const sigset_t set = set_of(held_);
    ::pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
}

bool NewFolder::move_contents(const std::string& last) {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(path_)) {
        const std::string name = entry.path().filename().string();
        if (name != last) names.push_back(name);
    }
    std::sort(names.begin(), names.end());
    names.push_back(last);
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string to = join_path(target_, names[i]);
        if (exists(to)) {
            errno = EEXIST;
        } else if (std::rename(join_path(path_, names[i]).c_str(), to.c_str()) == 0) {
            continue;
        }
        error_ = std::strerror(errno);
        for (std::size_t back = 0; back < i; ++back)
            std::rename(join_path(target_, names[back]).c_str(), join_path(path_, names[back]).c_str());
        return false;
    }
    return true;
}

bool NewFolder::commit(const std::string& last) {
    if (was_stopped(held_)) {
        error_ = std::strerror(EINTR);
        return false;
    }
    const mode_t mask = ::umask(0);
    ::umask(mask);
    if (is_within_) {
        if (!move_contents(last)) return false;
        sync_folder(target_);
        return true;  // the hidden folder is empty now, and goes at the end
    }
    if (::chmod(path_.c_str(), 0777U & ~mask) != 0 || std::rename(path_.c_str(), target_.c_str()) != 0) {
        error_ = std::strerror(errno);
        return false;
    }
    path_.clear();
    sync_folder(parent_path(target_));
    return true;
}

}  // namespace cchc
