// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "cli/output.hpp"

namespace cchc {

struct FormOptions {
    std::string plan;
    std::string folder;
    bool prefill = false;
    bool council = false;
    Format format = Format::text;
};

/// `form --council`.
int make_council_form(const FormOptions& options, Console& console);

}  // namespace cchc
