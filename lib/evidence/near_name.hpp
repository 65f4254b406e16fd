// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/register.hpp"

namespace cchc {

/// Finds what a missing document's name may have meant.
class NameFinder {
  public:
    explicit NameFinder(const Register& evidence);

    /// The document that the name most likely means, cited or not: first of the item's folder (the one
    /// written, or one named by the item's code), there also a near name with the same digits; then one of
    /// the same name in another folder; then near names. Documents that nobody cites come before others.
    std::optional<std::string> near_document(const std::string& written, std::string_view item) const;

  private:
    struct Candidate {
        std::string path;
        std::string name;
        std::string folder;
        std::string folded;      ///< the name, as the next two
        std::string first_word;  ///< folded
        std::string digits;
        bool is_cited = false;
    };
    std::vector<Candidate> candidates_;
};

}  // namespace cchc
