// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "check/validate.hpp"

namespace cchc {

/// Whether a file to write is one that was read, under whatever name.
bool is_input(const std::string& target, const Validation& validation, const Files& files);
/// Whether it lies below a folder whose files are read: it would be taken for one of them in the next run.
bool is_among_inputs(const std::string& target, const Validation& validation, const Files& files);

}  // namespace cchc
