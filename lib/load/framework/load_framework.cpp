// SPDX-License-Identifier: MIT
#include "load/framework/load_framework.hpp"

#include "base/text.hpp"
#include "load/framework/load_choices.hpp"
#include "load/framework/load_items.hpp"
#include "load/framework/load_relations.hpp"
#include "load/framework/load_tests.hpp"
#include "model/names.hpp"
#include "yaml/reader.hpp"

namespace cchc {
namespace {

class FrameworkLoader {
  public:
    FrameworkLoader(Reading reading, Framework& framework) : reading_(reading), framework_(framework) {}

    void load(MapReader& map) {
        if (const auto id = map.required_text("id")) framework_.id = id->value;
        if (const auto title = map.required_text("title")) framework_.title = title->value;
        map.required("standing");
        if (const auto standing = map.choice("standing", names::standing)) framework_.standing = *standing;
        for (auto& text : map.texts("source")) framework_.legal_sources.push_back(std::move(text.value));
        if (const Node* node = map.required("scale")) load_scale(*node);
        if (const Node* node = map.optional("index")) load_index(*node);
        if (const Node* node = map.optional("justification")) load_justification(*node);
        if (const Node* node = map.optional("survey")) load_survey(*node);
        for (const Node* node : map.list("grades")) load_grade(*node);
        map.required("areas");
        const auto areas = map.list("areas");
        load_items(reading_, areas, framework_);
        if (areas.empty() && !map.is_faulty()) {
            add({.message = Message::list_empty,
                 .place = map.key_place("areas"),
                 .args = {{"key", std::string("areas")}}});
        }
        if (areas.empty() || map.is_faulty()) framework_.items_are_complete = false;
        load_relations(reading_, map, framework_);
        load_tests(reading_, map, framework_);
    }

  private:
    void add(Finding finding) { reading_.findings.add(std::move(finding)); }

    void load_scale(const Node& node) {
        MapReader map(reading_, node, "scale", {"max", "decimals", "rounding", "round_at"});
        if (const auto places = map.count("decimals", 0, Decimal::max_places)) {
            framework_.decimals = static_cast<int>(places->value);
        }
        map.required("max");
        if (const auto max = load_points(reading_, map, "max", framework_.decimals))
            framework_.scale_max = *max;
        if (const auto rounding = map.choice("rounding", names::rounding)) framework_.rounding = *rounding;
        if (const auto round_at = map.choice("round_at", names::round_at)) framework_.round_at = *round_at;
    }

    void load_index(const Node& node) {
        MapReader map(reading_, node, "index", {"name", "base", "decimals", "ties", "rank_by", "cap"});
        if (const auto places = map.count("decimals", 0, Decimal::max_places)) {
            framework_.index_decimals = static_cast<int>(places->value);
        }
        if (const auto name = map.text("name")) framework_.index_name = name->value;
        framework_.index_base = load_points(reading_, map, "base", framework_.decimals);
        if (const auto ties = map.choice("ties", names::ties)) framework_.ties = *ties;
        if (const auto rank_by = map.choice("rank_by", names::rank_by)) framework_.rank_by = *rank_by;
        if (const auto cap = load_points(reading_, map, "cap", framework_.index_decimals)) {
            framework_.cap = Located<Percent>{Percent(cap->value.value()), cap->place};
        }
    }

    void load_justification(const Node& node) {
        MapReader map(reading_, node, "justification", {"min_letters", "min_words", "fillers"});
        if (const auto letters = map.count("min_letters", 0, 100'000)) {
            framework_.justification_min_letters = letters->value;
        }
        if (const auto words = map.count("min_words", 0, 100'000)) {
            framework_.justification_min_words = words->value;
        }
        for (auto& text : map.texts("fillers"))
            framework_.justification_fillers.push_back(std::move(text.value));
    }

    void load_survey(const Node& node) {
        MapReader map(reading_, node, "survey", {"optional"});
        if (const auto optional = map.yes_or_no("optional")) framework_.survey_is_optional = *optional;
    }

    void load_grade(const Node& node) {
        MapReader map(reading_, node, "grades", {"from", "name"});
        map.required("from");
        const auto from = load_points(reading_, map, "from", Decimal::max_places);
        const auto name = map.required_text("name");
        if (from && name) {
            framework_.grades.push_back(
                {Located<Percent>{Percent(from->value.value()), from->place}, name->value});
        }
    }

    Reading reading_;
    Framework& framework_;
};

/// Maxima left out on parents are the sums of the children of their own type, from the deepest up.
void fill_in_maxima(Framework& framework) {
    for (ItemId id = framework.items.size(); id-- > 0;) {
        Item& item = framework.items[id];
        if (item.is_leaf() || item.max_is_stated) continue;
        Points sum;
        for (const ItemId child : item.children) {
            if (framework.items[child].type != item.type) continue;
            sum += framework.items[child].max.value;
            item.max_is_open = item.max_is_open || framework.items[child].max_is_open;
        }
        item.max.value = sum;
    }
}

}  // namespace

std::shared_ptr<Framework> load_framework(const Source* source, Findings& findings) {
    const YamlDocument document = parse_yaml(source, findings);
    if (!document.is_whole) return nullptr;
    const Reading reading{document, findings};
    MapReader map(reading, *document.root(), "framework",
                  {"schema", "id", "title", "standing", "source", "scale", "index", "justification", "survey",
                   "grades", "areas", "relations", "tests"});
    if (!has_schema(reading, map, "cchc/framework/1")) return nullptr;
    auto framework = std::make_shared<Framework>();
    framework->source = source;
    FrameworkLoader(reading, *framework).load(map);
    fill_in_maxima(*framework);
    return framework;
}

}  // namespace cchc
