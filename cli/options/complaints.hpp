// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "cli/options/option.hpp"

/// What is said of a command line that is not understood.
namespace cchc {

/// The commands and options that could have stood where an unknown word stands.
struct KnownWords {
    std::vector<std::string> commands;
    std::vector<std::string> options;
};

/// A word that nothing took: a command, an option or an argument too many.
std::string describe_extra(const std::string& word, const KnownWords& known, Language language);

/// A flag among the words that was given a value, or else the last word, an option that was given none.
std::string describe_mismatch(const std::vector<OptionRow>& rows, const std::vector<std::string>& words,
                              Language language);

}  // namespace cchc
