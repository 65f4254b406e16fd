// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include "cli/options/command.hpp"

namespace cchc {

/// Each in the file of its name: command_form.cpp declares `form` and runs it.
Command init_command();
Command validate_command();
Command status_command();
Command aggregate_command();
Command rank_command();
Command compare_command();
Command losses_command();
Command whatif_command();
Command form_command();
Command collect_command();
Command convert_command();
Command survey_command();
Command explain_command();
Command findings_command();
Command framework_check_command();
Command framework_show_command();
Command framework_import_command();
Command framework_diff_command();

/// All commands, in the order of the help.
std::span<const CommandRow> commands();
/// What stands above those of two words.
std::span<const CommandGroup> command_groups();

}  // namespace cchc
