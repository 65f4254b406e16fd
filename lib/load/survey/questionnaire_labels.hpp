// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "load/survey/plain_label.hpp"
#include "model/questionnaire.hpp"

namespace cchc {

/// Finds a questionnaire's questions, groups and options by what tables of results call them. The
/// questionnaire must stay valid.
class QuestionnaireLabels {
  public:
    explicit QuestionnaireLabels(const Questionnaire& questionnaire);

    std::optional<std::size_t> question(std::string_view found) const { return questions_.find(found); }
    std::optional<std::size_t> group(std::string_view found) const { return groups_.find(found); }
    std::optional<std::size_t> option(std::size_t question, std::string_view found);

    /// Questions of one list have the same options: the list's number is below `lists`.
    std::size_t list_of(std::size_t question) const { return lists_.at(question); }
    std::size_t lists() const { return options_.size(); }

  private:
    const Questionnaire& questionnaire_;
    LabelIndex questions_;
    LabelIndex groups_;
    std::vector<std::size_t> lists_;                  ///< by question
    std::vector<std::optional<LabelIndex>> options_;  ///< by list, made when it is asked for
};

}  // namespace cchc
