// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "diag/bilingual.hpp"

namespace cchc {

/// Why something could not be done, as the system or a library says it, in English.
struct Cause {
    std::string words;
};

/// In words of ours, with the cause's own behind them in brackets; of a cause that we have no words for, its
/// own.
std::string in_words(const Cause& cause, Language language);

}  // namespace cchc
