// SPDX-License-Identifier: MIT
#include "load/load_plan.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>

#include "base/files.hpp"
#include "base/text.hpp"
#include "load/load_dates.hpp"
#include "load/load_policy.hpp"
#include "load/load_survey_files.hpp"
#include "model/names.hpp"
#include "yaml/reader.hpp"

namespace cchc {
namespace {

/// Plain addresses alone: what would have to be quoted or encoded in a letter's head is none.
bool is_mail_address(std::string_view text) {
    const auto at = text.find('@');
    if (at == 0 || at == std::string_view::npos || text.size() > 254) return false;
    const auto are_words = [](std::string_view part, std::string_view marks) {
        if (part.empty() || part.front() == '.' || part.back() == '.') return false;
        if (part.find("..") != std::string_view::npos) return false;
        return std::all_of(part.begin(), part.end(), [&](char c) {
            const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            return is_letter || (c >= '0' && c <= '9') || marks.find(c) != std::string_view::npos;
        });
    };
    return are_words(text.substr(0, at), ".!#$%&'*+-/=?^_`{|}~") && are_words(text.substr(at + 1), ".-");
}

class PlanLoader {
  public:
    PlanLoader(Reading reading, MapReader& map, Plan& plan) : reading_(reading), map_(map), plan_(plan) {}

    void load() {
        if (const auto language = map_.choice("language", names::language)) plan_.language = *language;
        map_.required("year");
        if (const auto year = map_.count("year", 1900, 9999)) {
            plan_.year = year->value;
            plan_.year_place = year->place;
        }
        if (const Node* node = map_.required("unit")) load_unit(*node);
        if (const auto framework = map_.required_text("framework")) plan_.framework = *framework;
        if (const Node* node = map_.required("period")) load_period(*node);
        load_dates(reading_, map_, plan_.dates);
        load_officers();
        load_scores();
        plan_.evidence = {"evidence", {plan_.source}};
        if (const auto folder = map_.text("evidence")) plan_.evidence = *folder;
        load_survey();
        load_appraisal();
        for (auto& text : map_.texts("signatures")) plan_.signatures.push_back(std::move(text.value));
        plan_.policy = load_policy(reading_, map_);
        load_unconfirmed();
        plan_.is_faulty = plan_.is_faulty || !map_.has("officers");
    }

  private:
    void add(Finding finding) { reading_.findings.add(std::move(finding)); }

    void load_unit(const Node& node) {
        MapReader map(reading_, node, "unit", {"id", "name", "group", "parent"});
        if (const auto id = map.required_word("id")) load_unit_id(*id);
        if (const auto name = map.required_text("name")) plan_.unit.name = name->value;
        if (const auto group = map.word("group")) plan_.unit.group = group->value;
        if (const auto parent = map.text("parent")) plan_.unit.parent = parent->value;
    }

    void load_unit_id(const Located<std::string>& id) {
        if (is_unit_id(id.value)) {
            plan_.unit.id = id.value;
            plan_.unit.id_place = id.place;
            return;
        }
        map_.mark_faulty();
        add({.message = Message::unit_id_wrong,
             .place = id.place,
             .args = {{"found", shortened(id.value, 60)}}});
    }

    void load_period(const Node& node) {
        MapReader map(reading_, node, "period", {"from", "to"});
        const auto from = map.required_date("from");
        const auto to = map.required_date("to");
        if (!from || !to) return;
        plan_.period_from = from->value;
        plan_.period_to = to->value;
        plan_.period_place = reading_.place(node);
        if (to->value < from->value) {
            add({.message = Message::period_reversed,
                 .place = from->place,
                 .args = {{"from", from->value}, {"to", to->value}}});
        }
    }

    void load_officers() {
        map_.required("officers");
        const auto nodes = map_.list("officers");
        plan_.officers_place = map_.key_place("officers");
        if (nodes.empty() && !map_.is_faulty()) {
            add({.message = Message::list_empty,
                 .place = map_.key_place("officers"),
                 .args = {{"key", std::string("officers")}}});
            plan_.is_faulty = true;
        }
        for (const Node* node : nodes) {
            MapReader map(reading_, *node, "officers",
                          {"id", "name", "leads", "supports", "formerly", "email"});
            Officer officer;
            if (const auto name = map.required_text("name")) officer.name = name->value;
            officer.leads = map.words("leads");
            officer.supports = map.words("supports");
            for (auto& text : map.words("formerly")) officer.formerly.push_back(std::move(text.value));
            if (const auto email = map.text("email")) load_email(*email, officer);
            const auto id = map.required_word("id");
            plan_.is_faulty = plan_.is_faulty || map.is_faulty();
            if (!id) continue;
            officer.id = *id;
            if (is_new(officer)) plan_.officers.push_back(std::move(officer));
        }
    }

    void load_email(const Located<std::string>& email, Officer& officer) {
        if (is_mail_address(email.value)) {
            officer.email = email.value;
            return;
        }
        add({.message = Message::email_wrong,
             .place = email.place,
             .args = {{"found", shortened(email.value, 60)}}});
    }

    bool is_new(const Officer& officer) {
        const auto [known, is_new] = officer_at_.try_emplace(officer.id.value, plan_.officers.size());
        if (is_new) return true;
        const Officer* same = &plan_.officers[known->second];
        add({.message = Message::id_twice,
             .place = officer.id.place,
             .args = {{"found", officer.id.value}, {"line", std::size_t{same->id.place.line}}},
             .officer = officer.id.value,
             .related = {same->id.place}});
        plan_.is_faulty = true;
        return false;
    }

    void load_scores() {
        const Node* node = map_.optional("scores");
        if (node == nullptr) {
            plan_.scores.names = {{"scores", {plan_.source}}};
            return;
        }
        plan_.scores.is_folder = node->kind == NodeKind::scalar;
        plan_.scores.names = map_.texts("scores");
    }

    void load_appraisal() {
        const Node* node = map_.optional("appraisal");
        if (node == nullptr) return;
        plan_.appraisal.emplace();
        plan_.appraisal->is_folder = node->kind == NodeKind::scalar;
        plan_.appraisal->names = map_.texts("appraisal");
    }

    void load_unconfirmed() {
        for (const auto& word : map_.words("unconfirmed")) {
            if (const auto part = names::plan_part.value(word.value)) {
                plan_.unconfirmed.push_back({*part, word.place});
                continue;
            }
            std::string expected;
            for (const auto& row : names::plan_part)
                expected += (expected.empty() ? "" : ", ") + std::string(row.name);
            add({.message = Message::value_not_allowed,
                 .place = word.place,
                 .args = {{"found", shortened(word.value, 60)},
                          {"key", std::string("unconfirmed")},
                          {"expected", expected}}});
        }
    }

    void load_survey() {
        const Node* node = map_.optional("survey");
        if (node == nullptr) return;
        plan_.survey_place = map_.key_place("survey");
        if (node->kind == NodeKind::scalar && node->text == "none") {
            plan_.survey_is_none = true;
        } else if (node->kind == NodeKind::map) {
            plan_.survey = load_survey_files(reading_, *node);
        } else if (node->kind == NodeKind::list) {
            add({.message = Message::expected_text,
                 .place = reading_.place(*node),
                 .args = {{"key", std::string("survey")}}});
        } else {
            add({.message = Message::value_not_allowed,
                 .place = reading_.place(*node),
                 .args = {{"found", shortened(node->text, 60)},
                          {"key", std::string("survey")},
                          {"expected", std::string("none, {questionnaire: …, responses: […]}")}}});
        }
    }

    Reading reading_;
    MapReader& map_;
    Plan& plan_;
    std::unordered_map<std::string, std::size_t> officer_at_;  ///< index in plan_.officers, by id
};

}  // namespace

bool is_unit_id(std::string_view text) {
    return !text.empty() && text.front() != '.' && std::all_of(text.begin(), text.end(), [](unsigned char c) {
        return std::isalnum(c) != 0 || c == '-' || c == '_' || c == '.' || c >= 0x80;
    });
}

std::optional<Plan> load_plan(const Source* source, Findings& findings) {
    const YamlDocument document = parse_yaml(source, findings);
    if (!document.is_whole) return std::nullopt;
    const Reading reading{document, findings};
    MapReader map(
        reading, *document.root(), "plan",
        {"schema", "language", "year", "unit", "framework", "period", "deadline", "dates", "officers",
         "scores", "evidence", "appraisal", "survey", "severity", "accept", "signatures", "unconfirmed"});
    if (!has_schema(reading, map, "cchc/plan/1")) return std::nullopt;
    Plan plan;
    plan.source = source;
    plan.folder = parent_path(source->path);
    PlanLoader(reading, map, plan).load();
    return plan;
}

}  // namespace cchc
