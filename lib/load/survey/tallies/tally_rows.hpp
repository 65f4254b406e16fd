// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "load/repeated_findings.hpp"
#include "load/survey/questionnaire_labels.hpp"
#include "load/survey/result_columns.hpp"
#include "load/survey/unit_rows.hpp"
#include "model/questionnaire.hpp"

namespace cchc {

/// What a group ticked at a question, as somebody else counted it.
struct TalliedQuestion {
    Place place;                              ///< of the first row
    std::vector<std::uint32_t> options = {};  ///< counts, by the question's options
    std::vector<bool> is_told = {};           ///< by option; at the end of those left blank
    std::size_t blank = 0;
    std::size_t unknown = 0;  ///< of options that the question does not have
};
/// By question, then group.
using TalliedQuestions = std::map<std::pair<std::size_t, std::size_t>, TalliedQuestion>;

/// Takes the rows of tallies: `question, group, option, count`, or a row a question and group with a column
/// an option. What is not in the questionnaire, or there twice, is a finding.
class TallyTaker : public ResultTaker {
  public:
    TallyTaker(const Questionnaire& questionnaire, const Unit& unit, Findings& findings);

    bool is_header(const ResultRow& row) const override;
    void begin(const ResultRow& header) override;
    void take(const ResultRow& row) override;
    /// After the last row of a file.
    void finish_file(std::vector<SurveyNote>& notes);
    const TalliedQuestions& tallied() const { return tallied_; }

  private:
    struct Target {
        std::size_t question;
        std::size_t group;
        TalliedQuestion* tally;
    };
    bool is_passed_over(const ResultRow& row);
    /// The options that the columns of a wide table are of the question.
    const std::vector<std::optional<std::size_t>>& options_of(std::size_t question);
    std::optional<Target> target_of(const ResultRow& row);
    void take_long(const ResultRow& row, const Target& target);
    void take_wide(const ResultRow& row, const Target& target);
    std::optional<std::size_t> count_of(const ResultCell& cell);
    /// False where it was counted before.
    bool add(const Target& target, std::optional<std::size_t> option, const ResultCell& cell,
             std::size_t count);
    void refuse_blank(const ResultCell& cell, std::string_view name, const ResultRow& row);
    void refuse_option(const Target& target, const ResultCell& named, const ResultCell& counted,
                       std::size_t count);
    void refuse_question(const ResultCell& cell);
    void refuse_group(const ResultCell& cell);

    const Questionnaire& questionnaire_;
    Findings& findings_;
    QuestionnaireLabels labels_;
    LabelIndex any_option_;  ///< of all questions
    UnitRows units_;
    std::optional<ResultColumns> columns_;                             ///< once a header was found
    std::vector<ResultCell> heads_;                                    ///< of a wide table's options
    std::vector<std::size_t> heads_at_;                                ///< their columns
    std::vector<std::vector<std::optional<std::size_t>>> options_at_;  ///< by list of options, then by head
    bool is_long_ = false;
    SurveyNote totals_{SurveyNoteKind::totals, {}, 0};
    RepeatedFindings repeated_{Message::more_in_responses};
    TalliedQuestions tallied_;
};

}  // namespace cchc
