// SPDX-License-Identifier: MIT
#include "report/findings/kinds_text.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "diag/kind_list.hpp"
#include "model/wording.hpp"

namespace cchc {
namespace {

std::string_view severity_in(Language language, Severity severity) {
    return (severity == Severity::error ? wording::error : wording::warning).in(language);
}

/// Columns that the longest of the texts takes.
template <typename TextOf>
std::size_t widest(const TextOf& text_of) {
    std::size_t width = 0;
    for (const auto& kind : all_kinds()) width = std::max(width, display_width(text_of(kind)));
    return width;
}

}  // namespace

std::string kinds_text(const TextStyle& style) {
    constexpr std::string_view indent = "  ";
    const Language language = style.language;
    const std::size_t id_width = widest([](const KindInfo& kind) { return kind.id; });
    const std::size_t severity_width =
        widest([&](const KindInfo& kind) { return severity_in(language, kind.severity); });
    const std::string blank(indent.size() * 3 + id_width + severity_width, ' ');
    std::string text;
    for (const auto& group : kind_groups()) {
        text += (text.empty() ? "" : "\n") + colored(style, Color::strong, group.title.in(language)) + "\n";
        for (const auto& kind : group.kinds) {
            const std::string severity = padded_right(severity_in(language, kind.severity), severity_width);
            std::string before = std::string(indent) + padded_right(kind.id, id_width) + std::string(indent);
            before +=
                colored(style, kind.severity == Severity::error ? Color::error : Color::warning, severity);
            before += indent;
            for (const auto& line : wrapped(kind.title.in(language), style.width - blank.size())) {
                text += before + line + "\n";
                before = blank;
            }
        }
    }
    return text;
}

}  // namespace cchc
