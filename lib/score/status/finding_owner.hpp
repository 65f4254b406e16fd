// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <vector>

#include "check/validate.hpp"

namespace cchc {

/// Who has to mend what was found.
enum class Owner {
    officer,  ///< one of the plan's
    council,
    survey,  ///< those who hand over its questionnaire and results
    office,  ///< plan, framework, documents that nobody cites, and files that may be anybody's
};

struct FindingOwner {
    Owner owner = Owner::office;
    std::optional<std::size_t> officer = {};  ///< index in Plan::officers, of an officer's
};

/// Whose findings are, by the file and the place they stand at, the officer they name and the items they
/// concern. The validation must outlive it.
class FindingOwners {
  public:
    explicit FindingOwners(const Validation& validation);
    FindingOwner of(const Finding& finding) const;
    /// The other officers whom an officer's finding concerns: who leads the item, and whose score cards it
    /// refers to. Ascending.
    std::vector<std::size_t> others(const Finding& finding, std::size_t owner) const;

  private:
    bool is_named(const FileChoice& choice, const Source& source) const;
    std::optional<std::size_t> lead_of_all(const Finding& finding) const;
    std::optional<std::size_t> lead_of_item(const std::string& code) const;

    const Validation& validation_;
    std::map<const Source*, std::optional<std::size_t>> cards_;  ///< officers of score cards, by their file
};

}  // namespace cchc
