// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/commands.hpp"

namespace cchc {

/// Options as typed; empty where they were not.
struct RawOptions {
    std::string lang;
    std::string color;
    std::string jobs;
    std::string evidence;
    std::string format;
    std::string output;
    std::string folder;
    std::string card_plan;
    std::string subject;
    bool has_output = false;  ///< -o was given, be it empty
    std::string plan;
    std::vector<std::string> paths;
    bool quiet = false;
    bool verbose = false;
    bool strict = false;
    bool draft = false;
    bool prefill = false;
    bool council = false;
    bool version = false;
};

/// What the command makes of its options.
struct OptionRules {
    bool writes_a_book = false;  ///< -o is an .xlsx
    bool takes_csv = false;      ///< as a --format
};

/// Reads the values; what is wrong with the first bad one, or nothing.
std::optional<std::string> read_options(const RawOptions& raw, Language language, const OptionRules& rules,
                                        Options& options);

}  // namespace cchc
