// SPDX-License-Identifier: MIT
#include <algorithm>

#include "cli/cache_choice.hpp"
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"
#include "cli/texts.hpp"
#include "cli/usage/rank.hpp"
#include "report/ranking/long_rows.hpp"
#include "report/ranking/page/page_html.hpp"
#include "report/ranking/ranking_json.hpp"
#include "report/ranking/ranking_text.hpp"
#include "task/rank_paths.hpp"
#include "task/write_page.hpp"

namespace cchc {
namespace {

std::string written(const RankOutcome& outcome, const RankArguments& arguments, const Console& console) {
    const Format format = arguments.format;
    const LongRows rows = arguments.apart ? LongRows::of_many_sets : LongRows::of_one_set;
    if (format == Format::csv) return long_csv(outcome.ranking.units, rows);
    if (format == Format::jsonl) return long_jsonl(outcome.ranking.units, rows);
    if (format == Format::json) return ranking_json(outcome.ranking, outcome.questions, console.language());
    return ranking_text(outcome.ranking, outcome.questions, console.style());
}

RankRequest request_of(const RankArguments& arguments, const Console& console) {
    RankRequest request{
        .paths = arguments.paths,
        .choice = {.framework = arguments.framework, .stage = arguments.stage, .apart = arguments.apart},
        .evidence = arguments.evidence,
        .is_strict = arguments.strict,
        .jobs = console.options().jobs,
        .language = console.languages(),
        .tool = tool_name()};
    request.seed = static_cast<std::uint64_t>(arguments.seed);
    if (arguments.year > 0) request.choice.year = static_cast<std::size_t>(arguments.year);
    if (!arguments.earlier.empty()) request.earlier = {arguments.earlier};
    return request;
}

/// The exit code.
int write_page_of(const RankOutcome& outcome, const std::string& path, const Files& files,
                  const Console& console) {
    const auto fault = write_page(
        path, ranking_page(outcome.ranking, outcome.questions, console.language(), tool_name()), files);
    Findings findings;
    if (fault) findings.add(*fault);
    console.tell(findings);
    if (!fault && console.options().verbose) console.complain(texts::written, {path});
    return code_of(findings);
}

int run(const RankArguments& arguments, Console& console) {
    const auto files = make_disk_files();
    Sources sources;
    RankRequest request = request_of(arguments, console);
    CacheChoice cache(arguments.cache, *files);
    if (const int code = cache.check(console); code != exit_code::fine) return code;
    request.cache = cache.get();
    RankOutcome outcome;
    {
        Progress progress(console);
        request.progress = [&](std::size_t done, std::size_t units) { progress.show(done, units); };
        outcome = rank_paths(request, *files, sources);
    }
    console.speak_as(outcome.language);
    cache.tell(console);
    console.tell(outcome.findings);
    int code = code_of(outcome.findings, arguments.strict);
    if (outcome.ranking.units.empty()) return std::max(code, exit_code::data);
    if (!arguments.output.empty()) {
        const WrittenRanks done =
            write_ranks(outcome, {arguments.output, arguments.overwrite, console.language()}, *files);
        console.tell(done.faults);
        if (!done.kept.empty()) console.complain(texts::kept_asked, {done.kept});
        code = std::max(code, code_of(done.faults));
    }
    if (!arguments.page.empty())
        code = std::max(code, write_page_of(outcome, arguments.page, *files, console));
    return std::max(code, console.print(written(outcome, arguments, console)));
}

}  // namespace

Command rank_command() {
    return declare<RankArguments>(texts::rank, texts::rank_more, rows_of, run);
}

}  // namespace cchc
