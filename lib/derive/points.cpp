// SPDX-License-Identifier: MIT
#include "derive/points.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "derive/answer_key.hpp"
#include "derive/evaluate.hpp"
#include "derive/figures.hpp"

namespace cchc {
namespace {

/// `a, b, c` of choices' ids or inputs' names.
template <typename Elements, typename Name>
std::string listed(const Elements& elements, Name name) {
    std::string text;
    for (const auto& element : elements) text += (text.empty() ? "" : ", ") + name(element);
    return text;
}

class AnswerReader {
  public:
    AnswerReader(const Framework& framework, const Item& item, const Score& score)
        : framework_(framework), item_(item), score_(score) {}

    Derivation derive() {
        if (score_.not_applicable) {
            derive_not_applicable();
        } else {
            refuse_other_kinds();
            derivation_.exact =
                std::visit([&](const auto& rule) { return exact_points(rule); }, item_.scoring);
        }
        if (derivation_.exact != nullptr) derivation_.points = rounded_leaf(framework_, derivation_.exact);
        check_claim();
        return std::move(derivation_);
    }

  private:
    const Points& max() const { return item_.max.value; }

    /// A finding that can cost all the item's points.
    void add(Message message, const Place& place, std::vector<Arg> args) {
        add(message, place, std::move(args), max());
    }
    void add(Message message, const Place& place, std::vector<Arg> args, const Points& points) {
        args.push_back({"item", item_.code.value});
        args.push_back({"points", points.value()});
        derivation_.findings.add({.message = message,
                                  .place = place,
                                  .args = std::move(args),
                                  .item = item_.code.value,
                                  .stakes = {{item_.code.value, points}}});
    }

    void derive_not_applicable() {
        derivation_.is_not_applicable = true;
        const Place& place = score_.not_applicable_place;
        if (score_.level)
            add(Message::answer_with_na, score_.level->place, {{"found", std::string("level")}});
        if (score_.parts) add(Message::answer_with_na, score_.parts_place, {{"found", std::string("parts")}});
        if (score_.inputs)
            add(Message::answer_with_na, score_.inputs_place, {{"found", std::string("inputs")}});
        if (score_.points && std::holds_alternative<RangeRule>(item_.scoring)) {
            add(Message::answer_with_na, score_.points->place, {{"found", std::string("points")}});
        }
        if (item_.not_applicable == NotApplicable::refused) {
            add(Message::na_refused, place, {{"expected", std::string(kind_name(item_.scoring))}});
        } else if (item_.not_applicable == NotApplicable::full) {
            derivation_.exact = trace_read(max().value(), item_.max.place, item_.code.value);
        } else {
            derivation_.exact = trace_left_out(place);
        }
    }

    void refuse_other_kinds() {
        const auto expected = answer_key(item_.scoring);
        if (expected.empty()) return;
        const auto refuse = [&](std::string_view key, const Place& place) {
            if (key == expected) return;
            add(Message::answer_wrong_kind, place,
                {{"expected", std::string(expected)}, {"found", std::string(key)}});
            has_wrong_kind_ = true;
        };
        if (score_.level) refuse("level", score_.level->place);
        if (score_.parts) refuse("parts", score_.parts_place);
        if (score_.inputs) refuse("inputs", score_.inputs_place);
    }

    /// Nothing was answered. Not said where a faulty key or an answer of the wrong kind explains it.
    TraceRef nothing_answered() {
        if (!score_.is_faulty && !has_wrong_kind_) {
            add(Message::answer_missing, score_.item.place,
                {{"expected", std::string(answer_key(item_.scoring))}});
        }
        return nullptr;
    }

    static TraceRef exact_points(const NoRule&) { return nullptr; }
    static TraceRef exact_points(const SurveyRule&) { return nullptr; }

    /// The choice of that id, or null and a finding.
    const Choice* find_choice(const std::vector<Choice>& choices, const Located<std::string>& id) {
        const auto found = std::find_if(choices.begin(), choices.end(),
                                        [&](const Choice& choice) { return choice.id.value == id.value; });
        if (found != choices.end()) return &*found;
        std::vector<std::string> ids;
        for (const auto& choice : choices) ids.push_back(choice.id.value);
        const auto near = closest(id.value, ids);
        add(near ? Message::level_near : Message::level_unknown, id.place,
            {{"found", shortened(id.value, 60)},
             {"suggestion", near.value_or("")},
             {"expected", listed(ids, [](const std::string& name) { return name; })}});
        return nullptr;
    }

    TraceRef exact_points(const LevelsRule& rule) {
        if (!score_.level) return nothing_answered();
        const Choice* level = find_choice(rule.levels, *score_.level);
        if (level == nullptr) return nullptr;
        if (level->range) return points_of_range(*level);
        return trace_read(level->points.value.value(), level->points.place, level->id.value);
    }

    /// Of a level that leaves its points open: those given, which are not a claim then.
    TraceRef points_of_range(const Choice& level) {
        has_judged_ = true;
        if (!score_.points) {
            if (!score_.is_faulty)
                add(Message::level_without_points, score_.level->place,
                    {{"found", level.id.value},
                     {"lowest", level.range->min.value.value()},
                     {"expected", level.range->max.value.value()}},
                    level.range->max.value);
            return nullptr;
        }
        return judged({level.range->min.value.value(), level.range->step.value.value(),
                       level.range->max.value.value()});
    }

    TraceRef exact_points(const ChecklistRule& rule) {
        if (!score_.parts) return nothing_answered();
        std::vector<TraceRef> satisfied;
        std::vector<std::string> seen;
        bool is_clear = !score_.is_faulty;
        for (const auto& id : *score_.parts) {
            const Choice* part = find_choice(rule.parts, id);
            is_clear = is_clear && part != nullptr;
            if (part == nullptr) continue;
            if (std::find(seen.begin(), seen.end(), id.value) != seen.end()) {
                add(Message::part_twice, id.place, {{"found", id.value}}, part->points.value);
                continue;
            }
            seen.push_back(id.value);
            satisfied.push_back(trace_read(part->points.value.value(), part->points.place, part->id.value));
        }
        return is_clear ? trace_sum(std::move(satisfied), score_.parts_place) : nullptr;
    }

    TraceRef exact_points(const RangeRule& rule) {
        if (!score_.points) return nothing_answered();
        return judged({rule.min.value.value(), rule.step.value.value(), max().value()});
    }

    struct Bounds {
        Ratio lowest;
        Ratio step;
        Ratio most;
    };

    /// The points given, where they are the lowest and whole steps, or the most.
    TraceRef judged(const Bounds& bounds) {
        const auto& [lowest, step, most] = bounds;
        const Ratio value(score_.points->value.value);
        if (has_too_many_decimals()) return nullptr;
        if (value < lowest || value > most) {
            add(Message::points_beyond, score_.points->place,
                {{"found", value}, {"lowest", lowest}, {"expected", most}});
            return nullptr;
        }
        if (value != most && !step.is_zero()) {
            const Ratio steps = (value - lowest) / step;
            const Ratio below = lowest + steps.rounded(0, Rounding::down) * step;
            if (below != value) {
                const Ratio above = std::min(below + step, most);
                add(Message::step_wrong, score_.points->place,
                    {{"found", value},
                     {"step", step},
                     {"lowest", lowest},
                     {"below", below},
                     {"above", above}});
                return nullptr;
            }
        }
        return trace_read(value, score_.points->place, item_.code.value);
    }

    TraceRef exact_points(const FormulaRule& rule) {
        if (!score_.inputs) return nothing_answered();
        Figures figures = read_figures(rule, item_, score_, derivation_.findings);
        if (!figures.are_clear) return nullptr;
        figures_are_possible_ = figures.are_possible;
        FormulaValues& values = figures.values;
        values.most_points = trace_read(max().value(), item_.max.place, "max");
        const Expression* at_work = nullptr;
        try {
            std::vector<TriedCase> tried;
            for (std::size_t at = 0; at < rule.cases.size(); ++at) {
                const Case& one = rule.cases[at];
                tried.push_back({at, std::nullopt});
                at_work = one.when ? &*one.when : &one.points;
                if (one.when) tried.back().condition = condition_of(*one.when, values);
                if (one.when && !tried.back().condition->holds) continue;
                at_work = &one.points;
                return within_limits(trace_by_cases(evaluate(one.points, values), std::move(tried)),
                                     figures.are_possible);
            }
        } catch (const MissingFigure&) {
            report_missing_figures(*at_work, values, item_, score_, derivation_.findings);
            return nullptr;
        } catch (const DivisionByZero& division) {
            const bool refused = item_.not_applicable == NotApplicable::refused;
            add(refused ? Message::divided_by_zero_refused : Message::divided_by_zero, score_.inputs_place,
                {});
            return nullptr;
        }
        return nullptr;
    }

    /// That figures which cannot be lead out of the range needs no words of its own.
    TraceRef within_limits(TraceRef result, bool figures_are_possible) {
        if (!result->value.is_negative() && (item_.max_is_open || result->value <= max().value()))
            return result;
        derivation_.beyond = result;
        if (!figures_are_possible) return nullptr;
        add(Message::formula_beyond, score_.inputs_place,
            {{"found", result->value}, {"expected", max().value()}});
        return nullptr;
    }

    bool has_too_many_decimals() {
        const Number& number = score_.points->value;
        if (number.decimals <= framework_.decimals) return false;
        add(Message::number_decimals, score_.points->place,
            {{"found", number.text}, {"expected", static_cast<std::size_t>(framework_.decimals)}});
        return true;
    }

    /// Where points are given beside the answer, they are what the rule yields, exactly or rounded.
    void check_claim() {
        if (!score_.points || has_judged_ || std::holds_alternative<RangeRule>(item_.scoring)) return;
        if (has_too_many_decimals()) return;
        if (derivation_.exact == nullptr || !figures_are_possible_) return;
        const Ratio claimed(score_.points->value.value);
        const Ratio& exact = derivation_.exact->value;
        const Ratio rounded = exact.rounded(framework_.decimals, framework_.rounding);
        if (claimed == exact || claimed == rounded) return;
        const Ratio difference = claimed < rounded ? rounded - claimed : claimed - rounded;
        add(Message::points_differ, score_.points->place, {{"found", claimed}, {"expected", rounded}},
            Points(difference));
    }

    const Framework& framework_;
    const Item& item_;
    const Score& score_;
    Derivation derivation_;
    bool has_wrong_kind_ = false;
    bool has_judged_ = false;           ///< the points given are the answer
    bool figures_are_possible_ = true;  ///< else nothing that follows from them is held against the claim
};

}  // namespace

Derivation derive_points(const Framework& framework, const Item& item, const Score& score) {
    return AnswerReader(framework, item, score).derive();
}

TraceRef rounded_leaf(const Framework& framework, TraceRef exact) {
    if (framework.round_at == RoundAt::print || exact->value.has_at_most_decimals(framework.decimals))
        return exact;
    return trace_rounded(std::move(exact), framework.decimals, framework.rounding);
}

}  // namespace cchc
