// SPDX-License-Identifier: MIT
#include "cli/output.hpp"

#include <algorithm>

#include "apart/reader.hpp"
#include "cli/texts.hpp"
#include "report/findings/findings_csv.hpp"
#include "report/findings/findings_json.hpp"
#include "report/findings/findings_sarif.hpp"
#include "report/layout.hpp"

#ifndef CCHC_VERSION
#error "CCHC_VERSION is the version to print"
#endif

namespace cchc {

std::string tool_name() {
    return std::string("cchc ") + CCHC_VERSION;
}

std::string tool_version() {
    return CCHC_VERSION;
}

Language locale_language() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const std::string value = environment(name);
        if (!value.empty()) return value.rfind("vi", 0) == 0 ? Language::vi : Language::en;
    }
    return Language::en;
}

std::string say(Bilingual pattern, Language language, std::initializer_list<std::string_view> values) {
    return filled(pattern.in(language), values);
}

std::string suggesting(std::string message, const std::optional<std::string>& near, Language language) {
    return near ? message + say(texts::did_you_mean, language, {*near}) : message;
}

void complain(const std::string& message) {
    // A failing standard error leaves nobody to tell.
    const std::size_t width =
        is_terminal(Stream::error) ? static_cast<std::size_t>(std::max(40, terminal_width())) : 80;
    static_cast<void>(write_stream(Stream::error, hanging("cchc: ", printable(message), width)));
}

int code_of(const Findings& findings, bool strict) {
    if (findings.has(FindingKind::io_read) || findings.has(FindingKind::io_write)) return exit_code::io;
    const bool bad = findings.has_errors() || (strict && findings.count(Severity::warning) > 0);
    return bad ? exit_code::data : exit_code::fine;
}

LanguageChoice Console::languages() const {
    return {.asked = options_.language, .otherwise = locale_language()};
}

TextStyle Console::style(Stream stream) const {
    TextStyle style{.language = language(), .color = false, .width = 80};
    const bool terminal = is_terminal(stream);
    const bool wanted = terminal && environment("NO_COLOR").empty() && environment("TERM") != "dumb";
    style.color =
        options_.color == ColorChoice::always || (options_.color == ColorChoice::automatic && wanted);
    if (terminal) style.width = static_cast<std::size_t>(std::clamp(terminal_width(), 40, 100));
    return style;
}

std::string Console::words(Bilingual pattern, std::initializer_list<std::string_view> values) const {
    return say(pattern, language(), values);
}

void Console::complain(Bilingual pattern, std::initializer_list<std::string_view> values) const {
    cchc::complain(words(pattern, values));
}

int Console::refuse(const std::string& message) const {
    cchc::complain(message);
    complain(texts::see_help, {command_});
    return exit_code::usage;
}

int Console::refuse(Bilingual pattern, std::initializer_list<std::string_view> values) const {
    return refuse(words(pattern, values));
}

int Console::print(const std::string& text) const {
    const std::string failure = write_stream(Stream::output, text);
    if (failure.empty()) return exit_code::fine;
    complain(texts::output_failed, {failure});
    return exit_code::io;
}

void Console::tell(const Findings& findings) const {
    if (findings.all().empty()) return;
    static_cast<void>(
        write_stream(Stream::error, findings_for_reading(findings, nullptr, style(Stream::error))));
}

void Console::tell(const Findings& findings, const Summary& summary) const {
    if (findings.all().empty()) return;
    static_cast<void>(
        write_stream(Stream::error, findings_for_reading(findings, &summary, style(Stream::error))));
}

void Console::tell_files(const Summary& summary) const {
    if (!options_.verbose) return;
    for (const auto& file : summary.files) complain(texts::reading, {file});
    if (!readers_are_filtered()) complain(texts::reader_unfiltered);
}

std::pair<Findings, Summary> Console::shown_of(const Findings& findings, const Summary& summary,
                                               const KindFilter& shown) {
    std::pair<Findings, Summary> left{filtered(findings, shown), summary};
    left.second.hidden = findings.all().size() - left.first.all().size();
    return left;
}

int Console::report(const Findings& findings, const Summary& summary, Format format, bool strict,
                    const KindFilter& shown, const std::string& lines) const {
    tell_files(summary);
    const auto [left, of_all] = shown_of(findings, summary, shown);
    std::string text;
    if (format == Format::json) text = findings_json(left, of_all, language());
    if (format == Format::csv) text = findings_csv(left, language());
    if (format == Format::sarif) text = findings_sarif(left, CCHC_VERSION, language());
    if (format == Format::text) text = findings_for_reading(left, &of_all, style(), lines);
    return std::max(print(text), code_of(findings, strict));
}

std::string Console::findings_for_reading(const Findings& findings, const Summary* summary,
                                          const TextStyle& style, const std::string& lines) const {
    if (!options_.quiet) {
        const std::string text = findings_text(findings, style);
        if (summary == nullptr) return text;
        return text + (text.empty() ? "" : "\n") + lines + summary_text(*summary, style);
    }
    Findings errors;
    for (const auto& finding : findings.all()) {
        if (finding.is_error()) errors.add(finding);
    }
    return findings_text(errors, style);
}

}  // namespace cchc
