// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/enum_table.hpp"
#include "base/ratio.hpp"
#include "diag/finding.hpp"
#include "rank/json_tree.hpp"

namespace cchc {

/// Takes the fields of JSON objects by their keys. What is not there, or is not what is asked for, is
/// `bad-record`, once a document; then the values given are blank.
class JsonFields {
  public:
    JsonFields(const Source* source, Findings& findings) : source_(source), findings_(findings) {}

    bool is_sound() const { return is_sound_; }
    const JsonNode& object(const JsonNode& of, std::string_view key) {
        return node(of, key, JsonNode::Kind::object);
    }
    const JsonNode& list(const JsonNode& of, std::string_view key) {
        return node(of, key, JsonNode::Kind::list);
    }
    bool flag(const JsonNode& of, std::string_view key);
    std::string text(const JsonNode& of, std::string_view key);
    /// Empty where it is null.
    std::string text_or_null(const JsonNode& of, std::string_view key);
    std::size_t count(const JsonNode& of, std::string_view key);
    /// Exactly; without an exponent.
    Ratio number(const JsonNode& of, std::string_view key);
    std::optional<Ratio> number_or_null(const JsonNode& of, std::string_view key);
    /// A text as Ratio::fraction_text gives it.
    Ratio fraction(const JsonNode& of, std::string_view key);

    template <typename Table>
    auto value(const JsonNode& of, std::string_view key, const Table& table) {
        const auto found = table.value(text(of, key));
        if (!found) refuse(of, key);
        return found.value_or(table.begin()->value);
    }

    void refuse(const JsonNode& at, std::string_view key);
    /// That a value is not what the others give.
    void contradict(const JsonNode& at, std::string_view key, const Ratio& found, const Ratio& expected);

  private:
    const JsonNode& node(const JsonNode& of, std::string_view key, JsonNode::Kind kind);
    bool is_null(const JsonNode& of, std::string_view key) const;
    Place place(const JsonNode& at) const;

    const Source* source_;
    Findings& findings_;
    bool is_sound_ = true;
};

}  // namespace cchc
