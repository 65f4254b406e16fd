// SPDX-License-Identifier: MIT
#include "load/load_framework.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "load/load_rule.hpp"
#include "yaml/reader.hpp"

namespace cchc {
namespace {

constexpr std::array<std::string_view, 3> rounding_names{"half-up", "half-even", "down"};
constexpr std::array<std::string_view, 2> round_at_names{"leaf", "print"};
constexpr std::array<std::string_view, 2> ties_names{"dense", "competition"};
constexpr std::array<std::string_view, 2> rank_by_names{"exact", "published"};
constexpr std::array<std::string_view, 2> standing_names{"official", "illustrative"};
constexpr std::array<std::string_view, 3> type_names{"normal", "bonus", "penalty"};
constexpr std::array<std::string_view, 2> evidence_names{"either", "required"};
constexpr std::array<std::string_view, 2> not_applicable_names{"full", "excluded"};
constexpr std::array<std::string_view, 2> yes_no_names{"true", "false"};
constexpr std::size_t deepest_item = 12;

bool is_code_character(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// The code with leading zeros, trailing dots and blanks taken out.
std::string mended_code(std::string_view code) {
    std::string mended;
    bool at_start = true;
    for (std::size_t i = 0; i < code.size(); ++i) {
        const char c = code[i];
        if (c == '.') {
            at_start = true;
            if (!mended.empty() && mended.back() != '.') mended += '.';
            continue;
        }
        if (!is_code_character(c)) continue;
        const bool more_follow = i + 1 < code.size() && is_code_character(code[i + 1]);
        if (at_start && c == '0' && more_follow) continue;
        at_start = false;
        mended += c;
    }
    while (!mended.empty() && mended.back() == '.') mended.pop_back();
    return mended;
}

class FrameworkLoader {
  public:
    FrameworkLoader(Reading reading, Framework& framework) : reading_(reading), framework_(framework) {}

    void load(MapReader& map) {
        if (const auto id = map.required_text("id")) framework_.id = id->value;
        if (const auto title = map.required_text("title")) framework_.title = title->value;
        map.required("standing");
        if (const auto at = map.choice("standing", standing_names))
            framework_.standing = static_cast<Standing>(*at);
        for (auto& text : map.texts("source")) framework_.legal_sources.push_back(std::move(text.value));
        if (const Node* node = map.required("scale")) load_scale(*node);
        if (const Node* node = map.optional("index")) load_index(*node);
        if (const Node* node = map.optional("justification")) load_justification(*node);
        if (const Node* node = map.optional("survey")) load_survey(*node);
        for (const Node* node : map.list("grades")) load_grade(*node);
        map.required("areas");
        const auto areas = map.list("areas");
        for (const Node* node : areas) load_item(*node, std::nullopt);
        if (areas.empty() && !map.is_faulty()) {
            add({.message = Message::list_empty,
                 .place = map.key_place("areas"),
                 .args = {{"key", std::string("areas")}}});
        }
        if (areas.empty() || map.is_faulty()) framework_.items_are_complete = false;
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
        if (const auto at = map.choice("rounding", rounding_names))
            framework_.rounding = static_cast<Rounding>(*at);
        if (const auto at = map.choice("round_at", round_at_names))
            framework_.round_at = static_cast<RoundAt>(*at);
    }

    void load_index(const Node& node) {
        MapReader map(reading_, node, "index", {"decimals", "ties", "rank_by", "cap"});
        if (const auto places = map.count("decimals", 0, Decimal::max_places)) {
            framework_.index_decimals = static_cast<int>(places->value);
        }
        if (const auto at = map.choice("ties", ties_names)) framework_.ties = static_cast<Ties>(*at);
        if (const auto at = map.choice("rank_by", rank_by_names))
            framework_.rank_by = static_cast<RankBy>(*at);
        if (const auto cap = load_points(reading_, map, "cap", Decimal::max_places)) {
            framework_.cap = Located<Percent>{Percent(cap->value.value()), cap->place};
        }
    }

    void load_justification(const Node& node) {
        MapReader map(reading_, node, "justification", {"min_letters", "fillers"});
        if (const auto letters = map.count("min_letters", 0, 100'000)) {
            framework_.justification_min_letters = letters->value;
        }
        for (auto& text : map.texts("fillers"))
            framework_.justification_fillers.push_back(std::move(text.value));
    }

    void load_survey(const Node& node) {
        MapReader map(reading_, node, "survey", {"optional"});
        if (const auto at = map.choice("optional", yes_no_names)) framework_.survey_is_optional = *at == 0;
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

    /// The code, or an empty one and a finding.
    Located<std::string> load_code(MapReader& map, std::optional<ItemId> parent) {
        const auto code = map.required_text("code");
        if (!code) return {{}, map.place()};
        const std::string mended = mended_code(code->value);
        if (mended != code->value || mended.size() > 60) {
            add({.message = mended.empty() ? Message::code_wrong : Message::code_near,
                 .place = code->place,
                 .args = {{"found", shortened(code->value, 60)}, {"suggestion", shortened(mended, 60)}}});
            return {{}, code->place};
        }
        check_code_level(*code, parent);
        const auto [known, is_new] = framework_.by_code.try_emplace(code->value, framework_.items.size());
        if (is_new) return *code;
        const Place& first = framework_.items[known->second].code.place;
        add({.message = Message::code_twice,
             .place = code->place,
             .args = {{"found", code->value}, {"line", std::size_t{first.line}}},
             .item = code->value,
             .related = {first}});
        return {{}, code->place};
    }

    void check_code_level(const Located<std::string>& code, std::optional<ItemId> parent) {
        if (!parent) {
            if (code.value.find('.') == std::string::npos) return;
            add({.message = Message::code_area,
                 .place = code.place,
                 .args = {{"found", code.value}},
                 .item = code.value});
            return;
        }
        const std::string& above = framework_.items[*parent].code.value;
        if (above.empty()) return;
        const bool below = code.value.rfind(above + ".", 0) == 0 &&
                           code.value.find('.', above.size() + 1) == std::string::npos;
        if (below) return;
        const std::string expected =
            above + "." + std::to_string(framework_.items[*parent].children.size() + 1);
        add({.message = Message::code_not_below,
             .place = code.place,
             .args = {{"found", code.value}, {"parent", above}, {"expected", expected}},
             .item = code.value});
    }

    void load_item(const Node& node, std::optional<ItemId> parent) {
        const std::size_t depth = parent ? framework_.items[*parent].depth + 1 : 0;
        const bool is_area = depth == 0;
        const std::string_view children_key = is_area ? "criteria" : "components";
        MapReader map(reading_, node, is_area ? "areas" : (depth == 1 ? "criteria" : "components"),
                      {"code", "title", "label", "max", "type", "rule", "evidence", "documents",
                       "not_applicable", children_key});
        Item item;
        item.parent = parent;
        item.depth = depth;
        item.code = load_code(map, parent);
        load_texts(map, item);
        load_type(map, item);
        if (map.has("max")) {
            if (const auto max = load_points(reading_, map, "max", framework_.decimals)) {
                item.max = *max;
                item.max_is_stated = true;
            } else {
                item.is_faulty = true;
            }
        } else {
            item.max.place = item.code.place;
        }
        const bool has_children = map.has(children_key);
        if (const Node* rule = map.optional("rule")) {
            item.scoring_place = map.key_place("rule");
            item.scoring = load_rule(reading_, *rule, item, framework_.decimals);
            if (has_children) {
                add({.message = Message::rule_on_parent,
                     .place = item.scoring_place,
                     .args = {{"item", item.code.value}},
                     .item = item.code.value});
            }
        }
        add_item(map, std::move(item), children_key);
    }

    /// Puts the item into the framework and loads its children behind it. An item without a readable code is
    /// left out with all that is below it: the finding about its code explains that.
    void add_item(MapReader& map, Item item, std::string_view children_key) {
        const bool has_children = map.has(children_key);
        const auto nodes = has_children ? map.list(children_key) : std::vector<const Node*>{};
        if (has_children && nodes.empty() && !map.is_faulty()) {
            add({.message = Message::list_empty,
                 .place = map.key_place(children_key),
                 .args = {{"key", std::string(children_key)}},
                 .item = item.code.value});
            map.mark_faulty();
        }
        const bool is_lost = item.code.value.empty() || item.depth >= deepest_item;
        item.is_faulty = item.is_faulty || map.is_faulty() || is_lost;
        if (is_lost) {
            framework_.items_are_complete = false;
            for (auto above = item.parent; above; above = framework_.items[*above].parent) {
                framework_.items[*above].is_faulty = true;
            }
            return;
        }
        check_leaf(map, item, has_children);
        const ItemId id = framework_.items.size();
        if (item.parent) {
            framework_.items[*item.parent].children.push_back(id);
        } else {
            framework_.areas.push_back(id);
        }
        const bool is_faulty = item.is_faulty;
        framework_.items.push_back(std::move(item));
        for (const Node* child : nodes) load_item(*child, id);
        if (is_faulty) framework_.items[id].is_faulty = true;
        if (map.is_faulty() && nodes.empty()) framework_.items_are_complete = false;
    }

    void check_leaf(MapReader& map, Item& item, bool has_children) {
        if (has_children) return;
        const bool is_excused = item.is_faulty;
        if (!map.has("rule") && !is_excused) {
            add({.message = Message::rule_missing,
                 .place = item.code.place,
                 .args = {{"item", item.code.value}},
                 .item = item.code.value});
        }
        if (!map.has("max") && !is_excused) {
            add({.message = Message::max_missing,
                 .place = item.code.place,
                 .args = {{"item", item.code.value}},
                 .item = item.code.value});
        }
        if (!map.has("rule") || !map.has("max")) item.is_faulty = true;
    }

    void load_texts(MapReader& map, Item& item) {
        if (const auto title = map.required_text("title")) item.title = title->value;
        if (const auto label = map.text("label")) item.label = label->value;
        if (const auto documents = map.text("documents")) item.documents = documents->value;
        if (const auto at = map.choice("evidence", evidence_names))
            item.evidence = static_cast<EvidenceDemand>(*at);
        if (const auto at = map.choice("not_applicable", not_applicable_names)) {
            item.not_applicable = *at == 0 ? NotApplicable::full : NotApplicable::excluded;
        }
    }

    void load_type(MapReader& map, Item& item) {
        const ItemType above = item.parent ? framework_.items[*item.parent].type : ItemType::normal;
        item.type = above;
        const auto at = map.choice("type", type_names);
        if (!at) return;
        item.type = static_cast<ItemType>(*at);
        if (above == ItemType::normal || item.type == above) return;
        add({.message = Message::type_mixed,
             .place = map.key_place("type"),
             .args = {{"item", item.code.value},
                      {"found", std::string(type_names[*at])},
                      {"expected", std::string(type_names[static_cast<std::size_t>(above)])}},
             .item = item.code.value});
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
            if (framework.items[child].type == item.type) sum += framework.items[child].max.value;
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
                   "grades", "areas"});
    if (!has_schema(reading, map, "cchc/framework/1")) return nullptr;
    auto framework = std::make_shared<Framework>();
    framework->source = source;
    FrameworkLoader(reading, *framework).load(map);
    fill_in_maxima(*framework);
    return framework;
}

}  // namespace cchc
