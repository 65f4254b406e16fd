// SPDX-License-Identifier: MIT
#include "cli/output.hpp"

#include <algorithm>

#include "cli/texts.hpp"
#include "report/findings/findings_json.hpp"
#include "report/layout.hpp"

#ifndef CCHC_VERSION
#error "CCHC_VERSION is the version to print"
#endif

namespace cchc {

std::string tool_name() {
    return std::string("cchc ") + CCHC_VERSION;
}

Language locale_language() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const std::string value = environment(name);
        if (!value.empty()) return value.rfind("vi", 0) == 0 ? Language::vi : Language::en;
    }
    return Language::en;
}

Language chosen_language(const Options& options, std::optional<Language> of_plan) {
    if (options.language) return *options.language;
    return of_plan ? *of_plan : locale_language();
}

TextStyle style_for(Stream stream, const Options& options, Language language) {
    TextStyle style{.language = language, .color = false, .width = 80};
    const bool terminal = is_terminal(stream);
    const bool wanted = terminal && environment("NO_COLOR").empty() && environment("TERM") != "dumb";
    style.color = options.color == ColorChoice::always || (options.color == ColorChoice::automatic && wanted);
    if (terminal) style.width = static_cast<std::size_t>(std::clamp(terminal_width(), 40, 100));
    return style;
}

std::string say(Bilingual pattern, Language language, std::initializer_list<std::string_view> values) {
    std::string out;
    std::string_view rest = pattern.in(language);
    for (const auto value : values) {
        const auto at = rest.find("{}");
        if (at == std::string_view::npos) break;
        out.append(rest.substr(0, at)).append(value);
        rest.remove_prefix(at + 2);
    }
    return out.append(rest);
}

int print(const std::string& text, Language language) {
    const std::string failure = write_stream(Stream::output, text);
    if (failure.empty()) return exit_code::fine;
    complain(say(texts::output_failed, language, {failure}));
    return exit_code::io;
}

void complain(const std::string& message) {
    // A failing standard error leaves nobody to tell.
    const std::size_t width =
        is_terminal(Stream::error) ? static_cast<std::size_t>(std::max(40, terminal_width())) : 80;
    static_cast<void>(write_stream(Stream::error, hanging("cchc: ", printable(message), width)));
}

int refuse(const std::string& message, Language language, std::string_view command) {
    complain(message);
    complain(say(texts::see_help, language, {command}));
    return exit_code::usage;
}

int code_of(const Findings& findings, bool strict) {
    if (findings.has(FindingKind::io_read) || findings.has(FindingKind::io_write)) return exit_code::io;
    const bool bad = findings.has_errors() || (strict && findings.count(Severity::warning) > 0);
    return bad ? exit_code::data : exit_code::fine;
}

std::string findings_for_reading(const Findings& findings, const Summary& summary, const Options& options,
                                 const TextStyle& style) {
    if (!options.quiet) {
        const std::string text = findings_text(findings, style);
        return text + (text.empty() ? "" : "\n") + summary_text(summary, style);
    }
    Findings errors;
    for (const auto& finding : findings.all()) {
        if (finding.kind().severity == Severity::error) errors.add(finding);
    }
    return findings_text(errors, style);
}

int report(const Findings& findings, const Summary& summary, const Options& options, Language language) {
    tell_files(summary, options, language);
    const std::string text =
        options.json
            ? findings_json(findings, summary, language)
            : findings_for_reading(findings, summary, options, style_for(Stream::output, options, language));
    return std::max(print(text, language), code_of(findings, options.strict));
}

void tell_files(const Summary& summary, const Options& options, Language language) {
    if (!options.verbose) return;
    for (const auto& file : summary.files) complain(say(texts::reading, language, {file}));
}

}  // namespace cchc
