// SPDX-License-Identifier: MIT
#include "check/rounds/seen_of.hpp"

#include <algorithm>
#include <optional>

#include "base/text.hpp"
#include "model/form_identity.hpp"

namespace cchc {
namespace {

using Texts = std::vector<std::string>;

std::string date_text(const std::optional<Located<Date>>& date) {
    return date ? date->value.iso() : std::string();
}

/// In the order of their ids: ticking parts, or typing figures, in another order changes nothing.
std::string figures_mark(const Score& score, const std::optional<Ratio>& points) {
    Texts said;
    if (score.level) said.push_back("level " + score.level->value);
    for (const auto& part : score.parts.value_or(std::vector<Located<std::string>>{}))
        said.push_back("part " + part.value);
    for (const auto& input : score.inputs.value_or(std::vector<InputValue>{}))
        said.push_back("input " + input.name.value + " " +
                       (input.choice ? input.choice->value : Ratio(input.value.value.value).fraction_text()));
    if (score.parts && score.parts->empty()) said.push_back("no part");
    if (points) said.push_back("points " + points->fraction_text());
    if (score.not_applicable) said.push_back("not applicable");
    std::sort(said.begin(), said.end());
    return text_mark(joined_texts(said));
}

class SeenMaker {
  public:
    SeenMaker(const SeenInput& input, ItemId item, std::optional<std::size_t> round)
        : input_(input),
          item_(input.assessment.framework->item(item)),
          answer_(input.answers.find(item)),
          round_(round) {}

    Seen make() {
        Seen seen;
        if (answer_ == nullptr) return seen;
        if (answer_->is_scored()) seen.self = points_text(answer_->derivation->points->value);
        seen.standing = standing();
        seen.decisions = decisions();
        if (answer_->lead_entries.size() == 1) {
            const Score& score = score_of(answer_->lead_entries.front());
            seen.figures = figures_marks(score, {}).front();
            if (score.justification) seen.justification = text_mark(score.justification->value);
        }
        for (const auto& entry : answer_->lead_entries) add_documents(entry, seen);
        for (const auto& entry : answer_->other_entries) add_documents(entry, seen);
        return seen;
    }

  private:
    const Score& score_of(const EntryRef& entry) const {
        return input_.assessment.scorecards.at(entry.scorecard).scores.at(entry.score);
    }

    std::string points_text(const Ratio& points) const {
        const Framework& framework = *input_.assessment.framework;
        return points.rounded(framework.decimals, framework.rounding).decimal_text();
    }

    bool is_earlier(std::size_t round) const { return !round_ || round < *round_; }

    std::size_t round_of(const DecisionRef& step) const {
        return input_.assessment.appraisals.at(step.appraisal).round.value;
    }

    /// Whether it, and no alternative, stood when the form was made.
    bool was_chosen() const {
        const auto found = item_.parent ? input_.answers.alternatives.find(*item_.parent)
                                        : input_.answers.alternatives.end();
        if (found == input_.answers.alternatives.end()) return true;
        const Alternatives& made = found->second;
        const auto before = round_ ? made.before.find(*round_) : made.before.end();
        return (before == made.before.end() ? made.standing : before->second) == answer_->item;
    }

    std::string standing() const {
        if (!was_chosen()) return {};
        const auto& steps = answer_->standing.decisions;
        const auto later = std::find_if(steps.begin(), steps.end(),
                                        [&](const DecisionRef& step) { return !is_earlier(round_of(step)); });
        if (later != steps.end()) return standing(later->before, later->was_not_applicable);
        if (answer_->is_chosen)
            return standing(answer_->standing.points, answer_->standing.is_not_applicable);
        // The choice moved away since.
        if (!steps.empty()) return steps.back().counts ? standing(steps.back().after, false) : "-";
        if (!answer_->derivation) return {};
        return standing(answer_->derivation->points, answer_->derivation->is_not_applicable);
    }

    std::string standing(const TraceRef& points, bool is_not_applicable) const {
        if (points == nullptr) return {};
        const bool is_excluded = is_not_applicable && item_.leaves_when_not_applicable();
        return is_excluded ? "-" : points_text(points->value);
    }

    std::string decisions() const {
        Texts said;
        for (const auto& step : answer_->standing.decisions) {
            if (!is_earlier(round_of(step))) continue;
            const Decision& decision =
                input_.assessment.appraisals.at(step.appraisal).decisions.at(step.decision);
            said.push_back("round " + std::to_string(round_of(step)));
            said.push_back(step.counts && step.after != nullptr ? step.after->value.fraction_text() : "-");
            if (decision.reason) said.push_back(decision.reason->value);
        }
        Texts replied;
        for (const auto& entry : answer_->lead_entries) add_replies(score_of(entry), replied);
        for (const auto& entry : answer_->other_entries) add_replies(score_of(entry), replied);
        const std::string replies = text_mark(joined_texts(replied));
        const std::string decided = text_mark(joined_texts(said));
        if (replies.empty()) return decided;
        return (decided.empty() ? "-" : decided) + " " + replies;  // cells and YAML lose a blank at the front
    }

    void add_replies(const Score& score, Texts& said) const {
        for (const auto& reply : score.replies) {
            if (!is_earlier(reply.round.value)) continue;
            said.push_back("reply " + std::to_string(reply.round.value));
            said.push_back(reply.text.value);
            for (const auto& evidence : reply.evidence) said.push_back(name_of(evidence));
        }
    }

    static std::string name_of(const Evidence& evidence) {
        const auto* where = evidence.where();
        if (where == nullptr) return {};
        return form_plain(evidence.file ? where->value : shortened(where->value, 200));
    }

    void add_documents(const EntryRef& entry, Seen& seen) const {
        const Score& score = score_of(entry);
        for (std::size_t i = 0; i < score.evidence.size(); ++i) {
            const Evidence& evidence = score.evidence[i];
            const Citation* citation = input_.evidence.find(entry.scorecard, entry.score, i);
            const bool is_found = citation != nullptr && citation->document;
            seen.documents.push_back(
                {.name = name_of(evidence),
                 .sha256 = is_found ? input_.evidence.documents.at(*citation->document).sha256 : "",
                 .said = text_mark(joined_texts(
                     {evidence.number, date_text(evidence.date), evidence.title, evidence.pages_text}))});
        }
    }

    const SeenInput& input_;
    const Item& item_;
    const LeafAnswer* answer_;
    std::optional<std::size_t> round_;
};

}  // namespace

Seen seen_of(const SeenInput& input, ItemId item, std::optional<std::size_t> round) {
    return SeenMaker(input, item, round).make();
}

std::vector<std::string> figures_marks(const Score& score, const std::vector<Ratio>& yielded) {
    std::optional<Ratio> stated;
    if (score.points) stated = Ratio(score.points->value.value);
    std::vector<std::string> marks{figures_mark(score, stated)};
    if (!yielded.empty()) marks.push_back(figures_mark(score, std::nullopt));
    for (const auto& points : yielded) marks.push_back(figures_mark(score, points));
    return marks;
}

}  // namespace cchc
