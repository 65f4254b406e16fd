// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>

namespace cchc::test {

/// The files of a small ward without an error or a warning: path to text.
std::map<std::string, std::string> small_ward();

}  // namespace cchc::test
