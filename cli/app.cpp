// SPDX-License-Identifier: MIT
#include "cli/app.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/read_options.hpp"
#include "cli/texts.hpp"
#include "report/layout.hpp"

namespace cchc {
namespace {

enum class Operands { any_paths, one_plan, framework_files, one_framework, one_card, item_and_plan };

/// Options that only some commands take.
enum Takes : unsigned {
    takes_evidence = 1,
    takes_strict = 2,
    takes_book = 4,  ///< --draft and -o FILE.xlsx
    takes_format = 8,
    takes_folder = 16,  ///< -d DIR, --prefill, --council
    takes_card = 32,    ///< -o FILE and --plan
    takes_csv = 64,     ///< as a --format
};

/// A command: what it is called, takes and does. `parent` is empty or the command it stands below.
struct Command {
    std::string_view parent;
    std::string_view name;
    Bilingual about;
    std::optional<Bilingual> more;
    Operands operands;
    unsigned takes;
    int (*run)(const Options&);
};

const std::array<Command, 8> commands{{
    {"", "validate", texts::validate, texts::validate_more, Operands::any_paths,
     takes_evidence | takes_strict | takes_format, validate_command},
    {"", "aggregate", texts::aggregate, texts::aggregate_more, Operands::one_plan,
     takes_evidence | takes_strict | takes_book | takes_format, aggregate_command},
    {"", "form", texts::form, texts::form_more, Operands::one_plan, takes_folder | takes_format,
     form_command},
    {"", "convert", texts::convert, texts::convert_more, Operands::one_card, takes_card, convert_command},
    {"", "survey", texts::survey, texts::survey_more, Operands::one_plan,
     takes_strict | takes_format | takes_csv, survey_command},
    {"", "explain", texts::explain, texts::explain_more, Operands::item_and_plan, takes_format,
     explain_command},
    {"framework", "check", texts::framework_check, std::nullopt, Operands::framework_files,
     takes_strict | takes_format, framework_check_command},
    {"framework", "show", texts::framework_show, std::nullopt, Operands::one_framework, takes_format,
     framework_show_command},
}};

/// The command line declared for CLI11, in one language.
class Parser {
  public:
    Parser(Language language, RawOptions& raw) : language_(language), raw_(raw) {
        app_.name("cchc");
        app_.description(flowed(texts::about, 80));
        app_.footer(flowed(texts::exit_codes, 80));
        const auto formatter = std::make_shared<CLI::Formatter>();
        formatter->label("Usage", text(texts::usage_heading));
        formatter->label("Positionals", text(texts::arguments_heading));
        formatter->label("SUBCOMMAND", "COMMAND");
        formatter->label("REQUIRED", text(texts::required));
        formatter->column_width(28);
        app_.formatter(formatter);
        declare_globals(app_);
        app_.add_flag("--version", raw_.version, flowed(texts::version, 52))
            ->group(text(texts::global_heading));
        for (const auto& command : commands) declare(command);
    }

    CLI::App& app() { return app_; }

    /// The command that was named, or null.
    const Command* chosen() {
        for (const auto& command : commands) {
            const CLI::App* const found = subcommand(command);
            if (found->parsed()) return &command;
        }
        return nullptr;
    }

    /// What was typed so far, for “… --help”.
    std::string typed() const {
        std::string words = "cchc";
        for (const CLI::App* at = &app_; !at->get_subcommands().empty();) {
            at = at->get_subcommands().front();
            words += " " + at->get_name();
        }
        return words;
    }

    /// The words that could have stood where an unknown one stands: commands, or options.
    std::vector<std::string> known_words(bool options) const {
        const CLI::App* at = &app_;
        while (!at->get_subcommands().empty()) at = at->get_subcommands().front();
        std::vector<std::string> words;
        if (!options) {
            for (const CLI::App* one : at->get_subcommands({})) words.push_back(one->get_name());
            return words;
        }
        for (const CLI::Option* option : at->get_options()) {
            for (const auto& name : option->get_lnames()) words.push_back("--" + name);
        }
        return words;
    }

  private:
    std::string text(Bilingual words) const { return std::string(words.in(language_)); }

    std::string flowed(Bilingual words, std::size_t width) const {
        std::string out;
        for (const auto& line : wrapped(words.in(language_), width)) out += (out.empty() ? "" : "\n") + line;
        return out;
    }

    CLI::Option* option(CLI::App& app, const std::string& name, std::string& target, Bilingual about) {
        return app.add_option(name, target, flowed(about, 52))
            ->take_last()
            ->group(text(texts::options_heading));
    }
    void flag(CLI::App& app, const std::string& name, bool& target, Bilingual about) {
        app.add_flag(name, target, flowed(about, 52))
            ->disable_flag_override()
            ->group(text(texts::options_heading));
    }

    void declare_globals(CLI::App& app) {
        const std::string group = text(texts::global_heading);
        option(app, "--lang", raw_.lang, texts::lang)->type_name("vi|en")->group(group);
        option(app, "--color", raw_.color, texts::color)->type_name("auto|always|never")->group(group);
        option(app, "-j", raw_.jobs, texts::jobs)->type_name("N")->group(group);
        app.add_flag("-q", raw_.quiet, flowed(texts::quiet, 52))->disable_flag_override()->group(group);
        app.add_flag("-v", raw_.verbose, flowed(texts::verbose, 52))->disable_flag_override()->group(group);
        app.set_help_flag("-h,--help", flowed(texts::help, 52))->group(group);
    }

    CLI::App* subcommand(const Command& command) {
        CLI::App* const above =
            command.parent.empty() ? &app_ : app_.get_subcommand(std::string(command.parent));
        return above->get_subcommand(std::string(command.name));
    }

    CLI::App& place_for(const Command& command) {
        if (command.parent.empty()) return app_;
        const std::string name(command.parent);
        const auto known = app_.get_subcommands([&](CLI::App* app) { return app->get_name() == name; });
        if (!known.empty()) return *known.front();
        CLI::App* const made = app_.add_subcommand(name, flowed(texts::framework, 50));
        made->group(text(texts::commands_heading));
        declare_globals(*made);
        return *made;
    }

    void declare(const Command& command) {
        CLI::App& app =
            *place_for(command).add_subcommand(std::string(command.name), flowed(command.about, 50));
        app.group(text(texts::commands_heading));
        app.footer(command.more ? flowed(*command.more, 80) + "\n\n" + flowed(texts::exit_codes, 80)
                                : flowed(texts::exit_codes, 80));
        declare_operands(app, command.operands);
        declare_options(app, command.takes);
        declare_globals(app);
    }

    void declare_options(CLI::App& app, unsigned takes) {
        if ((takes & takes_evidence) != 0) {
            option(app, "--evidence", raw_.evidence, texts::evidence)->type_name("full|name|off");
        }
        if ((takes & takes_strict) != 0) flag(app, "--strict", raw_.strict, texts::strict);
        if ((takes & takes_book) != 0) {
            flag(app, "--draft", raw_.draft, texts::draft);
            declare_output(app, texts::output, "FILE.xlsx");
        }
        if ((takes & takes_folder) != 0) {
            option(app, "-d,--directory", raw_.folder, texts::folder)->type_name("DIR")->required();
            flag(app, "--prefill", raw_.prefill, texts::prefill);
            flag(app, "--council", raw_.council, texts::council);
        }
        if ((takes & takes_card) != 0) {
            declare_output(app, texts::card_output, "FILE")->required();
            option(app, "--plan", raw_.card_plan, texts::card_plan)->type_name("PLAN");
        }
        if ((takes & takes_format) != 0) {
            option(app, "--format", raw_.format, texts::format)
                ->type_name((takes & takes_csv) != 0 ? "text|json|csv" : "text|json");
        }
    }

    CLI::Option* declare_output(CLI::App& app, Bilingual about, const std::string& type) {
        return option(app, "-o,--output", raw_.output, about)
            ->type_name(type)
            ->each([this](const std::string&) { raw_.has_output = true; });
    }

    void declare_operands(CLI::App& app, Operands operands) {
        const bool several = operands == Operands::any_paths || operands == Operands::framework_files;
        const auto add = [&](const std::string& name, Bilingual about) {
            return several ? app.add_option(name, raw_.paths, flowed(about, 52))
                           : app.add_option(name, raw_.plan, flowed(about, 52));
        };
        if (operands == Operands::any_paths) add("PATH", texts::paths)->type_name("");
        if (operands == Operands::one_plan) add("PLAN", texts::plan)->type_name("");
        if (operands == Operands::framework_files) add("FILE", texts::framework_files)->type_name("");
        if (operands == Operands::item_and_plan) {
            app.add_option("ITEM", raw_.subject, flowed(texts::subject, 52))->type_name("");
            add("PLAN", texts::plan)->type_name("");
        }
        if (operands == Operands::one_card) add("FILE", texts::card_file)->type_name("");
        if (operands == Operands::one_framework) add("FILE", texts::framework_file)->type_name("");
    }

    Language language_;
    RawOptions& raw_;
    CLI::App app_;
};

std::string with_suggestion(std::string message, const std::string& word,
                            const std::vector<std::string>& known, Language language) {
    if (const auto near = closest(word, known)) message += say(texts::did_you_mean, language, {*near});
    return message;
}

/// CLI11's help with one empty line between its parts.
std::string help_text(const CLI::App& app, const std::string& usage_heading) {
    std::string help = app.help();
    const auto usage = help.find("\n" + usage_heading + ":");
    if (usage != std::string::npos) help.insert(usage, "\n");
    for (auto at = help.find("\n\n\n"); at != std::string::npos; at = help.find("\n\n\n")) help.erase(at, 1);
    return help;
}

/// The first word that nothing took, or else what CLI11 says is wrong.
std::string describe(Parser& parser, const CLI::ParseError& error, Language language) {
    const std::string what = error.what();
    if (error.get_name() == "ArgumentMismatch") {
        // “-j: 1 required …” for an option without its value, “strict was given …” for a flag with one.
        const bool is_flag = what.find("flag override") != std::string::npos;
        const std::string name = what.substr(0, what.find_first_of(": "));
        if (!is_flag) return say(texts::value_missing, language, {name});
        return say(texts::value_unexpected, language, {(name.size() == 1 ? "-" : "--") + name});
    }
    const auto rest = parser.app().remaining(true);
    if (rest.empty() && error.get_name() == "RequiredError") {
        // “-d is required”, with all the option's names
        return say(texts::option_required, language, {what.substr(0, what.find_first_of(", "))});
    }
    if (rest.empty()) return what;
    const std::string& word = rest.front();
    if (word.size() > 1 && word.front() == '-') {
        const std::string bare = word.substr(0, word.find('='));
        return with_suggestion(say(texts::unknown_option, language, {bare}), bare, parser.known_words(true),
                               language);
    }
    const auto names = parser.known_words(false);
    if (names.empty()) return say(texts::unexpected, language, {word});
    return with_suggestion(say(texts::unknown_command, language, {word}), word, names, language);
}

/// The language of the help and of wrong usage: as asked for anywhere on the line, else the locale's.
Language language_of_line(int argc, const char* const* argv) {
    Language language = locale_language();
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        const std::string_view next = i + 1 < argc ? argv[i + 1] : "";
        if (word == "--lang=vi" || (word == "--lang" && next == "vi")) language = Language::vi;
        if (word == "--lang=en" || (word == "--lang" && next == "en")) language = Language::en;
    }
    return language;
}

}  // namespace

int run(int argc, const char* const* argv) {
    const Language language = language_of_line(argc, argv);
    RawOptions raw;
    Parser parser(language, raw);
    try {
        parser.app().parse(argc, argv);
    } catch (const CLI::CallForHelp&) {
        return print(help_text(parser.app(), std::string(texts::usage_heading.in(language))), language);
    } catch (const CLI::ParseError& error) {
        return refuse(describe(parser, error, language), language, parser.typed());
    }
    if (raw.version) return print(tool_name() + "\n", language);
    const Command* const command = parser.chosen();
    if (command == nullptr) return refuse(say(texts::no_command, language), language, parser.typed());

    Options options;
    const OptionRules rules{.writes_a_book = (command->takes & takes_book) != 0,
                            .takes_csv = (command->takes & takes_csv) != 0};
    const auto wrong = read_options(raw, language, rules, options);
    if (wrong) return refuse(*wrong, language, parser.typed());
    const bool needs_file =
        command->operands == Operands::framework_files || command->operands == Operands::one_framework;
    if (needs_file && options.paths.empty())
        return refuse(say(texts::file_missing, language), language, parser.typed());
    if (command->operands == Operands::item_and_plan && options.subject.empty())
        return refuse(say(texts::subject_missing, language), language, parser.typed());
    if (command->operands == Operands::one_card && options.paths.empty())
        return refuse(say(texts::card_missing, language), language, parser.typed());
    return command->run(options);
}

}  // namespace cchc
