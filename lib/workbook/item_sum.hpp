// SPDX-License-Identifier: MIT
#pragma once

#include <set>
#include <string>

#include "model/framework.hpp"

namespace cchc {

/// What a form's running total leaves out: it adds items up, as they stand in its rows.
class ItemSum {
  public:
    void add(const Framework& framework, ItemId leaf);

    /// The most points of the normal items, of alternatives those of one.
    const Points& most() const { return most_; }
    /// Whether a parent takes another number of its children than their sum.
    bool is_combined() const { return is_combined_; }
    /// ` (chưa kể thưởng, phạt)`: behind the total's words; empty where nothing is left out.
    std::string aside(Language language) const;

  private:
    Points most_;
    std::set<ItemId> chosen_from_;  ///< parents that take one child
    bool has_others_ = false;       ///< bonus or penalty
    bool is_combined_ = false;
};

}  // namespace cchc
