// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "score/replicates/random_words.hpp"

namespace cchc {

/// Balls of several kinds. As many as there are get drawn, each put back before the next.
class Urn {
  public:
    /// `balls`: by kind; less than 2^63 in all.
    explicit Urn(const std::vector<std::uint64_t>& balls);

    std::uint64_t size() const { return before_.back(); }
    /// How often each kind is drawn, by kind.
    void draw(RandomWords& words, std::vector<std::uint64_t>& drawn) const;
    /// About how many random words a draw takes.
    std::uint64_t cost() const;

  private:
    struct Range {
        std::size_t first;
        std::size_t end;  ///< behind the last kind
    };
    /// Deals draws out to the halves of a range of kinds, and on.
    void deal(RandomWords& words, const Range& range, std::uint64_t draws,
              std::vector<std::uint64_t>& drawn) const;

    std::vector<std::uint64_t> before_;  ///< by kind, the balls of those before it; then all
    std::vector<std::uint32_t> kinds_;   ///< by ball, where they are drawn one by one; else empty
};

}  // namespace cchc
