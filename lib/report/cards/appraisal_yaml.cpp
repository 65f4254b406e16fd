// SPDX-License-Identifier: MIT
#include "report/cards/appraisal_yaml.hpp"

#include "model/names.hpp"
#include "report/cards/yaml_text.hpp"

namespace cchc {
namespace {

/// What `self` and `standing` do not say.
std::string seen_lines(const Seen& seen) {
    std::string out;
    const auto line = [&](std::string_view key, const std::string& value) {
        if (!value.empty()) out += "      " + std::string(key) + ": " + yaml_scalar(value) + "\n";
    };
    line("decisions", seen.decisions);
    line("figures", seen.figures);
    line("justification", seen.justification);
    if (!seen.documents.empty()) out += "      evidence:\n";
    for (const auto& document : seen.documents) {
        out += "        - {name: " + yaml_scalar(document.name);
        if (!document.sha256.empty()) out += ", sha256: " + yaml_scalar(document.sha256);
        if (!document.said.empty()) out += ", said: " + yaml_scalar(document.said);
        out += "}\n";
    }
    return out.empty() ? "    seen: {}\n" : "    seen:\n" + out;
}

std::string decision_lines(const Decision& decision) {
    std::string out = "  - item: " + yaml_scalar(decision.item.value) + "\n";
    const auto line = [&](const std::string& key, const std::string& value) {
        out += "    " + key + ": " + value + "\n";
    };
    if (decision.points) line("points", decision.points->value.value.text());
    out += answer_lines(decision.answer);
    if (decision.answer.points) line("points", decision.answer.points->value.value.text());
    if (decision.answer.not_applicable) line("not_applicable", "true");
    if (decision.accept) line("accept", std::string(names::acceptance.name(decision.accept->value)));
    if (decision.self) line("self", decision.self->value.value.text());
    if (decision.standing) {
        const std::string& points = decision.standing->value;
        line("standing", points == "-" ? std::string(names::excluded) : points);
    }
    if (decision.seen) out += seen_lines(*decision.seen);
    if (decision.reason) line("reason", yaml_scalar(decision.reason->value));
    return out;
}

}  // namespace

std::string appraisal_yaml(const Appraisal& appraisal) {
    std::string out = "schema: cchc/appraisal/1\n" + whose_lines(appraisal.whose) +
                      "round: " + std::to_string(appraisal.round.value) +
                      "\nby: " + yaml_scalar(appraisal.by) + "\n";
    if (appraisal.date) out += "date: " + appraisal.date->value.iso() + "\n";
    if (appraisal.council) {
        out += "council: {members: " + std::to_string(appraisal.council->members) +
               ", approve: " + std::to_string(appraisal.council->approve) + "}\n";
    }
    const Unlisted unlisted = appraisal.unlisted_are_open ? Unlisted::open : Unlisted::accepted;
    out += "unlisted: " + std::string(names::unlisted.name(unlisted)) + "\n";
    out += appraisal.decisions.empty() ? "items: []\n" : "items:\n";
    for (const auto& decision : appraisal.decisions) out += decision_lines(decision);
    if (!appraisal.passed.empty()) out += "passed:\n";
    for (const auto& passed : appraisal.passed) out += decision_lines(passed);
    return out;
}

}  // namespace cchc
