// SPDX-License-Identifier: MIT
#include "task/collect/second_hand_ins.hpp"

#include <algorithm>

#include "base/folders/new_file.hpp"
#include "model/assignment.hpp"
#include "task/collect/card_differences.hpp"

namespace cchc {
namespace {

using IsTaken = std::function<bool(const std::string& file)>;

/// Whether both decide on an item in the same round.
bool decide_the_same(const Appraisal& first, const Appraisal& second) {
    if (first.round.value != second.round.value) return false;
    return std::any_of(first.decisions.begin(), first.decisions.end(), [&](const Decision& a) {
        return std::any_of(second.decisions.begin(), second.decisions.end(),
                           [&](const Decision& b) { return a.item.value == b.item.value; });
    });
}

/// Whether a form is a later one than another of the officer's, which then counts no more.
bool replaces(const Scorecard& later, const Scorecard& earlier) {
    return earlier.generation > 0 && later.generation > earlier.generation;
}

class SecondHandIns {
  public:
    SecondHandIns(const Assessment& assessment, const IsTaken& is_taken, std::vector<ReadArrival>& arrivals)
        : assessment_(assessment), is_taken_(is_taken), arrivals_(arrivals) {}

    void run() {
        refuse_second_filed();
        refuse_second_here();
    }

  private:
    static bool may_be_second(const Arrival& arrival) {
        return arrival.end == ArrivalEnd::copies || arrival.end == ArrivalEnd::taken;
    }

    static void hold(ReadArrival& one, const std::string& first, bool is_filed) {
        one.arrival.end = ArrivalEnd::second;
        one.arrival.first = first;
        one.arrival.first_is_filed = is_filed;
    }

    /// Beside what stands in the plan's folders.
    void refuse_second_filed() {
        for (auto& one : arrivals_) {
            if (!may_be_second(one.arrival)) continue;
            for (const auto& card : assessment_.scorecards) {
                const auto officer = find_officer(assessment_.plan, card.officer ? card.officer->value : "");
                const bool is_theirs = one.card && officer &&
                                       assessment_.plan.officers[*officer].id.value == one.arrival.officer;
                if (!is_theirs || replaces(*one.card, card) || !answer_the_same(card, *one.card)) continue;
                hold(one, card.source->path, true);
                one.arrival.differences = card_differences(card, *one.card, *assessment_.framework);
                break;
            }
            for (const auto& decided : assessment_.appraisals) {
                if (!one.appraisal || !decide_the_same(decided, *one.appraisal)) continue;
                hold(one, decided.source->path, true);
                break;
            }
        }
    }

    /// Beside what came with it: neither is copied until one is chosen.
    void refuse_second_here() {
        for (std::size_t i = 0; i < arrivals_.size(); ++i) {
            for (std::size_t k = 0; k < i; ++k) {
                ReadArrival& first = arrivals_[k];
                ReadArrival& second = arrivals_[i];
                if (!may_be_second(second.arrival)) break;
                if (is_held_by_filed(first) || !is_hand_in_of_same(first, second)) continue;
                if (have_same_bytes(first.path, second.path)) {
                    second.arrival.end = ArrivalEnd::there;
                    second.arrival.target.clear();
                    second.arrival.first = first.arrival.file;
                } else {
                    choose(first, second);
                }
            }
        }
    }

    static bool is_held_by_filed(const ReadArrival& one) {
        return one.arrival.end == ArrivalEnd::there ||
               (one.arrival.end == ArrivalEnd::second && one.arrival.first_is_filed);
    }

    static bool is_hand_in_of_same(const ReadArrival& first, const ReadArrival& second) {
        if (first.card && second.card)
            return first.arrival.officer == second.arrival.officer &&
                   answer_the_same(*first.card, *second.card);
        return first.appraisal && second.appraisal && decide_the_same(*first.appraisal, *second.appraisal);
    }

    void choose(ReadArrival& first, ReadArrival& second) {
        const bool is_later = first.card && second.card && replaces(*second.card, *first.card);
        const bool is_earlier = first.card && second.card && replaces(*first.card, *second.card);
        if (is_later && !is_taken_(first.arrival.file)) return hold_card(first, second);
        if (is_earlier && !is_taken_(second.arrival.file)) return hold_card(second, first);
        if (!is_taken_(second.arrival.file)) {
            if (second.card)
                second.arrival.differences =
                    card_differences(*first.card, *second.card, *assessment_.framework);
            hold(second, first.path, false);
        }
        if (is_taken_(first.arrival.file) || first.arrival.end == ArrivalEnd::second) return;
        if (first.card)
            first.arrival.differences = card_differences(*second.card, *first.card, *assessment_.framework);
        hold(first, second.path, false);
    }

    void hold_card(ReadArrival& one, const ReadArrival& other) {
        one.arrival.differences = card_differences(*other.card, *one.card, *assessment_.framework);
        hold(one, other.path, false);
    }

    const Assessment& assessment_;
    const IsTaken& is_taken_;
    std::vector<ReadArrival>& arrivals_;
};

}  // namespace

void hold_second_hand_ins(const Assessment& assessment, const IsTaken& is_taken,
                          std::vector<ReadArrival>& arrivals) {
    SecondHandIns(assessment, is_taken, arrivals).run();
}

}  // namespace cchc
