// SPDX-License-Identifier: MIT
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/platform.hpp"
#include "cli/options/common_options.hpp"
#include "report/findings/findings_text.hpp"
#include "report/findings/kind_filter.hpp"
#include "task/language_choice.hpp"

namespace cchc {

/// Exit codes: part of the program's contract.
namespace exit_code {
constexpr int fine = 0;
constexpr int data = 1;
constexpr int usage = 2;
constexpr int io = 3;
constexpr int bug = 70;
}  // namespace exit_code

/// The name and version, as printed.
std::string tool_name();
/// The version alone.
std::string tool_version();
/// Vietnamese where LC_ALL, LC_MESSAGES or LANG (the first that is set) begins with `vi`.
Language locale_language();
/// The pattern with its `{}` filled in order.
std::string say(Bilingual pattern, Language language, std::initializer_list<std::string_view> values = {});
/// The message, and the word that is most like the unknown one, where one is near.
std::string suggesting(std::string message, const std::optional<std::string>& near, Language language);
/// `cchc: …` on standard error.
void complain(const std::string& message);
/// 3 for an io-* kind, else 1 for errors (warnings too where `strict`), else 0.
int code_of(const Findings& findings, bool strict = false);

/// What a command has to say, in its language: the product on standard output, all else on standard error.
class Console {
  public:
    /// `command`: as typed, for “… --help”.
    Console(GlobalOptions options, std::string command) : options_(options), command_(std::move(command)) {}

    const GlobalOptions& options() const { return options_; }
    /// The flag's, else the plan's, else the locale's.
    LanguageChoice languages() const;
    Language language() const { return languages().of(of_plan_); }
    void speak_as(std::optional<Language> of_plan) { of_plan_ = of_plan; }
    /// Colours and width for a stream.
    TextStyle style(Stream stream = Stream::output) const;

    std::string words(Bilingual pattern, std::initializer_list<std::string_view> values = {}) const;
    void complain(Bilingual pattern, std::initializer_list<std::string_view> values = {}) const;
    /// Complains about the command line and returns 2.
    int refuse(const std::string& message) const;
    int refuse(Bilingual pattern, std::initializer_list<std::string_view> values = {}) const;
    /// Writes the product; 0, or 3 with a complaint where it could not be written.
    int print(const std::string& text) const;

    /// Findings as said on the way to another product; where `-q`, only the errors among them.
    void tell(const Findings& findings) const;
    /// With their summary, where there are any and no `-q`.
    void tell(const Findings& findings, const Summary& summary) const;
    /// Where `-v`: all files read.
    void tell_files(const Summary& summary) const;
    /// Findings and summary as the product, and the lines between them where it is a text, the files read
    /// being told; returns the exit code, which goes by all findings.
    int report(const Findings& findings, const Summary& summary, Format format, bool strict,
               const KindFilter& shown = {}, const std::string& lines = {}) const;
    /// All the findings that are shown, and their summary with the number of the others.
    static std::pair<Findings, Summary> shown_of(const Findings& findings, const Summary& summary,
                                                 const KindFilter& shown);

  private:
    std::string findings_for_reading(const Findings& findings, const Summary* summary, const TextStyle& style,
                                     const std::string& lines = {}) const;

    GlobalOptions options_;
    std::string command_;
    std::optional<Language> of_plan_;
};

}  // namespace cchc
