// SPDX-License-Identifier: MIT
#include "load/survey/load_questionnaire.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "base/text.hpp"
#include "base/text_typed.hpp"
#include "diag/values.hpp"
#include "load/cards/load_whose.hpp"
#include "load/survey/load_options.hpp"
#include "load/survey/responses/response_findings.hpp"
#include "model/names.hpp"

namespace cchc {
namespace {

constexpr std::size_t most_groups = 100;
constexpr std::size_t most_questions = 1000;
constexpr std::size_t most_people = 1'000'000;
constexpr std::array<std::string_view, 3> column_names{"id", "group",
                                                       "unit"};  // of responses, besides questions

class QuestionnaireLoader {
  public:
    QuestionnaireLoader(Reading reading, MapReader& map, Questionnaire& questionnaire)
        : reading_(reading), map_(map), questionnaire_(questionnaire) {}

    void load() {
        questionnaire_.whose = load_whose(map_);
        if (const auto title = map_.text("title")) questionnaire_.title = title->value;
        if (const auto average = map_.choice("average", names::average)) questionnaire_.average = *average;
        if (const Node* node = map_.optional("options")) {
            questionnaire_.options = options_of(*node);
            options_are_faulty_ = questionnaire_.is_faulty;
        }
        for (const Node* node : filled_list("groups")) load_group(*node);
        questionnaire_.questions_place = map_.key_place("questions");
        for (const Node* node : filled_list("questions")) load_question(*node);
        if (const Node* node = map_.optional("minimum")) load_minima(*node);
        questionnaire_.is_faulty = questionnaire_.is_faulty || map_.is_faulty();
    }

  private:
    void add(Finding finding) {
        reading_.findings.add(std::move(finding));
        questionnaire_.is_faulty = true;
    }

    std::vector<const Node*> filled_list(std::string_view key) {
        map_.required(key);
        auto nodes = map_.list(key);
        if (nodes.empty() && !map_.is_faulty()) {
            add({.message = Message::list_empty,
                 .place = map_.key_place(key),
                 .args = {{"key", std::string(key)}}});
        }
        limit(nodes, key, key == "groups" ? most_groups : most_questions, map_.key_place(key));
        return nodes;
    }

    /// Past the most there may be nothing is read: with counts for each, memory would know no bounds.
    void limit(std::vector<const Node*>& nodes, std::string_view key, std::size_t most, const Place& place) {
        if (nodes.size() <= most) return;
        report_long(key, nodes.size(), most, place);
        nodes.resize(most);
    }

    void report_long(std::string_view key, std::size_t found, std::size_t most, const Place& place) {
        add({.message = Message::list_too_long,
             .place = place,
             .args = {{"key", std::string(key)}, {"found", found}, {"expected", most}}});
    }

    std::vector<Option> options_of(const Node& node) {
        auto loaded = load_options(reading_, node);
        questionnaire_.is_faulty = questionnaire_.is_faulty || loaded.are_faulty;
        return std::move(loaded.options);
    }

    /// Whether the id is none of those before it.
    template <typename Entry>
    bool is_new(const std::vector<Entry>& entries, const Located<std::string>& id) {
        const auto same = std::find_if(entries.begin(), entries.end(),
                                       [&](const Entry& other) { return other.id.value == id.value; });
        if (same == entries.end()) return true;
        add(id_stands_twice(id, same->id.place));
        return false;
    }

    void load_minima(const Node& node) {
        if (node.kind != NodeKind::map) {
            add({.message = Message::expected_map,
                 .place = reading_.place(node),
                 .args = {{"where", std::string("minimum")}}});
            return;
        }
        std::set<std::string> seen;
        const Node* value = nullptr;
        for (const Node* key = reading_.document.first(node); key != nullptr;
             key = reading_.document.next(*value)) {
            value = reading_.document.next(*key);
            if (value == nullptr) break;
            const auto answers = read_count(reading_, *value, key->text, 0, most_people);
            ItemMinimum minimum{{typed_text(key->text), reading_.place(*key)}, 0};
            if (!answers) {
                questionnaire_.is_faulty = true;
            } else if (seen.insert(minimum.item.value).second) {
                minimum.answers = answers->value;
                questionnaire_.minima.push_back(std::move(minimum));
            }
        }
    }

    void load_group(const Node& node) {
        MapReader map(reading_, node, "groups", {"id", "title", "weight", "minimum", "invited"});
        Group group;
        const auto id = map.required_word("id");
        if (const auto title = map.text("title")) group.title = title->value;
        if (const auto weight = map.number("weight")) {
            group.weight_place = weight->place;
            if (weight->value.value > Decimal()) {
                group.weight = weight->value.value;
            } else {
                add({.message = Message::weight_not_positive,
                     .place = weight->place,
                     .args = {{"found", weight->value.text}}});
            }
        }
        if (const auto minimum = map.count("minimum", 0, most_people)) group.minimum = minimum->value;
        if (const auto invited = map.count("invited", 1, most_people)) group.invited = invited->value;
        questionnaire_.is_faulty = questionnaire_.is_faulty || map.is_faulty();
        if (!id || !is_new(questionnaire_.groups, *id)) return;
        group.id = *id;
        if (!group.weight_place.is_known()) group.weight_place = id->place;
        questionnaire_.groups.push_back(std::move(group));
    }

    void load_question(const Node& node) {
        MapReader map(reading_, node, "questions", {"id", "item", "groups", "text", "options"});
        Question question;
        const auto id = map.required_word("id");
        const auto item = map.required_word("item");
        if (const auto text = map.text("text")) question.text = text->value;
        question.groups = load_asked(map);
        const Node* own = map.optional("options");
        const bool was_faulty = std::exchange(questionnaire_.is_faulty, false);
        question.has_own_options = own != nullptr;
        question.options = own == nullptr ? questionnaire_.options : options_of(*own);
        const bool are_faulty = own == nullptr ? options_are_faulty_ : questionnaire_.is_faulty;
        questionnaire_.is_faulty = questionnaire_.is_faulty || was_faulty;
        questionnaire_.is_faulty = questionnaire_.is_faulty || map.is_faulty();
        if (!id || !item || !is_new(questionnaire_.questions, *id)) return;
        if (std::find(column_names.begin(), column_names.end(), id->value) != column_names.end()) {
            return add(
                {.message = Message::question_id_taken, .place = id->place, .args = {{"found", id->value}}});
        }
        question.id = *id;
        question.item = *item;
        if (!are_faulty) check_options(question, own != nullptr);
        questionnaire_.questions.push_back(std::move(question));
    }

    /// The groups by index, in the questionnaire's order; all where the question names none.
    std::vector<std::size_t> load_asked(MapReader& map) {
        std::vector<std::size_t> asked;
        const auto names = map.words("groups");
        if (names.empty() && map.has("groups") && !map.is_faulty()) {
            add({.message = Message::list_empty,
                 .place = map.key_place("groups"),
                 .args = {{"key", std::string("groups")}}});
        }
        for (const auto& name : names) {
            const auto group = questionnaire_.find_group(typed_text(name.value));
            if (!group) {
                report_unknown_group(name);
            } else if (std::find(asked.begin(), asked.end(), *group) == asked.end()) {
                asked.push_back(*group);
            }
        }
        if (!map.has("groups")) {
            for (std::size_t i = 0; i < questionnaire_.groups.size(); ++i) asked.push_back(i);
        }
        std::sort(asked.begin(), asked.end());
        return asked;
    }

    void report_unknown_group(const Located<std::string>& name) {
        if (questionnaire_.is_faulty) return;  // it may be one that could not be read
        Finding finding = unknown_group_named(questionnaire_, typed_text(name.value));
        finding.place = name.place;
        add(std::move(finding));
    }

    void check_options(const Question& question, bool are_own) {
        const bool gives_points = std::any_of(question.options.begin(), question.options.end(),
                                              [](const Option& option) { return !option.is_skip(); });
        if (gives_points) return;
        add({.message = are_own ? Message::options_without_points : Message::question_without_options,
             .place = question.id.place,
             .args = {{"found", question.id.value}}});
    }

    Reading reading_;
    MapReader& map_;
    Questionnaire& questionnaire_;
    bool options_are_faulty_ = false;  ///< of the questionnaire's own, one could not be read
};

}  // namespace

std::optional<Questionnaire> load_questionnaire(const Source* source, Findings& findings) {
    const YamlDocument document = parse_yaml(source, findings);
    if (document.root() == nullptr) return std::nullopt;
    const Reading reading{document, findings};
    MapReader map(
        reading, *document.root(), "questionnaire",
        {"schema", "year", "unit", "title", "options", "average", "minimum", "groups", "questions"});
    if (!has_schema(reading, map, "cchc/questionnaire/1")) return std::nullopt;
    Questionnaire questionnaire;
    questionnaire.source = source;
    questionnaire.is_faulty = !document.is_whole;
    QuestionnaireLoader(reading, map, questionnaire).load();
    return questionnaire;
}

}  // namespace cchc
