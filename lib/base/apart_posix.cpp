// SPDX-License-Identifier: MIT
#include "base/apart.hpp"

#include "base/sanitized.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <memory>
#include <mutex>
#include <string_view>

namespace cchc {
namespace {

// Only against a child that waits for ever: processor time is what ends an endless loop.
constexpr int patience_milliseconds = 120'000;

struct Child {
    pid_t id = -1;
    int answers = -1;
};

enum class Ending { answered, died, stuck };

void limit(int resource, rlim_t soft) {
    rlimit now{};
    if (::getrlimit(static_cast<__rlimit_resource_t>(resource), &now) != 0) return;
    now.rlim_cur = now.rlim_max == RLIM_INFINITY ? soft : std::min(soft, now.rlim_max);
    ::setrlimit(static_cast<__rlimit_resource_t>(resource), &now);
}

/// The address space in use, from /proc; 0 where that is not there.
std::uint64_t address_space() {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen("/proc/self/statm", "re"),
                                                               &std::fclose);
    unsigned long pages = 0;
    if (file == nullptr || std::fscanf(file.get(), "%lu", &pages) != 1) return 0;
    return std::uint64_t{pages} * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
}

void limit_memory(std::uint64_t bytes) {
    if (!is_sanitized) limit(RLIMIT_AS, address_space() + bytes);
}

/// Each call gets its own seconds: the limit counts from the start of the process.
void limit_processor(int seconds) {
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    limit(RLIMIT_CPU, static_cast<rlim_t>(used.ru_utime.tv_sec + used.ru_stime.tv_sec + 1 + seconds));
}

bool write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

/// A length of fixed size, then the bytes.
bool write_answer(int descriptor, const std::string& answer) {
    const std::uint32_t size = static_cast<std::uint32_t>(answer.size());
    std::string head(sizeof(size), '\0');
    std::memcpy(head.data(), &size, sizeof(size));
    return write_all(descriptor, head + answer);
}

Ending read_bytes(int descriptor, std::size_t count, std::string& bytes) {
    bytes.assign(count, '\0');
    std::size_t filled = 0;
    while (filled < count) {
        pollfd waiting{descriptor, POLLIN, 0};
        const int ready = ::poll(&waiting, 1, patience_milliseconds);
        if (ready < 0 && errno == EINTR) continue;
        if (ready == 0) return Ending::stuck;
        const auto got = ::read(descriptor, bytes.data() + filled, count - filled);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return Ending::died;
        filled += static_cast<std::size_t>(got);
    }
    return Ending::answered;
}

Ending read_answer(int descriptor, std::string& answer) {
    std::uint32_t size = 0;
    const Ending ending = read_bytes(descriptor, sizeof(size), answer);
    if (ending != Ending::answered) return ending;
    std::memcpy(&size, answer.data(), sizeof(size));
    return read_bytes(descriptor, size, answer);
}

struct Batch {
    std::size_t count;
    const std::function<std::string(std::size_t)>& work;
    const ApartLimits& limits;
};

/// A library that prints or aborts in the child must not be heard; a sanitizer must.
void silence() {
    if (is_sanitized) return;
    const int nowhere = ::open("/dev/null", O_WRONLY);
    if (nowhere < 0) return;
    ::dup2(nowhere, STDOUT_FILENO);
    ::dup2(nowhere, STDERR_FILENO);
    ::close(nowhere);
}

[[noreturn]] void run_child(const Batch& batch, std::size_t first, int answers) {
    silence();
    limit(RLIMIT_CORE, 0);
    limit_memory(batch.limits.memory_bytes);
    try {
        for (std::size_t i = first; i < batch.count; ++i) {
            limit_processor(batch.limits.processor_seconds);
            if (!write_answer(answers, batch.work(i))) break;
        }
    } catch (...) {
        ::_exit(1);
    }
    ::_exit(0);
}

Child start(const Batch& batch, std::size_t first) {
    // One at a time: a child that inherited the writing end of another's pipe would keep it open.
    static std::mutex guard;
    const std::lock_guard lock(guard);
    int ends[2];
    if (::pipe(ends) != 0) return {};
    const pid_t id = ::fork();
    if (id == 0) {
        ::close(ends[0]);
        run_child(batch, first, ends[1]);
    }
    ::close(ends[1]);
    if (id > 0) return {id, ends[0]};
    ::close(ends[0]);
    return {};
}

void end(const Child& child) {
    ::close(child.answers);
    ::kill(child.id, SIGKILL);
    while (::waitpid(child.id, nullptr, 0) < 0 && errno == EINTR) {
    }
}

}  // namespace

std::vector<std::optional<std::string>> run_apart(std::size_t count,
                                                  const std::function<std::string(std::size_t)>& work,
                                                  const ApartLimits& limits) {
    const Batch batch{count, work, limits};
    std::vector<std::optional<std::string>> answers(count);
    std::size_t next = 0;
    bool was_stuck = false;
    while (next < count) {
        const Child child = start(batch, next);
        if (child.id < 0) {
            answers[next] = work(next);
            ++next;
            continue;
        }
        std::string answer;
        Ending ending = Ending::answered;
        while (next < count && (ending = read_answer(child.answers, answer)) == Ending::answered) {
            answers[next++] = std::move(answer);
            was_stuck = false;
        }
        end(child);
        if (next == count) break;
        // A lock that another thread held at the fork stays locked in the child: such a call gets a second
        // try.
        const bool again = ending == Ending::stuck && !was_stuck;
        was_stuck = again;
        if (!again) ++next;
    }
    return answers;
}

}  // namespace cchc
