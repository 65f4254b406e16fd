// SPDX-License-Identifier: MIT
#pragma once

namespace cchc {

/// Reads the command line, runs the command and returns the exit code. Throws only for a bug.
int run(int argc, const char* const* argv);

}  // namespace cchc
