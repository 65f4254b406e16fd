// SPDX-License-Identifier: MIT
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

#include "base/platform.hpp"
#include "cli/options/option.hpp"
#include "diag/kinds.hpp"
#include "evidence/register.hpp"

namespace cchc {

enum class ColorChoice { automatic, always, never };

/// What every command takes.
struct GlobalOptions {
    std::optional<Language> language = std::nullopt;  ///< as asked for; else the plan or the locale decides
    ColorChoice color = ColorChoice::automatic;
    int jobs = processor_count();
    bool quiet = false;
    bool verbose = false;
    bool version = false;  ///< without a command
};
std::vector<OptionRow> global_options(GlobalOptions& fields);
OptionRow version_option(GlobalOptions& fields);

/// The form of a command's product.
enum class Format { text, json, csv, markdown, jsonl, xlsx, sarif };
OptionRow format_option(Format& field, std::initializer_list<Format> formats = {Format::text, Format::json});

OptionRow evidence_option(EvidenceMode& field);
/// Kinds of findings, by their ids, parted by commas.
OptionRow kinds_option(std::string_view names, Bilingual text, std::vector<FindingKind>& field);
OptionRow strict_option(bool& field);
/// What is kept from one run over many units for the next.
struct CacheArguments {
    std::string folder;
    bool verify = false;
};
OptionRow cache_option(CacheArguments& fields);
OptionRow verify_option(CacheArguments& fields);

/// The one plan that a command is about; left out, that of the current folder.
OperandRow plan_operand(std::string& field);
/// The plans that a command is about; left out, those below the current folder.
OperandRow plans_operand(std::vector<std::string>& field);

}  // namespace cchc
