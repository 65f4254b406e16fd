// SPDX-License-Identifier: MIT
#include "report/results/results_json.hpp"

#include "report/findings/findings_json.hpp"
#include "report/head_json.hpp"
#include "report/json_writer.hpp"
#include "report/labels.hpp"
#include "report/records/scoring_digest.hpp"
#include "score/names.hpp"

namespace cchc {
namespace {

void write_figure(JsonWriter& json, std::string_view name, const Figure& figure) {
    json.field(name, figure.points().value());
}

void write_total(JsonWriter& json, const Total& total) {
    json.key("total");
    json.begin_object();
    write_figure(json, "max", total.max);
    write_figure(json, "counted", total.counted);
    json.key("base");
    total.base ? json.value(total.base->points().value()) : json.null();
    write_figure(json, "self", total.self);
    write_figure(json, "appraised", total.appraised);
    write_figure(json, "survey", total.survey);
    write_figure(json, "bonus", total.bonus);
    write_figure(json, "penalty", total.penalty);
    write_figure(json, "final", total.final);
    json.field("index", total.index->value);
    json.field("index_exact", total.index_exact->value.fraction_text());
    json.text_or_null("grade", total.grade);
    json.end_object();
}

/// By what the framework ranks and grades its units, and what tells whether two may be ranked together.
void write_ranking(JsonWriter& json, const Framework& framework) {
    json.key("ranking");
    json.begin_object();
    json.field("scoring", scoring_digest(framework));
    json.text_or_null("index_name", framework.index_name);
    json.field("decimals", static_cast<std::size_t>(framework.decimals));
    json.field("index_decimals", static_cast<std::size_t>(framework.index_decimals));
    json.field("rounding", names::rounding.name(framework.rounding));
    json.key("cap");
    framework.cap ? json.value(framework.cap->value.value()) : json.null();
    json.field("rank_by", names::rank_by.name(framework.rank_by));
    json.field("ties", names::ties.name(framework.ties));
    json.key("grades");
    json.begin_array();
    for (const auto& grade : framework.grades) {
        json.begin_object();
        json.field("name", grade.name);
        json.field("from", grade.from.value.value());
        json.end_object();
    }
    json.end_array();
    json.end_object();
}

void write_item(JsonWriter& json, const Assessment& assessment, const ItemResult& result) {
    const Framework& framework = *assessment.framework;
    const Item& item = framework.item(result.item);
    json.begin_object();
    json.field("code", item.code.value);
    json.text_or_null("parent", item.parent ? framework.item(*item.parent).code.value : std::string());
    json.field("title", item.title);
    json.field("leaf", item.is_leaf());
    json.field("type", name_of(item.type));
    json.key("max");
    item.max_is_open ? json.null() : json.value(result.max.points().value());
    write_figure(json, "counted", result.counted);
    write_figure(json, "self", result.self);
    write_figure(json, "appraised", result.appraised);
    write_figure(json, "survey", result.survey);
    write_figure(json, "final", result.final);
    if (result.deducted) write_figure(json, "deducted", *result.deducted);
    json.field("status", name_of(result.status));
    json.text_or_null("officer",
                      result.officer ? assessment.plan.officers[*result.officer].id.value : std::string());
    json.text_or_null("basis", result.basis ? name_of(*result.basis) : std::string_view());
    json.end_object();
}

void write_officers(JsonWriter& json, const Assessment& assessment, const Results& results) {
    json.key("officers");
    json.begin_array();
    for (const auto& officer : results.officers) {
        json.begin_object();
        json.field("id", assessment.plan.officers[officer.officer].id.value);
        json.field("items", officer.items);
        json.field("scored", officer.scored);
        write_figure(json, "max", officer.max);
        write_figure(json, "self", officer.self);
        write_figure(json, "final", officer.final);
        json.end_object();
    }
    json.end_array();
}

void write_excluded(JsonWriter& json, const Framework& framework, const Results& results) {
    json.key("excluded");
    json.begin_array();
    for (const auto& result : results.items) {
        if (!result.exclusion) continue;
        json.begin_object();
        json.field("code", framework.item(result.item).code.value);
        json.key("max");
        framework.item(result.item).max_is_open ? json.null() : json.value(result.max.points().value());
        json.field("reason", name_of(*result.exclusion));
        if (result.is_spread) json.field("spread", true);
        json.end_object();
    }
    json.end_array();
}

}  // namespace

void write_result(JsonWriter& json, const Validation& validation, const Results& results,
                  const ReportOptions& options) {
    const Assessment& assessment = validation.assessment;
    json.begin_object();
    json.field("schema", "cchc/result/2");
    json.field("tool", options.tool);
    json.field("stage", name_of(results.stage));
    json.field("draft", results.is_draft);
    write_head(json, assessment);
    write_ranking(json, *assessment.framework);
    write_total(json, results.total);
    json.key("items");
    json.begin_array();
    for (const auto& result : results.items) write_item(json, assessment, result);
    json.end_array();
    write_officers(json, assessment, results);
    write_excluded(json, *assessment.framework, results);
    json.key("notes");
    json.begin_array();
    for (const auto& note : results.notes) json.value(labels::note(note, options.language));
    json.end_array();
    json.key("findings");
    json.begin_object();
    json.field("errors", validation.findings.count(Severity::error));
    json.field("warnings", validation.findings.count(Severity::warning));
    json.field("accepted", validation.findings.count_accepted());
    json.end_object();
    json.key("accepted");
    json.begin_array();
    for (const auto& finding : validation.findings.all()) {
        if (finding.accepted) write_accepted(json, finding, options.language);
    }
    json.end_array();
    json.end_object();
}

std::string results_json(const Validation& validation, const Results& results, const ReportOptions& options) {
    JsonWriter json;
    write_result(json, validation, results, options);
    return json.text();
}

}  // namespace cchc
