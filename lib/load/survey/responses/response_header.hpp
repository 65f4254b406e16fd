// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "diag/finding.hpp"
#include "load/survey/questionnaire_labels.hpp"
#include "model/plan.hpp"
#include "model/questionnaire.hpp"
#include "sheet/csv/read_csv.hpp"

namespace cchc {

/// A cell of a row of responses; of a sheet its offset is the row.
using ResponseCell = CsvCell;

/// A cell of a row that shows an error, or holds a formula without a value. Its text in the row is blank.
struct CellFault {
    std::size_t column = 0;  ///< from 0
    std::string_view error;  ///< as shown; empty: a formula without a value
};
/// The finding at its cell; how many there are is left to the caller (`count`).
Finding finding_of(const CellFault& fault, const Place& place);

/// A file, or one sheet of it, that holds responses.
struct ResponsePart {
    const Source* source = nullptr;
    std::int32_t sheet = -1;     ///< index in the source's sheets; -1: a text
    std::size_t first_byte = 0;  ///< of a text: where offsets count from

    /// Whether the text is one of the part's own, and so stays valid.
    bool holds(std::string_view text) const;
    /// `column` from 0.
    Place place(const ResponseCell& cell, std::size_t column) const;
};

/// What tells the columns and answers of a file of responses.
struct ResponseWords {
    const Questionnaire& questionnaire;
    QuestionnaireLabels& labels;
    const ResponseReading& how;  ///< what the plan says of the file
};

/// Which column holds what, counted from 0.
struct ResponseColumns {
    struct Column {
        std::size_t column;
        std::size_t question;
        Place place;
    };
    std::optional<std::size_t> id;  ///< none: ids are made
    std::optional<std::size_t> group;
    std::optional<std::size_t> group_of_all;  ///< where the plan says it: by its index
    std::optional<std::size_t> unit;
    std::vector<Column> questions;  ///< in order of the columns
    std::size_t width = 0;          ///< up to the last column with a title

    bool has_alike = false;  ///< id or group stands there in other letters

    bool are_found() const { return group ? id || !questions.empty() : group_of_all && !questions.empty(); }
    /// Whether something of a header stands there.
    bool has_part() const { return id || group || has_alike || (group_of_all && !questions.empty()); }
};

/// Reads a row that is not blank as a header: ids or texts of questions, `id`, `group`, `unit`, or what the
/// plan says stands there. What is unknown, there twice, or lacking is a finding.
ResponseColumns read_header(std::span<const ResponseCell> row, const ResponsePart& part,
                            const ResponseWords& words, Findings& findings);

}  // namespace cchc
