// SPDX-License-Identifier: MIT
#include "yaml/reader.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "base/text_typed.hpp"
#include "diag/values.hpp"

namespace cchc {
namespace {

constexpr std::size_t most_elements = 100'000;  ///< of a list

std::vector<std::string> as_strings(std::span<const std::string_view> words) {
    return {words.begin(), words.end()};
}

}  // namespace

std::string joined(std::span<const std::string_view> words) {
    std::string out;
    for (const auto word : words) {
        if (!out.empty()) out += ", ";
        out += word;
    }
    return out;
}

MapReader::MapReader(Reading reading, const Node& map, std::string_view where,
                     std::initializer_list<std::string_view> keys)
    : reading_(reading), map_(map), where_(where) {
    if (map.kind != NodeKind::map) {
        reading.findings.add({.message = Message::expected_map,
                              .place = reading.place(map),
                              .args = {{"where", std::string(where)}}});
        is_faulty_ = true;
        return;
    }
    for (const Node* key = reading.document.first(map); key != nullptr;) {
        const Node* value = reading.document.next(*key);
        if (value == nullptr) break;  // cut off by a syntax error
        entries_.push_back({key, value});
        key = reading.document.next(*value);
    }
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        const bool known = std::find(keys.begin(), keys.end(), entries_[i].key->text) != keys.end();
        if (!known) report_unknown(entries_[i], i > 0 ? &entries_[i - 1] : nullptr, where, keys);
    }
}

void MapReader::report_unknown(const Entry& entry, const Entry* before, std::string_view where,
                               std::initializer_list<std::string_view> keys) {
    is_faulty_ = true;
    const std::string word(entry.key->text);
    const auto place = reading_.place(*entry.key);
    // `{points: 0,25}` is the key `points` with 0 and the key `25` without a value.
    if (map_.is_flow && entry.value->kind == NodeKind::empty && before != nullptr) {
        reading_.findings.add({.message = Message::key_after_comma, .place = place, .args = {{"key", word}}});
        return;
    }
    const std::span<const std::string_view> allowed(keys.begin(), keys.size());
    const bool is_full = reading_.findings.is_full(Message::key_unknown, place.source);
    const auto near = is_full ? std::nullopt : closest(word, as_strings(allowed));
    if (near) misspelt_.push_back(*near);
    reading_.findings.add({.message = near ? Message::key_unknown_near : Message::key_unknown,
                           .place = place,
                           .args = {{"key", shortened(word, 60)},
                                    {"where", std::string(where)},
                                    {"suggestion", near.value_or("")},
                                    {"expected", joined(allowed)}}});
}

const MapReader::Entry* MapReader::find(std::string_view key) const {
    for (const auto& entry : entries_) {
        if (entry.key->text == key) return &entry;
    }
    return nullptr;
}

bool MapReader::is_misspelt(std::string_view key) const {
    return std::find(misspelt_.begin(), misspelt_.end(), key) != misspelt_.end();
}

bool MapReader::has(std::string_view key) const {
    return find(key) != nullptr;
}

Place MapReader::key_place(std::string_view key) const {
    const Entry* entry = find(key);
    return reading_.place(entry == nullptr ? map_ : *entry->key);
}

const Node* MapReader::optional(std::string_view key) {
    const Entry* entry = find(key);
    if (entry == nullptr) return nullptr;
    if (entry->value->kind != NodeKind::empty) return entry->value;
    is_faulty_ = true;
    reading_.findings.add({.message = Message::key_empty,
                           .place = reading_.place(*entry->key),
                           .args = {{"key", std::string(key)}}});
    return nullptr;
}

const Node* MapReader::required(std::string_view key) {
    if (has(key)) return optional(key);
    const bool cut_off = !reading_.document.is_whole;
    // A misspelt key explains its absence, and so does a syntax error further down.
    if (!is_misspelt(key) && !cut_off && map_.kind == NodeKind::map) {
        Place place = reading_.place(map_);
        place.length = 1;
        reading_.findings.add({.message = Message::key_missing,
                               .place = place,
                               .args = {{"key", std::string(key)}, {"where", std::string(where_)}}});
    }
    is_faulty_ = true;
    return nullptr;
}

std::optional<Located<std::string>> MapReader::text(std::string_view key) {
    const Node* node = optional(key);
    if (node == nullptr) return std::nullopt;
    auto value = read_text(reading_, *node, key);
    is_faulty_ = is_faulty_ || !value;
    return value;
}

std::optional<Located<std::string>> MapReader::required_text(std::string_view key) {
    return required(key) == nullptr ? std::nullopt : filled(key, text(key));
}

std::optional<Located<std::string>> MapReader::filled(std::string_view key,
                                                      std::optional<Located<std::string>> value) {
    if (!value || !value->value.empty()) return value;
    is_faulty_ = true;
    reading_.findings.add(
        {.message = Message::key_empty, .place = value->place, .args = {{"key", std::string(key)}}});
    return std::nullopt;
}

std::optional<Located<std::string>> MapReader::word(std::string_view key) {
    auto value = text(key);
    if (value) value->value = typed_text(value->value);
    return value;
}

std::optional<Located<std::string>> MapReader::required_word(std::string_view key) {
    return required(key) == nullptr ? std::nullopt : filled(key, word(key));
}

std::optional<Located<Number>> MapReader::number(std::string_view key) {
    const Node* node = optional(key);
    if (node == nullptr) return std::nullopt;
    auto value = read_number(reading_, *node, key);
    is_faulty_ = is_faulty_ || !value;
    return value;
}

std::optional<Located<Date>> MapReader::date(std::string_view key) {
    const auto value = word(key);
    if (!value) return std::nullopt;
    const auto date = date_or_finding(*value, reading_.findings);
    is_faulty_ = is_faulty_ || !date;
    return date;
}

std::optional<Located<Date>> MapReader::required_date(std::string_view key) {
    return required(key) == nullptr ? std::nullopt : date(key);
}

std::optional<Located<std::size_t>> MapReader::count(std::string_view key, std::size_t lowest,
                                                     std::size_t highest) {
    const Node* node = optional(key);
    if (node == nullptr) return std::nullopt;
    const auto value = read_count(reading_, *node, key, lowest, highest);
    is_faulty_ = is_faulty_ || !value;
    return value;
}

std::optional<std::size_t> MapReader::choice(std::string_view key,
                                             std::span<const std::string_view> allowed) {
    const auto value = word(key);
    if (!value) return std::nullopt;
    const auto found = std::find(allowed.begin(), allowed.end(), value->value);
    if (found != allowed.end()) return static_cast<std::size_t>(found - allowed.begin());
    is_faulty_ = true;
    const auto near = closest(value->value, as_strings(allowed));
    reading_.findings.add({.message = near ? Message::value_not_allowed_near : Message::value_not_allowed,
                           .place = value->place,
                           .args = {{"found", shortened(value->value, 60)},
                                    {"key", std::string(key)},
                                    {"suggestion", near.value_or("")},
                                    {"expected", joined(allowed)}}});
    return std::nullopt;
}

std::optional<bool> MapReader::yes_or_no(std::string_view key) {
    constexpr std::array<std::string_view, 2> words{"true", "false"};
    const auto at = choice(key, words);
    return at ? std::optional(*at == 0) : std::nullopt;
}

std::vector<Located<std::string>> MapReader::texts(std::string_view key) {
    const Node* node = optional(key);
    std::vector<Located<std::string>> values;
    if (node == nullptr) return values;
    if (node->kind == NodeKind::scalar) {
        values.push_back({std::string(trimmed(node->text)), reading_.place(*node)});
        return values;
    }
    for (const Node* element : list(key)) {
        if (auto value = read_text(reading_, *element, key)) {
            values.push_back(std::move(*value));
        } else {
            is_faulty_ = true;
        }
    }
    return values;
}

std::vector<Located<std::string>> MapReader::words(std::string_view key) {
    auto values = texts(key);
    for (auto& value : values) value.value = typed_text(value.value);
    return values;
}

std::vector<const Node*> MapReader::list(std::string_view key) {
    std::vector<const Node*> elements;
    const Node* node = optional(key);
    if (node == nullptr) return elements;
    if (node->kind != NodeKind::list) {
        is_faulty_ = true;
        reading_.findings.add({.message = Message::expected_list,
                               .place = reading_.place(*node),
                               .args = {{"key", std::string(key)}}});
        return elements;
    }
    for (const Node* element = reading_.document.first(*node); element != nullptr;
         element = reading_.document.next(*element)) {
        if (elements.size() == most_elements) {
            is_faulty_ = true;
            reading_.findings.add({.message = Message::yaml_list_too_long,
                                   .place = reading_.place(*element),
                                   .args = {{"key", std::string(key)}, {"limit", most_elements}}});
            break;
        }
        elements.push_back(element);
    }
    return elements;
}

bool has_schema(Reading reading, MapReader& map, std::string_view schema) {
    const auto found = map.required_text("schema");
    if (!found) return false;
    if (found->value == schema) return true;
    reading.findings.add(
        {.message = Message::schema_wrong,
         .place = found->place,
         .args = {{"found", shortened(found->value, 60)}, {"expected", std::string(schema)}}});
    return false;
}

}  // namespace cchc
