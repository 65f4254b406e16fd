// SPDX-License-Identifier: MIT
#include "cli/options/parser.hpp"

#include <CLI/CLI.hpp>
#include <deque>
#include <stdexcept>

#include "cli/options/complaints.hpp"
#include "cli/output.hpp"
#include "cli/texts.hpp"
#include "report/layout.hpp"

namespace cchc {
namespace {

constexpr std::size_t page_width = 80;
constexpr std::size_t column_width = 28;

/// A level of the command line (the program, a group, a command) and what is declared there.
struct Level {
    CLI::App* app = nullptr;
    std::vector<std::pair<OptionRow, CLI::Option*>> options;
    std::vector<std::pair<OperandRow, CLI::Option*>> operands;
    std::optional<Command> command;
};

/// The command line declared for CLI11, in one language, from the rows.
class Declared {
  public:
    Declared(const Grammar& grammar, Language language) : grammar_(grammar), language_(language) {
        app_.name("cchc");
        app_.description(flowed(texts::about, page_width));
        app_.footer(flowed(texts::exit_codes, page_width));
        const auto formatter = std::make_shared<CLI::Formatter>();
        formatter->label("Usage", text(texts::usage_heading));
        formatter->label("Positionals", text(texts::arguments_heading));
        formatter->label("SUBCOMMAND", "COMMAND");
        formatter->label("REQUIRED", text(texts::required));
        formatter->column_width(column_width);
        app_.formatter(formatter);
        Level& top = levels_.emplace_back();
        top.app = &app_;
        add_globals(top);
        for (const auto& row : grammar.alone) add_option(top, row, texts::global_heading);
        for (const auto& row : grammar.commands) add_command(row);
    }

    CLI::App& app() { return app_; }
    /// From the program down to the command that was named.
    std::vector<const Level*> named() const {
        std::vector<const Level*> found;
        for (const auto& level : levels_) {
            if (&level == &levels_.front() || level.app->parsed()) found.push_back(&level);
        }
        return found;
    }

  private:
    std::string text(Bilingual words) const { return std::string(words.in(language_)); }

    std::string flowed(Bilingual words, std::size_t width) const {
        std::string out;
        for (const auto& line : wrapped(words.in(language_), width)) out += (out.empty() ? "" : "\n") + line;
        return out;
    }
    std::string beside_names(Bilingual words) const { return flowed(words, page_width - column_width); }

    void add_option(Level& level, const OptionRow& row, Bilingual heading) {
        const std::string names(row.names);
        CLI::Option* added = nullptr;
        if (std::holds_alternative<FlagValue>(row.kind)) {
            added = level.app->add_flag(names)->disable_flag_override()->description(beside_names(row.text));
        } else {
            const auto ignore = [](const std::string&) {};  // its values are taken once the line is sound
            added = level.app->add_option_function<std::string>(names, ignore, beside_names(row.text));
            const bool is_repeated = std::holds_alternative<TextsValue>(row.kind);
            added->multi_option_policy(is_repeated ? CLI::MultiOptionPolicy::TakeAll
                                                   : CLI::MultiOptionPolicy::TakeLast);
            added->type_name(row.value_name)->required(row.is_required);
        }
        added->group(text(heading));
        level.options.emplace_back(row, added);
    }

    void add_operand(Level& level, const OperandRow& row) {
        const std::string name(row.name);
        const std::string about = beside_names(row.text);
        const bool several = std::holds_alternative<std::vector<std::string>*>(row.field);
        CLI::Option* const added = several ? level.app->add_option_function<std::vector<std::string>>(
                                                 name, [](const auto&) {}, about)
                                           : level.app->add_option_function<std::string>(
                                                 name, [](const auto&) {}, about);
        level.operands.emplace_back(row, added->type_name(""));
    }

    void add_globals(Level& level) {
        for (const auto& row : grammar_.globals) add_option(level, row, texts::global_heading);
        level.app->set_help_flag("-h,--help", beside_names(texts::help))->group(text(texts::global_heading));
    }

    Level& add_level(CLI::App& above, std::string_view name, Bilingual about) {
        Level& level = levels_.emplace_back();
        constexpr std::size_t about_width = 50;
        level.app = above.add_subcommand(std::string(name), flowed(about, about_width));
        level.app->group(text(texts::commands_heading));
        return level;
    }

    /// The group's level, made when its first command is.
    CLI::App& group(std::string_view name) {
        for (const auto& level : levels_) {
            if (level.app->get_parent() == &app_ && level.app->get_name() == name) return *level.app;
        }
        for (const auto& row : grammar_.groups) {
            if (row.name != name) continue;
            Level& level = add_level(app_, name, row.about);
            add_globals(level);
            return *level.app;
        }
        throw std::logic_error("no group of commands: " + std::string(name));
    }

    void add_command(const CommandRow& row) {
        Command command = row.declared();
        CLI::App& above = row.parent.empty() ? app_ : group(row.parent);
        Level& level = add_level(above, row.name, command.about);
        const std::string codes = flowed(texts::exit_codes, page_width);
        level.app->footer(command.more ? flowed(*command.more, page_width) + "\n\n" + codes : codes);
        for (const auto& operand : command.rows.operands) add_operand(level, operand);
        for (const auto& option : command.rows.options) add_option(level, option, texts::options_heading);
        add_globals(level);
        level.command = std::move(command);
    }

    const Grammar& grammar_;
    Language language_;
    CLI::App app_;
    std::deque<Level> levels_;
};

/// CLI11's help with one empty line between its parts.
std::string help_text(const CLI::App& app, Language language) {
    std::string help = app.help();
    const auto usage = help.find("\n" + std::string(texts::usage_heading.in(language)) + ":");
    if (usage != std::string::npos) help.insert(usage, "\n");
    for (auto at = help.find("\n\n\n"); at != std::string::npos; at = help.find("\n\n\n")) help.erase(at, 1);
    return help;
}

/// What could have stood where an unknown word stands.
KnownWords known_at(const CLI::App& app) {
    KnownWords known;
    for (const CLI::Option* option : app.get_options()) {
        for (const auto& name : option->get_lnames()) known.options.push_back("--" + name);
    }
    for (const CLI::App* one : app.get_subcommands({})) known.commands.push_back(one->get_name());
    return known;
}

/// The first required option that was not given.
std::string describe_required(const Level& level, Language language) {
    for (const auto& [row, option] : level.options) {
        if (row.is_required && option->count() == 0)
            return say(texts::option_required, language, {names_of(row).back()});
    }
    return say(texts::no_command, language);
}

std::vector<OptionRow> rows_at(const std::vector<const Level*>& levels) {
    std::vector<OptionRow> rows;
    for (const Level* level : levels) {
        for (const auto& [row, option] : level->options) rows.push_back(row);
    }
    return rows;
}

bool is_missing(const OperandRow& row) {
    return std::visit([](const auto* field) { return field->empty(); }, row.field);
}

/// The values into their fields, from the program's options to the command's; the first that is wrong.
std::optional<std::string> take_values(const std::vector<const Level*>& levels, Language language) {
    for (const Level* level : levels) {
        for (const auto& [row, option] : level->options) {
            if (option->count() == 0) continue;
            const bool is_repeated = std::holds_alternative<TextsValue>(row.kind);
            const auto& typed = option->results();
            for (auto one = is_repeated ? typed.begin() : typed.end() - 1; one != typed.end(); ++one) {
                if (auto wrong = take(row, *one, language)) return wrong;
            }
        }
        for (const auto& [row, option] : level->operands) {
            if (option->count() > 0) {
                if (auto* const one = std::get_if<std::string*>(&row.field)) **one = option->results().back();
                if (auto* const all = std::get_if<std::vector<std::string>*>(&row.field))
                    **all = option->results();
            }
            if (row.if_missing && is_missing(row)) return say(*row.if_missing, language);
        }
    }
    return std::nullopt;
}

}  // namespace

ParsedLine parse_line(int argc, const char* const* argv, const Grammar& grammar, Language language) {
    Declared declared(grammar, language);
    CLI::App& app = declared.app();
    ParsedLine line;
    const auto describe_rest = [&]() -> std::optional<std::string> {
        const auto rest = app.remaining(true);
        if (rest.empty()) return std::nullopt;
        return describe_extra(rest.front(), known_at(*declared.named().back()->app), language);
    };
    try {
        app.parse(argc, argv);
    } catch (const CLI::CallForHelp&) {
        line.help = help_text(app, language);
    } catch (const CLI::ArgumentMismatch&) {
        line.wrong = describe_mismatch(rows_at(declared.named()), {argv + 1, argv + argc}, language);
    } catch (const CLI::RequiredError&) {
        line.wrong = describe_rest();
        if (!line.wrong) line.wrong = describe_required(*declared.named().back(), language);
    } catch (const CLI::ParseError& error) {
        line.wrong = describe_rest();
        if (!line.wrong) line.wrong = error.what();
    }
    const auto levels = declared.named();
    for (const Level* level : levels) {
        if (level != levels.front()) line.typed += " " + level->app->get_name();
    }
    if (line.help || line.wrong) return line;
    line.wrong = take_values(levels, language);
    line.command = levels.back()->command;
    return line;
}

}  // namespace cchc
