// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "diag/finding.hpp"

namespace cchc {

/// A place in the text of a formula: takes signs and words, and says what is wrong where.
class FormulaCursor {
  public:
    /// Thrown once the formula is known to be broken and that is reported.
    struct Broken {};

    FormulaCursor(const Located<std::string>& text, Findings& findings) : text_(text), findings_(findings) {}

    static bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
    static bool is_digit(char c) { return c >= '0' && c <= '9'; }

  protected:
    /// What would be right, in both languages.
    struct Wanted {
        const char* vi;
        const char* en;
    };

    Place place_at(std::size_t at, std::size_t length = 1) const;
    [[noreturn]] void fail(Wanted wanted);
    [[noreturn]] void fail_long();
    void skip_blanks();
    /// Whether the sign, or the whole word, stands at the cursor; then it is passed.
    bool take(std::string_view sign);

    const Located<std::string>& text_;
    Findings& findings_;
    std::size_t at_ = 0;
};

}  // namespace cchc
