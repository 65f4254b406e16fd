// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cchc {

/// A value of a JSON text. Numbers stay as they are written.
struct JsonNode {
    enum class Kind { null, boolean, number, text, list, object };
    Kind kind = Kind::null;
    std::string text = {};                                    ///< of a text or a number; `true` or `false`
    std::vector<JsonNode> entries = {};                       ///< of a list
    std::vector<std::pair<std::string, JsonNode>> keys = {};  ///< of an object, in their order
    std::size_t end = 0;                                      ///< offset of the byte behind it

    /// Null where there is no such key.
    const JsonNode* find(std::string_view key) const;
};

/// A whole text, or why it is none and the offset where that was seen.
struct JsonTree {
    JsonNode root = {};
    std::string fault = {};  ///< the parser's words; empty: none
    std::size_t fault_at = 0;
};

/// Reads a JSON text, UTF-8. No value deeper than 32, no key twice in one object, and none so long that a
/// file within the limit could not hold it.
JsonTree read_json(const std::string& text);

}  // namespace cchc
