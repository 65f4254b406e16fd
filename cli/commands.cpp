// SPDX-License-Identifier: MIT
#include "cli/commands.hpp"

#include <array>

namespace cchc {
namespace {

constexpr auto rows = std::to_array<CommandRow>({
    {"", "init", init_command},
    {"", "validate", validate_command},
    {"", "status", status_command},
    {"", "aggregate", aggregate_command},
    {"", "rank", rank_command},
    {"", "compare", compare_command},
    {"", "losses", losses_command},
    {"", "whatif", whatif_command},
    {"", "form", form_command},
    {"", "collect", collect_command},
    {"", "convert", convert_command},
    {"", "survey", survey_command},
    {"", "explain", explain_command},
    {"", "findings", findings_command},
    {"framework", "check", framework_check_command},
    {"framework", "show", framework_show_command},
    {"framework", "import", framework_import_command},
    {"framework", "diff", framework_diff_command},
});

constexpr auto groups = std::to_array<CommandGroup>({
    {"framework", {"Kiểm tra, in, lập hoặc so khung chỉ số", "Check, print, make or compare frameworks"}},
});

}  // namespace

std::span<const CommandRow> commands() {
    return rows;
}
std::span<const CommandGroup> command_groups() {
    return groups;
}

}  // namespace cchc
