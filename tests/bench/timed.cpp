// SPDX-License-Identifier: MIT
// timed COMMAND...: runs the command without output and prints its wall time in ns, its processor time in µs,
// its peak memory in KiB and its exit code. A process of its own, because a child's peak begins with the size
// of the process that started it, and Python is larger than what is measured.
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>

namespace {

long microseconds(const timeval& time) {
    return time.tv_sec * 1'000'000L + time.tv_usec;
}

[[noreturn]] void become(char** command) {
    const int nowhere = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) ::dup2(nowhere, stream);
    ::execv(command[0], command);
    ::_exit(127);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) return 2;
    const auto begin = std::chrono::steady_clock::now();
    const pid_t child = ::fork();
    if (child < 0) return 3;
    if (child == 0) become(argv + 1);
    int status = 0;
    rusage used{};
    if (::wait4(child, &status, 0, &used) != child) return 3;
    const auto end = std::chrono::steady_clock::now();
    const auto wall = std::chrono::duration_cast<std::chrono::nanoseconds>(end - begin).count();
    const long processor = microseconds(used.ru_utime) + microseconds(used.ru_stime);
    const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    std::printf("%lld %ld %ld %d\n", static_cast<long long>(wall), processor, used.ru_maxrss, code);
    return 0;
}
