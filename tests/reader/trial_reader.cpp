// SPDX-License-Identifier: MIT
// A reader for tests alone: it does on request what a broken or hostile one might.
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <string>

#include "apart/serve.hpp"
#include "apart/wire.hpp"

namespace {

using namespace cchc;

std::string result(int got) {
    return got >= 0 ? "done" : errno == EPERM ? "refused" : "failed";
}

void say(std::string_view bytes) {
    if (::write(STDIN_FILENO, bytes.data(), bytes.size()) < 0) std::_Exit(9);
}

[[noreturn]] void spin() {
    for (volatile bool endless = true; endless;) {
    }
    std::_Exit(0);
}

std::string answer(std::string_view request) {
    const std::string word(request.substr(0, request.find(' ')));
    if (word == "echo") return std::string(request);
    if (word == "open") return result(::open("/etc/hostname", O_RDONLY));
    if (word == "socket") return result(::socket(AF_INET, SOCK_STREAM, 0));
    if (word == "fork") return result(::fork());
    if (word == "unlimited") {  // a lowered hard limit is never raised again
        const rlimit all{RLIM_INFINITY, RLIM_INFINITY};
        return result(::setrlimit(RLIMIT_AS, &all));
    }
    if (word == "memory") return std::string(std::size_t{1} << 30U, 'x').substr(0, 2);
    if (word == "exit") std::_Exit(7);
    if (word == "crash") std::abort();
    if (word == "pid") return std::to_string(::getpid());
    if (word == "throw") throw 1;
    if (word == "spin") spin();
    if (word == "sleep") {  // the socket gives nothing more: it waits for ever
        std::array<char, 1> byte{};
        while (::read(STDIN_FILENO, byte.data(), 1) != 0) {
        }
    }
    if (word == "garbage") say("garbage, and no head");
    if (word == "huge") say(wire::bytes_of(wire::AnswerHead{~std::uint64_t{0}}));
    if (word == "short") {
        say(wire::bytes_of(wire::AnswerHead{1'000}) + "too little");
        std::_Exit(0);
    }
    if (word == "drip") {
        say(wire::bytes_of(wire::AnswerHead{1'000'000}));
        for (;;) say("x");
    }
    return "?";
}

}  // namespace

int main() {
    const std::array services{ReaderService{ReaderTask::trial, answer}};
    return serve_requests(services);
}
