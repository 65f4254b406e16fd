// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "check/validate.hpp"
#include "diag/kinds.hpp"

namespace cchc {

enum class ColorChoice { automatic, always, never };

/// The command line, read and checked.
struct Options {
    std::optional<Language> language;  ///< as asked for; else the plan or the locale decides
    ColorChoice color = ColorChoice::automatic;
    bool quiet = false;
    bool verbose = false;
    int jobs = 1;
    std::vector<std::string> paths;
    bool json = false;  ///< --format json; with neither it is text
    bool csv = false;   ///< --format csv
    EvidenceMode evidence = EvidenceMode::full;
    bool strict = false;
    bool draft = false;
    std::string output;
    std::string folder;     ///< form: where the forms go
    bool prefill = false;   ///< form: with what the score cards say
    bool council = false;   ///< form: the council's
    std::string card_plan;  ///< convert: the plan, where it is not in a folder above
    std::string subject;    ///< explain: an item's code or the id of a kind of finding
};

/// Each returns the program's exit code.
int validate_command(const Options& options);
int aggregate_command(const Options& options);
int explain_command(const Options& options);
int survey_command(const Options& options);
int form_command(const Options& options);
/// The council's form: `form --council`.
int form_council_command(const Options& options);
int convert_command(const Options& options);
int framework_check_command(const Options& options);
int framework_show_command(const Options& options);

}  // namespace cchc
