// SPDX-License-Identifier: MIT
#include "load/load_dates.hpp"

namespace cchc {
namespace {

/// `{until, refuse}`.
std::optional<Until> load_until(MapReader& map) {
    const auto date = map.required_date("until");
    const auto refuse = map.yes_or_no("refuse");
    if (map.is_faulty() || !date) return std::nullopt;
    return Until{*date, refuse.value_or(false)};
}

std::optional<Until> load_until(Reading reading, MapReader& map, std::string_view key) {
    const Node* node = map.optional(key);
    if (node == nullptr) return std::nullopt;
    MapReader until(reading, *node, key, {"until", "refuse"});
    return load_until(until);
}

void load_round(Reading reading, const Node& node, Dates& dates) {
    MapReader map(reading, node, "rounds", {"round", "until", "refuse"});
    const bool names_round = map.required("round") != nullptr;
    const auto round = names_round ? map.count("round", 1, 99) : std::nullopt;
    const auto until = load_until(map);
    if (!round || !until || dates.rounds.emplace(round->value, *until).second) return;
    reading.findings.add({.message = Message::dates_round_twice,
                          .place = round->place,
                          .args = {{"found", std::to_string(round->value)}}});
}

}  // namespace

void load_dates(Reading reading, MapReader& plan_map, Dates& dates) {
    const auto deadline = plan_map.date("deadline");
    if (const Node* node = plan_map.optional("dates")) {
        MapReader map(reading, *node, "dates", {"scores", "replies", "rounds"});
        dates.scores = load_until(reading, map, "scores");
        dates.replies = load_until(reading, map, "replies");
        for (const Node* round : map.list("rounds")) load_round(reading, *round, dates);
        if (deadline && dates.scores && deadline->value != dates.scores->date.value) {
            reading.findings.add(
                {.message = Message::deadline_twice,
                 .place = deadline->place,
                 .args = {{"found", deadline->value}, {"expected", dates.scores->date.value}},
                 .related = {dates.scores->date.place}});
        }
    }
    if (deadline && !dates.scores) dates.scores = Until{*deadline, false};
}

}  // namespace cchc
