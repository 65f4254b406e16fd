// SPDX-License-Identifier: MIT
#include "report/findings/kinds_json.hpp"

#include "diag/kind_list.hpp"
#include "model/names.hpp"
#include "report/json_writer.hpp"

namespace cchc {

std::string kinds_json(Language language) {
    JsonWriter json;
    json.begin_object();
    json.field("schema", "cchc/kinds/1");
    json.key("kinds");
    json.begin_array();
    for (const auto& kind : all_kinds()) {
        json.begin_object();
        json.field("kind", kind.id);
        json.field("severity", names::severity.name(kind.severity));
        json.field("policy", names::policy_class.name(kind.policy));
        json.field("title", kind.title.in(language));
        json.end_object();
    }
    json.end_array();
    json.end_object();
    return json.text();
}

}  // namespace cchc
