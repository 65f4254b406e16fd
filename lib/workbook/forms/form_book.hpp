// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "model/form_layout.hpp"

namespace cchc {

/// Writes an officer's form (.xlsx): instructions, the items they lead, those they support, hidden lists and
/// identity. The file appears whole or not at all. Empty, or why it could not be written.
std::string write_form(const FormRequest& request, const FormContent& content, const std::string& target);

}  // namespace cchc
