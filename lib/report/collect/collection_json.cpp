// SPDX-License-Identifier: MIT
#include "report/collect/collection_words.hpp"
#include "report/json_writer.hpp"

namespace cchc {
namespace {

void write_difference(JsonWriter& json, const CellDifference& one) {
    json.begin_object();
    json.text_or_null("item", one.item);
    json.field("field", collect_words::fields.name(one.field));
    json.text_or_null("detail", one.detail);
    json.text_or_null("before", one.before);
    json.text_or_null("now", one.now);
    json.end_object();
}

void write_arrival(JsonWriter& json, const Arrival& arrival) {
    json.begin_object();
    json.field("file", arrival.file);
    json.field("kind", collect_words::kinds.name(arrival.kind));
    json.field("state", collect_words::ends.name(arrival.end));
    json.text_or_null("officer", arrival.officer);
    json.text_or_null("target", arrival.target);
    json.text_or_null("first", arrival.first);
    json.text_or_null("found", arrival.found);
    json.text_or_null(
        "ask", arrival.end == ArrivalEnd::asked ? collect_words::asks.name(arrival.ask) : std::string_view());
    json.key("near");
    json.begin_array();
    for (const auto& name : arrival.near) json.value(name);
    json.end_array();
    json.key("differences");
    json.begin_array();
    for (const auto& one : arrival.differences) write_difference(json, one);
    json.end_array();
    json.end_object();
}

}  // namespace

std::string collection_json(const Collection& collection) {
    JsonWriter json;
    json.begin_object();
    json.field("schema", "cchc/collect/1");
    json.field("inbox", collection.inbox);
    json.field("plan", collection.plan);
    json.field("done", collection.is_done);
    json.key("files");
    json.begin_array();
    for (const auto& arrival : collection.arrivals) write_arrival(json, arrival);
    json.end_array();
    json.key("summary");
    json.begin_object();
    json.field("files", collection.arrivals.size());
    json.field("copied", collection.count(ArrivalEnd::copied));
    json.field("to_copy", collection.count(ArrivalEnd::copies));
    json.field("there", collection.count(ArrivalEnd::there));
    json.field("left", collection.count_left());
    json.end_object();
    json.end_object();
    return json.text();
}

}  // namespace cchc
