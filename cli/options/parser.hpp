// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "cli/options/command.hpp"

namespace cchc {

/// All that a command line may say.
struct Grammar {
    std::span<const CommandRow> commands;
    std::span<const CommandGroup> groups;
    std::vector<OptionRow> globals;  ///< of every command
    std::vector<OptionRow> alone;    ///< without a command
};

/// A command line as read: the values are in the fields of the rows.
struct ParsedLine {
    std::string typed = "cchc";        ///< with the commands named: for “… --help”
    std::optional<Command> command;    ///< none where none is named
    std::optional<std::string> help;   ///< where it was asked for; then nothing else is done
    std::optional<std::string> wrong;  ///< the first thing wrong with the line
};

/// Help and complaints are in `language`.
ParsedLine parse_line(int argc, const char* const* argv, const Grammar& grammar, Language language);

}  // namespace cchc
