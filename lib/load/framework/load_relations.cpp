// SPDX-License-Identifier: MIT
#include "load/framework/load_relations.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "load/framework/parse_formula.hpp"
#include "model/names.hpp"

namespace cchc {
namespace {

class RelationLoader {
  public:
    RelationLoader(Reading reading, Framework& framework) : reading_(reading), framework_(framework) {}

    void load(const Node& node) {
        MapReader map(reading_, node, "relations", {"that", "text", "severity"});
        const auto that = map.required_text("that");
        const auto text = map.required_text("text");
        const auto severity = map.choice("severity", names::severity);
        if (map.is_faulty() || !that || !text) return;
        auto condition = parse_relation(*that, reading_.findings);
        if (!condition || !names_what_is_scored(*condition, *that)) return;
        framework_.relations.push_back({.that = std::move(*condition),
                                        .that_text = that->value,
                                        .text = text->value,
                                        .severity = severity.value_or(Severity::error),
                                        .place = that->place});
    }

  private:
    bool names_what_is_scored(const Expression& condition, const Located<std::string>& that) {
        const auto figures = figures_of(condition);
        bool is_sound = !figures.empty();
        if (figures.empty()) {
            reading_.findings.add({.message = Message::relation_without_items,
                                   .place = that.place,
                                   .args = {{"found", that.value}}});
        }
        for (const Expression* figure : figures) is_sound = is_scored(*figure) && is_sound;
        return is_sound;
    }

    bool is_scored(const Expression& figure) {
        const auto [code, input] = item_figure(figure.name);
        const std::string item_code(code);
        const auto report = [&](Message message, std::vector<Arg> args) {
            args.push_back({"item", item_code});
            reading_.findings.add(
                {.message = message, .place = figure.place, .args = std::move(args), .item = item_code});
            return false;
        };
        const auto id = framework_.find(code);
        if (!id && !framework_.items_are_complete) return false;
        if (!id) {
            const auto near = closest(code, framework_.codes());
            return report(near ? Message::item_near : Message::item_unknown,
                          {{"found", shortened(code, 60)}, {"suggestion", near.value_or("")}});
        }
        const Item& item = framework_.item(*id);
        if (!item.is_leaf() || item.is_survey()) return report(Message::relation_unscored, {});
        if (input.empty() || std::holds_alternative<NoRule>(item.scoring)) return true;
        return has_input(item, input) ||
               report(Message::relation_input_unknown, {{"found", std::string(input)}});
    }

    static bool has_input(const Item& item, std::string_view name) {
        const auto* rule = std::get_if<FormulaRule>(&item.scoring);
        return rule != nullptr &&
               std::any_of(rule->inputs.begin(), rule->inputs.end(), [&](const Input& input) {
                   return input.name.value == name && !input.is_choice();
               });
    }

    Reading reading_;
    Framework& framework_;
};

}  // namespace

void load_relations(Reading reading, MapReader& framework_map, Framework& framework) {
    RelationLoader loader(reading, framework);
    for (const Node* node : framework_map.list("relations")) loader.load(*node);
}

}  // namespace cchc
