// SPDX-License-Identifier: MIT
#include "report/findings/kinds_text.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "diag/kind_list.hpp"
#include "model/names.hpp"
#include "model/wording.hpp"

namespace cchc {
namespace {

std::string_view severity_in(Language language, Severity severity) {
    return (severity == Severity::error ? wording::error : wording::warning).in(language);
}

constexpr Bilingual legend{
    "phải sửa: không chấp nhận được. từng việc: kế hoạch chấp nhận được từng việc, kèm lý do (accept). "
    "tùy chọn: kế hoạch còn nâng, hạ hoặc tắt được cả loại (severity).",
    "must mend: cannot be accepted. one by one: the plan may accept each, with a reason (accept). free: the "
    "plan may besides raise, lower or switch off the whole kind (severity)."};

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
    const auto policy_in = [&](const KindInfo& kind) {
        return names::policy_class[kind.policy].words.in(language);
    };
    const std::size_t policy_width = widest(policy_in);
    const std::string blank(indent.size() * 4 + id_width + severity_width + policy_width, ' ');
    std::string text;
    for (const auto& group : kind_groups()) {
        text += (text.empty() ? "" : "\n") + colored(style, Color::strong, group.title.in(language)) + "\n";
        for (const auto& kind : group.kinds) {
            const std::string severity = padded_right(severity_in(language, kind.severity), severity_width);
            std::string before = std::string(indent) + padded_right(kind.id, id_width) + std::string(indent);
            before +=
                colored(style, kind.severity == Severity::error ? Color::error : Color::warning, severity);
            before += std::string(indent) + padded_right(std::string(policy_in(kind)), policy_width);
            before += indent;
            for (const auto& line : wrapped(kind.title.in(language), style.width - blank.size())) {
                text += before + line + "\n";
                before = blank;
            }
        }
    }
    return text + "\n" + hanging("", legend.in(language), style.width);
}

}  // namespace cchc
