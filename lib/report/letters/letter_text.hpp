// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "model/assessment.hpp"
#include "score/letters/letter.hpp"

namespace cchc {

struct LetterWords {
    std::string subject;
    std::string text;
};

/// What a letter says, as offices write to each other: what was found, the weightiest tasks, what is
/// attached, by when. `list`, `form`: the names of the attached files; `form` may be empty.
LetterWords letter_words(const Letter& letter, const Assessment& assessment, Language language,
                         const std::string& list, const std::string& form);

}  // namespace cchc
