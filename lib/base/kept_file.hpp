// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace cchc {

struct KeptFile {
    std::string path;   ///< its second name; empty where there is no such file, or it failed
    std::string error;  ///< the system's words where it could not be given one
};

/// Gives a file a second name beside its own, `NAME (1).xlsx` or with the next number that is free, so that
/// it stays when another one takes its place. Nothing is overwritten.
KeptFile keep_file(const std::string& path);

}  // namespace cchc
