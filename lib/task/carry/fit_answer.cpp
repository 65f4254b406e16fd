// SPDX-License-Identifier: MIT
#include "task/carry/fit_answer.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "model/form_layout.hpp"

namespace cchc {
namespace {

class Fitter {
  public:
    Fitter(Score& score, const Item& item, Language language)
        : score_(score), item_(item), language_(language) {}

    std::vector<std::string> fit(bool keeps_claim) {
        fit_level();
        fit_parts();
        fit_inputs();
        const bool is_own =
            std::holds_alternative<RangeRule>(item_.scoring) || has_level_ranges(item_.scoring);
        if (!is_own && !keeps_claim) score_.points.reset();
        if (score_.not_applicable && item_.not_applicable == NotApplicable::refused) {
            score_.not_applicable = false;
            drop("“không phát sinh”", "“not applicable”");
        }
        return std::move(dropped_);
    }

  private:
    void drop(const std::string& vietnamese, const std::string& english) {
        dropped_.push_back(language_ == Language::vi ? vietnamese : english);
    }

    static bool has(const std::vector<Choice>& choices, const std::string& id) {
        return std::any_of(choices.begin(), choices.end(),
                           [&](const Choice& choice) { return choice.id.value == id; });
    }

    void fit_level() {
        if (!score_.level) return;
        const auto* rule = std::get_if<LevelsRule>(&item_.scoring);
        if (rule != nullptr && std::any_of(rule->levels.begin(), rule->levels.end(), [&](const auto& level) {
                return level.id.value == score_.level->value;
            }))
            return;
        const std::string found = shortened(score_.level->value, 40);
        drop("mức “" + found + "”", "the level “" + found + "”");
        score_.level.reset();
    }

    void fit_parts() {
        if (!score_.parts) return;
        const auto* rule = std::get_if<ChecklistRule>(&item_.scoring);
        std::vector<Located<std::string>> kept;
        for (const auto& part : *score_.parts) {
            if (rule != nullptr && has(rule->parts, part.value)) {
                kept.push_back(part);
            } else {
                const std::string found = shortened(part.value, 40);
                drop("phần “" + found + "”", "the part “" + found + "”");
            }
        }
        if (rule == nullptr) {
            score_.parts.reset();
        } else {
            score_.parts = std::move(kept);
        }
    }

    void fit_inputs() {
        if (!score_.inputs) return;
        const auto* rule = std::get_if<FormulaRule>(&item_.scoring);
        std::vector<InputValue> kept;
        for (const auto& given : *score_.inputs) {
            if (rule != nullptr && is_asked(*rule, given)) {
                kept.push_back(given);
            } else {
                const std::string found = shortened(given.name.value, 40);
                drop("số liệu “" + found + "”", "the figure “" + found + "”");
            }
        }
        score_.inputs = kept.empty() ? std::nullopt : std::optional(std::move(kept));
    }

    static bool is_asked(const FormulaRule& rule, const InputValue& given) {
        for (const auto& input : rule.inputs) {
            if (input.name.value != given.name.value) continue;
            return given.choice ? input.find_choice(given.choice->value).has_value() : !input.is_choice();
        }
        return false;
    }

    Score& score_;
    const Item& item_;
    Language language_;
    std::vector<std::string> dropped_;
};

}  // namespace

std::vector<std::string> fit_answer(Score& score, const Item& item, bool keeps_claim, Language language) {
    return Fitter(score, item, language).fit(keeps_claim);
}

}  // namespace cchc
