// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "cli/options/option.hpp"

namespace cchc {

class Console;

/// What a command takes.
struct Rows {
    std::vector<OperandRow> operands = {};
    std::vector<OptionRow> options = {};
};

/// A command as it declares itself.
struct Command {
    Bilingual about;                ///< one line
    std::optional<Bilingual> more;  ///< a paragraph below its help
    Rows rows;
    std::function<int(Console&)> run;  ///< with the values that the rows were given; the exit code
};

/// `bind` makes the rows whose fields are those of the values that `run` gets.
template <typename Values>
Command declare(Bilingual about, std::optional<Bilingual> more, Rows (*bind)(Values&),
                int (*run)(const Values&, Console&)) {
    const auto values = std::make_shared<Values>();
    return {about, more, bind(*values), [values, run](Console& console) { return run(*values, console); }};
}

/// A command in the table of all: `framework check` is `check` below `framework`.
struct CommandRow {
    std::string_view parent;  ///< the group it stands in, or empty
    std::string_view name;
    Command (*declared)();
};
struct CommandGroup {
    std::string_view name;
    Bilingual about;
};

}  // namespace cchc
