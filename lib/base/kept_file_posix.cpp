// SPDX-License-Identifier: MIT
#include "base/kept_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

#include "base/files.hpp"

namespace cchc {
namespace {

/// 0, or the system's number of what went wrong.
int copy_bytes(int from, int to) {
    std::array<char, 65'536> buffer{};
    for (;;) {
        const auto count = ::read(from, buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return errno;
        if (count == 0) break;
        for (ssize_t done = 0; done < count;) {
            const auto written = ::write(to, buffer.data() + done, static_cast<std::size_t>(count - done));
            if (written < 0 && errno != EINTR) return errno;
            done += written < 0 ? 0 : written;
        }
    }
    return ::fsync(to) == 0 ? 0 : errno;
}

/// A second file of the same bytes, where there was none of the name.
int copy_file(const std::string& from, const std::string& to) {
    const int source = ::open(from.c_str(), O_RDONLY | O_CLOEXEC);
    if (source < 0) return errno;
    struct stat info {};
    int error = ::fstat(source, &info) == 0 ? 0 : errno;
    const mode_t mode = info.st_mode & 07777U;
    const int copy = error == 0 ? ::open(to.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode) : -1;
    if (error == 0 && copy < 0) error = errno;
    if (copy >= 0) {
        error = copy_bytes(source, copy);
        ::close(copy);
        if (error != 0) ::unlink(to.c_str());
    }
    ::close(source);
    return error;
}

/// Where a disk has no second names, the file is copied.
int link_file(const std::string& from, const std::string& to) {
    if (::link(from.c_str(), to.c_str()) == 0) return 0;
    return errno == EEXIST || errno == ENAMETOOLONG ? errno : copy_file(from, to);
}

}  // namespace

KeptFile keep_file(const std::string& path) {
    struct stat info {};
    if (::stat(path.c_str(), &info) != 0 && errno == ENOENT) return {};
    const std::string name = file_name(path);
    const auto dot = name.rfind('.');
    const auto end = dot == std::string::npos || dot == 0 ? name.size() : dot;
    constexpr int most = 9'999;
    int error = EEXIST;
    KeptFile kept;
    for (int number = 1; number <= most && error == EEXIST; ++number) {
        const std::string second =
            name.substr(0, end) + " (" + std::to_string(number) + ")" + name.substr(end);
        kept.path = join_path(parent_path(path), second);
        error = link_file(path, kept.path);
    }
    return error == 0 ? kept : KeptFile{{}, std::strerror(error)};
}

}  // namespace cchc
