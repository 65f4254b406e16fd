// SPDX-License-Identifier: MIT
#include "report/scorecard_yaml.hpp"

#include <string_view>
#include <vector>

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

/// A scalar, in double quotes where it holds more than letters, digits and a few signs.
std::string scalar(std::string_view text) {
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

std::string joined(const std::vector<std::string>& parts, std::string_view open, std::string_view close) {
    std::string out(open);
    for (std::size_t i = 0; i < parts.size(); ++i) out += (i == 0 ? "" : ", ") + parts[i];
    return out + std::string(close);
}

std::string evidence_line(const Evidence& evidence) {
    std::vector<std::string> parts;
    if (evidence.file) parts.push_back("file: " + scalar(evidence.file->value));
    if (evidence.withheld) parts.push_back("withheld: " + scalar(evidence.withheld->value));
    if (!evidence.number.empty()) parts.push_back("number: " + scalar(evidence.number));
    if (evidence.date) parts.push_back("date: " + evidence.date->value.iso());
    if (!evidence.title.empty()) parts.push_back("title: " + scalar(evidence.title));
    if (!evidence.pages_text.empty()) parts.push_back("pages: " + scalar(evidence.pages_text));
    return joined(parts, "{", "}");
}

std::string reply_lines(const Reply& reply) {
    std::string out = "      - round: " + std::to_string(reply.round.value) +
                      "\n        text: " + scalar(reply.text.value) + "\n";
    if (!reply.evidence.empty()) out += "        evidence:\n";
    for (const auto& evidence : reply.evidence) out += "          - " + evidence_line(evidence) + "\n";
    return out;
}

std::string score_lines(const Score& score) {
    std::string out = "  - item: " + scalar(score.item.value) + "\n";
    const auto line = [&](std::string_view key, const std::string& value) {
        out += "    " + std::string(key) + ": " + value + "\n";
    };
    if (score.level) line("level", scalar(score.level->value));
    if (score.parts) {
        std::vector<std::string> parts;
        for (const auto& part : *score.parts) parts.push_back(scalar(part.value));
        line("parts", joined(parts, "[", "]"));
    }
    if (score.inputs) {
        std::vector<std::string> inputs;
        for (const auto& input : *score.inputs)
            inputs.push_back(scalar(input.name.value) + ": " + input.value.value.value.text());
        line("inputs", joined(inputs, "{", "}"));
    }
    if (score.points) line("points", score.points->value.value.text());
    if (score.not_applicable) line("not_applicable", "true");
    if (!score.evidence.empty()) out += "    evidence:\n";
    for (const auto& evidence : score.evidence) out += "      - " + evidence_line(evidence) + "\n";
    if (score.justification) line("justification", scalar(score.justification->value));
    if (!score.replies.empty()) out += "    replies:\n";
    for (const auto& reply : score.replies) out += reply_lines(reply);
    return out;
}

}  // namespace

std::string scorecard_yaml(const Scorecard& card) {
    std::string out = "schema: cchc/scores/1\n";
    if (card.officer) out += "officer: " + scalar(card.officer->value) + "\n";
    if (card.submitted) out += "submitted: " + card.submitted->value.iso() + "\n";
    if (card.scores.empty()) return out + "scores: []\n";
    out += "scores:\n";
    for (const auto& score : card.scores) out += score_lines(score);
    return out;
}

}  // namespace cchc
