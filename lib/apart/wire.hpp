// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

/// What travels between `cchc` and its reader, on one machine: heads of fixed size, then bytes.
namespace cchc::wire {

/// The first that a reader says: whether a filter of system calls holds it.
enum class Hello : char { filtered = 'F', limited = 'L' };

struct RequestHead {
    std::uint32_t task = 0;
    std::uint32_t milliseconds = 0;
    std::uint64_t memory_bytes = 0;
    std::uint64_t size = 0;  ///< bytes that follow
};

struct AnswerHead {
    std::uint64_t size = 0;  ///< bytes that follow
};

template <typename Head>
std::string bytes_of(const Head& head) {
    std::string bytes(sizeof head, '\0');
    std::memcpy(bytes.data(), &head, sizeof head);
    return bytes;
}

/// `bytes`: as many as the head takes.
template <typename Head>
Head head_of(std::string_view bytes) {
    Head head;
    std::memcpy(&head, bytes.data(), sizeof head);
    return head;
}

}  // namespace cchc::wire
