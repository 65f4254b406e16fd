// SPDX-License-Identifier: MIT
#include "cli/plan_argument.hpp"

#include "cli/texts.hpp"

namespace cchc {
namespace {

/// Of targets with one plan at most.
PlanArgument only_plan(const Targets& targets, const Console& console) {
    if (targets.plans.empty() && !targets.frameworks.empty())
        return {{}, console.refuse(texts::not_a_plan, {targets.frameworks.front()})};
    if (targets.plans.empty() || !targets.findings.all().empty()) {
        console.tell(targets.findings);
        return {{}, exit_code::io};
    }
    return {targets.plans.front(), exit_code::fine};
}

}  // namespace

PlanArgument plan_argument(const std::string& typed, const Files& files, Sources& sources,
                           const Console& console) {
    std::vector<std::string> paths;
    if (!typed.empty()) paths.push_back(typed);
    const Targets targets = discover(paths, files, sources);
    if (targets.plans.size() > 1) {
        std::string names;
        for (const auto& plan : targets.plans) names += (names.empty() ? "" : ", ") + plan;
        return {{}, console.refuse(texts::several_plans, {std::to_string(targets.plans.size()), names})};
    }
    return only_plan(targets, console);
}

PlansArgument plans_argument(const std::vector<std::string>& typed, const Files& files, Sources& sources,
                             const Console& console) {
    Targets targets = discover(typed, files, sources);
    const bool has_others = !targets.frameworks.empty() || !targets.findings.all().empty();
    const bool are_many =
        targets.plans.size() > 1 || (typed.size() > 1 && !targets.plans.empty() && has_others);
    if (are_many) return {.many = std::move(targets)};
    return {.one = only_plan(targets, console)};
}

}  // namespace cchc
