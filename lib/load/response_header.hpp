// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "diag/finding.hpp"
#include "model/questionnaire.hpp"

namespace cchc {

/// A cell of a row of responses: its text, and where it stands.
struct ResponseCell {
    std::string_view text;
    std::size_t at = 0;  ///< offset in a text; the row of a sheet
};

/// A file, or one sheet of it, that holds responses.
struct ResponsePart {
    const Source* source = nullptr;
    std::int32_t sheet = -1;  ///< index in the source's sheets; -1: a text

    /// `column` from 0.
    Place place(const ResponseCell& cell, std::size_t column) const;
};

/// Which column holds what, counted from 0.
struct ResponseColumns {
    struct Column {
        std::size_t column;
        std::size_t question;
        Place place;
    };
    std::optional<std::size_t> id;
    std::optional<std::size_t> group;
    std::vector<Column> questions;  ///< in order of the columns
    std::size_t width = 0;          ///< up to the last column with a title

    bool are_found() const { return id && group; }
};

/// Reads a header `id,group,C1,…`. Columns that are unknown, there twice, or lacking are findings.
ResponseColumns read_header(std::span<const ResponseCell> row, const ResponsePart& part,
                            const Questionnaire& questionnaire, Findings& findings);

}  // namespace cchc
