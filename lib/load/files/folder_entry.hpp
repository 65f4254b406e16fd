// SPDX-License-Identifier: MIT
#pragma once

#include <initializer_list>
#include <string_view>

namespace cchc {

/// Dotfiles, Office's lock files (`~$…`) and Thumbs.db: passed over without a word.
bool is_passed_over(std::string_view name);
/// Whether the name ends so, in either case.
bool has_ending(std::string_view name, std::initializer_list<std::string_view> endings);

}  // namespace cchc
