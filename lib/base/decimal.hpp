// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cchc {

/// An exact decimal: a whole count of 1/10,000. Made from text or integers only, never from binary floating
/// point.
class Decimal {
  public:
    static constexpr int max_places = 4;
    static constexpr std::int64_t unit = 10'000;

    constexpr Decimal() = default;
    static constexpr Decimal whole(std::int64_t number) { return Decimal(number * unit); }
    static constexpr Decimal from_units(std::int64_t units) { return Decimal(units); }

    constexpr std::int64_t units() const { return units_; }
    constexpr auto operator<=>(const Decimal&) const = default;

    /// Shortest form with a point: `1.1`, `-0.25`, `20`.
    std::string text() const;

  private:
    explicit constexpr Decimal(std::int64_t units) : units_(units) {}
    std::int64_t units_ = 0;
};

/// Why a text is not a number, or `none`.
enum class NumberFault { none, empty, not_a_number, thousands, too_many_decimals, too_large };

/// A number as a person wrote it: its value and how many decimals were written.
struct Number {
    Decimal value;
    int decimals = 0;
    std::string text;
    bool is_typed = true;  ///< as text; false: a spreadsheet's number cell, whose mark is the spreadsheet's
};

struct NumberParse {
    Number number;
    NumberFault fault = NumberFault::none;
};

/// Reads `0.25`, `0,25`, `-3`; at most four decimals and 12 digits before them. Grouped thousands
/// (`1.250.000`, `1 250`) are `thousands`; no exponent, no sign but `-`.
NumberParse parse_number(std::string_view text);

/// What a typed number is where its mark parts thousands, not decimals: 15250 of `15.250` and of `15,250`,
/// that is 1 to 3 digits (not 0 alone), one mark and exactly 3 digits. Nothing for any other.
std::optional<Decimal> as_thousands(const Number& number);

}  // namespace cchc
