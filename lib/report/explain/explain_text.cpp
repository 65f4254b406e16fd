// SPDX-License-Identifier: MIT
#include "report/explain/explain_text.hpp"

#include <algorithm>

#include "diag/finding.hpp"
#include "model/wording.hpp"
#include "report/explain/arithmetic.hpp"
#include "report/explain/explain_survey.hpp"
#include "report/labels.hpp"
#include "report/findings/quote.hpp"

namespace cchc {
namespace {

class Explainer {
  public:
    Explainer(const Validation& validation, const Results& results, const TextStyle& style)
        : assessment_(validation.assessment),
          answers_(validation.answers),
          framework_(*validation.assessment.framework),
          results_(results),
          style_(style) {}

    std::string run(ItemId item) {
        index();
        path(item);
        out_ += '\n';
        rule(item);
        if (framework_.item(item).is_leaf()) {
            framework_.item(item).is_survey() ? survey(item) : answer(item);
        } else {
            children(item);
        }
        return std::move(out_);
    }

  private:
    std::string_view say(Bilingual text) const { return text.in(style_.language); }
    std::string number(const Figure& figure) const {
        return wording::number(figure.points().value(), framework_.decimals, framework_.rounding,
                               style_.language);
    }
    void line(std::size_t indent, std::string_view text) {
        out_ += hanging(std::string(indent, ' '), printable(text), style_.width);
    }
    void place(std::size_t indent, const Place& at) {
        if (at.is_known()) out_ += std::string(indent, ' ') + place_text(at, style_.language) + "\n";
    }

    void index() {
        const Total& total = results_.total;
        const bool is_final = results_.stage == Stage::final;
        const std::string value = wording::number(total.index->value, framework_.index_decimals,
                                                  framework_.rounding, style_.language);
        out_ += colored(style_, Color::strong,
                        std::string(say(is_final ? wording::index : wording::share_so_far)) + ": " + value) +
                "\n";
        line(2, "100 * (" + number(total.final) + " + " + number(total.bonus) + " - " +
                    number(total.penalty) + ") / " + number(total.counted) + " = " +
                    exact_text(total.index_exact->value, style_.language));
    }

    /// The item and those above it, from the area down.
    void path(ItemId item) {
        const Item& one = framework_.item(item);
        if (one.parent) path(*one.parent);
        const ItemResult& result = results_.items.at(item);
        line(0, one.printed_code() + " " + one.title + ": " + filled(say(labels::of), number(result.final)) +
                    number(result.counted));
    }

    void rule(ItemId item) {
        const Item& one = framework_.item(item);
        if (one.is_leaf())
            line(0, std::string(say(labels::how)) + wording::rule_in_words(one, style_.language));
        place(2, one.code.place);
        const auto& result = results_.items.at(item);
        if (result.exclusion) {
            line(0, filled(say(labels::not_counted), say(labels::exclusion(*result.exclusion))));
            place(2, result.counted.trace->place);
        }
    }

    void children(ItemId item) {
        for (const ItemId child : framework_.item(item).children) {
            const Item& one = framework_.item(child);
            const ItemResult& result = results_.items.at(child);
            line(2, one.printed_code() + " " + one.title + ": " +
                        filled(say(labels::of), number(result.final)) + number(result.counted));
        }
    }

    void survey(ItemId item) {
        out_ += colored(style_, Color::strong,
                        std::string(say(wording::survey)) + ": " + number(results_.items.at(item).survey)) +
                "\n";
        const SurveyItemResult* result = results_.survey ? results_.survey->find(item) : nullptr;
        if (result != nullptr && assessment_.responses) out_ += explain_survey(assessment_, *result, style_);
    }

    void figure(Bilingual title, const Figure& figure, const std::string& who) {
        out_ += colored(style_, Color::strong,
                        std::string(say(title)) + ": " + number(figure) +
                            (who.empty() ? "" : " (" + printable(who) + ")")) +
                "\n";
        line(2, arithmetic_text(*figure.trace, style_.language));
        for (const Trace* value : values_read(*figure.trace)) {
            const std::string name = value->name.empty() ? std::string() : value->name + " = ";
            line(4, name + exact_text(value->value, style_.language));
            place(6, value->place);
        }
    }

    void answer(ItemId item) {
        const ItemResult& result = results_.items.at(item);
        const LeafAnswer& answer = *answers_.find(item);
        const std::string who = answer.lead ? assessment_.plan.officers[*answer.lead].name : std::string();
        if (answer.is_scored()) {
            figure(wording::self, result.self, who);
        } else {
            line(0, std::string(say(wording::self)) + ": " + std::string(say(wording::missing)));
        }
        backing(answer);
        decisions(answer);
        if (!answer.standing.decisions.empty()) figure(wording::appraised, result.appraised, {});
        line(0, std::string(say(wording::final)) + ": " + number(result.final));
    }

    std::vector<const Score*> entries(const LeafAnswer& answer) const {
        std::vector<const Score*> scores;
        for (const auto* refs : {&answer.lead_entries, &answer.other_entries}) {
            for (const auto& ref : *refs)
                scores.push_back(&assessment_.scorecards[ref.scorecard].scores[ref.score]);
        }
        return scores;
    }

    void backing(const LeafAnswer& answer) {
        for (const Score* score : entries(answer)) {
            for (const auto& evidence : score->evidence) document(evidence);
            if (!score->justification) continue;
            line(0, std::string(say(wording::justification)) + ": " + score->justification->value);
            place(2, score->justification->place);
        }
    }

    void document(const Evidence& evidence) {
        std::string text = evidence.number;
        const auto add = [&](std::string_view lead, const std::string& value) {
            if (!value.empty()) text += (text.empty() ? "" : ", ") + std::string(lead) + value;
        };
        if (evidence.date) add("", localized(evidence.date->value, style_.language));
        add("", evidence.title);
        if (evidence.file) add("", evidence.file->value);
        if (evidence.withheld) add("", evidence.withheld->value);
        add(say(labels::pages), evidence.pages_text);
        line(0, std::string(say(labels::document)) + text);
        place(2, evidence.place);
    }

    void decisions(const LeafAnswer& answer) {
        for (const auto& step : answer.standing.decisions) {
            const Appraisal& appraisal = assessment_.appraisals[step.appraisal];
            const Decision& decision = appraisal.decisions[step.decision];
            std::string text =
                filled(say(labels::round), std::to_string(appraisal.round.value)) + ", " + appraisal.by;
            if (appraisal.date) text += ", " + localized(appraisal.date->value, style_.language);
            text += ": " + standing(step.before) + " → " +
                    (step.counts ? standing(step.after) : std::string(say(wording::not_applicable)));
            if (decision.reason) text += ". " + decision.reason->value;
            line(0, text);
            place(2, decision.item.place);
        }
        for (const Score* score : entries(answer)) {
            for (const auto& reply : score->replies) {
                line(0, filled(say(labels::reply), std::to_string(reply.round.value)) + reply.text.value);
                place(2, reply.text.place);
            }
        }
    }

    std::string standing(const TraceRef& points) const {
        return points == nullptr ? "-" : exact_text(points->value, style_.language);
    }

    const Assessment& assessment_;
    const Answers& answers_;
    const Framework& framework_;
    const Results& results_;
    const TextStyle& style_;
    std::string out_;
};

/// `{name}` as `…`.
std::string without_arguments(std::string_view pattern) {
    std::string out;
    while (!pattern.empty()) {
        const auto open = pattern.find('{');
        const auto close = pattern.find('}', open == std::string_view::npos ? 0 : open);
        const bool is_argument =
            open != std::string_view::npos && close != std::string_view::npos && close > open + 1 &&
            pattern.substr(open + 1, close - open - 1).find_first_not_of("abcdefghijklmnopqrstuvwxyz_") ==
                std::string_view::npos;
        if (!is_argument) return out + std::string(pattern);
        out += std::string(pattern.substr(0, open)) + "…";
        pattern.remove_prefix(close + 1);
    }
    return out;
}

}  // namespace

std::string explain_text(const Validation& validation, const Results& results, ItemId item,
                         const TextStyle& style) {
    return Explainer(validation, results, style).run(item);
}

std::string kind_text(const KindInfo& kind, const TextStyle& style) {
    const bool is_error = kind.severity == Severity::error;
    std::string out = colored(style, is_error ? Color::error : Color::warning,
                              (is_error ? wording::error : wording::warning).in(style.language));
    out += ": " + std::string(kind.title.in(style.language)) + " [" + std::string(kind.id) + "]\n";
    for (const auto& message : all_messages()) {
        if (message.kind != kind.kind) continue;
        out += '\n' + hanging("  ", without_arguments(message.text.in(style.language)), style.width);
        out += hanging("  " + std::string(labels::help.in(style.language)),
                       without_arguments(message.help.in(style.language)), style.width);
    }
    return out;
}

}  // namespace cchc
