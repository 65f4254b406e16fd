// SPDX-License-Identifier: MIT
#include "load/survey/handed_over/points_yaml.hpp"

#include "load/cards/load_whose.hpp"

namespace cchc {
namespace {

HandedOverItem load_item(Reading reading, const Node& node) {
    MapReader map(reading, node, "items", {"item", "points", "percent", "number", "date", "title"});
    HandedOverItem item;
    item.place = map.place();
    item.place.length = 1;
    if (const auto code = map.required_word("item")) item.item = *code;
    item.points = map.number("points");
    item.percent = map.number("percent");
    if (const auto number = map.text("number")) item.number = number->value;
    item.date = map.date("date");
    if (const auto title = map.text("title")) item.title = title->value;
    item.is_faulty = map.is_faulty();
    return item;
}

}  // namespace

HandedOver load_points_yaml(const Source* source, const Plan& plan, Findings& findings) {
    HandedOver read;
    const YamlDocument document = parse_yaml(source, findings);
    read.are_complete = document.is_whole;
    if (document.root() == nullptr) return read;
    const Reading reading{document, findings};
    MapReader map(reading, *document.root(), "survey-points", {"schema", "year", "unit", "items"});
    if (!has_schema(reading, map, "cchc/survey-points/1") || !is_of_plan(load_whose(map), plan, findings)) {
        read.are_complete = false;
        return read;
    }
    map.required("items");
    for (const Node* node : map.list("items")) {
        HandedOverItem item = load_item(reading, *node);
        check_points_given(item, findings);
        read.are_complete = read.are_complete && !item.item.value.empty();
        if (!item.item.value.empty()) read.items.push_back(std::move(item));
    }
    read.are_complete = read.are_complete && !map.is_faulty();
    return read;
}

void check_points_given(HandedOverItem& item, Findings& findings) {
    const bool has_both = item.points && item.percent;
    const bool has_none = !item.points && !item.percent;
    if (has_both || (has_none && !item.is_faulty)) {
        findings.add({.message = has_both ? Message::points_and_percent : Message::points_not_given,
                      .place = has_both ? item.percent->place : item.place,
                      .args = {{"item", item.item.value}},
                      .item = item.item.value});
    }
    item.is_faulty = item.is_faulty || has_both || has_none;
}

}  // namespace cchc
