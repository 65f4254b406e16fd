// SPDX-License-Identifier: MIT
#include "model/names.hpp"
#include "report/json_writer.hpp"
#include "report/whatif/what_if_report.hpp"
#include "score/names.hpp"

namespace cchc {
namespace {

Ratio points_of(const Total& total) {
    return (total.final.points() + total.bonus.points() - total.penalty.points()).value();
}

void write_total(JsonWriter& json, std::string_view key, const Total& total) {
    json.key(key);
    json.begin_object();
    json.field("index", total.index->value);
    json.field("index_exact", total.index_exact->value.fraction_text());
    json.text_or_null("grade", total.grade);
    json.field("points", points_of(total));
    json.field("counted", total.counted.points().value());
    json.end_object();
}

}  // namespace

std::string what_if_json(const ResultsInWords& view, const WhatIf& answer, const std::string& tool) {
    JsonWriter json;
    json.begin_object();
    json.field("schema", "cchc/whatif/1");
    json.field("tool", tool);
    json.key("unit");
    json.begin_object();
    json.field("id", view.plan().unit.id);
    json.field("name", view.plan().unit.name);
    json.end_object();
    json.field("year", view.plan().year);
    json.field("stage", name_of(view.results.stage));
    json.field("draft", view.results.is_draft);
    json.field("framework", view.framework().id);
    json.field("standing", names::standing.name(view.framework().standing));
    write_total(json, "now", answer.now);
    write_total(json, "then", answer.then);
    json.key("difference");
    json.begin_object();
    json.field("index", answer.then.index->value - answer.now.index->value);
    json.field("index_exact",
               (answer.then.index_exact->value - answer.now.index_exact->value).fraction_text());
    json.field("points", points_of(answer.then) - points_of(answer.now));
    json.end_object();
    json.key("changes");
    json.begin_array();
    for (const auto& change : answer.changes) {
        const Item& item = view.framework().item(change.item);
        json.begin_object();
        json.field("item", item.code.value);
        json.field("title", item.title);
        json.field("type", name_of(item.type));
        json.field("reason", what_if_reasons.name(change.reason));
        json.field("before", change.before);
        json.field("after", change.after);
        json.field("counted_anew", change.is_counted_anew);
        json.field("index_exact", change.index.fraction_text());
        json.end_object();
    }
    json.end_array();
    json.end_object();
    return json.text();
}

}  // namespace cchc
