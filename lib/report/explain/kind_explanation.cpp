// SPDX-License-Identifier: MIT
#include "report/explain/kind_explanation.hpp"

#include "diag/messages.hpp"
#include "model/wording.hpp"
#include "report/json_writer.hpp"
#include "report/labels.hpp"

namespace cchc {
namespace {

/// `{name}` as `…`.
std::string without_arguments(std::string_view pattern) {
    std::string out;
    while (!pattern.empty()) {
        const auto open = pattern.find('{');
        const auto close = pattern.find('}', open == std::string_view::npos ? 0 : open);
        const bool is_argument =
            open != std::string_view::npos && close != std::string_view::npos && close > open + 1 &&
            pattern.substr(open + 1, close - open - 1).find_first_not_of("abcdefghijklmnopqrstuvwxyz_") ==
                std::string_view::npos;
        if (!is_argument) return out + std::string(pattern);
        out += std::string(pattern.substr(0, open)) + "…";
        pattern.remove_prefix(close + 1);
    }
    return out;
}

}  // namespace

ExplainedKind explain(const KindInfo& kind, Language language) {
    ExplainedKind explained{std::string(kind.id), kind.severity, std::string(kind.title.in(language)), {}};
    for (const auto& message : all_messages()) {
        if (message.kind != kind.kind) continue;
        explained.messages.push_back(
            {without_arguments(message.text.in(language)), without_arguments(message.help.in(language))});
    }
    return explained;
}

std::string kind_text(const KindInfo& kind, const TextStyle& style) {
    const ExplainedKind explained = explain(kind, style.language);
    const bool is_error = explained.severity == Severity::error;
    std::string out = colored(style, is_error ? Color::error : Color::warning,
                              (is_error ? wording::error : wording::warning).in(style.language));
    out += ": " + explained.title + " [" + explained.id + "]\n";
    for (const auto& message : explained.messages) {
        out += '\n' + hanging("  ", message.text, style.width);
        out += hanging("  " + std::string(labels::help.in(style.language)), message.help, style.width);
    }
    return out;
}

std::string kind_json(const KindInfo& kind, Language language) {
    const ExplainedKind explained = explain(kind, language);
    JsonWriter json;
    json.begin_object();
    json.field("schema", "cchc/kind/1");
    json.field("kind", explained.id);
    json.field("severity", explained.severity == Severity::error ? "error" : "warning");
    json.field("title", explained.title);
    json.key("messages");
    json.begin_array();
    for (const auto& message : explained.messages) {
        json.begin_object();
        json.field("text", message.text);
        json.field("help", message.help);
        json.end_object();
    }
    json.end_array();
    json.end_object();
    return json.text();
}

}  // namespace cchc
