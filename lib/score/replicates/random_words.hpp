// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <random>
#include <string_view>

namespace cchc {

/// Random numbers that a seed and a unit's id fix, on every machine: the words of mt19937_64, which the C++
/// standard fixes, too, begun from the first 64 bits of SHA-256 of `seed`, a line feed and the id. The
/// standard's distributions are not used: it leaves open how they are drawn.
class RandomWords {
  public:
    RandomWords(std::uint64_t seed, std::string_view unit);

    /// From 0 to count − 1, each exactly as likely as any other. `count`: from 1 up.
    std::uint32_t below(std::uint32_t count);
    /// How many of so many tosses fall heads, each with the chance part / of, exactly. `part`: at most `of`,
    /// which is below 2^63. Takes about tosses / 32 words.
    std::uint64_t heads(std::uint64_t tosses, std::uint64_t part, std::uint64_t of);

  private:
    std::uint64_t fair_heads(std::uint64_t tosses);

    std::mt19937_64 words_;
};

}  // namespace cchc
