// SPDX-License-Identifier: MIT
#include "apart/serve.hpp"

#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <memory>
#include <utility>

#include "apart/filter.hpp"
#include "apart/wire.hpp"
#include "base/sanitized.hpp"

namespace cchc {
namespace {

constexpr int input = STDIN_FILENO;  ///< the socket: answers go the same way
constexpr std::uint64_t most_request = std::uint64_t{1} << 30U;
constexpr std::uint64_t most_memory = std::uint64_t{4} << 30U;  ///< for life
constexpr rlim_t most_seconds = 3'600;                          ///< for life, should the parent be gone

void limit(int resource, rlim_t soft, rlim_t hard) {
    rlimit now{};
    const auto kind = static_cast<__rlimit_resource_t>(resource);
    if (::getrlimit(kind, &now) != 0) return;
    now.rlim_max = std::min(now.rlim_max, hard);
    now.rlim_cur = std::min(now.rlim_max, soft);
    ::setrlimit(kind, &now);
}

void limit(int resource, rlim_t soft) {
    limit(resource, soft, RLIM_INFINITY);
}

/// The address space in use; a guess where there is no /proc.
std::uint64_t address_space() {
    constexpr std::uint64_t guess = std::uint64_t{256} << 20U;
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen("/proc/self/statm", "re"),
                                                               &std::fclose);
    unsigned long pages = 0;
    if (file == nullptr || std::fscanf(file.get(), "%lu", &pages) != 1) return guess;
    return std::uint64_t{pages} * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
}

/// What comes, read ahead: a small request in one call.
class Input {
  public:
    bool take(char* bytes, std::size_t count) {
        while (count > 0) {
            if (ahead_.empty() && !read_ahead()) return false;
            const std::size_t taken = std::min(count, ahead_.size());
            std::copy_n(ahead_.data(), taken, bytes);
            ahead_.remove_prefix(taken);
            bytes += taken;
            count -= taken;
        }
        return true;
    }

  private:
    bool read_ahead() {
        for (;;) {
            const auto got = ::read(input, buffer_.data(), buffer_.size());
            if (got < 0 && errno == EINTR) continue;
            if (got > 0) ahead_ = {buffer_.data(), static_cast<std::size_t>(got)};
            return got > 0;
        }
    }

    std::string buffer_ = std::string(std::size_t{1} << 16U, '\0');
    std::string_view ahead_;
};

bool write_all(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto written = ::write(input, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

class Server {
  public:
    explicit Server(std::span<const ReaderService> services) : services_(services) {}

    int serve() {
        base_ = address_space();
        ::syscall(SYS_close_range, 3U, ~0U, 0U);
        limit(RLIMIT_CORE, 0, 0);
        limit(RLIMIT_FSIZE, 0, 0);
        limit(RLIMIT_CPU, most_seconds, most_seconds);
        if (!is_sanitized) limit(RLIMIT_AS, RLIM_INFINITY, base_ + most_memory);
        const bool is_filtered = filter_system_calls();
        const auto hello = is_filtered ? wire::Hello::filtered : wire::Hello::limited;
        if (!write_all(std::string(1, static_cast<char>(hello)))) return 1;
        std::string head(sizeof(wire::RequestHead), '\0');
        while (input_.take(head.data(), head.size())) {
            if (!answer(wire::head_of<wire::RequestHead>(head))) return 1;
        }
        return 0;
    }

  private:
    bool answer(const wire::RequestHead& head) {
        if (head.size > most_request) return false;
        limit_use(head);
        std::string request(static_cast<std::size_t>(head.size), '\0');
        if (!input_.take(request.data(), request.size())) return false;
        const auto service = std::find_if(services_.begin(), services_.end(), [&](const auto& one) {
            return static_cast<std::uint32_t>(one.task) == head.task;
        });
        if (service == services_.end()) return false;
        const std::string answer = service->answer(request);
        return write_all(wire::bytes_of(wire::AnswerHead{answer.size()}).append(answer));
    }

    /// The parent watches the time; this ends a reader whose parent is gone. It counts from the process's
    /// start.
    void limit_use(const wire::RequestHead& head) {
        if (is_sanitized) return;
        constexpr std::uint64_t coarse = std::uint64_t{16} << 20U;  // most requests leave the limit as it is
        const std::uint64_t memory = (base_ + head.memory_bytes + head.size + coarse - 1) / coarse * coarse;
        if (std::exchange(memory_, memory) != memory) limit(RLIMIT_AS, memory);
        // Processor time passes no faster than the clock, so that it need not be asked for each time.
        constexpr std::chrono::seconds often(10);
        const auto now = std::chrono::steady_clock::now();
        const std::uint32_t seconds = head.milliseconds / 1'000;
        if (now - looked_at_ < often && seconds <= seconds_) return;
        looked_at_ = now;
        seconds_ = seconds;
        rusage used{};
        ::getrusage(RUSAGE_SELF, &used);
        const auto spent = used.ru_utime.tv_sec + used.ru_stime.tv_sec;
        limit(RLIMIT_CPU, static_cast<rlim_t>(spent + 2 + often.count() + seconds));
    }

    std::span<const ReaderService> services_;
    Input input_;
    std::uint64_t base_ = 0;
    std::uint64_t memory_ = 0;                           ///< the limit that holds
    std::uint32_t seconds_ = 0;                          ///< of a request, for which that of time was set ...
    std::chrono::steady_clock::time_point looked_at_{};  ///< ... at that time
};

}  // namespace

int serve_requests(std::span<const ReaderService> services) {
    try {
        return Server(services).serve();
    } catch (...) {
        return 1;
    }
}

}  // namespace cchc
