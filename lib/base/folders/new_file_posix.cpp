// SPDX-License-Identifier: MIT
#include "base/folders/new_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>

#include "base/descriptor_posix.hpp"
#include "base/files.hpp"
#include "base/platform.hpp"

namespace cchc {
namespace {

using Buffer = std::array<char, 65'536>;

/// A regular file alone: a pipe or a device might never end.
Descriptor opened(const std::string& path) {
    int number = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    struct stat info {};
    if (number >= 0 && (::fstat(number, &info) != 0 || !S_ISREG(info.st_mode))) {
        ::close(number);
        number = -1;
        errno = EINVAL;
    }
    return Descriptor(number);
}

/// Bytes read, as many as there are up to the buffer's size; below 0 where it failed.
ssize_t fill(int from, Buffer& buffer) {
    std::size_t done = 0;
    while (done < buffer.size()) {
        const auto count = ::read(from, buffer.data() + done, buffer.size() - done);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return count;
        if (count == 0) break;
        done += static_cast<std::size_t>(count);
    }
    return static_cast<ssize_t>(done);
}

bool copy_bytes_between(int from, int to) {
    Buffer buffer{};
    for (;;) {
        const auto count = fill(from, buffer);
        if (count < 0) return false;
        if (count == 0) return ::fsync(to) == 0;
        for (ssize_t done = 0; done < count;) {
            const auto written = ::write(to, buffer.data() + done, static_cast<std::size_t>(count - done));
            if (written < 0 && errno != EINTR) return false;
            done += written < 0 ? 0 : written;
        }
    }
}

/// A second name, or on a disk that has none a new one; never that of another file.
bool put_in_place(const std::string& made, const std::string& to) {
    if (::link(made.c_str(), to.c_str()) == 0) return true;
    if (errno == EEXIST || errno == ENOENT || errno == ENOSPC || errno == EDQUOT) return false;
    return ::renameat2(AT_FDCWD, made.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0;
}

}  // namespace

std::string copy_to_new_file(const std::string& from, const std::string& to) {
    struct stat info {};
    if (::lstat(to.c_str(), &info) == 0) return std::strerror(EEXIST);
    const Descriptor source = opened(from);
    if (source.number() < 0) return std::strerror(errno);
    const ReplacementFile made(to);  // removed at the end, be it one of two names then
    if (made.path().empty()) return made.error();
    const Descriptor copy(::open(made.path().c_str(), O_WRONLY | O_CLOEXEC));
    const mode_t mask = ::umask(0);
    ::umask(mask);
    const bool is_done = copy.number() >= 0 && copy_bytes_between(source.number(), copy.number()) &&
                         ::fchmod(copy.number(), 0666U & ~mask) == 0 && put_in_place(made.path(), to);
    return is_done ? std::string() : std::strerror(errno);
}

bool have_same_bytes(const std::string& one, const std::string& other) {
    const Descriptor first = opened(one);
    const Descriptor second = opened(other);
    if (first.number() < 0 || second.number() < 0) return false;
    struct stat a {};
    struct stat b {};
    if (::fstat(first.number(), &a) != 0 || ::fstat(second.number(), &b) != 0 || a.st_size != b.st_size)
        return false;
    Buffer left{};
    Buffer right{};
    for (;;) {
        const auto count = fill(first.number(), left);
        if (count < 0 || fill(second.number(), right) != count) return false;
        if (count == 0) return true;
        if (std::memcmp(left.data(), right.data(), static_cast<std::size_t>(count)) != 0) return false;
    }
}

}  // namespace cchc
