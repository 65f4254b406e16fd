// SPDX-License-Identifier: MIT
#include "model/framework.hpp"

#include <algorithm>

#include "base/digest.hpp"
#include "model/names.hpp"

namespace cchc {
namespace {

constexpr std::string_view points_name = "points";

std::string choices_text(const std::vector<Choice>& choices) {
    std::string text;
    for (const auto& choice : choices) {
        text += choice.id.value + "=";
        if (choice.range) {
            text += choice.range->min.value.value().fraction_text() + "+" +
                    choice.range->step.value.value().fraction_text() + "..";
        }
        text += choice.points.value.value().fraction_text() + ";";
    }
    return text;
}

struct RuleText {
    std::string operator()(const NoRule&) const { return "-"; }
    std::string operator()(const SurveyRule&) const { return "survey"; }
    std::string operator()(const LevelsRule& rule) const { return "levels:" + choices_text(rule.levels); }
    std::string operator()(const ChecklistRule& rule) const {
        return "checklist:" + choices_text(rule.parts);
    }
    std::string operator()(const RangeRule& rule) const {
        return "range:" + rule.min.value.value().fraction_text() + ":" +
               rule.step.value.value().fraction_text();
    }
    /// Without limits: they tell of figures that cannot be and change no points.
    std::string operator()(const FormulaRule& rule) const {
        std::string text = "formula:";
        for (const auto& input : rule.inputs) {
            text += input.name.value + "." + std::to_string(input.decimals);
            for (const auto& choice : input.choices) text += "|" + choice.id.value;
            text += ";";
        }
        for (const auto& one : rule.cases) {
            text += (one.when ? spelled_out(*one.when) : "else") + "?" + spelled_out(one.points) + ";";
        }
        return text;
    }
};

/// Whether each kind has its rule.
template <typename... Rules>
constexpr bool are_all_kinds(const std::variant<Rules...>*) {
    std::size_t next = 0;
    return sizeof...(Rules) == names::scoring.size() &&
           ((Rules::kind == static_cast<ScoringKind>(next++)) && ...);
}
static_assert(are_all_kinds(static_cast<const Scoring*>(nullptr)));

}  // namespace

ItemFigure item_figure(std::string_view name) {
    const auto close = name.find(']');
    const auto figure = name.substr(close + 2);
    return {name.substr(1, close - 1), figure == points_name ? std::string_view{} : figure};
}

std::optional<ItemId> Framework::find(std::string_view code) const {
    const auto found = by_code.find(code);
    return found == by_code.end() ? std::nullopt : std::optional(found->second);
}

std::vector<std::string> Framework::codes() const {
    std::vector<std::string> all;
    for (const auto& item : items) all.push_back(item.code.value);
    return all;
}

std::vector<ItemId> Framework::leaves() const {
    std::vector<ItemId> all;
    for (ItemId at = 0; at < items.size(); ++at) {
        if (items[at].is_leaf()) all.push_back(at);
    }
    return all;
}

std::vector<ItemId> topmost_of(const Framework& framework, ItemType type, ItemId at) {
    const Item& item = framework.item(at);
    if (item.type == type) return {at};
    std::vector<ItemId> found;
    for (const ItemId child : item.children) {
        const auto below = topmost_of(framework, type, child);
        found.insert(found.end(), below.begin(), below.end());
    }
    return found;
}

const Item* alternative_of(const Framework& framework, const Item& leaf) {
    const Item* parent = leaf.parent ? &framework.item(*leaf.parent) : nullptr;
    return parent != nullptr && parent->combine == Combine::one_of && leaf.type == parent->type ? parent
                                                                                                : nullptr;
}

bool has_own_items(const Framework& framework, const Item& item) {
    return item.is_leaf() || std::any_of(item.children.begin(), item.children.end(), [&](ItemId child) {
               return framework.item(child).type == item.type;
           });
}

bool has_shares(const Scoring& scoring) {
    const auto any_of = [](const std::vector<Choice>& choices) {
        return std::any_of(choices.begin(), choices.end(),
                           [](const Choice& choice) { return !choice.share.empty(); });
    };
    if (const auto* rule = std::get_if<LevelsRule>(&scoring)) return any_of(rule->levels);
    const auto* rule = std::get_if<ChecklistRule>(&scoring);
    return rule != nullptr && any_of(rule->parts);
}

bool has_level_ranges(const Scoring& scoring) {
    const auto* rule = std::get_if<LevelsRule>(&scoring);
    return rule != nullptr && std::any_of(rule->levels.begin(), rule->levels.end(),
                                          [](const Choice& level) { return level.range.has_value(); });
}

ScoringKind kind_of(const Scoring& scoring) {
    return std::visit([](const auto& rule) { return rule.kind; }, scoring);
}

std::string_view kind_name(const Scoring& scoring) {
    return names::scoring.name(kind_of(scoring));
}

std::string rule_fingerprint(const Scoring& scoring) {
    constexpr std::size_t digits = 16;
    return sha256(std::visit(RuleText{}, scoring)).substr(0, digits);
}

std::string fingerprint(const Framework& framework) {
    std::string text = framework.id + "\n" + std::to_string(framework.decimals) + "\n";
    if (framework.index_base) text += "base " + framework.index_base->value.value().fraction_text() + "\n";
    for (const auto& item : framework.items) {
        text += item.code.value + "|" + item.max.value.value().fraction_text() + "|" +
                std::to_string(static_cast<int>(item.type)) + "|" + std::visit(RuleText{}, item.scoring) +
                "|" + std::to_string(static_cast<int>(item.evidence)) +
                std::to_string(static_cast<int>(item.not_applicable));
        if (item.combine != Combine::sum) text += "|" + std::to_string(static_cast<int>(item.combine));
        if (item.max_is_open) text += "|open";
        if (item.is_superior()) text += "|superior";
        text += "\n";
    }
    return sha256(text);
}

}  // namespace cchc
