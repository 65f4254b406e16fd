// SPDX-License-Identifier: MIT
#pragma once

#include "model/form_identity.hpp"
#include "xlsx/book.hpp"

namespace cchc {

/// The hidden sheet that says what a form belongs to and how it was made.
void add_identity(Workbook& file, const FormIdentity& identity);

}  // namespace cchc
