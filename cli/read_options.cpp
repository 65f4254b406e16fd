// SPDX-License-Identifier: MIT
#include "cli/read_options.hpp"

#include <algorithm>
#include <charconv>

#include "base/platform.hpp"
#include "base/text.hpp"
#include "cli/output.hpp"
#include "cli/texts.hpp"

namespace cchc {
namespace {

/// An option that takes one of a few words.
struct Choices {
    std::string_view option;
    const std::string& given;
    std::vector<std::string> words;
};

/// Reads a choice into `index`, which stays where nothing is given.
std::optional<std::string> read_choice(const Choices& choices, Language language, std::size_t& index) {
    if (choices.given.empty()) return std::nullopt;
    const auto found = std::find(choices.words.begin(), choices.words.end(), choices.given);
    if (found != choices.words.end()) {
        index = static_cast<std::size_t>(found - choices.words.begin());
        return std::nullopt;
    }
    std::string all;
    for (const auto& word : choices.words) all += (all.empty() ? "" : ", ") + word;
    std::string message = say(texts::value_wrong, language, {choices.given, choices.option, all});
    if (const auto near = closest(choices.given, choices.words))
        message += say(texts::did_you_mean, language, {*near});
    return message;
}

std::optional<std::string> read_jobs(const std::string& given, Language language, int& jobs) {
    jobs = processor_count();
    if (given.empty()) return std::nullopt;
    const auto [end, error] = std::from_chars(given.data(), given.data() + given.size(), jobs);
    const bool whole = error == std::errc() && end == given.data() + given.size();
    if (whole && jobs >= 1 && jobs <= 256) return std::nullopt;
    return say(texts::jobs_wrong, language, {given});
}

bool ends_in_xlsx(const std::string& name) {
    constexpr std::string_view ending = ".xlsx";
    return name.size() > ending.size() &&
           folded(printable(name)).rfind(ending) == folded(printable(name)).size() - ending.size();
}

}  // namespace

std::optional<std::string> read_options(const RawOptions& raw, Language language, const OptionRules& rules,
                                        Options& options) {
    std::size_t lang = 2;
    std::size_t color = 0;
    std::size_t evidence = 0;
    std::size_t format = 0;
    if (auto wrong = read_choice({"--lang", raw.lang, {"vi", "en"}}, language, lang)) return wrong;
    if (auto wrong = read_choice({"--color", raw.color, {"auto", "always", "never"}}, language, color))
        return wrong;
    if (auto wrong = read_choice({"--evidence", raw.evidence, {"full", "name", "off"}}, language, evidence))
        return wrong;
    std::vector<std::string> formats{"text", "json"};
    if (rules.takes_csv) formats.emplace_back("csv");
    if (auto wrong = read_choice({"--format", raw.format, formats}, language, format)) return wrong;
    if (auto wrong = read_jobs(raw.jobs, language, options.jobs)) return wrong;
    if (raw.quiet && raw.verbose) return say(texts::quiet_and_verbose, language);
    if (rules.writes_a_book && raw.has_output && !ends_in_xlsx(raw.output))
        return say(texts::not_xlsx, language, {raw.output});
    if (lang < 2) options.language = lang == 0 ? Language::vi : Language::en;
    options.color = static_cast<ColorChoice>(color);
    options.evidence = static_cast<EvidenceMode>(evidence);
    options.json = format == 1;
    options.csv = format == 2;
    options.quiet = raw.quiet;
    options.verbose = raw.verbose;
    options.strict = raw.strict;
    options.draft = raw.draft;
    options.output = raw.output;
    options.folder = raw.folder;
    options.prefill = raw.prefill;
    options.council = raw.council;
    options.card_plan = raw.card_plan;
    options.subject = raw.subject;
    options.paths = raw.paths;
    if (!raw.plan.empty()) options.paths.push_back(raw.plan);
    return std::nullopt;
}

}  // namespace cchc
