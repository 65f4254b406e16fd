// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "load/survey/questionnaire_labels.hpp"
#include "model/questionnaire.hpp"

namespace cchc {

/// Finds the options and groups that answers name, by their ids or by what else stands for them. Both must
/// stay valid.
class AnswerWords {
  public:
    AnswerWords(const Questionnaire& questionnaire, QuestionnaireLabels& labels);

    /// The index of the question's option; -1 where there is none.
    std::int32_t option(std::size_t question, std::string_view answer) {
        const std::int32_t by_id = options_[question].find(answer);
        return by_id >= 0 ? by_id : option_by_label(question, answer);
    }
    std::optional<std::size_t> group(std::string_view found);

  private:
    /// A question's options by their id; most ids are one byte.
    struct OptionIndex {
        std::array<std::int32_t, 256> by_byte{};  ///< -1: none
        std::vector<std::string_view> ids;

        /// -1 where there is no such option.
        std::int32_t find(std::string_view id) const;
    };
    std::int32_t option_by_label(std::size_t question, std::string_view answer);

    const Questionnaire& questionnaire_;
    QuestionnaireLabels& labels_;
    std::vector<OptionIndex> options_;  ///< by question
    /// What answers and groups in other words were found to be: few words stand many times.
    std::vector<std::map<std::string, std::int32_t, std::less<>>> options_met_;  ///< by list of options
    std::map<std::string, std::optional<std::size_t>, std::less<>> groups_met_;
};

}  // namespace cchc
