// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "load/survey/responses/response_header.hpp"

namespace cchc {

/// What a column says that it holds.
struct HeaderClaim {
    enum class Holds { id, group, unit, question };

    std::size_t column = 0;
    Holds holds = Holds::id;
    std::size_t question = 0;          ///< index, where it holds one
    std::optional<std::size_t> first;  ///< the column that holds the same and stands before it
};

/// Settles which column of a header holds what: one that the plan names before one with an id, and that
/// before one with a text or in another case.
class HeaderClaims {
  public:
    HeaderClaims(std::span<const ResponseCell> row, const ResponseWords& words);

    const std::vector<HeaderClaim>& all() const { return claims_; }  ///< in order of the columns
    const std::vector<std::size_t>& unread() const { return unread_; }
    /// What the plan names and no column has.
    const std::vector<const ResponseReading::Column*>& not_found() const { return not_found_; }
    /// Columns up to the last one with a title.
    std::size_t width() const { return width_; }

  private:
    using Key = std::pair<HeaderClaim::Holds, std::size_t>;
    enum class Rank { named_by_plan, by_id, by_text };
    struct Candidate {
        std::size_t column;
        Key key;
        Rank rank;
    };

    std::optional<Key> key_of(const std::string& name) const;
    std::optional<Candidate> candidate(std::size_t column, const std::string& name);
    void settle(const std::vector<Candidate>& candidates);

    const ResponseWords& words_;
    std::multimap<std::string, std::size_t>
        mapped_;                  ///< the plan's columns, by the plain prose of their heads
    std::vector<bool> is_found_;  ///< of the plan's columns
    std::vector<HeaderClaim> claims_;
    std::vector<std::size_t> unread_;
    std::vector<const ResponseReading::Column*> not_found_;
    std::size_t width_ = 0;
};

}  // namespace cchc
