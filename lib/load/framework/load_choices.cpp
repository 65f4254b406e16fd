// SPDX-License-Identifier: MIT
#include "load/framework/load_choices.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/text_typed.hpp"
#include "model/names.hpp"

namespace cchc {
namespace {

/// `75%`, `12.5%` or `1/3`, as a share of 1.
std::optional<Ratio> share_of(std::string_view text) {
    const auto number = [](std::string_view digits) -> std::optional<Decimal> {
        const auto parsed = parse_number(digits);
        if (parsed.fault != NumberFault::none || parsed.number.value < Decimal{}) return std::nullopt;
        return parsed.number.value;
    };
    if (!text.empty() && text.back() == '%') {
        const auto percent = number(text.substr(0, text.size() - 1));
        return percent ? std::optional(Ratio(*percent) / Ratio::whole(100)) : std::nullopt;
    }
    const auto slash = text.find('/');
    if (slash == std::string_view::npos) return std::nullopt;
    const auto numerator = number(text.substr(0, slash));
    const auto denominator = number(text.substr(slash + 1));
    const auto is_whole = [](const std::optional<Decimal>& part) {
        return part && Ratio(*part).has_at_most_decimals(0);
    };
    if (!is_whole(numerator) || !is_whole(denominator) || Ratio(*denominator).is_zero()) return std::nullopt;
    return Ratio(*numerator) / Ratio(*denominator);
}

/// Points, or a share of the item's most points.
std::optional<Located<Points>> load_choice_points(Reading reading, MapReader& map, const Item& item,
                                                  int decimals, std::string& share) {
    const Node* node = map.optional("points");
    const bool is_text = node != nullptr && node->kind == NodeKind::scalar;
    if (!is_text || node->text.find_first_of("%/") == std::string_view::npos)
        return load_points(reading, map, "points", decimals);
    share = typed_text(node->text);
    if (const auto part = share_of(share))
        return Located<Points>{Points(*part * item.max.value.value()), reading.place(*node)};
    map.mark_faulty();
    reading.findings.add({.message = Message::share_wrong,
                          .place = reading.place(*node),
                          .args = {{"found", shortened(share, 40)}}});
    return std::nullopt;
}

/// What a level leaves open.
std::optional<LevelRange> load_level_range(Reading reading, MapReader& level, int decimals) {
    const Node* node = level.optional("range");
    if (node == nullptr) return std::nullopt;
    MapReader map(reading, *node, "range", {"min", "step", "max"});
    for (const auto* key : {"min", "step", "max"}) map.required(key);
    const auto min = load_points(reading, map, "min", decimals);
    const auto step = load_points(reading, map, "step", decimals);
    const auto max = load_points(reading, map, "max", decimals);
    if (!map.is_faulty() && min && step && max) return LevelRange{*min, *step, *max};
    level.mark_faulty();
    return std::nullopt;
}

}  // namespace

std::optional<Located<Points>> load_points(Reading reading, MapReader& map, std::string_view key,
                                           int decimals) {
    const auto number = map.number(key);
    if (!number) return std::nullopt;
    std::optional<Message> fault;
    if (number->value.value < Decimal{}) fault = Message::number_negative;
    if (number->value.decimals > decimals) fault = Message::number_decimals;
    if (!fault) return Located<Points>{Points(number->value.value), number->place};
    map.mark_faulty();
    reading.findings.add(
        {.message = *fault,
         .place = number->place,
         .args = {{"found", number->value.text}, {"expected", static_cast<std::size_t>(decimals)}}});
    return std::nullopt;
}

std::vector<Choice> load_choices(Reading reading, MapReader& rule, std::string_view key, const Item& item,
                                 int decimals) {
    std::vector<Choice> choices;
    const auto elements = rule.list(key);
    if (elements.empty() && !rule.is_faulty()) {
        reading.findings.add({.message = Message::list_empty,
                              .place = rule.key_place(key),
                              .args = {{"key", std::string(key)}}});
        rule.mark_faulty();
    }
    for (const Node* element : elements) {
        const bool may_range = key == names::scoring.name(ScoringKind::levels);
        MapReader map(reading, *element, key,
                      may_range ? std::initializer_list<std::string_view>{"id", "points", "text", "range"}
                                : std::initializer_list<std::string_view>{"id", "points", "text"});
        auto id = map.required_word("id");
        std::string share;
        std::optional<LevelRange> range;
        std::optional<Located<Points>> points;
        if (may_range && map.has("range") && !map.has("points")) {
            range = load_level_range(reading, map, decimals);
            if (range) points = range->max;
        } else {
            if (map.has("range")) {
                map.mark_faulty();
                reading.findings.add({.message = Message::range_and_points, .place = map.key_place("range")});
            }
            map.required("points");
            points = load_choice_points(reading, map, item, decimals, share);
        }
        const auto text = map.required_text("text");
        if (map.is_faulty() || !id || !points || !text) {
            rule.mark_faulty();
            continue;
        }
        const auto same = std::find_if(choices.begin(), choices.end(),
                                       [&](const Choice& choice) { return choice.id.value == id->value; });
        if (same != choices.end()) {
            reading.findings.add({.message = Message::id_twice,
                                  .place = id->place,
                                  .args = {{"found", id->value}, {"line", std::size_t{same->id.place.line}}},
                                  .related = {same->id.place}});
            continue;
        }
        choices.push_back({std::move(*id), *points, text->value, std::move(share), std::move(range)});
    }
    return choices;
}

}  // namespace cchc
