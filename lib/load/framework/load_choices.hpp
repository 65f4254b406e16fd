// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "model/framework.hpp"
#include "yaml/reader.hpp"

namespace cchc {

/// Points, not below 0, of at most so many decimals.
std::optional<Located<Points>> load_points(Reading reading, MapReader& map, std::string_view key,
                                           int decimals);

/// The levels or parts below the key. The item's most points are read: shares are of those.
std::vector<Choice> load_choices(Reading reading, MapReader& rule, std::string_view key, const Item& item,
                                 int decimals);

}  // namespace cchc
