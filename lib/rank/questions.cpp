// SPDX-License-Identifier: MIT
#include "rank/questions.hpp"

#include <algorithm>
#include <map>

namespace cchc {
namespace {

constexpr std::size_t least_items = 3;  // of a card, or of a unit
constexpr std::size_t least_units = 4;  // of a group
constexpr std::size_t many_items = 5;

/// Where some bytes stand: units, each once, with the first one's file or officer.
struct Holders {
    std::vector<std::size_t> units;
    std::string what;
    std::size_t items = 0;
};

class Asker {
  public:
    explicit Asker(const Ranking& ranking) : ranking_(ranking) {}

    std::vector<RankQuestion> ask() {
        same_bytes();
        for (std::size_t unit = 0; unit < ranking_.units.size(); ++unit) at_most(unit);
        for (const auto& set : ranking_.sets)
            for (const auto& group : set.groups)
                if (set.stage != Stage::self) far_above(group);
        for (std::size_t unit = 0; unit < ranking_.units.size(); ++unit) documents_of_many(unit);
        return std::move(questions_);
    }

  private:
    static void hold(Holders& holders, std::size_t unit, const std::string& what, std::size_t items) {
        if (!holders.units.empty() && holders.units.back() == unit) return;
        holders.units.push_back(unit);
        if (holders.units.size() > 1) return;
        holders.what = what;
        holders.items = items;
    }

    void same_bytes() {
        std::map<std::string, Holders> evidence;
        std::map<std::string, Holders> answers;
        for (std::size_t unit = 0; unit < ranking_.units.size(); ++unit) {
            for (const auto& document : ranking_.units[unit].evidence)
                if (document.items > 0) hold(evidence[document.sha256], unit, document.file, document.items);
            for (const auto& card : ranking_.units[unit].answers)
                if (card.items >= least_items) hold(answers[card.sha256], unit, card.officer, card.items);
        }
        add_shared(RankQuestion::Kind::same_evidence, evidence);
        add_shared(RankQuestion::Kind::same_answers, answers);
    }

    /// One question for all that the same units share.
    void add_shared(RankQuestion::Kind kind, const std::map<std::string, Holders>& all) {
        std::map<std::vector<std::size_t>, RankQuestion> by_units;
        for (const auto& [digest, holders] : all) {
            if (holders.units.size() < 2) continue;
            RankQuestion& question = by_units[holders.units];
            question.kind = kind;
            question.units = holders.units;
            question.what.push_back(holders.what);
            question.items += holders.items;
        }
        for (auto& [units, question] : by_units) {
            std::sort(question.what.begin(), question.what.end());
            questions_.push_back(std::move(question));
        }
    }

    /// Bonus and penalty items say nothing: hardly any unit has them all.
    void at_most(std::size_t at) {
        const UnitRecord& unit = ranking_.units[at];
        std::size_t items = 0;
        for (ItemId id = 0; id < unit.framework->items.size(); ++id) {
            const RecordedItem& item = unit.framework->items[id];
            const bool is_own = item.is_leaf && item.type == ItemType::normal && !unit.officer(id).empty() &&
                                unit.statuses[id] == ItemStatus::scored;
            if (!is_own) continue;
            if (unit.points.of(id, RecordedFigure::self) != item.max) return;
            ++items;
        }
        if (items < least_items) return;
        RankQuestion& question = questions_.emplace_back();
        question.kind = RankQuestion::Kind::all_at_most;
        question.units = {at};
        question.items = items;
    }

    void far_above(const RankedGroup& group) {
        std::vector<Ratio> sorted;
        const auto above = [&](const RankedUnit& ranked) {
            const RecordedTotal& total = ranking_.units[ranked.unit].total;
            return total.self - total.appraised;
        };
        for (const auto& ranked : group.units) sorted.push_back(above(ranked));
        if (sorted.size() < least_units) return;
        std::sort(sorted.begin(), sorted.end());
        const Ratio third = quartile(sorted, 3);
        const Ratio most = third + Ratio::of(3, 2) * (third - quartile(sorted, 1));
        std::vector<std::size_t> units;
        for (const auto& ranked : group.units)
            if (above(ranked) > most) units.push_back(ranked.unit);
        std::sort(units.begin(), units.end());
        for (const std::size_t unit : units) {
            const RecordedTotal& total = ranking_.units[unit].total;
            questions_.push_back({.kind = RankQuestion::Kind::far_above,
                                  .units = {unit},
                                  .what = {},
                                  .items = 0,
                                  .points = total.self - total.appraised,
                                  .usual = most});
        }
    }

    void documents_of_many(std::size_t at) {
        for (const auto& document : ranking_.units[at].evidence) {
            if (document.items <= many_items) continue;
            questions_.push_back({.kind = RankQuestion::Kind::many_items,
                                  .units = {at},
                                  .what = {document.file},
                                  .items = document.items});
        }
    }

    const Ranking& ranking_;
    std::vector<RankQuestion> questions_;
};

}  // namespace

std::vector<RankQuestion> questions_of(const Ranking& ranking) {
    return Asker(ranking).ask();
}

}  // namespace cchc
