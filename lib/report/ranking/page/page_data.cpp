// SPDX-License-Identifier: MIT
#include "report/ranking/page/page_data.hpp"

#include <algorithm>

#include "model/wording.hpp"
#include "rank/distribution.hpp"
#include "report/ranking/page/page_text.hpp"
#include "report/ranking/page/page_words.hpp"

namespace cchc {
namespace {

constexpr std::size_t most_losses = 10;  ///< of a unit

/// Values of a JSON array or object, parted by commas.
class Parts {
  public:
    Parts& add(std::string_view json) {
        if (!text_.empty()) text_ += ',';
        text_ += json;
        return *this;
    }
    Parts& add(std::size_t number) { return add(std::to_string(number)); }
    Parts& add(std::string_view key, std::string_view json) {
        return add(script_json(key) + ":" + std::string(json));
    }
    std::string array() const { return "[" + text_ + "]"; }
    std::string object() const { return "{" + text_ + "}"; }

  private:
    std::string text_;
};

/// A rounded number in units of its last decimal: `8460` of 84.60.
std::string last_decimals(const Ratio& value, int places, Rounding rounding) {
    constexpr std::size_t exact_in_script = 15;  // digits
    std::string digits = value.rounded(places, rounding).fixed_text(places);
    digits.erase(std::remove(digits.begin(), digits.end(), '.'), digits.end());
    const std::size_t sign = digits.front() == '-' ? 1 : 0;
    const auto first = std::min(digits.find_first_not_of('0', sign), digits.size() - 1);
    digits.erase(sign, first - sign);
    return digits.size() - sign > exact_in_script ? "\"" + digits + "\"" : digits;
}

struct Lost {
    ItemId item = 0;
    Ratio points;
};

/// Of normal leaves, the largest first.
std::vector<Lost> losses_of(const UnitRecord& unit) {
    std::vector<Lost> losses;
    const auto& items = unit.framework->items;
    for (ItemId id = 0; id < items.size(); ++id) {
        if (!items[id].is_leaf || items[id].type != ItemType::normal) continue;
        Ratio lost = unit.points.of(id, RecordedFigure::counted) - unit.points.of(id, RecordedFigure::final);
        if (Ratio() < lost) losses.push_back({id, std::move(lost)});
    }
    std::stable_sort(losses.begin(), losses.end(),
                     [](const Lost& a, const Lost& b) { return a.points > b.points; });
    if (losses.size() > most_losses) losses.resize(most_losses);
    return losses;
}

class SetData {
  public:
    SetData(const Ranking& ranking, const RankedSet& set, Language language)
        : ranking_(ranking), set_(set), framework_(*set.framework), language_(language) {
        for (ItemId id = 0; id < framework_.items.size(); ++id)
            if (framework_.items[id].is_area()) areas_.push_back(id);
    }

    std::string json() const {
        return Parts()
            .add("places", std::to_string(framework_.decimals))
            .add("index_places", std::to_string(framework_.index_decimals))
            .add("columns", columns())
            .add("groups", groups())
            .add("grades", grades())
            .add("items", items())
            .add("areas", areas())
            .add("units", units())
            .object();
    }

  private:
    template <typename Predicate>
    bool any_unit(Predicate holds) const {
        return std::any_of(set_.groups.begin(), set_.groups.end(), [&](const RankedGroup& group) {
            return std::any_of(group.units.begin(), group.units.end(), holds);
        });
    }
    std::string columns() const {
        const auto word = [](bool flag) { return flag ? "true" : "false"; };
        const bool has_survey = any_unit(
            [&](const RankedUnit& ranked) { return !ranking_.units[ranked.unit].total.survey.is_zero(); });
        const bool has_earlier =
            any_unit([](const RankedUnit& ranked) { return ranked.earlier.has_value(); });
        return Parts()
            .add("appraised", word(set_.stage != Stage::self))
            .add("survey", word(has_survey))
            .add("before", word(has_earlier))
            .add("grade", word(!framework_.grades.empty()))
            .object();
    }
    std::string groups() const {
        Parts parts;
        for (const auto& group : set_.groups)
            parts.add(Parts().add(script_json(group.name)).add(group.units.size()).array());
        return parts.array();
    }
    std::string grades() const {
        Parts parts;
        for (const auto& grade : framework_.grades) parts.add(script_json(grade.name));
        return parts.array();
    }
    std::string items() const {
        Parts parts;
        for (const auto& item : framework_.items)
            parts.add(Parts().add(script_json(item.code)).add(script_json(item.title)).array());
        return parts.array();
    }
    std::string areas() const {
        Parts parts;
        for (const ItemId id : areas_) {
            const bool is_normal = framework_.items[id].type == ItemType::normal;
            parts.add(Parts().add(id).add(is_normal ? "true" : "false").array());
        }
        return parts.array();
    }

    std::string units() const {
        Parts parts;
        for (std::size_t g = 0; g < set_.groups.size(); ++g) {
            const Distribution distribution = distribution_of(ranking_, set_, set_.groups[g]);
            for (std::size_t at = 0; at < set_.groups[g].units.size(); ++at)
                parts.add(unit(g, at, distribution));
        }
        return parts.array();
    }

    std::string unit(std::size_t group, std::size_t at, const Distribution& distribution) const {
        const RankedUnit& ranked = set_.groups[group].units[at];
        const UnitRecord& unit = ranking_.units[ranked.unit];
        const RecordedTotal& total = unit.total;
        const UnitAreas marked = areas_of(unit, distribution);
        return Parts()
            .add(script_json(unit.id))
            .add(script_json(unit.name))
            .add(group)
            .add(std::size_t{ranked.rank})
            .add(points(total.self))
            .add(points(total.appraised))
            .add(points(total.survey))
            .add(points(total.final))
            .add(percent(total.index))
            .add(grade(total.grade))
            .add(earlier(ranked))
            .add(std::size_t{ranked.earlier_rank})
            .add(area_numbers(set_.groups[group], at))
            .add(losses(unit))
            .add(positions(marked.strong))
            .add(positions(marked.weak))
            .array();
    }

    std::string points(const Ratio& value) const {
        return last_decimals(value, framework_.decimals, framework_.rounding);
    }
    std::string percent(const Ratio& value) const {
        return last_decimals(value, framework_.index_decimals, framework_.rounding);
    }
    std::string grade(const std::string& name) const {
        const auto& grades = framework_.grades;
        const auto found = std::find_if(grades.begin(), grades.end(),
                                        [&](const RecordedGrade& one) { return one.name == name; });
        return found == grades.end() ? "-1" : std::to_string(found - grades.begin());
    }
    /// In words: that year's framework may have had other decimals.
    std::string earlier(const RankedUnit& ranked) const {
        if (!ranked.earlier) return "null";
        const UnitRecord& before = ranking_.earlier[*ranked.earlier];
        return script_json(wording::number(before.total.index, before.framework->index_decimals,
                                           before.framework->rounding, language_));
    }
    std::string area_numbers(const RankedGroup& group, std::size_t at) const {
        const UnitRecord& unit = ranking_.units[group.units[at].unit];
        Parts parts;
        for (const ItemId id : areas_) {
            const auto share = unit.share(id);
            parts.add(points(unit.points.of(id, RecordedFigure::final)))
                .add(points(unit.points.of(id, RecordedFigure::counted)))
                .add(share ? percent(*share) : "null")
                .add(std::size_t{group.by_item[id][at]});
        }
        return parts.array();
    }
    std::string losses(const UnitRecord& unit) const {
        Parts parts;
        for (const auto& lost : losses_of(unit)) parts.add(lost.item).add(points(lost.points));
        return parts.array();
    }
    std::string positions(const std::vector<ItemId>& marked) const {
        Parts parts;
        for (std::size_t i = 0; i < areas_.size(); ++i)
            if (std::find(marked.begin(), marked.end(), areas_[i]) != marked.end()) parts.add(i);
        return parts.array();
    }

    const Ranking& ranking_;
    const RankedSet& set_;
    const RecordedFramework& framework_;
    Language language_;
    std::vector<ItemId> areas_;
};

}  // namespace

std::string page_data(const Ranking& ranking, Language language) {
    Parts words;
    for (const auto& word : page_words::script) words.add(word.key, script_json(word.words.in(language)));
    Parts sets;
    for (const auto& set : ranking.sets) sets.add(SetData(ranking, set, language).json());
    return Parts()
        .add("lang", language == Language::vi ? "\"vi\"" : "\"en\"")
        .add("mark", language == Language::vi ? "\",\"" : "\".\"")
        .add("words", words.object())
        .add("sets", sets.array())
        .object();
}

}  // namespace cchc
