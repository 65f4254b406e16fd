// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

#include "yaml/document.hpp"

namespace YAML {
class Exception;
}

namespace cchc {

/// Where the quote opened at `open` closes, or npos. Single quotes double, double ones escape by `\`.
std::size_t closing_quote(std::string_view text, std::size_t open);

/// The finding for what the library could not read. `bracket`: the innermost that is still open, or null.
void report_syntax(const YamlDocument& document, const Node* bracket, const YAML::Exception& error,
                   Findings& findings);

}  // namespace cchc
