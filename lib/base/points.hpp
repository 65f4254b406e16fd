// SPDX-License-Identifier: MIT
#pragma once

#include <utility>

#include "base/ratio.hpp"

namespace cchc {

/// An exact amount of one kind. Amounts of different kinds do not add: it does not compile.
template <typename Kind>
class Amount {
  public:
    Amount() = default;
    explicit Amount(Ratio value) : value_(std::move(value)) {}
    explicit Amount(Decimal value) : value_(value) {}

    const Ratio& value() const { return value_; }
    bool is_zero() const { return value_.is_zero(); }
    bool is_negative() const { return value_.is_negative(); }

    Amount& operator+=(const Amount& other) {
        value_ += other.value_;
        return *this;
    }
    friend Amount operator+(Amount a, const Amount& b) { return a += b; }
    friend Amount operator-(const Amount& a, const Amount& b) { return Amount(a.value_ - b.value_); }
    friend bool operator==(const Amount& a, const Amount& b) { return a.value_ == b.value_; }
    friend std::strong_ordering operator<=>(const Amount& a, const Amount& b) {
        return a.value_ <=> b.value_;
    }

  private:
    Ratio value_;
};

/// Points of an item (điểm).
using Points = Amount<struct PointsKind>;
/// A share of 100 (%), such as the index.
using Percent = Amount<struct PercentKind>;

}  // namespace cchc
