// SPDX-License-Identifier: MIT
#include <algorithm>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/plan_argument.hpp"
#include "cli/texts.hpp"
#include "report/explain/explain_json.hpp"
#include "report/explain/explain_text.hpp"
#include "score/score.hpp"

namespace cchc {
namespace {

struct ExplainOptions {
    std::string subject;  ///< an item's code or the id of a kind of finding
    std::string plan;
    Format format = Format::text;
};

Rows rows_of(ExplainOptions& to) {
    return {{{"ITEM",
              {"Mã mục hoặc loại vấn đề", "An item's code, or a kind of finding"},
              &to.subject,
              Bilingual{"cần nêu mã mục hoặc loại vấn đề", "name an item's code or a kind of finding"}},
             plan_operand(to.plan)},
            {format_option(to.format)}};
}

int explain_item(const std::string& plan, const Files& files, Sources& sources, const ExplainOptions& options,
                 Console& console) {
    const ValidateOptions how{.evidence = EvidenceMode::name, .jobs = console.options().jobs};
    const Validation validation = validate(plan, files, sources, how);
    console.speak_as(validation.assessment.plan.language);
    const auto results = score_draft(validation);
    if (!results) {
        console.tell(validation.findings);
        console.complain(texts::no_draft);
        return std::max(code_of(validation.findings), exit_code::data);
    }
    const Framework& framework = *validation.assessment.framework;
    const auto item = framework.find(options.subject);
    if (!item) {
        auto known = framework.codes();
        for (const auto& kind : all_kinds()) known.emplace_back(kind.id);
        return console.refuse(suggesting(console.words(texts::nothing_to_explain, {options.subject}),
                                         options.subject, known, console.language()));
    }
    if (validation.findings.has_errors()) console.complain(texts::explained_with_errors);
    return console.print(options.format == Format::json
                             ? explain_json(validation, *results, *item, console.language())
                             : explain_text(validation, *results, *item, console.style()));
}

int run(const ExplainOptions& options, Console& console) {
    if (const KindInfo* kind = find_kind(options.subject))
        return console.print(kind_text(*kind, console.style()));
    const auto files = make_disk_files();
    Sources sources;
    const PlanArgument plan = plan_argument(options.plan, *files, sources, console);
    return plan.path.empty() ? plan.code : explain_item(plan.path, *files, sources, options, console);
}

}  // namespace

Command explain_command() {
    return declare(texts::explain, texts::explain_more, rows_of, run);
}

}  // namespace cchc
