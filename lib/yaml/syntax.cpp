// SPDX-License-Identifier: MIT
#include "yaml/syntax.hpp"

#include <yaml-cpp/exceptions.h>

namespace cchc {

std::size_t closing_quote(std::string_view text, std::size_t open) {
    const char quote = text[open];
    for (std::size_t at = open + 1; at < text.size(); ++at) {
        if (quote == '"' && text[at] == '\\') {
            ++at;
        } else if (text[at] == quote) {
            if (quote == '\'' && at + 1 < text.size() && text[at + 1] == quote) {
                ++at;
            } else {
                return at;
            }
        }
    }
    return std::string_view::npos;
}

void report_syntax(const YamlDocument& document, const Node* bracket, const YAML::Exception& error,
                   Findings& findings) {
    const bool at_end =
        error.mark.pos >= 0 && static_cast<std::size_t>(error.mark.pos) >= document.source()->text.size();
    if (bracket != nullptr && (at_end || error.msg.find("end of") != std::string::npos)) {
        findings.add({.message = Message::open_bracket, .place = document.place(*bracket)});
        return;
    }
    Place place{document.source(), 1, 1, 1, -1};
    if (!error.mark.is_null()) {
        place.line = static_cast<std::uint32_t>(error.mark.line + 1);
        place.column = static_cast<std::uint32_t>(error.mark.column + 1);
    }
    // Anchors are refused, so that every alias is one of an anchor that the library does not know.
    if (error.msg.rfind(YAML::ErrorMsg::UNKNOWN_ANCHOR, 0) == 0) {
        findings.add({.message = Message::feature_alias, .place = place});
        return;
    }
    findings.add({.message = Message::syntax, .place = place, .args = {{"reason", error.msg}}});
}

}  // namespace cchc
