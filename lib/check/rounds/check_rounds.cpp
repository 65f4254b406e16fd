// SPDX-License-Identifier: MIT
#include "check/rounds/check_rounds.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "check/rounds/check_appraisal.hpp"
#include "diag/values.hpp"

namespace cchc {
namespace {

/// A decision and its round.
struct Listed {
    const Decision* decision = nullptr;
    std::size_t round = 0;
};

class RoundsChecker {
  public:
    RoundsChecker(const SeenInput& input, Findings& findings)
        : input_(input), assessment_(input.assessment), findings_(findings) {
        for (const auto& appraisal : assessment_.appraisals) rounds_.insert(appraisal.round.value);
    }

    void check() {
        if (assessment_.appraisals_are_complete) check_gaps();
        for (const auto& answer : input_.answers.leaves) {
            const Listed last = last_listing(answer);
            if (last.decision == nullptr || last.decision->is_faulty) continue;
            if (!may_be_unread(assessment_, answer)) check_seen(answer, last);
        }
    }

  private:
    const Framework& framework() const { return *assessment_.framework; }
    const Item& item_of(const LeafAnswer& answer) const { return framework().item(answer.item); }

    /// The first round from 1 on that is not there.
    std::size_t first_gap() const {
        std::size_t round = 1;
        while (rounds_.count(round) > 0) ++round;
        return round;
    }

    /// Told at the first round whose number is more than there are rounds: where one was numbered wrongly, it
    /// is that one.
    void check_gaps() {
        const auto beyond = rounds_.upper_bound(rounds_.size());
        if (beyond == rounds_.end()) return;
        std::string missing;
        for (std::size_t round = 1; round < *rounds_.rbegin(); ++round) {
            if (rounds_.count(round) == 0) missing += (missing.empty() ? "" : ", ") + std::to_string(round);
        }
        Finding finding{.message = Message::rounds_missing,
                        .args = {{"found", *beyond}, {"expected", missing}}};
        for (const auto& appraisal : assessment_.appraisals) {
            const bool is_it = appraisal.round.value == *beyond && !finding.place.is_known();
            if (is_it) {
                finding.place = appraisal.round.place;
            } else {
                finding.related.push_back(appraisal.round.place);
            }
        }
        findings_.add(std::move(finding));
    }

    Listed last_listing(const LeafAnswer& answer) const {
        const std::string& code = item_of(answer).code.value;
        Listed last;
        Listed accepted;  // by a form that shows it, without a word
        for (const auto& appraisal : assessment_.appraisals) {
            for (const auto& decision : appraisal.decisions) {
                if (decision.item.value == code) last = {&decision, appraisal.round.value};
            }
            // Another file of the round may list it.
            if (appraisal.unlisted_are_open || last.round == appraisal.round.value) continue;
            for (const auto& passed : appraisal.passed) {
                if (passed.item.value == code) accepted = {&passed, appraisal.round.value};
            }
        }
        return accepted.round > last.round ? accepted : last;
    }

    void check_seen(const LeafAnswer& answer, const Listed& last) {
        const Decision& decision = *last.decision;
        const bool is_self_kept = !decision.self || check_self(answer, last);
        const bool are_rounds_known = assessment_.appraisals_are_complete && first_gap() >= last.round;
        if (!decision.seen && !decision.standing) return;
        const Seen now = seen_of(input_, answer.item, last.round);
        const bool is_standing_kept = !is_self_kept || !are_rounds_known || check_standing(answer, last, now);
        if (!decision.seen) return;
        const bool can_compare = is_self_kept && are_rounds_known && is_standing_kept;
        check_decisions(answer, last, now, can_compare);
        check_backing(answer, last, now, is_self_kept);
    }

    Finding finding_of(Message message, const LeafAnswer& answer, const Listed& last, std::vector<Arg> args) {
        const Item& item = item_of(answer);
        args.push_back({"item", item.code.value});
        args.push_back({"round", last.round});
        const auto officer = answer.lead ? assessment_.plan.officers[*answer.lead].id.value : std::string();
        return {.message = message,
                .place = last.decision->item.place,
                .args = std::move(args),
                .item = item.code.value,
                .officer = officer};
    }

    /// What was appraised is what the score card says now, exactly or rounded.
    bool check_self(const LeafAnswer& answer, const Listed& last) {
        const Located<Number>& self = *last.decision->self;
        const Ratio appraised(self.value.value);
        const bool is_scored = answer.is_scored();
        const Ratio points = is_scored ? answer.derivation->points->value : Ratio();
        const Ratio rounded = points.rounded(framework().decimals, framework().rounding);
        const Item& item = item_of(answer);
        // Nobody of the unit scores what the level above does: 0 is what stands there.
        const bool has_points = is_scored || item.is_superior();
        if (has_points && (appraised == points || appraised == rounded)) return true;
        const Ratio difference = appraised < rounded ? rounded - appraised : appraised - rounded;
        Finding finding = finding_of(is_scored ? Message::changed_since : Message::gone_since, answer, last,
                                     {{"found", appraised}, {"expected", rounded}});
        finding.place = self.place;
        finding.stakes = {{item.code.value, Points(difference)}};
        finding.related = places_of(answer);
        findings_.add(std::move(finding));
        return false;
    }

    /// Points, or `-` where the item is excluded; what nobody scored is 0.
    static std::optional<Ratio> points_in(const std::string& text) {
        const auto number = parse_number(text.empty() ? "0" : text);
        return number.fault == NumberFault::none ? std::optional(Ratio(number.number.value)) : std::nullopt;
    }

    static Arg shown(std::string_view name, const std::string& standing) {
        if (const auto points = points_in(standing)) return {name, *points};
        return {name, standing};
    }

    bool check_standing(const LeafAnswer& answer, const Listed& last, const Seen& now) {
        const Decision& decision = *last.decision;
        const std::string seen = decision.standing ? decision.standing->value : decision.seen->standing;
        const auto before = points_in(seen);
        const auto after = points_in(now.standing);
        if (before == after) return true;
        const Item& item = item_of(answer);
        Finding finding = finding_of(Message::standing_changed, answer, last,
                                     {shown("found", seen), shown("expected", now.standing)});
        if (decision.standing) finding.place = decision.standing->place;
        const Ratio difference = before && after ? *before - *after : item.max.value.value();
        finding.stakes = {
            {item.code.value, Points(difference.is_negative() ? Ratio() - difference : difference)}};
        finding.related = earlier_places(answer, last.round);
        findings_.add(std::move(finding));
        return false;
    }

    /// A mark of decisions (`-` for none), and one of replies.
    static std::pair<std::string, std::string> parts_of(const std::string& marks) {
        const auto blank = marks.find(' ');
        if (blank == std::string::npos) return {marks, {}};
        const std::string decided = marks.substr(0, blank);
        return {decided == "-" ? std::string() : decided, marks.substr(blank + 1)};
    }

    void check_decisions(const LeafAnswer& answer, const Listed& last, const Seen& now, bool can_compare) {
        const auto [decided, replied] = parts_of(last.decision->seen->decisions);
        const auto [decided_now, replied_now] = parts_of(now.decisions);
        if (can_compare && decided != decided_now) {
            Finding finding =
                finding_of(Message::decisions_changed, answer, last,
                           {shown("found", last.decision->seen->standing), shown("expected", now.standing)});
            finding.related = earlier_places(answer, last.round);
            findings_.add(std::move(finding));
        }
        if (replied != replied_now) add_changed(Message::replies_changed, answer, last, {});
    }

    void add_changed(Message message, const LeafAnswer& answer, const Listed& last,
                     const std::string& found) {
        Finding finding = finding_of(message, answer, last, {{"found", found}});
        finding.related = places_of(answer);
        findings_.add(std::move(finding));
    }

    void check_backing(const LeafAnswer& answer, const Listed& last, const Seen& now, bool is_self_kept) {
        const Seen& seen = *last.decision->seen;
        if (answer.lead_entries.size() == 1) {
            const EntryRef& entry = answer.lead_entries.front();
            const Score& score = assessment_.scorecards[entry.scorecard].scores[entry.score];
            if (score.is_faulty || score.backing_is_faulty) return;
            if (is_self_kept && !is_same_answer(answer, score, seen.figures))
                add_changed(Message::figures_changed, answer, last, {});
            if (seen.justification != now.justification)
                add_changed(Message::justification_changed, answer, last, {});
        }
        compare_documents(answer, last, now);
    }

    bool is_same_answer(const LeafAnswer& answer, const Score& score, const std::string& seen) const {
        std::vector<Ratio> yielded;
        if (answer.is_scored() && !std::holds_alternative<RangeRule>(item_of(answer).scoring)) {
            const Ratio& points = answer.derivation->points->value;
            yielded = {points, points.rounded(framework().decimals, framework().rounding)};
        }
        const auto marks = figures_marks(score, yielded);
        return std::find(marks.begin(), marks.end(), seen) != marks.end();
    }

    /// By name and what is said of them; their order is nothing.
    void compare_documents(const LeafAnswer& answer, const Listed& last, const Seen& now) {
        auto before = last.decision->seen->documents;
        std::string changed;
        std::string listed;
        const auto add = [](std::string& names, const std::string& name) {
            names += (names.empty() ? "“" : ", “") + shortened(name, 80) + "”";
        };
        for (const auto& document : now.documents) {
            const auto same = std::find_if(before.begin(), before.end(), [&](const SeenDocument& one) {
                return one.name == document.name && one.said == document.said;
            });
            if (same == before.end()) {
                add(listed, document.name);
                continue;
            }
            // Without a hash it was not looked at.
            const bool are_read = !same->sha256.empty() && !document.sha256.empty();
            if (are_read && same->sha256 != document.sha256) add(changed, document.name);
            before.erase(same);
        }
        for (const auto& gone : before) {
            const bool is_told = std::any_of(now.documents.begin(), now.documents.end(),
                                             [&](const SeenDocument& one) { return one.name == gone.name; });
            if (!is_told) add(listed, gone.name);
        }
        if (listed.empty() && !before.empty()) add(listed, before.front().name);  // one of two citations
        if (!changed.empty()) add_changed(Message::documents_replaced, answer, last, changed);
        if (!listed.empty()) add_changed(Message::documents_changed, answer, last, listed);
    }

    std::vector<Place> places_of(const LeafAnswer& answer) const {
        std::vector<Place> places;
        for (const auto& entry : answer.lead_entries) {
            places.push_back(assessment_.scorecards[entry.scorecard].scores[entry.score].item.place);
        }
        return places;
    }

    /// Of the item's decisions in earlier rounds.
    std::vector<Place> earlier_places(const LeafAnswer& answer, std::size_t round) const {
        std::vector<Place> places;
        for (const auto& step : answer.standing.decisions) {
            const Appraisal& appraisal = assessment_.appraisals[step.appraisal];
            if (appraisal.round.value < round)
                places.push_back(appraisal.decisions[step.decision].item.place);
        }
        return places;
    }

    const SeenInput& input_;
    const Assessment& assessment_;
    Findings& findings_;
    std::set<std::size_t> rounds_;
};

}  // namespace

void check_rounds(const SeenInput& input, Findings& findings) {
    RoundsChecker(input, findings).check();
}

}  // namespace cchc
