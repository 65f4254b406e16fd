// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "load/forms/form_sheets.hpp"

namespace cchc {

/// A row of a form that may name a document.
struct FormDocumentRow {
    const FormSheet& table;
    std::uint32_t row;
    const Item& item;
    const std::string& officer;
};

/// Reads the document of a row, where there is one, onto the list. One that cannot be read is told and marks
/// the cells as faulty.
void read_form_document(const FormDocumentRow& at, CellReader& cells, std::vector<Evidence>& list,
                        Findings& findings);

}  // namespace cchc
