// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace cchc {

/// A document as the council's form listed it.
struct SeenDocument {
    std::string name;    ///< the file's, or what stands for one
    std::string sha256;  ///< empty where it was not read
    std::string said;    ///< a mark of its number, date, title and pages

    friend bool operator==(const SeenDocument&, const SeenDocument&) = default;
};

/// What an item rested on when the council's form was made. Marks are of what was said, not of how it was put
/// into words, so that they can be had again in any language.
struct Seen {
    std::string self;       ///< the self-assessed points; empty: nobody scored it
    std::string standing;   ///< the points after earlier rounds; `-`: excluded
    std::string decisions;  ///< a mark of earlier decisions; where there are replies, theirs behind a blank
    std::string figures;    ///< a mark of the answer
    std::string justification;                 ///< a mark of it
    std::vector<SeenDocument> documents = {};  ///< the lead's first

    friend bool operator==(const Seen&, const Seen&) = default;
};

}  // namespace cchc
