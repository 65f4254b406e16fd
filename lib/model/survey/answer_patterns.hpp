// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cchc {

/// How one person's answers are kept, questions ascending, a byte each: below `unknown` the option ticked,
/// by its position; `unknown`: something that the question does not have; from `gap` up: so many questions
/// without an answer, less gap − 1. Behind the last answer stands nothing: people who answered alike have the
/// same bytes.
namespace answer_bytes {
inline constexpr std::uint8_t unknown = 127;
inline constexpr std::uint8_t gap = 128;
inline constexpr std::size_t most_gap = 256 - gap;  ///< of one byte
}  // namespace answer_bytes

/// What the people of one group answered: each way of answering once, with the number of people.
class AnswerPatterns {
  public:
    /// Behind those already here. `answers` as above.
    void add(std::string_view answers, std::uint32_t people) {
        bytes_ += answers;
        ends_.push_back(bytes_.size());
        people_.push_back(people);
    }

    std::size_t size() const { return people_.size(); }
    /// How many answered so, by pattern.
    const std::vector<std::uint32_t>& people() const { return people_; }

    /// Calls take(question, option) for each answer of a pattern; `option` may be `unknown`.
    template <typename Take>
    void read(std::size_t pattern, Take take) const {
        std::size_t question = 0;
        for (std::size_t at = pattern == 0 ? 0 : ends_[pattern - 1]; at < ends_[pattern]; ++at) {
            const auto byte = static_cast<std::uint8_t>(bytes_[at]);
            if (byte < answer_bytes::gap) {
                take(question++, byte);
            } else {
                question += std::size_t{byte} - answer_bytes::gap + 1;
            }
        }
    }

  private:
    std::string bytes_;  ///< of all patterns, one behind the other
    std::vector<std::size_t> ends_;
    std::vector<std::uint32_t> people_;
};

}  // namespace cchc
