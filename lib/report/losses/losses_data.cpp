// SPDX-License-Identifier: MIT
#include "model/names.hpp"
#include "report/csv_cell.hpp"
#include "report/json_writer.hpp"
#include "report/losses/losses_report.hpp"
#include "score/names.hpp"

namespace cchc {
namespace {

constexpr auto recovery_names = enum_table<Named<Recovery>>({
    {Recovery::by_scoring, "scoring"},
    {Recovery::by_replying, "reply"},
    {Recovery::next_period, "next-period"},
});

std::string officer_id(const ResultsInWords& view, const Loss& loss) {
    return loss.result->officer ? view.plan().officers.at(*loss.result->officer).id.value : std::string();
}

void write_loss(JsonWriter& json, const LossesReport& report, const Loss& loss) {
    const ResultsInWords& view = report.view;
    const Item& item = view.framework().item(loss.result->item);
    const Remedy& remedy = report.remedies.of(loss.result->item);
    json.begin_object();
    json.field("item", item.code.value);
    json.field("title", item.title);
    json.field("type", name_of(item.type));
    json.field("status", name_of(loss.result->status));
    json.text_or_null("officer", officer_id(view, loss));
    json.field("counted", loss.result->counted.points().value());
    json.field("final", loss.result->final.points().value());
    json.field("lost", loss.points);
    json.key("by");
    json.begin_object();
    json.field("self", loss.by_own_score);
    json.field("council", loss.by_council);
    json.field("survey", loss.by_survey);
    json.end_object();
    json.text_or_null("capped_by", loss.cap ? view.framework().item(*loss.cap).code.value : std::string());
    json.field("recovery", name_of(loss.recovery));
    json.text_or_null("cause", loss_text(view, loss));
    json.text_or_null("remedy", typed_text(remedy.measure, view.language));
    json.text_or_null("person", typed_text(remedy.person, view.language));
    json.text_or_null("due", typed_text(remedy.due, view.language));
    json.end_object();
}

}  // namespace

std::string_view name_of(Recovery recovery) {
    return recovery_names.name(recovery);
}

std::string losses_json(const LossesReport& report, const std::string& tool) {
    const ResultsInWords& view = report.view;
    JsonWriter json;
    json.begin_object();
    json.field("schema", "cchc/losses/1");
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
    Ratio lost;
    for (const auto& loss : report.losses) lost += loss.points;
    json.field("lost", lost);
    json.field("denominator", view.results.total.denominator().points().value());
    json.key("losses");
    json.begin_array();
    for (const auto& loss : report.losses) write_loss(json, report, loss);
    json.end_array();
    json.end_object();
    return json.text();
}

namespace {

constexpr std::string_view header =
    "item,title,officer,type,counted,final,lost,self,council,survey,recovery,cause,remedy,person,due\n";

std::string rows(const LossesReport& report, const std::string& before) {
    const ResultsInWords& view = report.view;
    std::string out;
    for (const auto& loss : report.losses) {
        const Item& item = view.framework().item(loss.result->item);
        const Remedy& remedy = report.remedies.of(loss.result->item);
        out += before + csv_cell(item.code.value) + "," + csv_cell(item.title) + "," +
               csv_cell(officer_id(view, loss)) + "," + std::string(name_of(item.type));
        for (const Ratio& points :
             {loss.result->counted.points().value(), loss.result->final.points().value(), loss.points,
              loss.by_own_score, loss.by_council, loss.by_survey})
            out += "," + points.decimal_text();
        out += "," + std::string(name_of(loss.recovery)) + "," + csv_cell(loss_text(view, loss));
        for (const TypedCell* typed : {&remedy.measure, &remedy.person, &remedy.due})
            out += "," + csv_cell(typed_text(*typed, view.language));
        out += "\n";
    }
    return out;
}

}  // namespace

std::string losses_csv(const LossesReport& report) {
    return std::string(header) + rows(report, {});
}

std::string losses_of_unit_csv(const LossesReport& report) {
    const Plan& plan = report.view.plan();
    return rows(report, csv_cell(plan.unit.id) + "," + std::to_string(plan.year) + ",");
}

std::string losses_of_many_header() {
    return "unit,year," + std::string(header);
}

}  // namespace cchc
