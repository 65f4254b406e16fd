// SPDX-License-Identifier: MIT
#pragma once

#include <gmpxx.h>

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "base/decimal.hpp"

namespace cchc {

/// How a value is rounded: `half-up` (away from zero), `half-even`, `down` (towards zero).
enum class Rounding { half_up, half_even, down };

/// An exact rational of any size. Leaves exactness only through `rounded`.
class Ratio {
  public:
    Ratio() = default;
    Ratio(Decimal value);  // NOLINT(google-explicit-constructor): every Decimal is a Ratio, exactly
    static Ratio whole(long number) { return Ratio(mpq_class(number)); }
    /// numerator / denominator; the denominator must not be 0.
    static Ratio of(long numerator, long denominator);

    /// What `fraction_text` gives, of at most 1,000 digits; nothing for any other text, and for one that is
    /// not reduced.
    static std::optional<Ratio> from_fraction(const std::string& text);
    /// A decimal with a point, of any number of decimals and at most 1,000 digits: `-0.03125`; no exponent.
    static std::optional<Ratio> from_decimal(const std::string& text);

    Ratio& operator+=(const Ratio& other);
    Ratio& operator-=(const Ratio& other);
    friend Ratio operator+(Ratio a, const Ratio& b) { return a += b; }
    friend Ratio operator-(Ratio a, const Ratio& b) { return a -= b; }
    friend Ratio operator*(const Ratio& a, const Ratio& b) { return Ratio(mpq_class(a.value_ * b.value_)); }
    /// Throws std::domain_error where b is 0: callers check first.
    friend Ratio operator/(const Ratio& a, const Ratio& b);
    Ratio operator-() const { return Ratio(mpq_class(-value_)); }

    friend bool operator==(const Ratio& a, const Ratio& b) { return a.value_ == b.value_; }
    friend std::strong_ordering operator<=>(const Ratio& a, const Ratio& b) {
        const int order = cmp(a.value_, b.value_);
        return order <=> 0;
    }
    bool is_zero() const { return sgn(value_) == 0; }
    bool is_negative() const { return sgn(value_) < 0; }

    /// Rounded to `places` decimals.
    Ratio rounded(int places, Rounding rule) const;

    /// The reduced fraction: `940/11`, or `85` when whole.
    std::string fraction_text() const;
    /// Exact decimal without trailing zeros; where there is none, four decimals, half-up.
    std::string decimal_text() const;
    /// Rounded half-up to and padded with exactly `places` decimals: `84.60`.
    std::string fixed_text(int places) const;
    /// Whether a decimal of finite length is exactly this value.
    bool is_decimal() const;
    /// Whether at most `places` decimals are exactly this value.
    bool has_at_most_decimals(int places) const;
    /// Numerator and denominator where each is below 2^53 in size; else nothing.
    std::optional<std::pair<std::int64_t, std::int64_t>> small_fraction() const;

  private:
    explicit Ratio(mpq_class value) : value_(std::move(value)) {}
    mpq_class value_;
};

}  // namespace cchc
