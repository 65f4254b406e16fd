// SPDX-License-Identifier: MIT
#include "load/framework/load_items.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "load/framework/load_choices.hpp"
#include "load/framework/load_rule.hpp"
#include "model/names.hpp"

namespace cchc {
namespace {

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

class ItemLoader {
  public:
    ItemLoader(Reading reading, Framework& framework) : reading_(reading), framework_(framework) {}

    void load(const Node& area) { load_item(area, std::nullopt); }

  private:
    void add(Finding finding) { reading_.findings.add(std::move(finding)); }

    /// The code, or an empty one and a finding.
    Located<std::string> load_code(MapReader& map, std::optional<ItemId> parent) {
        const auto code = map.required_word("code");
        if (!code) return {{}, map.place()};
        const std::string mended = mended_code(code->value);
        if (mended != code->value || mended.size() > 60) {
            add({.message = mended.empty() ? Message::code_wrong : Message::code_near,
                 .place = code->place,
                 .args = {{"found", shortened(code->value, 60)}, {"suggestion", shortened(mended, 60)}}});
            return {{}, code->place};
        }
        if (!fits_its_parent(*code, parent)) return {{}, code->place};
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

    bool fits_its_parent(const Located<std::string>& code, std::optional<ItemId> parent) {
        if (!parent) {
            const bool is_reserved = code.value == "total" || code.value == "index";  // of long rows
            if (!is_reserved && code.value.find('.') == std::string::npos) return true;
            add({.message = is_reserved ? Message::code_reserved : Message::code_area,
                 .place = code.place,
                 .args = {{"found", code.value}},
                 .item = code.value});
            return false;
        }
        const std::string& above = framework_.items[*parent].code.value;
        if (above.empty()) return true;
        const bool below = code.value.rfind(above + ".", 0) == 0 &&
                           code.value.find('.', above.size() + 1) == std::string::npos;
        if (below) return true;
        const std::string expected =
            above + "." + std::to_string(framework_.items[*parent].children.size() + 1);
        add({.message = Message::code_not_below,
             .place = code.place,
             .args = {{"found", code.value}, {"parent", above}, {"expected", expected}},
             .item = code.value});
        return false;
    }

    void load_item(const Node& node, std::optional<ItemId> parent) {
        const std::size_t depth = parent ? framework_.items[*parent].depth + 1 : 0;
        const bool is_area = depth == 0;
        const std::string_view children_key = is_area ? "criteria" : "components";
        MapReader map(reading_, node, is_area ? "areas" : (depth == 1 ? "criteria" : "components"),
                      {"code", "title", "label", "max", "type", "rule", "evidence", "documents", "source",
                       "not_applicable", "combine", "scored_by", children_key});
        Item item;
        item.parent = parent;
        item.depth = depth;
        item.code = load_code(map, parent);
        load_texts(map, item);
        load_type(map, item);
        load_scorer(map, item);
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
        load_combine(map, item, has_children);
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
        item.max_is_open = !has_children && !map.has("max") && may_be_open(item);
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

    static bool names_most_points(const Expression& expression) {
        return expression.op == Op::most_points ||
               std::any_of(expression.operands.begin(), expression.operands.end(), names_most_points);
    }

    /// A penalty that is computed needs no limit, but where its formula asks for one.
    static bool may_be_open(const Item& leaf) {
        const auto* rule = std::get_if<FormulaRule>(&leaf.scoring);
        return leaf.type == ItemType::penalty && rule != nullptr &&
               std::none_of(rule->cases.begin(), rule->cases.end(), [](const Case& one) {
                   return names_most_points(one.points) || (one.when && names_most_points(*one.when));
               });
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
        if (!map.has("max") && !is_excused && !may_be_open(item)) {
            add({.message = Message::max_missing,
                 .place = item.code.place,
                 .args = {{"item", item.code.value}},
                 .item = item.code.value});
        }
        if (!map.has("rule") || (!map.has("max") && !may_be_open(item))) item.is_faulty = true;
    }

    void load_texts(MapReader& map, Item& item) {
        if (const auto title = map.required_text("title")) item.title = title->value;
        if (const auto label = map.text("label")) item.label = label->value;
        if (const auto documents = map.text("documents")) item.documents = documents->value;
        if (const auto source = map.text("source")) item.source = source->value;
        if (const auto demand = map.choice("evidence", names::evidence_demand)) item.evidence = *demand;
        if (const auto result = map.choice("not_applicable", names::not_applicable))
            item.not_applicable = *result;
    }

    /// Inherited, until it is said otherwise.
    void load_scorer(MapReader& map, Item& item) {
        if (item.parent) item.scored_by = framework_.items[*item.parent].scored_by;
        if (const auto scorer = map.choice("scored_by", names::scored_by)) item.scored_by = *scorer;
    }

    void load_combine(MapReader& map, Item& item, bool has_children) {
        const auto combine = map.choice("combine", names::combine);
        if (!combine) return;
        item.combine = *combine;
        item.combine_place = map.key_place("combine");
        const bool needs_max = *combine != Combine::sum && !map.has("max");
        if (has_children && !needs_max) return;
        map.mark_faulty();
        add({.message = has_children ? Message::combine_needs_max : Message::combine_on_leaf,
             .place = item.combine_place,
             .args = {{"item", item.code.value}, {"found", std::string(names::combine.name(*combine))}},
             .item = item.code.value});
    }

    void load_type(MapReader& map, Item& item) {
        const ItemType above = item.parent ? framework_.items[*item.parent].type : ItemType::normal;
        item.type = above;
        const auto type = map.choice("type", names::item_type);
        if (!type) return;
        item.type = *type;
        if (above == ItemType::normal || item.type == above) return;
        add({.message = Message::type_mixed,
             .place = map.key_place("type"),
             .args = {{"item", item.code.value},
                      {"found", std::string(names::item_type.name(*type))},
                      {"expected", std::string(names::item_type.name(above))}},
             .item = item.code.value});
    }

    Reading reading_;
    Framework& framework_;
};

}  // namespace

void load_items(Reading reading, const std::vector<const Node*>& areas, Framework& framework) {
    ItemLoader loader(reading, framework);
    for (const Node* area : areas) loader.load(*area);
}

}  // namespace cchc
