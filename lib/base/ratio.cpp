// SPDX-License-Identifier: MIT
#include "base/ratio.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <limits>
#include <numeric>
#include <stdexcept>
#include <utility>

namespace cchc {
namespace {

constexpr std::size_t longest_number = 1'000;  // characters of one that is read

mpz_class power_of_ten(int exponent) {
    mpz_class power;
    mpz_ui_pow_ui(power.get_mpz_t(), 10, static_cast<unsigned long>(exponent));
    return power;
}

/// Digits of a whole number of 1/10^places, with the point put in.
std::string placed(const mpz_class& scaled, int places) {
    std::string digits = mpz_class(abs(scaled)).get_str();
    if (places > 0) {
        const auto wanted = static_cast<std::size_t>(places) + 1;
        if (digits.size() < wanted) digits.insert(0, wanted - digits.size(), '0');
        digits.insert(digits.size() - static_cast<std::size_t>(places), ".");
    }
    return sgn(scaled) < 0 ? "-" + digits : digits;
}

mpz_class scaled_rounded(const mpq_class& value, int places, Rounding rule) {
    const mpz_class numerator = abs(value.get_num()) * power_of_ten(places);
    const mpz_class& denominator = value.get_den();
    mpz_class quotient;
    mpz_class remainder;
    mpz_fdiv_qr(quotient.get_mpz_t(), remainder.get_mpz_t(), numerator.get_mpz_t(), denominator.get_mpz_t());
    const int half = cmp(mpz_class(2 * remainder), denominator);
    const bool odd = mpz_odd_p(quotient.get_mpz_t()) != 0;
    const bool up = (rule == Rounding::half_up && half >= 0) ||
                    (rule == Rounding::half_even && (half > 0 || (half == 0 && odd)));
    if (up) ++quotient;
    return sgn(value) < 0 ? mpz_class(-quotient) : quotient;
}

/// How many decimals the value needs, or -1 where no finite decimal is exact.
int decimals_needed(const mpq_class& value) {
    mpz_class rest;
    const auto twos = mpz_remove(rest.get_mpz_t(), value.get_den().get_mpz_t(), mpz_class(2).get_mpz_t());
    const auto fives = mpz_remove(rest.get_mpz_t(), rest.get_mpz_t(), mpz_class(5).get_mpz_t());
    return rest == 1 ? static_cast<int>(std::max(twos, fives)) : -1;
}

// Nearly all numbers are small: sums and quotients of theirs fit a long, and need no memory.
static_assert(std::numeric_limits<long>::digits > 62 && std::numeric_limits<int>::digits == 31);

bool is_small(const mpq_class& value) {
    return mpz_fits_sint_p(value.get_num_mpz_t()) != 0 && mpz_fits_sint_p(value.get_den_mpz_t()) != 0;
}

long top_of(const mpq_class& value) {
    return mpz_get_si(value.get_num_mpz_t());
}
long bottom_of(const mpq_class& value) {
    return mpz_get_si(value.get_den_mpz_t());
}

/// top / bottom, reduced; `bottom` is positive.
void put(mpq_class& value, long top, long bottom) {
    const long shared = bottom == 1 ? 1 : std::gcd(top, bottom);
    mpz_set_si(value.get_num_mpz_t(), top / shared);
    mpz_set_si(value.get_den_mpz_t(), bottom / shared);
}

mpq_class quotient_of(long top, long bottom) {
    mpq_class value;
    put(value, top, bottom);
    return value;
}

/// a + sign × b
void add(mpq_class& a, const mpq_class& b, int sign) {
    if (is_small(a) && is_small(b)) {
        put(a, top_of(a) * bottom_of(b) + sign * top_of(b) * bottom_of(a), bottom_of(a) * bottom_of(b));
    } else if (sign > 0) {
        a += b;
    } else {
        a -= b;
    }
}

/// What `scaled_rounded` gives of a small value to few places.
long small_rounded(const mpq_class& value, long scale, Rounding rule) {
    const long top = std::abs(top_of(value)) * scale;
    const long bottom = bottom_of(value);
    const long down = top / bottom;
    const long rest = 2 * (top % bottom);
    const bool up = (rule == Rounding::half_up && rest >= bottom) ||
                    (rule == Rounding::half_even && (rest > bottom || (rest == bottom && down % 2 == 1)));
    const long size = down + (up ? 1 : 0);
    return top_of(value) < 0 ? -size : size;
}

}  // namespace

Ratio::Ratio(Decimal value) : value_(quotient_of(value.units(), Decimal::unit)) {}

Ratio Ratio::of(long numerator, long denominator) {
    if (denominator == 0) throw std::domain_error("a ratio with the denominator 0");
    if (denominator > 0 && numerator != std::numeric_limits<long>::min())
        return Ratio(quotient_of(numerator, denominator));
    mpq_class value(numerator, denominator);
    value.canonicalize();
    return Ratio(std::move(value));
}

std::optional<Ratio> Ratio::from_decimal(const std::string& text) {
    const std::size_t first = text.rfind('-', 0) == 0 ? 1 : 0;
    const std::size_t point = std::min(text.find('.'), text.size());
    std::string digits = text.substr(first, point - first);
    const std::string decimals = point == text.size() ? std::string() : text.substr(point + 1);
    const bool has_both = !digits.empty() && (point == text.size() || !decimals.empty());
    digits += decimals;
    if (!has_both || text.size() > longest_number ||
        digits.find_first_not_of("0123456789") != std::string::npos)
        return std::nullopt;
    mpq_class value(mpz_class(digits, 10), power_of_ten(static_cast<int>(decimals.size())));
    value.canonicalize();
    return Ratio(first == 0 ? value : mpq_class(-value));
}

std::optional<Ratio> Ratio::from_fraction(const std::string& text) {
    const bool is_plain = text.find_first_not_of("0123456789-/") == std::string::npos;
    if (text.empty() || text.size() > longest_number || !is_plain) return std::nullopt;
    mpq_class value;
    if (value.set_str(text, 10) != 0 || value.get_den() == 0) return std::nullopt;
    value.canonicalize();
    Ratio ratio(std::move(value));
    return ratio.fraction_text() == text ? std::optional(std::move(ratio)) : std::nullopt;
}

Ratio& Ratio::operator+=(const Ratio& other) {
    add(value_, other.value_, 1);
    return *this;
}

Ratio& Ratio::operator-=(const Ratio& other) {
    add(value_, other.value_, -1);
    return *this;
}

Ratio operator/(const Ratio& a, const Ratio& b) {
    if (b.is_zero()) throw std::domain_error("a division by 0");
    if (is_small(a.value_) && is_small(b.value_)) {
        const long sign = b.is_negative() ? -1 : 1;
        return Ratio(quotient_of(sign * top_of(a.value_) * bottom_of(b.value_),
                                 sign * top_of(b.value_) * bottom_of(a.value_)));
    }
    return Ratio(mpq_class(a.value_ / b.value_));
}

Ratio Ratio::rounded(int places, Rounding rule) const {
    constexpr std::array<long, 5> scales{1, 10, 100, 1'000, 10'000};
    if (is_small(value_) && places >= 0 && static_cast<std::size_t>(places) < scales.size()) {
        const long scale = scales[static_cast<std::size_t>(places)];
        return Ratio(quotient_of(small_rounded(value_, scale, rule), scale));
    }
    mpq_class value(scaled_rounded(value_, places, rule), power_of_ten(places));
    value.canonicalize();
    return Ratio(std::move(value));
}

std::string Ratio::fraction_text() const {
    return value_.get_str();
}

std::string Ratio::decimal_text() const {
    const int needed = decimals_needed(value_);
    std::string text = needed >= 0 ? fixed_text(needed) : fixed_text(4);
    if (needed < 0) {
        text.erase(text.find_last_not_of('0') + 1);
        if (text.back() == '.') text.pop_back();
    }
    return text;
}

std::string Ratio::fixed_text(int places) const {
    return placed(scaled_rounded(value_, places, Rounding::half_up), places);
}

std::optional<std::pair<std::int64_t, std::int64_t>> Ratio::small_fraction() const {
    constexpr std::size_t most_bits = std::min(53, std::numeric_limits<long>::digits);
    const mpz_class& top = value_.get_num();
    const mpz_class& bottom = value_.get_den();
    if (mpz_sizeinbase(top.get_mpz_t(), 2) > most_bits || mpz_sizeinbase(bottom.get_mpz_t(), 2) > most_bits) {
        return std::nullopt;
    }
    return std::pair<std::int64_t, std::int64_t>(top.get_si(), bottom.get_si());
}

bool Ratio::is_decimal() const {
    return decimals_needed(value_) >= 0;
}

bool Ratio::has_at_most_decimals(int places) const {
    const int needed = decimals_needed(value_);
    return needed >= 0 && needed <= places;
}

}  // namespace cchc
