// SPDX-License-Identifier: MIT
#include <seccomp.h>

#include <array>
#include <cerrno>

#include "apart/filter.hpp"
#include "base/sanitized.hpp"

namespace cchc {
namespace {

// What allocators, streams, locks and clocks of the C library and of C++ use, and the limits of one's own.
constexpr std::array allowed{SCMP_SYS(read),
                             SCMP_SYS(write),
                             SCMP_SYS(readv),
                             SCMP_SYS(writev),
                             SCMP_SYS(mmap),
                             SCMP_SYS(munmap),
                             SCMP_SYS(mremap),
                             SCMP_SYS(mprotect),
                             SCMP_SYS(madvise),
                             SCMP_SYS(brk),
                             SCMP_SYS(futex),
                             SCMP_SYS(clock_gettime),
                             SCMP_SYS(clock_getres),
                             SCMP_SYS(gettimeofday),
                             SCMP_SYS(time),
                             SCMP_SYS(getrandom),
                             SCMP_SYS(getrusage),
                             SCMP_SYS(setrlimit),
                             SCMP_SYS(rt_sigreturn),
                             SCMP_SYS(rt_sigaction),
                             SCMP_SYS(rt_sigprocmask),
                             SCMP_SYS(sigaltstack),
                             SCMP_SYS(restart_syscall),
                             SCMP_SYS(sched_yield),
                             SCMP_SYS(getpid),
                             SCMP_SYS(gettid),
                             SCMP_SYS(exit),
                             SCMP_SYS(exit_group)};

class Filter {
  public:
    Filter() : context_(seccomp_init(SCMP_ACT_ERRNO(EPERM))) {}
    ~Filter() { seccomp_release(context_); }
    Filter(const Filter&) = delete;
    Filter& operator=(const Filter&) = delete;

    bool load() {
        if (context_ == nullptr) return false;
        for (const int call : allowed) {
            // A call that this machine's kind does not have is no matter.
            const int added = seccomp_rule_add(context_, SCMP_ACT_ALLOW, call, 0);
            if (added != 0 && added != -EDOM) return false;
        }
        // Its own limits, which the C library sets by this call, and nobody else's.
        const std::array<scmp_arg_cmp, 1> of_itself{{{0, SCMP_CMP_EQ, 0, 0}}};
        const bool is_whole =
            seccomp_rule_add_array(context_, SCMP_ACT_ALLOW, SCMP_SYS(prlimit64), 1, of_itself.data()) == 0;
        return is_whole && seccomp_load(context_) == 0;
    }

  private:
    scmp_filter_ctx context_;
};

}  // namespace

bool filter_system_calls() {
    return !is_sanitized && Filter().load();
}

}  // namespace cchc
