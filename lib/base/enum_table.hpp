// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <optional>
#include <span>
#include <stdexcept>
#include <string_view>

/// Tables with a row for each value of an enum: names, words, columns. The compiler refuses one that lacks a
/// value, has them in another order, or names two alike.
namespace cchc {

/// Whether the enum has an enumerator of that value: the compiler's own words for it then hold its name,
/// `Stage::final`, and otherwise a cast, `(Stage)7`.
template <auto value>
constexpr bool is_enumerator() {
    constexpr std::string_view words = __PRETTY_FUNCTION__;
    const char behind_cast = words[words.rfind(')') + 1];
    return behind_cast != '-' && (behind_cast < '0' || behind_cast > '9');
}

/// What an enum's value is called where texts are read and written; empty where it is never spelled.
template <typename Enum>
struct Named {
    Enum value;
    std::string_view name;
};

template <typename Row>
concept HasName = requires(const Row& row) {
    { row.name } -> std::convertible_to<std::string_view>;
};

/// Made by enum_table. `Row` has a member `value`, the enum's, and may have a `name`.
template <typename Row, std::size_t count>
class EnumTable {
  public:
    using Enum = decltype(Row::value);

    constexpr explicit EnumTable(const Row (&rows)[count]) : rows_(std::to_array(rows)) {
        for (std::size_t i = 0; i < count; ++i) {
            if (rows_[i].value != static_cast<Enum>(i)) throw std::logic_error("a row stands out of order");
        }
        static_assert(is_enumerator<static_cast<Enum>(count - 1)>(), "a row too many");
        static_assert(!is_enumerator<static_cast<Enum>(count)>(), "a value without its row");
        if constexpr (HasName<Row>) collect_names();
    }

    constexpr const Row& operator[](Enum value) const { return rows_.at(static_cast<std::size_t>(value)); }
    constexpr auto begin() const { return rows_.begin(); }
    constexpr auto end() const { return rows_.end(); }
    static constexpr std::size_t size() { return count; }

    constexpr std::string_view name(Enum value) const requires HasName<Row> { return (*this)[value].name; }
    /// Nothing where no value has that name.
    constexpr std::optional<Enum> value(std::string_view name) const requires HasName<Row> {
        for (const auto& row : rows_) {
            if (!name.empty() && row.name == name) return row.value;
        }
        return std::nullopt;
    }
    /// Those that can be spelled, in the enum's order.
    constexpr std::span<const std::string_view> names() const requires HasName<Row> {
        return {names_.data(), spelled_};
    }

  private:
    constexpr void collect_names() {
        for (const auto& row : rows_) {
            if (row.name.empty()) continue;
            for (std::size_t i = 0; i < spelled_; ++i) {
                if (names_[i] == row.name) throw std::logic_error("two values of one name");
            }
            names_[spelled_++] = row.name;
        }
    }

    std::array<Row, count> rows_;
    std::array<std::string_view, count> names_{};
    std::size_t spelled_ = 0;
};

/// `constexpr auto table = enum_table<Named<Ties>>({{Ties::dense, "dense"}, {Ties::competition, …}});`
template <typename Row, std::size_t count>
consteval EnumTable<Row, count> enum_table(const Row (&rows)[count]) {
    return EnumTable<Row, count>(rows);
}

}  // namespace cchc
