// SPDX-License-Identifier: MIT
#include <algorithm>

#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/plan_argument.hpp"
#include "cli/texts.hpp"
#include "report/explain/explanation_json.hpp"
#include "report/explain/explanation_text.hpp"
#include "report/explain/kind_explanation.hpp"
#include "score/score.hpp"

namespace cchc {
namespace {

int explain_item(const std::string& plan, const Files& files, Sources& sources, const Options& options) {
    const ValidateOptions how{.evidence = EvidenceMode::name, .jobs = options.jobs};
    const Validation validation = validate(plan, files, sources, how);
    const Language language = chosen_language(options, validation.assessment.plan.language);
    const auto results = score_draft(validation);
    if (!results) {
        const TextStyle style = style_for(Stream::error, options, language);
        static_cast<void>(write_stream(Stream::error, findings_text(validation.findings, style)));
        complain(say(texts::no_draft, language));
        return std::max(code_of(validation.findings, false), exit_code::data);
    }
    const Framework& framework = *validation.assessment.framework;
    const auto item = framework.find(options.subject);
    if (!item) {
        auto known = framework.codes();
        for (const auto& kind : all_kinds()) known.emplace_back(kind.id);
        std::string message = say(texts::nothing_to_explain, language, {options.subject});
        if (const auto near = closest(options.subject, known))
            message += say(texts::did_you_mean, language, {*near});
        return refuse(message, language, "cchc explain");
    }
    if (validation.findings.has_errors()) complain(say(texts::explained_with_errors, language));
    const Explanation explanation = explain(validation, *results, *item);
    return print(options.json ? explanation_json(explanation, language)
                              : explanation_text(explanation, style_for(Stream::output, options, language)),
                 language);
}

}  // namespace

int explain_command(const Options& options) {
    if (const KindInfo* kind = find_kind(options.subject)) {
        const Language language = chosen_language(options, std::nullopt);
        return print(options.json ? kind_json(*kind, language)
                                  : kind_text(*kind, style_for(Stream::output, options, language)),
                     language);
    }
    const auto files = make_disk_files();
    Sources sources;
    const PlanArgument plan = plan_argument(options, *files, sources, "cchc explain");
    return plan.path.empty() ? plan.code : explain_item(plan.path, *files, sources, options);
}

}  // namespace cchc
