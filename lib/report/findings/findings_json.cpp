// SPDX-License-Identifier: MIT
#include "report/findings/findings_json.hpp"

#include "model/names.hpp"
#include "report/findings/place_json.hpp"
#include "report/json_writer.hpp"

namespace cchc {
namespace {

void write_acceptance(JsonWriter& json, const Finding& finding) {
    if (!finding.accepted) return json.null();
    json.begin_object();
    json.field("reason", finding.accepted->reason);
    write_place(json, finding.accepted->place);
    json.end_object();
}

}  // namespace

void write_finding(JsonWriter& json, const Finding& finding, Language language) {
    json.begin_object();
    json.field("kind", finding.kind().id);
    json.field("severity", names::severity.name(finding.severity()));
    json.key("accepted");
    write_acceptance(json, finding);
    json.field("message", finding.text(language));
    json.field("help", finding.help(language));
    write_place(json, finding.place);
    json.text_or_null("unit", finding.unit);
    json.text_or_null("item", finding.item);
    json.text_or_null("officer", finding.officer);
    json.key("points");
    finding.stakes.empty() ? json.null() : json.value(finding.points().value());
    json.key("related");
    json.begin_array();
    for (const auto& place : finding.related) {
        json.begin_object();
        write_place(json, place);
        json.end_object();
    }
    json.end_array();
    json.end_object();
}

void write_accepted(JsonWriter& json, const Finding& finding, Language language) {
    json.begin_object();
    json.field("kind", finding.kind().id);
    json.text_or_null("item", finding.item);
    json.text_or_null("officer", finding.officer);
    json.field("message", finding.text(language));
    json.field("reason", finding.accepted->reason);
    json.end_object();
}

std::string findings_json(const Findings& findings, const Summary& summary, Language language) {
    JsonWriter json;
    json.begin_object();
    json.field("schema", "cchc/findings/2");
    json.key("findings");
    json.begin_array();
    for (const auto& finding : findings.all()) write_finding(json, finding, language);
    json.end_array();
    json.key("summary");
    json.begin_object();
    json.field("errors", summary.errors);
    json.field("warnings", summary.warnings);
    json.field("accepted", summary.accepted);
    json.field("hidden", summary.hidden);
    json.field("files", summary.files.size());
    json.field("scored", summary.scored);
    json.field("items", summary.items);
    json.field("points_at_stake", summary.points_at_stake.value());
    json.end_object();
    json.end_object();
    return json.text();
}

}  // namespace cchc
