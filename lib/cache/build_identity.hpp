// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "base/files.hpp"

namespace cchc {

/// Tells this build of the program from every other: the build ids of the program and of the libraries it has
/// loaded, and the stamp of the reader that reads PDFs and spreadsheets for it. Empty where the program has
/// no build id: then nothing may be kept from one run for another.
std::string build_identity(const Files& files);

}  // namespace cchc
