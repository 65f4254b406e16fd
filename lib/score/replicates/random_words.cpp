// SPDX-License-Identifier: MIT
#include "score/replicates/random_words.hpp"

#include <bit>
#include <string>

#include "base/digest.hpp"

namespace cchc {
namespace {

constexpr std::uint64_t word_bits = 64;

std::uint64_t key_of(std::uint64_t seed, std::string_view unit) {
    const std::string digest = sha256(std::to_string(seed) + "\n" + std::string(unit));
    constexpr int hexadecimal = 16;
    return std::stoull(digest.substr(0, word_bits / 4), nullptr, hexadecimal);
}

}  // namespace

RandomWords::RandomWords(std::uint64_t seed, std::string_view unit) : words_(key_of(seed, unit)) {}

/// The upper half of a word times the count, of which the upper half is the number. 2^32 is not `count` times
/// a whole number: the first 2^32 mod count of the lower halves are drawn anew, so that each number has as
/// many words as any other (Lemire, Fast random integer generation in an interval, 2019).
std::uint32_t RandomWords::below(std::uint32_t count) {
    const auto drawn = [&] { return (words_() >> 32U) * count; };
    std::uint64_t product = drawn();
    if (static_cast<std::uint32_t>(product) < count) {
        const std::uint32_t surplus = (0U - count) % count;
        while (static_cast<std::uint32_t>(product) < surplus) product = drawn();
    }
    return static_cast<std::uint32_t>(product >> 32U);
}

/// Each toss is a number below 1 that is compared with the chance, binary digit by digit, all at a time:
/// where the chance has a 1, those with a 0 are below it, and where it has a 0, those with a 1 are above; the
/// others' next digit decides.
std::uint64_t RandomWords::heads(std::uint64_t tosses, std::uint64_t part, std::uint64_t of) {
    if (part == of) return tosses;
    std::uint64_t below = 0;
    while (tosses > 0 && part > 0) {
        part *= 2;
        const std::uint64_t ones = fair_heads(tosses);
        if (part >= of) {
            part -= of;
            below += tosses - ones;
            tosses = ones;
        } else {
            tosses -= ones;
        }
    }
    return below;
}

std::uint64_t RandomWords::fair_heads(std::uint64_t tosses) {
    std::uint64_t heads = 0;
    for (; tosses >= word_bits; tosses -= word_bits)
        heads += static_cast<std::uint64_t>(std::popcount(words_()));
    if (tosses > 0) heads += static_cast<std::uint64_t>(std::popcount(words_() >> (word_bits - tosses)));
    return heads;
}

}  // namespace cchc
