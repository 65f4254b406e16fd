// SPDX-License-Identifier: MIT
#include "check/check_framework.hpp"

#include <algorithm>
#include <set>
#include <span>

#include "derive/coverage.hpp"
#include "derive/range_search.hpp"

namespace cchc {
namespace {

class FrameworkChecker {
  public:
    FrameworkChecker(const Framework& framework, Findings& findings)
        : framework_(framework), findings_(findings) {}

    void check() {
        for (const auto& item : framework_.items) {
            if (item.is_leaf()) {
                if (!item.is_faulty) check_rule(item);
            } else {
                check_sum(item);
            }
        }
        check_combinations(framework_, findings_);
        check_areas();
        check_base();
        check_grades();
    }

  private:
    void add(Message message, const Item& item, const Place& place, std::vector<Arg> args) {
        args.push_back({"item", item.code.value});
        findings_.add({.message = message, .place = place, .args = std::move(args), .item = item.code.value});
    }

    void check_sum(const Item& item) {
        if (!item.max_is_stated || item.is_faulty || item.combine != Combine::sum) return;
        Points sum;
        bool is_known = true;
        bool has_own_type = false;
        for (const ItemId id : item.children) {
            const Item& child = framework_.item(id);
            if (child.type != item.type) continue;
            has_own_type = true;
            is_known = is_known && !child.is_faulty && !child.max_is_open;
            sum += child.max.value;
        }
        const bool is_capped = item.type != ItemType::normal && item.max.value < sum;
        if (!is_known || sum == item.max.value || (is_capped && has_own_type)) return;
        add(Message::sum_of_children, item, item.max.place,
            {{"found", item.max.value.value()}, {"expected", sum.value()}});
    }

    void check_areas() {
        if (!framework_.items_are_complete || !framework_.scale_max.place.is_known()) return;
        Points sum;
        for (const ItemId id : framework_.areas) {
            const Item& area = framework_.item(id);
            if (area.is_faulty) return;
            if (area.type == ItemType::normal) sum += area.max.value;
        }
        if (sum == framework_.scale_max.value) return;
        findings_.add({.message = Message::sum_of_areas,
                       .place = framework_.scale_max.place,
                       .args = {{"found", framework_.scale_max.value.value()}, {"expected", sum.value()}}});
    }

    void check_base() {
        if (!framework_.index_base || !framework_.scale_max.place.is_known()) return;
        const auto& base = *framework_.index_base;
        if (base.value >= framework_.scale_max.value) return;
        findings_.add(
            {.message = Message::base_below_scale,
             .place = base.place,
             .args = {{"found", base.value.value()}, {"expected", framework_.scale_max.value.value()}}});
    }

    void check_grades() {
        const auto& grades = framework_.grades;
        for (std::size_t i = 1; i < grades.size(); ++i) {
            if (grades[i].from.value < grades[i - 1].from.value) continue;
            findings_.add({.message = Message::grades_descend,
                           .place = grades[i].from.place,
                           .args = {{"found", grades[i].name}, {"points", grades[i].from.value.value()}}});
            return;
        }
        if (grades.empty() || grades.back().from.value.is_zero()) return;
        findings_.add({.message = Message::grades_no_zero,
                       .place = grades.back().from.place,
                       .args = {{"points", grades.back().from.value.value()}}});
    }

    void check_rule(const Item& item) {
        std::visit([&](const auto& rule) { check(item, rule); }, item.scoring);
    }
    static void check(const Item&, const NoRule&) {}
    static void check(const Item&, const SurveyRule&) {}

    void check(const Item& item, const LevelsRule& rule) {
        const Points& max = item.max.value;
        Points best;
        for (const auto& level : rule.levels) {
            best = std::max(best, level.points.value);
            if (level.range) {
                const LevelRange& range = *level.range;
                if (range.min.value < range.max.value && range.max.value <= max &&
                    !range.step.value.is_zero())
                    continue;
                add(Message::level_range_wrong, item, range.min.place,
                    {{"found", level.id.value},
                     {"lowest", range.min.value.value()},
                     {"points", range.max.value.value()},
                     {"expected", max.value()}});
                continue;
            }
            if (level.points.value <= max) continue;
            add(Message::level_over_max, item, level.points.place,
                {{"found", level.id.value},
                 {"points", level.points.value.value()},
                 {"expected", max.value()}});
        }
        if (best >= max) return;
        add(Message::levels_short, item, item.scoring_place,
            {{"found", best.value()}, {"expected", max.value()}});
    }

    void check(const Item& item, const ChecklistRule& rule) {
        Points sum;
        for (const auto& part : rule.parts) sum += part.points.value;
        if (sum == item.max.value) return;
        add(Message::parts_sum, item, item.scoring_place,
            {{"found", sum.value()}, {"expected", item.max.value.value()}});
    }

    void check(const Item& item, const RangeRule& rule) {
        if (rule.step.value.is_zero()) add(Message::step_zero, item, rule.step.place, {});
        if (rule.min.value <= item.max.value) return;
        add(Message::range_over_max, item, rule.min.place,
            {{"found", rule.min.value.value()}, {"expected", item.max.value.value()}});
    }

    static void collect_names(const Expression& expression, std::set<std::string>& names) {
        for (const Expression* figure : figures_of(expression)) names.insert(figure->name);
    }

    void check(const Item& item, const FormulaRule& rule) {
        std::set<std::string> used;
        for (const auto& one : rule.cases) {
            if (one.when) collect_names(*one.when, used);
            collect_names(one.points, used);
        }
        for (const auto& input : rule.inputs) {
            if (used.count(input.name.value) == 0) {
                add(Message::input_unused, item, input.name.place, {{"found", input.name.value}});
            }
        }
        check_cases(item, rule.cases);
    }

    void report_covered(const Item& item, const Case& one, const Case& earlier) {
        const bool is_same = is_same_expression(*one.when, *earlier.when);
        add(is_same ? Message::case_repeated : Message::case_covered, item, one.place,
            {{"found", one.when_text},
             {"other", earlier.when_text},
             {"line", std::size_t{earlier.place.line}}});
    }

    void check_cases(const Item& item, const std::vector<Case>& cases) {
        CaseCoverage coverage(item.max.value.value());
        std::vector<const Case*> with_condition;
        bool is_closed = false;
        for (std::size_t i = 0; i < cases.size(); ++i) {
            const Case& one = cases[i];
            if (is_closed) add(Message::case_after_else, item, one.place, {});
            is_closed = is_closed || !one.when;
            if (!one.when) continue;
            with_condition.push_back(&one);
            const auto earlier = coverage.add(*one.when);
            if (earlier) report_covered(item, one, *with_condition[*earlier]);
        }
        if (!is_closed && !cases.empty()) add(Message::case_no_else, item, cases.back().place, {});
    }

    const Framework& framework_;
    Findings& findings_;
};

}  // namespace

namespace {

std::string figures_in_words(const OutOfRange& found, Language language) {
    std::string text;
    for (const auto& figure : found.figures) {
        text += (text.empty() ? "" : "; ") + figure.name + " = " +
                (figure.choice.empty() ? localized(figure.value, language) : figure.choice);
    }
    return text;
}

}  // namespace

void check_formula_ranges(const Framework& framework, Findings& findings) {
    for (const auto& item : framework.items) {
        const auto* rule = std::get_if<FormulaRule>(&item.scoring);
        if (rule == nullptr || item.is_faulty || !item.is_leaf()) continue;
        const auto found =
            find_out_of_range(*rule, item.max_is_open ? std::nullopt : std::optional(item.max.value.value()));
        if (!found) continue;
        findings.add({.message = Message::formula_leaves_range,
                      .place = rule->cases[found->case_at].place,
                      .args = {{"item", item.code.value},
                               {"figures_vi", figures_in_words(*found, Language::vi)},
                               {"figures_en", figures_in_words(*found, Language::en)},
                               {"found", found->points},
                               {"expected", item.max.value.value()}},
                      .item = item.code.value});
    }
}

void check_framework(const Framework& framework, Findings& findings) {
    FrameworkChecker(framework, findings).check();
}

}  // namespace cchc
