// SPDX-License-Identifier: MIT
#include "rank/json_fields.hpp"

#include <charconv>

namespace cchc {

Place JsonFields::place(const JsonNode& at) const {
    return place_at(source_, at.end == 0 ? 0 : at.end - 1, 1);
}

void JsonFields::refuse(const JsonNode& at, std::string_view key) {
    if (is_sound_)
        findings_.add(
            {.message = Message::record_value, .place = place(at), .args = {{"key", std::string(key)}}});
    is_sound_ = false;
}

void JsonFields::contradict(const JsonNode& at, std::string_view key, const Ratio& found,
                            const Ratio& expected) {
    if (is_sound_)
        findings_.add({.message = Message::record_differs,
                       .place = place(at),
                       .args = {{"key", std::string(key)}, {"found", found}, {"expected", expected}}});
    is_sound_ = false;
}

const JsonNode& JsonFields::node(const JsonNode& of, std::string_view key, JsonNode::Kind kind) {
    static const JsonNode blank;
    const JsonNode* found = of.find(key);
    if (found != nullptr && found->kind == kind) return *found;
    refuse(found == nullptr ? of : *found, key);
    return blank;
}

bool JsonFields::is_null(const JsonNode& of, std::string_view key) const {
    const JsonNode* found = of.find(key);
    return found != nullptr && found->kind == JsonNode::Kind::null;
}

bool JsonFields::flag(const JsonNode& of, std::string_view key) {
    return node(of, key, JsonNode::Kind::boolean).text == "true";
}

std::string JsonFields::text(const JsonNode& of, std::string_view key) {
    return node(of, key, JsonNode::Kind::text).text;
}

std::string JsonFields::text_or_null(const JsonNode& of, std::string_view key) {
    return is_null(of, key) ? std::string() : text(of, key);
}

std::size_t JsonFields::count(const JsonNode& of, std::string_view key) {
    const JsonNode& found = node(of, key, JsonNode::Kind::number);
    std::uint32_t number = 0;
    const char* end = found.text.data() + found.text.size();
    const auto [stop, fault] = std::from_chars(found.text.data(), end, number);
    if (!found.text.empty() && (fault != std::errc() || stop != end)) refuse(found, key);
    return number;
}

Ratio JsonFields::number(const JsonNode& of, std::string_view key) {
    const JsonNode& found = node(of, key, JsonNode::Kind::number);
    const auto parsed = Ratio::from_decimal(found.text);
    if (!parsed) refuse(found, key);
    return parsed.value_or(Ratio());
}

std::optional<Ratio> JsonFields::number_or_null(const JsonNode& of, std::string_view key) {
    return is_null(of, key) ? std::nullopt : std::optional(number(of, key));
}

Ratio JsonFields::fraction(const JsonNode& of, std::string_view key) {
    const JsonNode& found = node(of, key, JsonNode::Kind::text);
    const auto parsed = Ratio::from_fraction(found.text);
    if (!parsed) refuse(found, key);
    return parsed.value_or(Ratio());
}

}  // namespace cchc
