// SPDX-License-Identifier: MIT
#include "report/cards/yaml_text.hpp"

namespace cchc {
namespace {

bool is_plain(std::string_view text) {
    constexpr std::string_view safe = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-/";
    return !text.empty() && text.front() != '-' && text != "null" &&
           text.find_first_not_of(safe) == std::string_view::npos;
}

/// U+2028 and U+2029: line breaks to readers of YAML 1.1.
bool is_line_separator(std::string_view rest) {
    return rest.substr(0, 3) == "\xE2\x80\xA8" || rest.substr(0, 3) == "\xE2\x80\xA9";
}

}  // namespace

std::string whose_lines(const Whose& whose) {
    std::string out;
    if (whose.year) out += "year: " + std::to_string(whose.year->value) + "\n";
    if (whose.unit) out += "unit: " + yaml_scalar(whose.unit->value) + "\n";
    return out;
}

std::string yaml_scalar(std::string_view text) {
    if (is_plain(text)) return std::string(text);
    std::string out = "\"";
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (is_line_separator(text.substr(i))) {
            out += text[i + 2] == '\xA8' ? "\\u2028" : "\\u2029";
            i += 2;
            continue;
        }
        if (c == '"' || c == '\\') out += '\\';
        if (c == '\n') {
            out += "\\n";
        } else if (c == '\t') {
            out += "\\t";
        } else {
            out += c;
        }
    }
    return out + "\"";
}

std::string yaml_joined(const std::vector<std::string>& parts, std::string_view open,
                        std::string_view close) {
    std::string out(open);
    for (std::size_t i = 0; i < parts.size(); ++i) out += (i == 0 ? "" : ", ") + parts[i];
    return out + std::string(close);
}

std::string answer_lines(const Score& score) {
    std::string out;
    const auto line = [&](std::string_view key, const std::string& value) {
        out += "    " + std::string(key) + ": " + value + "\n";
    };
    if (score.level) line("level", yaml_scalar(score.level->value));
    if (score.parts) {
        std::vector<std::string> parts;
        for (const auto& part : *score.parts) parts.push_back(yaml_scalar(part.value));
        line("parts", yaml_joined(parts, "[", "]"));
    }
    if (score.inputs) {
        std::vector<std::string> inputs;
        for (const auto& input : *score.inputs)
            inputs.push_back(
                yaml_scalar(input.name.value) + ": " +
                (input.choice ? yaml_scalar(input.choice->value) : input.value.value.value.text()));
        line("inputs", yaml_joined(inputs, "{", "}"));
    }
    return out;
}

}  // namespace cchc
