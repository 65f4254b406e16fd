// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "model/form_layout.hpp"
#include "xlsx/write_book.hpp"

namespace cchc {

/// Writes an officer's form (.xlsx): instructions, the items they lead, those they support, hidden lists and
/// identity. The file appears whole or not at all. Empty, or why it could not be written.
std::string write_form(const FormRequest& request, const FormContent& content, const std::string& target);
/// The same where a file may stand already.
std::string write_form(const FormRequest& request, const FormContent& content, const BookTarget& target);

}  // namespace cchc
