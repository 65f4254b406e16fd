// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace cchc {

/// A file name in normal form C: names of one key look the same.
std::string name_key(const std::string& name);
/// The same without regard to capital and small letters.
std::string loose_name_key(const std::string& name);

}  // namespace cchc
