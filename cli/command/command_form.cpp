// SPDX-License-Identifier: MIT
#include <algorithm>

#include "cli/commands.hpp"
#include "cli/many_units.hpp"
#include "cli/output.hpp"
#include "cli/plan_argument.hpp"
#include "cli/usage/form.hpp"

namespace cchc {
namespace {

/// The forms' names, where they were made, or else why not.
template <typename Outcome>
int report(const Outcome& outcome, const Console& console, const std::string& names) {
    console.tell(outcome.findings);
    if (outcome.state == decltype(outcome.state)::written)
        return std::max(console.print(names), code_of(outcome.findings));
    const auto why = texts::words_of(outcome.state);
    if (why) console.complain(*why);
    return std::max(code_of(outcome.findings), exit_code::data);
}

int make_one(const FormArguments& arguments, const std::string& plan, const Files& files, Console& console) {
    Sources sources;
    const int jobs = console.options().jobs;
    const bool as_json = arguments.format == Format::json;
    if (arguments.council) {
        const CouncilFormOutcome outcome =
            make_council_form({plan, arguments.folder, jobs, console.languages()}, files, sources);
        console.speak_as(outcome.language);
        return report(outcome, console,
                      as_json ? council_forms_json({outcome.form})
                              : council_forms_text({outcome.form}, console.language()));
    }
    const FormsOutcome outcome = make_forms({.plan = plan,
                                             .folder = arguments.folder,
                                             .is_prefilled = arguments.prefill,
                                             .carry = arguments.carry,
                                             .jobs = jobs,
                                             .language = console.languages()},
                                            files, sources);
    console.speak_as(outcome.language);
    return report(outcome, console,
                  as_json ? forms_json(outcome.forms, outcome.carried)
                          : forms_text(outcome.forms, console.language()) +
                                carry_text(outcome.carried, console.language()));
}

/// `product`: what is said where forms were made.
template <typename Outcome, typename Product>
UnitDone ended(Outcome outcome, const Product& product) {
    const UnitEnd end = texts::end_of(outcome.state);
    std::string said = end == UnitEnd::made ? product(outcome) : std::string();
    return unit_done(end, std::move(said), std::move(outcome.findings));
}

int make_many(const FormArguments& arguments, Targets targets, const Files& files, Console& console) {
    const bool as_json = arguments.format == Format::json;
    const LanguageChoice language = console.languages();
    const UnitWork work = [&](const UnitTurn& turn) {
        const std::string folder = join_path(arguments.folder, turn.unit.id);
        if (arguments.council) {
            return ended(make_council_form({turn.unit.plan, folder, turn.jobs, language, &turn.frameworks},
                                           files, turn.sources),
                         [&](const CouncilFormOutcome& made) {
                             return as_json ? council_forms_json({made.form})
                                            : council_forms_text({made.form}, turn.language);
                         });
        }
        return ended(make_forms({.plan = turn.unit.plan,
                                 .folder = folder,
                                 .is_prefilled = arguments.prefill,
                                 .jobs = turn.jobs,
                                 .language = language,
                                 .frameworks = &turn.frameworks},
                                files, turn.sources),
                     [&](const FormsOutcome& made) {
                         return as_json ? forms_json(made.forms)
                                        : forms_phrase(made.forms.size(), folder, turn.language);
                     });
    };
    return run_many(std::move(targets), {.work = work, .write = forms_writer(as_json), .has_folders = true},
                    files, console);
}

int run(const FormArguments& arguments, Console& console) {
    if (arguments.council && arguments.prefill) return console.refuse(texts::council_and_prefill);
    if (arguments.council && !arguments.carry.empty()) return console.refuse(texts::council_and_carry);
    const auto files = make_disk_files();
    Sources sources;
    PlansArgument plans = plans_argument(arguments.paths, *files, sources, console);
    if (plans.many && !arguments.carry.empty()) return console.refuse(texts::carry_to_many);
    if (plans.many) return make_many(arguments, std::move(*plans.many), *files, console);
    if (plans.one.path.empty()) return plans.one.code;
    return make_one(arguments, plans.one.path, *files, console);
}

}  // namespace

Command form_command() {
    return declare<FormArguments>(texts::form, texts::form_more, rows_of, run);
}

}  // namespace cchc
