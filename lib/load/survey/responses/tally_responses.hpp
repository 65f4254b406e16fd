// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "diag/finding.hpp"
#include "load/repeated_findings.hpp"
#include "load/survey/responses/answer_log.hpp"
#include "load/survey/responses/answer_words.hpp"
#include "load/survey/responses/response_header.hpp"
#include "load/survey/responses/response_ids.hpp"
#include "load/survey/responses/similar_ids.hpp"
#include "load/survey/unit_rows.hpp"
#include "model/questionnaire.hpp"

namespace cchc {

/// Counts responses row by row. The texts of all rows must stay valid as long as the tally lives: ids are
/// not copied. What is not in the questionnaire is not counted and is a finding.
class ResponseTally {
  public:
    struct Request {
        const Questionnaire& questionnaire;
        QuestionnaireLabels& labels;
        const Unit& unit;
    };
    ResponseTally(const Request& request, Responses& responses, Findings& findings);

    /// About so many rows will follow.
    void expect(std::size_t rows) {
        ids_.expect(rows);
        log_.expect(rows);
    }
    /// The rows of a part follow.
    void begin(const ResponsePart& part, ResponseColumns columns);
    /// One row below the header, its cells by column; blank rows are passed over. `faults`: its cells that
    /// show no value; those that are read are told.
    void take(std::span<const ResponseCell> row, std::span<const CellFault> faults = {});
    /// Tells of something behind the header's last column.
    void refuse_beyond(const Place& place);
    /// After the last row of a part: tells what was wrong in it.
    void tell() { repeated_.tell(findings_); }
    /// After the last row of a file: notes what was passed over, or made up.
    void finish_file(std::vector<SurveyNote>& notes);
    /// After the last part: counts who was asked and what was left blank, tells what was copied.
    void finish();

  private:
    /// Where the answers of one group in one column go.
    struct Slot {
        std::size_t column;
        std::size_t question;
        AnswerCount* count;  ///< null where the question does not ask the group
    };
    struct Part {
        ResponsePart part;
        std::size_t id_column;  ///< the first where there are no ids
    };

    /// Which of a row's cells that are read show no value.
    struct RowFaults {
        bool has_any = false;
        bool has_id = false;
        bool has_group = false;
        bool has_unit = false;
    };

    Place place(std::span<const ResponseCell> row, std::size_t column) const;
    RowFaults told(std::span<const ResponseCell> row, std::span<const CellFault> faults);
    std::string_view value(std::span<const ResponseCell> row, std::size_t column);
    bool is_blank(std::span<const ResponseCell> row);
    /// Whether of another unit, or without an id a total: then it is counted as such, or told.
    bool is_passed_over(std::span<const ResponseCell> row, const RowFaults& faults);
    bool is_total(std::span<const ResponseCell> row);
    void note(SurveyNoteKind kind, const Place& place);
    /// Whether it has an id that no other has, or none (which is told).
    bool is_new(std::span<const ResponseCell> row, std::string_view id);
    void count_answers(std::span<const ResponseCell> row, std::size_t group);
    /// They are no blanks.
    void count_faults(std::span<const CellFault> faults, std::size_t group);
    void refuse_answer(const Slot& slot, std::size_t group, std::string_view answer, const Place& place);
    std::optional<std::size_t> group_of(std::span<const ResponseCell> row);
    void report_similar(const ResponseId& here, const ResponseId& other, const Place& place);
    void report_runs();
    /// Of its id.
    Place place_of(const ResponseId& id) const;

    const Questionnaire& questionnaire_;
    UnitRows units_;
    Responses& responses_;
    Findings& findings_;
    AnswerWords words_;
    std::map<SurveyNoteKind, SurveyNote> notes_;  ///< of the file at hand
    std::vector<Part> parts_;
    ResponseColumns columns_;               ///< of the part at hand
    std::vector<std::vector<Slot>> slots_;  ///< of the part at hand, by group
    RepeatedFindings repeated_{Message::more_in_responses};
    ResponseIds ids_;
    SimilarIds similar_{ids_.all()};
    AnswerLog log_{
        questionnaire_.questions.size()};  ///< of those with an id of their own, in the order of ids_
    std::vector<std::string> unlogged_;    ///< what those answered who have a column of ids and none in it
    std::deque<std::string> kept_;         ///< values that had to be put into normal form C
};

}  // namespace cchc
