// SPDX-License-Identifier: MIT
#include <algorithm>

#include "base/text.hpp"
#include "base/text_typed.hpp"
#include "diag/values.hpp"
#include "yaml/reader.hpp"

namespace cchc {
namespace {

bool is_all_digits(std::string_view text) {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::optional<Located<std::string>> read_text(Reading reading, const Node& node, std::string_view key) {
    if (node.kind != NodeKind::scalar) {
        const auto message = node.kind == NodeKind::empty ? Message::key_empty : Message::expected_text;
        reading.findings.add(
            {.message = message, .place = reading.place(node), .args = {{"key", std::string(key)}}});
        return std::nullopt;
    }
    return Located<std::string>{std::string(trimmed(node.text)), reading.place(node)};
}

std::optional<Located<Number>> read_number(Reading reading, const Node& node, std::string_view key) {
    const auto text = read_text(reading, node, key);
    if (!text) return std::nullopt;
    return number_or_finding(*text, key, reading.findings);
}

std::optional<Located<std::size_t>> read_count(Reading reading, const Node& node, std::string_view key,
                                               std::size_t lowest, std::size_t highest) {
    auto value = read_text(reading, node, key);
    if (!value) return std::nullopt;
    value->value = typed_text(value->value);
    std::size_t result = 0;
    const bool readable = is_all_digits(value->value) && value->value.size() <= 9;
    if (readable) {
        for (const char c : value->value) result = result * 10 + static_cast<std::size_t>(c - '0');
    }
    if (readable && result >= lowest && result <= highest) return Located<std::size_t>{result, value->place};
    if (!readable && foreign_sign_found(*value, reading.findings)) return std::nullopt;
    const std::string limits = std::to_string(lowest) + "–" + std::to_string(highest);
    reading.findings.add({.message = Message::number_limits,
                          .place = value->place,
                          .args = {{"found", shortened(value->value, 60)}, {"expected", limits}}});
    return std::nullopt;
}

}  // namespace cchc
