// SPDX-License-Identifier: MIT
#include "report/csv_cell.hpp"
#include "report/json_writer.hpp"
#include "report/status/status_report.hpp"
#include "score/status/status_words.hpp"

namespace cchc {
namespace {

void write_days(JsonWriter& json, std::string_view key, const std::optional<int>& days) {
    json.key(key);
    days ? json.value(Ratio::whole(*days)) : json.null();
}

void write_found(JsonWriter& json, const FoundSum& found) {
    json.field("errors", found.errors);
    json.field("warnings", found.warnings);
    json.field("accepted", found.accepted);
    json.field("points_at_stake", found.at_stake.value());
}

void write_date(JsonWriter& json, std::string_view key, const std::optional<Date>& date) {
    json.text_or_null(key, date ? date->iso() : std::string());
}

void write_officer(JsonWriter& json, const OfficerStatus& officer) {
    json.begin_object();
    json.field("officer", officer.id);
    json.field("name", officer.name);
    json.field("filing", status_words::name_of(officer.filing));
    write_date(json, "submitted", officer.submitted);
    write_days(json, "days_late", officer.days_late);
    json.field("scored", officer.scored);
    json.field("items", officer.items);
    write_found(json, officer.found);
    json.field("blank_parts", officer.blank_parts);
    json.key("replies_due");
    json.begin_array();
    for (const auto& code : officer.replies_due) json.value(code);
    json.end_array();
    json.end_object();
}

void write_council(JsonWriter& json, const UnitStatus& status) {
    json.key("council");
    json.begin_object();
    json.key("rounds");
    json.begin_array();
    for (const auto& round : status.rounds) {
        json.begin_object();
        json.field("round", round.round);
        json.field("decisions", round.decisions);
        write_date(json, "date", round.date);
        json.end_object();
    }
    json.end_array();
    write_found(json, status.of_council);
    json.end_object();
}

void write_dates(JsonWriter& json, const UnitStatus& status) {
    json.key("dates");
    json.begin_array();
    for (const auto& date : status.dates) {
        json.begin_object();
        json.field("of", status_words::name_of(date.of));
        json.key("round");
        date.of == DateStatus::Of::round ? json.value(date.round) : json.null();
        write_date(json, "until", date.date);
        json.field("refuse", date.refuse);
        write_days(json, "days_left", date.days_left);
        json.end_object();
    }
    json.end_array();
}

/// The fields of a row; blank where they do not apply.
struct CsvRow {
    std::string_view whose;
    std::string officer = {};
    std::string name = {};
    std::string_view state = {};
    std::string submitted = {};
    std::string days_late = {};
    std::string scored = {};
    std::string items = {};
    const FoundSum* found = nullptr;
    std::string blank_parts = {};
    std::string replies_due = {};
};

class CsvRows {
  public:
    std::string all(const std::vector<UnitStatus>& units) {
        out_ =
            "unit,year,whose,officer,name,state,submitted,days_late,scored,items,errors,warnings,accepted,"
            "points_at_stake,blank_parts,replies_due\n";
        for (const auto& unit : units) add(unit);
        return std::move(out_);
    }

  private:
    void add(const UnitStatus& unit) {
        for (const auto& officer : unit.officers) {
            std::string replies;
            for (const auto& code : officer.replies_due) replies += (replies.empty() ? "" : " ") + code;
            add(unit, {.whose = "officer",
                       .officer = officer.id,
                       .name = officer.name,
                       .state = status_words::name_of(officer.filing),
                       .submitted = officer.submitted ? officer.submitted->iso() : std::string(),
                       .days_late = officer.days_late ? std::to_string(*officer.days_late) : std::string(),
                       .scored = std::to_string(officer.scored),
                       .items = std::to_string(officer.items),
                       .found = &officer.found,
                       .blank_parts = std::to_string(officer.blank_parts),
                       .replies_due = replies});
        }
        add(unit, {.whose = "council", .found = &unit.of_council});
        add(unit, {.whose = "survey",
                   .state = status_words::name_of(unit.survey.state),
                   .found = &unit.survey.found});
        add(unit, {.whose = "office", .found = &unit.of_office});
        add(unit, {.whose = "total",
                   .scored = std::to_string(unit.scored),
                   .items = std::to_string(unit.items),
                   .found = &unit.found});
    }

    void add(const UnitStatus& unit, const CsvRow& row) {
        out_ += csv_cell(unit.unit) + "," + std::to_string(unit.year) + "," + std::string(row.whose) + "," +
                csv_cell(row.officer) + "," + csv_cell(row.name) + "," + std::string(row.state) + "," +
                row.submitted + "," + row.days_late + "," + row.scored + "," + row.items + "," +
                std::to_string(row.found->errors) + "," + std::to_string(row.found->warnings) + "," +
                std::to_string(row.found->accepted) + "," + row.found->at_stake.value().decimal_text() + "," +
                row.blank_parts + "," + csv_cell(row.replies_due) + "\n";
    }

    std::string out_;
};

}  // namespace

std::string status_json(const UnitStatus& status, const std::string& tool) {
    JsonWriter json;
    json.begin_object();
    json.field("schema", "cchc/status/1");
    json.field("tool", tool);
    json.key("unit");
    json.begin_object();
    json.field("id", status.unit);
    json.field("name", status.name);
    json.end_object();
    json.field("year", status.year);
    write_date(json, "today", status.today);
    write_dates(json, status);
    json.key("officers");
    json.begin_array();
    for (const auto& officer : status.officers) write_officer(json, officer);
    json.end_array();
    write_council(json, status);
    json.key("survey");
    json.begin_object();
    json.field("state", status_words::name_of(status.survey.state));
    json.field("responses", status.survey.received);
    json.field("handed_over", status.survey.handed_over);
    write_found(json, status.survey.found);
    json.end_object();
    json.key("office");
    json.begin_object();
    write_found(json, status.of_office);
    json.end_object();
    json.key("total");
    json.begin_object();
    json.field("officers", status.officers.size());
    json.field("outstanding", status.count_outstanding());
    json.field("late", status.count_late());
    json.field("scored", status.scored);
    json.field("items", status.items);
    write_found(json, status.found);
    json.end_object();
    json.end_object();
    return json.text();
}

std::string status_csv(const std::vector<UnitStatus>& units) {
    return CsvRows().all(units);
}

}  // namespace cchc
