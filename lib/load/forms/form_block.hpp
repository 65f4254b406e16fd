// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "load/forms/form_sheets.hpp"

namespace cchc {

struct FormBlockInput {
    const FormRequest& request;
    const FormSheet& table;
    const FoundBlock& block;
    const FormFile& file;
};

/// What the rows of one item say: answers, evidence, justification. Nothing where they are blank.
std::optional<Score> read_form_block(const FormBlockInput& input, CellReader& cells, Findings& findings);

}  // namespace cchc
