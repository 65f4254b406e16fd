// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "model/survey/answer_patterns.hpp"

namespace cchc {

/// What each respondent answered, in the order of reading: a byte for the group, and the answers as in
/// `answer_bytes`.
class AnswerLog {
  public:
    /// `questions`: more than any that is answered.
    explicit AnswerLog(std::size_t questions)
        : most_bytes_(2 * questions + 2 + questions / answer_bytes::most_gap) {}

    void expect(std::size_t respondents) { starts_.reserve(starts_.size() + respondents); }
    /// The respondents that follow are of another file or sheet.
    void begin_part() { parts_.push_back(starts_.size()); }
    void begin_respondent(std::uint8_t group) {
        starts_.push_back(end_);
        if (bytes_.size() - end_ < most_bytes_) bytes_.resize(2 * bytes_.size() + most_bytes_);
        bytes_[end_++] = group;
        next_question_ = 0;
    }
    /// Forgets the last one.
    void drop_respondent() {
        end_ = starts_.back();
        starts_.pop_back();
    }
    /// Questions ascend. `option`: below `answer_bytes::gap`.
    void add(std::size_t question, std::uint8_t option) {
        for (std::size_t gap = question - next_question_; gap > 0;) {
            const std::size_t step = gap < answer_bytes::most_gap ? gap : answer_bytes::most_gap;
            bytes_[end_++] = static_cast<std::uint8_t>(answer_bytes::gap - 1 + step);
            gap -= step;
        }
        bytes_[end_++] = option;
        next_question_ = question + 1;
    }

    std::size_t size() const { return starts_.size(); }
    /// The answers of `count` respondents; equal where they answered alike.
    std::string_view answers(std::size_t first, std::size_t count) const {
        const std::size_t end = first + count < starts_.size() ? starts_[first + count] : end_;
        const std::size_t start = starts_.at(first);
        return {reinterpret_cast<const char*>(bytes_.data()) + start, end - start};
    }
    /// Where the parts begin, in order.
    const std::vector<std::size_t>& parts() const { return parts_; }

  private:
    std::size_t most_bytes_;           ///< of a respondent
    std::size_t end_ = 0;              ///< of what is written of bytes_
    std::vector<std::uint8_t> bytes_;  ///< of all respondents, one behind the other
    std::vector<std::size_t> starts_;
    std::vector<std::size_t> parts_;
    std::size_t next_question_ = 0;
};

}  // namespace cchc
