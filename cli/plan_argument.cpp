// SPDX-License-Identifier: MIT
#include "cli/plan_argument.hpp"

#include "cli/output.hpp"
#include "cli/texts.hpp"
#include "load/files/discover.hpp"

namespace cchc {

PlanArgument plan_argument(const Options& options, const Files& files, Sources& sources,
                           std::string_view command) {
    const Targets targets = discover(options.paths, files, sources);
    const Language language = chosen_language(options, std::nullopt);
    if (targets.plans.size() > 1) {
        std::string names;
        for (const auto& plan : targets.plans) names += (names.empty() ? "" : ", ") + plan;
        const std::string count = std::to_string(targets.plans.size());
        return {{}, refuse(say(texts::several_plans, language, {count, names}), language, command)};
    }
    if (targets.plans.empty() && !targets.frameworks.empty()) {
        return {{},
                refuse(say(texts::not_a_plan, language, {targets.frameworks.front()}), language, command)};
    }
    if (targets.plans.empty() || !targets.findings.all().empty()) {
        const TextStyle style = style_for(Stream::error, options, language);
        static_cast<void>(write_stream(Stream::error, findings_text(targets.findings, style)));
        return {{}, exit_code::io};
    }
    return {targets.plans.front(), exit_code::fine};
}

}  // namespace cchc
