// SPDX-License-Identifier: MIT
#include "report/head_json.hpp"

#include "model/names.hpp"

namespace cchc {

void write_unit(JsonWriter& json, const Plan& plan) {
    json.field("year", plan.year);
    json.key("unit");
    json.begin_object();
    json.field("id", plan.unit.id);
    json.field("name", plan.unit.name);
    json.text_or_null("group", plan.unit.group);
    json.end_object();
}

void write_head(JsonWriter& json, const Assessment& assessment) {
    write_unit(json, assessment.plan);
    const Framework& framework = *assessment.framework;
    json.key("framework");
    json.begin_object();
    json.field("id", framework.id);
    json.field("standing", names::standing.name(framework.standing));
    json.text_or_null("sha256", framework.source == nullptr ? std::string() : digest_of(*framework.source));
    json.end_object();
}

}  // namespace cchc
