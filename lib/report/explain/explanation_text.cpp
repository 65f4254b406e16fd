// SPDX-License-Identifier: MIT
#include "report/explain/explanation_text.hpp"

#include "diag/finding.hpp"
#include "model/wording.hpp"
#include "report/explain/arithmetic.hpp"
#include "report/explain/explanation_lines.hpp"
#include "report/labels.hpp"
#include "report/survey/survey_text.hpp"

namespace cchc {
namespace {

class TextWriter {
  public:
    TextWriter(const Explanation& explanation, const TextStyle& style)
        : explained_(explanation), lines_(explanation, style) {}

    std::string run() {
        index();
        for (const auto& item : explained_.path) this->item(0, item);
        contribution();
        lines_.add("\n");
        scoring();
        for (const auto& child : explained_.children) item(2, child);
        if (explained_.has_own) self();
        for (const auto& entry : explained_.entries) this->entry(entry);
        for (const auto& decision : explained_.decisions) this->decision(decision);
        for (const auto& entry : explained_.entries) replies(entry.score);
        if (explained_.has_own) {
            appraised();
            survey();
            final();
        }
        for (const auto& finding : explained_.accepted) {
            lines_.line(0, said(labels::accepted_finding) + labels::acceptance(finding, lines_.language()));
            lines_.place(2, finding.accepted->place);
        }
        if (explained_.answers)
            lines_.add("\n" +
                       answers_table(explained_.answers->answers, explained_.rounding, lines_.style()));
        return lines_.take();
    }

  private:
    std::string said(Bilingual text) const { return std::string(lines_.say(text)); }
    std::string percent(const Ratio& value) const {
        return wording::number(value, explained_.index_decimals, explained_.rounding, lines_.language());
    }

    void index() {
        const ExplainedIndex& index = explained_.index;
        const bool is_final = explained_.stage == Stage::final;
        const Bilingual stage = explained_.stage == Stage::self ? wording::stage_self
                                : is_final                      ? wording::stage_final
                                                                : wording::stage_appraised;
        lines_.strong((explained_.is_draft ? said(wording::draft) + " - " : "") + title(is_final) + ": " +
                      percent(index.value) + " (" + filled(lines_.say(labels::stage), lines_.say(stage)) +
                      ")");
        lines_.line(2, arithmetic_text(*index.steps, lines_.language()));
    }

    std::string title(bool is_final) const {
        Framework named;
        named.index_name = explained_.index_name;
        return wording::index_title(named, is_final, lines_.language());
    }

    /// `3.00 of 3.00 (bonus)`.
    std::string reached(ItemType type, const std::string& final, const std::optional<Ratio>& most) const {
        const std::string text = most ? filled(lines_.say(labels::of), final) + lines_.points(*most) : final;
        if (type == ItemType::normal) return text;
        return text + " (" + said(type == ItemType::bonus ? labels::bonus : labels::penalty) + ")";
    }

    void item(std::size_t indent, const ExplainedItem& item) {
        const bool is_normal = item.type == ItemType::normal;
        const std::string code = item.label.empty() ? item.code : item.label + " (" + item.code + ")";
        std::string text;
        if (item.has_own) {
            text = reached(item.type, lines_.points(item.final), is_normal ? item.counted : item.max);
            if (is_normal && item.max && item.counted != *item.max)
                text += filled(lines_.say(labels::of_at_most), lines_.points(*item.max));
            if (item.deducted)
                text += filled(lines_.say(labels::after_deduction),
                               {lines_.points(*item.deducted), lines_.points(item.final - *item.deducted)});
            if (item.status == ItemStatus::missing) text += said(labels::counts_as_0);
        }
        for (const auto& other : item.others)
            text += (text.empty() ? "" : "; ") + reached(other.type, lines_.points(other.final), other.max);
        lines_.line(indent, code + " " + item.title + ": " + text);
    }

    void contribution() {
        if (!explained_.contribution) return;
        const ExplainedFigure& contribution = *explained_.contribution;
        lines_.line(0, said(labels::contribution) + ": " + percent(contribution.points));
        lines_.line(2, arithmetic_text(*contribution.steps, lines_.language()));
    }

    void scoring() {
        if (explained_.item.is_leaf())
            lines_.line(0, said(labels::how) + wording::rule_in_words(explained_.item, lines_.language()));
        if (!explained_.item.source.empty())
            lines_.line(0, said(labels::legal_sources) + explained_.item.source);
        lines_.place(2, explained_.item.code.place);
        if (explained_.exclusion) {
            const Bilingual why = labels::exclusion(explained_.exclusion->why);
            lines_.line(0, filled(lines_.say(labels::not_counted), lines_.say(why)));
            lines_.place(2, explained_.exclusion->place);
        } else if (explained_.status == ItemStatus::not_applicable) {
            lines_.line(0, lines_.say(wording::not_applicable_full));
        }
    }

    bool is_self_scored() const { return explained_.item.is_leaf() && explained_.item.is_self_scored(); }

    void not_scored(Bilingual title) { lines_.line(0, said(title) + ": " + said(wording::missing)); }

    void self() {
        const std::string lead = explained_.lead.empty() ? "" : " (" + explained_.lead + ")";
        if (explained_.self) {
            lines_.figure(said(wording::self), *explained_.self, lead);
        } else if (is_self_scored()) {
            not_scored(wording::self);
        }
    }

    void appraised() {
        if (explained_.appraised) {
            lines_.figure(said(wording::appraised), *explained_.appraised);
        } else if (!explained_.decisions.empty()) {
            not_scored(wording::appraised);
        }
    }

    void survey() {
        if (explained_.survey) {
            lines_.figure(said(wording::survey), *explained_.survey);
        } else if (explained_.item.is_survey() && explained_.answers) {
            lines_.line(0, said(wording::survey) + ": " + said(labels::no_mean));
        }
        if (explained_.answers) add_means(lines_, *explained_.answers);
        if (!explained_.handed_over) return;
        const HandedOverDocument& document = *explained_.handed_over;
        lines_.line(0, said(labels::document) + document_text(document, lines_.language()) + " (" +
                           said(labels::handed_over) + ")");
        lines_.place(2, document.place);
    }

    void final() {
        const bool is_without = explained_.item.is_survey() && explained_.answers && !explained_.survey;
        const bool is_missing = explained_.status == ItemStatus::missing;
        lines_.figure(said(wording::final), explained_.final,
                      is_missing || is_without ? said(labels::counts_as_0) : "");
    }

    void entry(const ExplainedEntry& entry) {
        lines_.line(0, said(labels::score_card) + entry.name + " (" + entry.officer + ")" +
                           (entry.leads ? "" : said(labels::supports)));
        lines_.place(2, entry.score.item.place);
        for (const auto& evidence : entry.score.evidence) document(evidence);
        if (!entry.score.justification) return;
        lines_.line(0, said(wording::justification) + ": " + entry.score.justification->value);
        lines_.place(2, entry.score.justification->place);
    }

    void document(const Evidence& evidence) {
        std::string text = evidence.number;
        const auto add = [&](std::string_view lead, const std::string& value) {
            if (!value.empty()) text += (text.empty() ? "" : ", ") + std::string(lead) + value;
        };
        if (evidence.date) add("", localized(evidence.date->value, lines_.language()));
        add("", evidence.title);
        if (evidence.file) add("", evidence.file->value);
        if (!evidence.file) add("", wording::without_file(evidence, lines_.language()));
        add(lines_.say(labels::pages), evidence.pages_text);
        lines_.line(0, said(labels::document) + text);
        lines_.place(2, evidence.place);
    }

    std::string standing(const std::optional<Ratio>& points) const {
        return points ? exact_text(*points, lines_.language()) : said(wording::missing);
    }

    void decision(const ExplainedDecision& decision) {
        std::string text =
            filled(lines_.say(labels::round), std::to_string(decision.round)) + ", " + decision.by;
        if (decision.date) text += ", " + localized(*decision.date, lines_.language());
        text += ": " + standing(decision.before) + " → " + standing(decision.after);
        if (!decision.counts) text += ", " + said(wording::not_applicable);
        if (!decision.reason.empty()) text += ". " + decision.reason;
        lines_.line(0, text);
        lines_.place(2, decision.place);
    }

    void replies(const Score& score) {
        for (const auto& reply : score.replies) {
            lines_.line(
                0, filled(lines_.say(labels::reply), std::to_string(reply.round.value)) + reply.text.value);
            lines_.place(2, reply.text.place);
            for (const auto& evidence : reply.evidence) document(evidence);
        }
    }

    const Explanation& explained_;
    ExplanationLines lines_;
};

}  // namespace

std::string explanation_text(const Explanation& explanation, const TextStyle& style) {
    return TextWriter(explanation, style).run();
}

}  // namespace cchc
