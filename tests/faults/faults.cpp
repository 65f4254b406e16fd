// SPDX-License-Identifier: MIT
// Preloaded into `cchc`: the calls that change files are counted, and at one of them what CCHC_FAULT asks for
// happens.
//   count:FILE  each call is noted in FILE, a letter each: t write into a temporary file of a library, f any
//   other
//               write into a file, r a rename or link
//   kill:N      the program is killed before the N-th call
//   half:N      the same, but half of what a write would write is written
//   lose:N      the N-th call fails as on a full disk, all others do not
//   full:N      so does each from the N-th on
//   stop:N      SIGTERM before the N-th call
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

namespace {

enum class Fault { none, count, kill, half, lose, full, stop };

struct Setting {
    Fault fault = Fault::none;
    long call = 0;
    int notes = -1;
};

template <typename Function>
Function real(const char* name) {
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

using Write = ssize_t (*)(int, const void*, size_t);

Setting read_setting() {
    Setting setting;
    const char* const text = std::getenv("CCHC_FAULT");
    // Not in the reader, which changes no files and may not even ask what it writes to.
    if (text == nullptr || std::strcmp(program_invocation_short_name, "cchc") != 0) return setting;
    const std::string asked(text);
    const auto colon = asked.find(':');
    const std::string word = asked.substr(0, colon);
    const std::string rest = asked.substr(colon + 1);
    setting.fault = word == "count"  ? Fault::count
                    : word == "kill" ? Fault::kill
                    : word == "half" ? Fault::half
                    : word == "lose" ? Fault::lose
                    : word == "full" ? Fault::full
                                     : Fault::stop;
    if (setting.fault == Fault::count) {
        setting.notes = ::open(rest.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    } else {
        setting.call = std::atol(rest.c_str());
    }
    return setting;
}

const Setting& setting() {
    static const Setting once = read_setting();
    return once;
}

/// What becomes of the next call: whether it fails. `size` is halved where half of it is to be written first.
bool fails(char kind, bool& is_half) {
    static long calls = 0;
    const Setting& now = setting();
    if (now.fault == Fault::none) return false;
    const long call = __atomic_add_fetch(&calls, 1, __ATOMIC_SEQ_CST);
    if (now.fault == Fault::count) {
        static const auto write_note = real<Write>("write");
        if (write_note(now.notes, &kind, 1) != 1) std::abort();
        return false;
    }
    const bool is_this = call == now.call;
    if (is_this && now.fault == Fault::kill) ::kill(::getpid(), SIGKILL);
    if (is_this && now.fault == Fault::stop) ::kill(::getpid(), SIGTERM);
    is_half = is_this && now.fault == Fault::half;
    const bool is_full =
        (is_this && now.fault == Fault::lose) || (call >= now.call && now.fault == Fault::full);
    if (is_full) errno = ENOSPC;
    return is_full;
}

ssize_t write_faulty(char kind, int file, const void* bytes, size_t size) {
    static const auto written = real<Write>("write");
    bool is_half = false;
    if (fails(kind, is_half)) return -1;
    if (!is_half) return written(file, bytes, size);
    const ssize_t done = written(file, bytes, size / 2);
    ::kill(::getpid(), SIGKILL);
    return done;
}

struct Stream {
    int file;
    char kind;
};

/// A stream whose writes pass through `write_faulty`: those of the C library itself do not.
std::FILE* faulty_stream(std::FILE* plain, char kind, const char* mode) {
    if (plain == nullptr || setting().fault == Fault::none) return plain;
    auto* stream = new Stream{::dup(::fileno(plain)), kind};
    std::fclose(plain);
    cookie_io_functions_t calls{};
    calls.read = [](void* cookie, char* bytes, size_t size) {
        return ::read(static_cast<Stream*>(cookie)->file, bytes, size);
    };
    calls.write = [](void* cookie, const char* bytes, size_t size) -> ssize_t {
        const auto* to = static_cast<Stream*>(cookie);
        const ssize_t done = write_faulty(to->kind, to->file, bytes, size);
        return done < 0 ? 0 : done;
    };
    calls.seek = [](void* cookie, off64_t* at, int from) {
        *at = ::lseek64(static_cast<Stream*>(cookie)->file, *at, from);
        return *at < 0 ? -1 : 0;
    };
    calls.close = [](void* cookie) {
        auto* one = static_cast<Stream*>(cookie);
        const int closed = ::close(one->file);
        delete one;
        return closed;
    };
    std::FILE* const faulty = ::fopencookie(stream, mode, calls);
    std::setvbuf(faulty, nullptr, _IOFBF, 4'096);  // as files have it
    return faulty;
}

bool is_file(int descriptor) {
    struct stat info {};
    return ::fstat(descriptor, &info) == 0 && S_ISREG(info.st_mode);
}

std::FILE* opened(const char* name, const char* path, const char* mode) {
    using Open = std::FILE* (*)(const char*, const char*);
    std::FILE* const plain = real<Open>(name)(path, mode);
    return std::strpbrk(mode, "wa+") == nullptr ? plain : faulty_stream(plain, 'f', mode);
}

std::FILE* temporary(const char* name) {
    using Temporary = std::FILE* (*)();
    return faulty_stream(real<Temporary>(name)(), 't', "w+");
}

int two_paths(const char* name, const char* from, const char* to) {
    using Change = int (*)(const char*, const char*);
    bool is_half = false;
    if (fails('r', is_half)) return -1;
    const int changed = real<Change>(name)(from, to);
    if (is_half) ::kill(::getpid(), SIGKILL);
    return changed;
}

}  // namespace

extern "C" {
ssize_t write(int file, const void* bytes, size_t size) {
    static const auto written = real<Write>("write");
    const bool is_counted = setting().fault != Fault::none && is_file(file);
    return is_counted ? write_faulty('f', file, bytes, size) : written(file, bytes, size);
}
std::FILE* fopen(const char* path, const char* mode) {
    return opened("fopen", path, mode);
}
std::FILE* fopen64(const char* path, const char* mode) {
    return opened("fopen64", path, mode);
}
std::FILE* fdopen(int file, const char* mode) noexcept {
    using Open = std::FILE* (*)(int, const char*);
    std::FILE* const plain = real<Open>("fdopen")(file, mode);
    return std::strpbrk(mode, "wa+") == nullptr ? plain : faulty_stream(plain, 't', mode);
}
std::FILE* tmpfile() {
    return temporary("tmpfile");
}
std::FILE* tmpfile64() {
    return temporary("tmpfile64");
}
int rename(const char* from, const char* to) noexcept {
    return two_paths("rename", from, to);
}
int link(const char* from, const char* to) noexcept {
    return two_paths("link", from, to);
}
}
