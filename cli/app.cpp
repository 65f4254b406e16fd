// SPDX-License-Identifier: MIT
#include "cli/app.hpp"

#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/options/common_options.hpp"
#include "cli/options/parser.hpp"
#include "cli/output.hpp"
#include "cli/texts.hpp"
#include "model/names.hpp"

namespace cchc {
namespace {

/// The language of the help and of wrong usage: as asked for anywhere on the line, else the locale's.
Language language_of_line(int argc, const char* const* argv) {
    Language language = locale_language();
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        const std::string_view next = i + 1 < argc ? argv[i + 1] : "";
        constexpr std::string_view with_value = "--lang=";
        std::string_view asked = word == "--lang" ? next : std::string_view();
        if (word.substr(0, with_value.size()) == with_value) asked = word.substr(with_value.size());
        language = names::language.value(asked).value_or(language);
    }
    return language;
}

}  // namespace

int run(int argc, const char* const* argv) {
    const Language language = language_of_line(argc, argv);
    GlobalOptions options;
    const Grammar grammar{commands(), command_groups(), global_options(options), {version_option(options)}};
    for (int i = 1; i < argc; ++i) {
        if (!find_invalid_utf8(argv[i])) continue;
        options.language = language;
        return Console(options, "cchc").refuse(texts::argument_not_utf8, {std::to_string(i)});
    }
    const ParsedLine line = parse_line(argc, argv, grammar, language);
    options.language = line.help || line.wrong ? language : options.language;
    Console console(options, line.typed);
    if (line.help) return console.print(*line.help);
    if (line.wrong) return console.refuse(*line.wrong);
    if (options.version) return console.print(tool_name() + "\n");
    if (!line.command) return console.refuse(texts::no_command);
    if (options.quiet && options.verbose) return console.refuse(texts::quiet_and_verbose);
    return line.command->run(console);
}

}  // namespace cchc
