// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "diag/finding.hpp"

namespace cchc {

/// What is wrong in the same way in many rows is told once, at its first place, with the number of rows (or
/// of what they count) in the argument `count`. Past a hundred different ones only their number is told.
class RepeatedFindings {
  public:
    /// `beyond`: says how many there are past a hundred.
    explicit RepeatedFindings(Message beyond) : message_beyond_(beyond) {}

    /// `value`: what tells findings of one kind apart; `make` is called for the first of them alone.
    void add(Message kind, const std::string& value, const Place& place, const std::function<Finding()>& make,
             std::size_t times = 1);
    /// Adds what was gathered, and forgets it.
    void tell(Findings& findings);

  private:
    struct Repeated {
        Finding finding;
        std::size_t count = 0;
    };
    std::map<std::pair<Message, std::string>, Repeated> repeated_;
    std::optional<Repeated> beyond_;
    Message message_beyond_;
};

}  // namespace cchc
