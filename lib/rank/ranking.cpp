// SPDX-License-Identifier: MIT
#include "rank/ranking.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/text.hpp"
#include "rank/duplicate_units.hpp"
#include "rank/firmness.hpp"
#include "rank/rank_notes.hpp"
#include "score/names.hpp"

namespace cchc {
namespace {

/// Scoring with the items it is of (a record that was changed may belie it), year, stage.
using SetKey = std::tuple<std::string, std::size_t, Stage>;

SetKey key_of(const UnitRecord& unit) {
    return {unit.framework->scoring + unit.framework->shape, unit.year, unit.stage};
}

/// Where nothing comes from a survey, what is appraised is final.
bool is_at(const UnitRecord& unit, Stage stage) {
    const bool has_survey =
        std::find(unit.statuses.begin(), unit.statuses.end(), ItemStatus::survey) != unit.statuses.end();
    const bool is_last = stage == Stage::appraised && unit.stage == Stage::final && !has_survey;
    return unit.stage == stage || is_last;
}

bool is_chosen(const UnitRecord& unit, const RankChoice& choice) {
    const RecordedFramework& framework = *unit.framework;
    constexpr std::size_t least_of_digest = 8;
    const bool is_named =
        choice.framework.empty() || framework.id == choice.framework ||
        (choice.framework.size() >= least_of_digest && framework.scoring.rfind(choice.framework, 0) == 0);
    return is_named && (!choice.year || unit.year == *choice.year) &&
           (!choice.stage || is_at(unit, *choice.stage));
}

/// What tells a set from others, as the options that choose it take it.
std::string in_words(const UnitRecord& unit) {
    constexpr std::size_t shown = 8;
    return unit.framework->id + " (" + unit.framework->scoring.substr(0, shown) + "), " +
           std::to_string(unit.year) + ", " + std::string(name_of(unit.stage));
}

class Ranker {
  public:
    Ranker(const RankChoice& choice, Findings& findings) : choice_(choice), findings_(findings) {}

    Ranking rank(std::vector<UnitRecord> units, std::vector<UnitRecord> earlier) {
        std::stable_sort(units.begin(), units.end(), [](const UnitRecord& a, const UnitRecord& b) {
            return std::tie(a.id, a.place.source->path) < std::tie(b.id, b.place.source->path);
        });
        units = refuse_duplicates(choose(std::move(units)));
        ranking_.units = std::move(units);
        ranking_.earlier = std::move(earlier);
        std::map<SetKey, std::vector<std::size_t>> sets;
        for (std::size_t i = 0; i < ranking_.units.size(); ++i) sets[key_of(ranking_.units[i])].push_back(i);
        for (const auto& [key, members] : sets) ranking_.sets.push_back(set_of(members));
        return std::move(ranking_);
    }

  private:
    std::vector<UnitRecord> choose(std::vector<UnitRecord> units) {
        std::map<SetKey, std::vector<std::size_t>> sets;
        std::string listed;
        for (std::size_t i = 0; i < units.size(); ++i) {
            auto& members = sets[key_of(units[i])];
            if (members.empty()) listed += (listed.empty() ? "" : "; ") + in_words(units[i]);
            members.push_back(i);
        }
        std::vector<UnitRecord> chosen;
        std::set<SetKey> kept;
        for (auto& unit : units) {
            if (!is_chosen(unit, choice_)) continue;
            kept.insert(key_of(unit));
        }
        if (kept.size() > 1 && !choice_.apart) {
            report_sets(Message::sets_mixed, units, sets);
            return {};
        }
        if (kept.empty() && !units.empty()) {
            findings_.add({.message = Message::none_chosen, .args = {{"found", listed}}});
            return {};
        }
        for (auto& unit : units) {
            if (kept.count(key_of(unit)) > 0) {
                chosen.push_back(std::move(unit));
            } else {
                findings_.add({.message = Message::left_out,
                               .place = unit.place,
                               .args = {{"unit", unit.id}, {"found", in_words(unit)}}});
            }
        }
        return chosen;
    }

    void report_sets(Message message, const std::vector<UnitRecord>& units,
                     const std::map<SetKey, std::vector<std::size_t>>& sets) {
        std::string listed;
        std::vector<Place> places;
        for (const auto& [key, members] : sets) {
            const UnitRecord& first = units[members.front()];
            if (!is_chosen(first, choice_)) continue;
            listed += (listed.empty() ? "" : "; ") + in_words(first) + ": " + std::to_string(members.size()) +
                      " (" + first.id + (members.size() > 1 ? ", …)" : ")");
            places.push_back(first.place);
        }
        findings_.add({.message = message,
                       .place = places.front(),
                       .args = {{"count", places.size()}, {"found", listed}},
                       .related = {places.begin() + 1, places.end()}});
    }

    /// Which of two is meant cannot be known: never the first.
    std::vector<UnitRecord> refuse_duplicates(std::vector<UnitRecord> units) {
        std::map<std::pair<std::string, SetKey>, std::vector<std::size_t>> by_id;
        for (std::size_t i = 0; i < units.size(); ++i)
            by_id[{folded(units[i].id), key_of(units[i])}].push_back(i);
        std::vector<bool> is_refused(units.size(), false);
        for (const auto& [key, same] : by_id) {
            if (same.size() < 2) continue;
            std::vector<UnitAt> refused;
            for (const std::size_t i : same) {
                is_refused[i] = true;
                refused.push_back({units[i].id, std::to_string(units[i].year), units[i].place});
            }
            for (auto& finding : refused_duplicates(refused)) findings_.add(std::move(finding));
        }
        std::vector<UnitRecord> single;
        for (std::size_t i = 0; i < units.size(); ++i)
            if (!is_refused[i]) single.push_back(std::move(units[i]));
        return single;
    }

    RankedSet set_of(const std::vector<std::size_t>& members) {
        const UnitRecord& first = ranking_.units[members.front()];
        RankedSet set{.framework = first.framework, .year = first.year, .stage = first.stage, .groups = {}};
        std::map<std::string, std::vector<std::size_t>> groups;
        for (const std::size_t unit : members) groups[ranking_.units[unit].group].push_back(unit);
        for (auto& [name, units] : groups) set.groups.push_back(group_of(set, name, units));
        return set;
    }

    RankedGroup group_of(const RankedSet& set, const std::string& name,
                         const std::vector<std::size_t>& members) {
        const RecordedFramework& framework = *set.framework;
        std::vector<std::optional<Ratio>> values;
        for (const std::size_t unit : members)
            values.emplace_back(ranked_index(ranking_.units[unit], framework.rank_by));
        const auto ranks = ranks_of(values, framework.ties);
        RankedGroup group{.name = name, .units = {}, .by_item = {}, .notes = {}};
        for (std::size_t i = 0; i < members.size(); ++i) group.units.push_back({members[i], ranks[i]});
        std::stable_sort(group.units.begin(), group.units.end(),
                         [](const RankedUnit& a, const RankedUnit& b) { return a.rank < b.rank; });
        for (ItemId item = 0; item < framework.items.size(); ++item)
            group.by_item.push_back(item_ranks(framework, group, item));
        add_earlier(set, group);
        add_firmness(ranking_.units, framework, group);
        group.notes = rank_notes(ranking_.units, framework, members, ranks);
        return group;
    }

    std::vector<Rank> item_ranks(const RecordedFramework& framework, const RankedGroup& group, ItemId item) {
        std::vector<std::optional<Ratio>> values;
        for (const auto& unit : group.units) {
            auto value = ranked_value(ranking_.units[unit.unit], item);
            if (value && framework.rank_by == RankBy::published) value = framework.rounded_index(*value);
            values.push_back(std::move(value));
        }
        return ranks_of(values, framework.ties);
    }

    /// The latest year before, at the same stage. Ranks are those among the group's units then, whatever is
    /// ranked now; there are none where those units were scored in several ways.
    void add_earlier(const RankedSet& set, RankedGroup& group) {
        const auto is_before = [&](const UnitRecord& unit) {
            return unit.group == group.name && unit.year < set.year && unit.stage == set.stage;
        };
        std::size_t latest = 0;
        for (const auto& unit : ranking_.earlier)
            if (is_before(unit)) latest = std::max(latest, unit.year);
        std::vector<std::optional<Ratio>> values(ranking_.earlier.size());
        std::map<std::string, std::size_t> position;
        std::set<std::string> scorings;
        for (std::size_t i = 0; i < ranking_.earlier.size(); ++i) {
            const UnitRecord& unit = ranking_.earlier[i];
            if (!is_before(unit) || unit.year != latest) continue;
            values[i] = ranked_index(unit, unit.framework->rank_by);
            position[folded(unit.id)] = i;
            scorings.insert(unit.framework->scoring);
        }
        const auto ranks = ranks_of(values, set.framework->ties);
        for (auto& ranked : group.units) {
            const auto found = position.find(folded(ranking_.units[ranked.unit].id));
            if (found == position.end()) continue;
            ranked.earlier = found->second;
            ranked.earlier_rank = scorings.size() == 1 ? ranks[found->second] : 0;
        }
    }

    const RankChoice& choice_;
    Findings& findings_;
    Ranking ranking_;
};

}  // namespace

std::optional<Ratio> ranked_value(const UnitRecord& unit, ItemId item) {
    const ItemType type = unit.framework->items.at(item).type;
    if (type == ItemType::normal) return unit.share(item);
    const Ratio points = unit.points.of(item, RecordedFigure::final);
    return type == ItemType::bonus ? points : -points;
}

Ranking rank_units(std::vector<UnitRecord> units, std::vector<UnitRecord> earlier, const RankChoice& choice,
                   Findings& findings) {
    return Ranker(choice, findings).rank(std::move(units), std::move(earlier));
}

}  // namespace cchc
