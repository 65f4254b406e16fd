// SPDX-License-Identifier: MIT
#include "report/findings/findings_json.hpp"

#include "diag/kind_list.hpp"
#include "report/json_writer.hpp"
#include "report/findings/place_json.hpp"

namespace cchc {
namespace {

void write_finding(JsonWriter& json, const Finding& finding, Language language) {
    json.begin_object();
    json.field("kind", finding.kind().id);
    json.field("severity", name_of(finding.kind().severity));
    json.field("message", finding.text(language));
    json.field("help", finding.help(language));
    write_place(json, finding.place);
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

}  // namespace

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
    json.field("files", summary.files.size());
    json.field("scored", summary.scored);
    json.field("items", summary.items);
    json.field("points_at_stake", summary.points_at_stake.value());
    json.end_object();
    json.end_object();
    return json.text();
}

}  // namespace cchc
