// SPDX-License-Identifier: MIT
#include "apart/reader_process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/auxv.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>

#include "apart/watch_posix.hpp"
#include "apart/wire.hpp"
#include "base/descriptor_posix.hpp"
#include "base/sanitized.hpp"

namespace cchc {
namespace {

constexpr Milliseconds sanitizer_factor = 20;  ///< a sanitized reader is slower

std::string words_of(int error) {
    return std::generic_category().message(error);
}

/// Of a child whose standard input is the socket and whose outputs nobody reads: a library that prints must
/// not be heard, but a sanitizer must. No signal that this process ignores is ignored there, and those of the
/// terminal do not reach it.
class SpawnPlan {
  public:
    explicit SpawnPlan(int socket) {
        ::posix_spawn_file_actions_init(&actions_);
        ::posix_spawnattr_init(&attributes_);
        ::posix_spawn_file_actions_adddup2(&actions_, socket, STDIN_FILENO);
        if (!is_sanitized) {
            for (const int output : {STDOUT_FILENO, STDERR_FILENO})
                ::posix_spawn_file_actions_addopen(&actions_, output, "/dev/null", O_WRONLY, 0);
        }
        sigset_t all;
        sigset_t none;
        ::sigfillset(&all);
        ::sigemptyset(&none);
        ::posix_spawnattr_setsigdefault(&attributes_, &all);
        ::posix_spawnattr_setsigmask(&attributes_, &none);
        ::posix_spawnattr_setpgroup(&attributes_, 0);
        ::posix_spawnattr_setflags(&attributes_,
                                   POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP);
    }
    ~SpawnPlan() {
        ::posix_spawn_file_actions_destroy(&actions_);
        ::posix_spawnattr_destroy(&attributes_);
    }
    SpawnPlan(const SpawnPlan&) = delete;
    SpawnPlan& operator=(const SpawnPlan&) = delete;

    /// An error's number, or 0.
    int spawn(std::string path, pid_t& id) {
        std::array<char*, 2> arguments{path.data(), nullptr};
        return ::posix_spawn(&id, path.c_str(), &actions_, &attributes_, arguments.data(), environ);
    }

  private:
    posix_spawn_file_actions_t actions_{};
    posix_spawnattr_t attributes_{};
};

class PosixReader : public ReaderProcess {
  public:
    PosixReader(pid_t id, int socket) : id_(id), handle_(open_handle(id)), socket_(socket) {
        ::clock_getcpuclockid(id, &clock_);
    }

    ~PosixReader() override {
        // It has nothing to tidy up. Waiting for it adds its times to those of this process.
        kill();
        while (::waitpid(id_, nullptr, 0) < 0 && errno == EINTR) {
        }
    }

    bool is_filtered() const override { return is_filtered_; }
    bool is_used() const override { return is_used_; }

    ReaderAnswer ask(const ReaderRequest& request, const ReaderLimits& limits) override {
        const Milliseconds limit = Milliseconds{limits.milliseconds} * (is_sanitized ? sanitizer_factor : 1);
        Watch watch(clock_, limit);
        ReaderAnswer answer;
        answer.end = exchange(request, limits, watch, answer.bytes);
        answer.milliseconds = watch.spent();
        const bool is_late = answer.end == ReaderEnd::answered && answer.milliseconds > limit;
        if (is_late) answer.end = ReaderEnd::out_of_time;
        if (answer.end == ReaderEnd::answered) {
            is_used_ = true;
        } else {
            answer.bytes.clear();
        }
        return answer;
    }

  private:
    /// Names the process even where a parent that ignores its children's ends lets the number go to another.
    static int open_handle(pid_t id) { return static_cast<int>(::syscall(SYS_pidfd_open, id, 0)); }

    void kill() const {
        if (handle_.number() >= 0) {
            ::syscall(SYS_pidfd_send_signal, handle_.number(), SIGKILL, nullptr, 0);
        } else {
            ::kill(id_, SIGKILL);
        }
    }

    ReaderEnd exchange(const ReaderRequest& request, const ReaderLimits& limits, Watch& watch,
                       std::string& answer) {
        const wire::RequestHead head{static_cast<std::uint32_t>(request.task), limits.milliseconds,
                                     limits.memory_bytes, request.head.size() + request.body.size()};
        if (const auto end = send(wire::bytes_of(head).append(request.head), request.body, watch))
            return *end;
        if (!has_greeted_) {
            if (const auto end = receive(answer, 1, watch)) return *end;
            has_greeted_ = true;
            is_filtered_ = answer.front() == static_cast<char>(wire::Hello::filtered);
        }
        if (const auto end = receive(answer, sizeof(wire::AnswerHead), watch)) return *end;
        const auto size = wire::head_of<wire::AnswerHead>(answer).size;
        if (size > limits.answer_bytes) return ReaderEnd::died;
        if (const auto end = receive(answer, size, watch)) return *end;
        return ReaderEnd::answered;
    }

    /// Sends one behind the other; nothing where that was done.
    std::optional<ReaderEnd> send(std::string_view first, std::string_view second, Watch& watch) {
        while (!first.empty() || !second.empty()) {
            std::array<iovec, 2> pieces{piece_of(first), piece_of(second)};
            msghdr message{};
            message.msg_iov = pieces.data();
            message.msg_iovlen = pieces.size();
            const auto sent = ::sendmsg(socket_.number(), &message, MSG_NOSIGNAL | MSG_DONTWAIT);
            if (sent > 0) {
                const auto size = static_cast<std::size_t>(sent);
                const std::size_t of_first = std::min(size, first.size());
                first.remove_prefix(of_first);
                second.remove_prefix(size - of_first);
                watch.moved(size);
            } else if (sent < 0 && errno != EINTR && errno != EAGAIN) {
                return ReaderEnd::died;
            }
            const bool is_done = first.empty() && second.empty();
            if (const auto end = is_done ? std::nullopt : wait(POLLOUT, watch)) return end;
        }
        return std::nullopt;
    }

    static iovec piece_of(std::string_view bytes) {
        return {const_cast<char*>(bytes.data()), bytes.size()};  // which are only read
    }

    /// Memory grows with what comes, not with what is announced.
    std::optional<ReaderEnd> receive(std::string& bytes, std::uint64_t count, Watch& watch) {
        bytes.clear();
        for (;;) {
            const auto taken =
                static_cast<std::size_t>(std::min<std::uint64_t>(count - bytes.size(), ahead_.size()));
            bytes.append(ahead_.substr(0, taken));
            ahead_.remove_prefix(taken);
            if (bytes.size() == count) return std::nullopt;
            if (const auto end = read_ahead(watch)) return end;
        }
    }

    /// What has come, a bounded piece of it.
    std::optional<ReaderEnd> read_ahead(Watch& watch) {
        if (const auto end = wait(POLLIN, watch)) return end;
        const auto got = ::recv(socket_.number(), buffer_.data(), buffer_.size(), MSG_DONTWAIT);
        const int error = errno;
        ahead_ = {buffer_.data(), static_cast<std::size_t>(std::max<ssize_t>(got, 0))};
        if (got > 0) watch.moved(ahead_.size());
        const bool may_go_on = got > 0 || (got < 0 && (error == EINTR || error == EAGAIN));
        return may_go_on ? std::nullopt : std::optional(ReaderEnd::died);
    }

    std::optional<ReaderEnd> wait(short event, Watch& watch) {
        pollfd waiting{socket_.number(), event, 0};
        const int ready = ::poll(&waiting, 1, static_cast<int>(Watch::glance));
        return watch.look(ready > 0);
    }

    pid_t id_;
    Descriptor handle_;
    Descriptor socket_;
    clockid_t clock_{};
    std::string buffer_ = std::string(std::size_t{1} << 16U, '\0');
    std::string_view ahead_;  ///< what came, and was not asked for yet
    bool is_used_ = false;
    bool has_greeted_ = false;
    bool is_filtered_ = true;
};

std::string own_path() {
    std::error_code error;
    const auto linked = std::filesystem::read_symlink("/proc/self/exe", error);
    if (!error) return linked.string();
    // Where there is no /proc. The system hands out the pointer as a number.
    const auto* started = reinterpret_cast<const char*>(::getauxval(AT_EXECFN));  // NOLINT
    return started == nullptr ? std::string() : std::string(started);
}

}  // namespace

std::unique_ptr<ReaderProcess> ReaderProcess::start(const std::string& path, std::string& reason) {
    std::array<int, 2> ends{-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
        reason = words_of(errno);
        return nullptr;
    }
    Descriptor ours(ends[0]);
    const Descriptor its(ends[1]);
    pid_t id = -1;
    if (const int error = SpawnPlan(its.number()).spawn(path, id); error != 0) {
        reason = path + ": " + words_of(error);
        return nullptr;
    }
    return std::make_unique<PosixReader>(id, ours.release());
}

std::string find_reader() {
    const std::filesystem::path beside = std::filesystem::path(own_path()).parent_path();
    std::error_code error;
    for (const char* place : {"cchc-reader", "../libexec/cchc/cchc-reader"}) {
        const auto path = beside / place;
        if (std::filesystem::is_regular_file(path, error)) return path.string();
    }
    return {};
}

}  // namespace cchc
