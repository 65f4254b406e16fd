// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "base/decimal.hpp"
#include "diag/finding.hpp"

/// Numbers and dates as people write them, in YAML or in a cell: read, or a finding at their place.
namespace cchc {

/// Not yet checked against any number of decimals but Decimal's own. `key`: what the value is of, for
/// messages.
std::optional<Located<Number>> number_or_finding(const Located<std::string>& text, std::string_view key,
                                                 Findings& findings);
/// Whether a character of another script, or a blank that is no plain one, keeps the text from being a
/// number; then that is the finding.
bool foreign_sign_found(const Located<std::string>& text, Findings& findings);
std::optional<Located<Date>> date_or_finding(const Located<std::string>& text, Findings& findings);

}  // namespace cchc
