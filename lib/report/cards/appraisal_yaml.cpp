// SPDX-License-Identifier: MIT
#include "report/cards/appraisal_yaml.hpp"

#include "model/names.hpp"
#include "report/cards/yaml_text.hpp"

namespace cchc {
namespace {

std::string decision_lines(const Decision& decision) {
    std::string out = "  - item: " + yaml_scalar(decision.item.value) + "\n";
    const auto line = [&](const std::string& key, const std::string& value) {
        out += "    " + key + ": " + value + "\n";
    };
    if (decision.points) line("points", decision.points->value.value.text());
    if (decision.answer.not_applicable) line("not_applicable", "true");
    if (decision.accept) line("accept", std::string(names::acceptance.name(decision.accept->value)));
    if (decision.self) line("self", decision.self->value.value.text());
    if (decision.reason) line("reason", yaml_scalar(decision.reason->value));
    return out;
}

}  // namespace

std::string appraisal_yaml(const Appraisal& appraisal) {
    std::string out = "schema: cchc/appraisal/1\nround: " + std::to_string(appraisal.round.value) +
                      "\nby: " + yaml_scalar(appraisal.by) + "\n";
    if (appraisal.date) out += "date: " + appraisal.date->value.iso() + "\n";
    if (appraisal.council) {
        out += "council: {members: " + std::to_string(appraisal.council->members) +
               ", approve: " + std::to_string(appraisal.council->approve) + "}\n";
    }
    const Unlisted unlisted = appraisal.unlisted_are_open ? Unlisted::open : Unlisted::accepted;
    out += "unlisted: " + std::string(names::unlisted.name(unlisted)) + "\n";
    if (appraisal.decisions.empty()) return out + "items: []\n";
    out += "items:\n";
    for (const auto& decision : appraisal.decisions) out += decision_lines(decision);
    return out;
}

}  // namespace cchc
