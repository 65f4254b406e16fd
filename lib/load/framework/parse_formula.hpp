// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "diag/finding.hpp"
#include "model/formula.hpp"

namespace cchc {

enum class FormulaKind { points, condition };

/// Parses a formula (`b / a * max`) or a condition (`b / a >= 80% and a > 0`). A `place` on the text's line
/// gives every part its own place. Nothing, and a finding at the place, where it is broken or names an
/// undeclared input.
std::optional<Expression> parse_formula(const Located<std::string>& text, FormulaKind kind,
                                        const std::vector<Input>& inputs, Findings& findings);

/// Parses a condition over figures and points of items, `[1.1.4].b <= [1.2.1].a`: an Op::input each, its name
/// as written. Whether the framework has them is not looked at.
std::optional<Expression> parse_relation(const Located<std::string>& text, Findings& findings);

/// Whether a name may be an input: Latin letters, digits, `_`, not beginning with a digit, not a reserved
/// word.
bool is_input_name(std::string_view name);

}  // namespace cchc
