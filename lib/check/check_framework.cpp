// SPDX-License-Identifier: MIT
#include "check/check_framework.hpp"

#include <algorithm>
#include <set>

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
        check_areas();
        check_grades();
    }

  private:
    void add(Message message, const Item& item, const Place& place, std::vector<Arg> args) {
        args.push_back({"item", item.code.value});
        findings_.add({.message = message, .place = place, .args = std::move(args), .item = item.code.value});
    }

    void check_sum(const Item& item) {
        if (!item.max_is_stated || item.is_faulty) return;
        Points sum;
        bool is_known = true;
        bool has_own_type = false;
        for (const ItemId id : item.children) {
            const Item& child = framework_.item(id);
            if (child.type != item.type) continue;
            has_own_type = true;
            is_known = is_known && !child.is_faulty;
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
        if (expression.op == Op::input) names.insert(expression.name);
        for (const auto& operand : expression.operands) collect_names(operand, names);
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

    void check_cases(const Item& item, const std::vector<Case>& cases) {
        bool is_closed = false;
        for (std::size_t i = 0; i < cases.size(); ++i) {
            const Case& one = cases[i];
            if (is_closed) add(Message::case_after_else, item, one.place, {});
            is_closed = is_closed || !one.when;
            for (std::size_t j = 0; one.when && j < i; ++j) {
                if (!cases[j].when || !is_same_expression(*one.when, *cases[j].when)) continue;
                add(Message::case_repeated, item, one.place,
                    {{"found", one.when_text}, {"line", std::size_t{cases[j].place.line}}});
                break;
            }
        }
        if (!is_closed && !cases.empty()) add(Message::case_no_else, item, cases.back().place, {});
    }

    const Framework& framework_;
    Findings& findings_;
};

}  // namespace

void check_framework(const Framework& framework, Findings& findings) {
    FrameworkChecker(framework, findings).check();
}

}  // namespace cchc
