// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace cchc {

/// Values one behind the other as bytes.
class Packer {
  public:
    void number(std::uint64_t value);
    void signed_number(std::int64_t value) { number(static_cast<std::uint64_t>(value)); }
    void flag(bool value) { number(value ? 1 : 0); }
    void text(std::string_view value);
    const std::string& bytes() const { return bytes_; }
    std::string take() { return std::move(bytes_); }

  private:
    std::string bytes_;
};

/// Reads what a Packer wrote. Bytes that are not so written give zeros and empty texts, and `is_good` is
/// false from then on; nothing is read past their end.
class Unpacker {
  public:
    explicit Unpacker(std::string_view bytes) : rest_(bytes) {}
    std::uint64_t number();
    std::int64_t signed_number() { return static_cast<std::int64_t>(number()); }
    /// At most so much; else nothing is good any more.
    std::uint64_t number_up_to(std::uint64_t most);
    bool flag() { return number_up_to(1) == 1; }
    std::string text() { return std::string(view()); }
    /// Into the bytes that are read.
    std::string_view view();
    /// How many elements follow: never more than there are bytes.
    std::uint64_t count() { return number_up_to(rest_.size()); }
    bool is_good() const { return is_good_; }
    bool is_at_end() const { return rest_.empty(); }
    void give_up() {
        is_good_ = false;
        rest_ = {};
    }

  private:
    std::string_view rest_;
    bool is_good_ = true;
};

}  // namespace cchc
