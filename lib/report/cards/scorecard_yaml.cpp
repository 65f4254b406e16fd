// SPDX-License-Identifier: MIT
#include "report/cards/scorecard_yaml.hpp"

#include <string_view>
#include <vector>

#include "report/cards/yaml_text.hpp"

namespace cchc {
namespace {

std::string evidence_line(const Evidence& evidence) {
    std::vector<std::string> parts;
    if (evidence.file) parts.push_back("file: " + yaml_scalar(evidence.file->value));
    if (evidence.withheld) parts.push_back("withheld: " + yaml_scalar(evidence.withheld->value));
    std::vector<std::string> reference;
    if (!evidence.number.empty()) reference.push_back("number: " + yaml_scalar(evidence.number));
    if (evidence.date) reference.push_back("date: " + evidence.date->value.iso());
    if (evidence.confirmed_by) {
        reference.insert(reference.begin(), "by: " + yaml_scalar(evidence.confirmed_by->value));
        parts.push_back("confirmed_by: " + yaml_joined(reference, "{", "}"));
        reference.clear();
    }
    if (evidence.link) parts.push_back("link: " + yaml_scalar(evidence.link->value));
    parts.insert(parts.end(), reference.begin(), reference.end());
    if (!evidence.title.empty()) parts.push_back("title: " + yaml_scalar(evidence.title));
    if (!evidence.pages_text.empty()) parts.push_back("pages: " + yaml_scalar(evidence.pages_text));
    return yaml_joined(parts, "{", "}");
}

std::string reply_lines(const Reply& reply) {
    std::string out = "      - round: " + std::to_string(reply.round.value) +
                      "\n        text: " + yaml_scalar(reply.text.value) + "\n";
    if (!reply.evidence.empty()) out += "        evidence:\n";
    for (const auto& evidence : reply.evidence) out += "          - " + evidence_line(evidence) + "\n";
    return out;
}

std::string score_lines(const Score& score) {
    std::string out = "  - item: " + yaml_scalar(score.item.value) + "\n";
    const auto line = [&](std::string_view key, const std::string& value) {
        out += "    " + std::string(key) + ": " + value + "\n";
    };
    if (score.unconfirmed) line("unconfirmed", yaml_scalar(score.unconfirmed->value));
    out += answer_lines(score);
    if (score.points) line("points", score.points->value.value.text());
    if (score.not_applicable) line("not_applicable", "true");
    if (!score.evidence.empty()) out += "    evidence:\n";
    for (const auto& evidence : score.evidence) out += "      - " + evidence_line(evidence) + "\n";
    if (score.justification) line("justification", yaml_scalar(score.justification->value));
    if (!score.replies.empty()) out += "    replies:\n";
    for (const auto& reply : score.replies) out += reply_lines(reply);
    return out;
}

}  // namespace

std::string scorecard_yaml(const Scorecard& card) {
    std::string out = "schema: cchc/scores/1\n" + whose_lines(card.whose);
    if (card.officer) out += "officer: " + yaml_scalar(card.officer->value) + "\n";
    if (card.submitted) out += "submitted: " + card.submitted->value.iso() + "\n";
    if (card.replied) out += "replied: " + card.replied->value.iso() + "\n";
    if (card.scores.empty()) return out + "scores: []\n";
    out += "scores:\n";
    for (const auto& score : card.scores) out += score_lines(score);
    return out;
}

}  // namespace cchc
