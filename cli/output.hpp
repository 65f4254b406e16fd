// SPDX-License-Identifier: MIT
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "base/platform.hpp"
#include "cli/commands.hpp"
#include "report/findings/findings_text.hpp"

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
/// Vietnamese where LC_ALL, LC_MESSAGES or LANG (the first that is set) begins with `vi`.
Language locale_language();
/// The flag, else the plan's, else the locale's.
Language chosen_language(const Options& options, std::optional<Language> of_plan);
/// Colours and width for a stream.
TextStyle style_for(Stream stream, const Options& options, Language language);
/// The pattern with its `{}` filled in order.
std::string say(Bilingual pattern, Language language, std::initializer_list<std::string_view> values = {});

/// Writes the product; 0, or 3 with a message where it could not be written.
int print(const std::string& text, Language language);
/// `cchc: …` on standard error.
void complain(const std::string& message);
/// Complains about the command line and returns 2.
int refuse(const std::string& message, Language language, std::string_view command);

/// 3 for an io-* kind, else 1 for errors (warnings too where `strict`), else 0.
int code_of(const Findings& findings, bool strict);
/// Findings (and their summary) as the product, in the form asked for, and the files read; returns the exit
/// code.
int report(const Findings& findings, const Summary& summary, const Options& options, Language language);
/// Findings and their summary for a person, without warnings and summary where `quiet`.
std::string findings_for_reading(const Findings& findings, const Summary& summary, const Options& options,
                                 const TextStyle& style);
/// All files read, on standard error, where `verbose`.
void tell_files(const Summary& summary, const Options& options, Language language);

}  // namespace cchc
