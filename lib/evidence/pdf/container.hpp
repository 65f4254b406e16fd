// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace cchc {

/// Files that hold others: what they hold is not looked at, even where it is a PDF stored as it is.
enum class Container { none, archive, office, signature };

/// What a file that begins like this is, by its first 512 bytes.
Container container_of(std::string_view bytes);

}  // namespace cchc
