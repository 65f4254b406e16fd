// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/decimal.hpp"
#include "base/enum_table.hpp"
#include "yaml/document.hpp"

namespace cchc {

/// What a document's loader works with.
struct Reading {
    const YamlDocument& document;
    Findings& findings;
    Place place(const Node& node) const { return document.place(node); }
};

/// Reads one map key by key. What is not taken is an unknown key; what is wrong becomes a finding at its
/// place, and `is_faulty` then tells that an absence may come from it.
class MapReader {
  public:
    /// `where` names the map in messages: the kind of file or entry it is. `keys` are all that it may hold.
    MapReader(Reading reading, const Node& map, std::string_view where,
              std::initializer_list<std::string_view> keys);

    bool is_faulty() const { return is_faulty_; }
    void mark_faulty() { is_faulty_ = true; }
    /// Whether a misspelt key most likely means this one: its absence is then no finding of its own.
    bool is_misspelt(std::string_view key) const;
    bool has(std::string_view key) const;
    /// The value's node; null where the key is absent or empty (an empty one is a finding).
    const Node* optional(std::string_view key);
    /// As optional, but absent is a finding.
    const Node* required(std::string_view key);
    /// Place of the key itself, or of the map where it is absent.
    Place key_place(std::string_view key) const;
    Place place() const { return reading_.place(map_); }

    std::optional<Located<std::string>> text(std::string_view key);
    std::optional<Located<std::string>> required_text(std::string_view key);
    /// As text and required_text, of an id, code or name that is compared with others: see typed_text.
    std::optional<Located<std::string>> word(std::string_view key);
    std::optional<Located<std::string>> required_word(std::string_view key);
    std::optional<Located<Number>> number(std::string_view key);
    std::optional<Located<Date>> date(std::string_view key);
    std::optional<Located<Date>> required_date(std::string_view key);
    /// A whole number within lowest..highest.
    std::optional<Located<std::size_t>> count(std::string_view key, std::size_t lowest, std::size_t highest);
    /// The index of the value in `allowed`; anything else is a finding.
    std::optional<std::size_t> choice(std::string_view key, std::span<const std::string_view> allowed);
    /// The value that the table gives that name; any other is a finding.
    template <typename Row, std::size_t count>
    std::optional<typename EnumTable<Row, count>::Enum> choice(std::string_view key,
                                                               const EnumTable<Row, count>& table) {
        const auto at = choice(key, table.names());
        return at ? table.value(table.names()[*at]) : std::nullopt;
    }
    /// `true` or `false`.
    std::optional<bool> yes_or_no(std::string_view key);
    /// The elements of a list of texts; a single text counts as a list of one.
    std::vector<Located<std::string>> texts(std::string_view key);
    std::vector<Located<std::string>> words(std::string_view key);
    /// The elements of a list; not a list is a finding.
    std::vector<const Node*> list(std::string_view key);

  private:
    struct Entry {
        const Node* key;
        const Node* value;
    };
    const Entry* find(std::string_view key) const;
    /// The value; nothing, and a finding, where it is an empty text.
    std::optional<Located<std::string>> filled(std::string_view key,
                                               std::optional<Located<std::string>> value);
    void report_unknown(const Entry& entry, const Entry* before, std::string_view where,
                        std::initializer_list<std::string_view> keys);

    Reading reading_;
    const Node& map_;
    std::string_view where_;
    std::vector<Entry> entries_;
    std::vector<std::string> misspelt_;  ///< keys that unknown ones most likely mean
    bool is_faulty_ = false;
};

/// A scalar's text; a list or map is a finding that names the key.
std::optional<Located<std::string>> read_text(Reading reading, const Node& node, std::string_view key);
/// A scalar's number, points or commas as decimal mark; not yet checked against any number of decimals.
std::optional<Located<Number>> read_number(Reading reading, const Node& node, std::string_view key);
/// A scalar's whole number within lowest..highest; anything else is a finding.
std::optional<Located<std::size_t>> read_count(Reading reading, const Node& node, std::string_view key,
                                               std::size_t lowest, std::size_t highest);
/// Checks a `schema:` value; false (and a finding) where it is another.
bool has_schema(Reading reading, MapReader& map, std::string_view schema);
/// `a, b, c`, for messages.
std::string joined(std::span<const std::string_view> words);

}  // namespace cchc
