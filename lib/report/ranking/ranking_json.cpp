// SPDX-License-Identifier: MIT
#include "report/ranking/ranking_json.hpp"

#include <algorithm>

#include "model/names.hpp"
#include "rank/distribution.hpp"
#include "rank/ranking_words.hpp"
#include "report/json_writer.hpp"
#include "score/names.hpp"

namespace cchc {
namespace {

class RankingWriter {
  public:
    RankingWriter(const Ranking& ranking, Language language) : ranking_(ranking), language_(language) {}

    std::string text(const std::vector<RankQuestion>& questions) {
        json_.begin_object();
        json_.field("schema", "cchc/rank/1");
        json_.key("groups");
        json_.begin_array();
        for (const auto& set : ranking_.sets)
            for (const auto& group : set.groups) write_group(set, group);
        json_.end_array();
        json_.key("notes");
        json_.begin_array();
        for (const auto& set : ranking_.sets)
            for (const auto& group : set.groups)
                for (const auto& note : group.notes) write_note(group, note);
        json_.end_array();
        json_.key("questions");
        json_.begin_array();
        for (const auto& question : questions) write_question(question);
        json_.end_array();
        json_.end_object();
        return json_.text();
    }

  private:
    void rank(std::string_view name, Rank rank) {
        json_.key(name);
        rank == 0 ? json_.null() : json_.value(std::size_t{rank});
    }
    void number(std::string_view name, const std::optional<Ratio>& value) {
        json_.key(name);
        value ? json_.value(*value) : json_.null();
    }

    void write_group(const RankedSet& set, const RankedGroup& group) {
        const Distribution distribution = distribution_of(ranking_, set, group);
        json_.begin_object();
        json_.text_or_null("group", group.name);
        json_.field("year", set.year);
        json_.field("stage", name_of(set.stage));
        json_.field("framework", set.framework->id);
        json_.field("standing", names::standing.name(set.framework->is_official ? Standing::official
                                                                                : Standing::illustrative));
        json_.field("scoring", set.framework->scoring);
        json_.field("rank_by", names::rank_by.name(set.framework->rank_by));
        json_.field("ties", names::ties.name(set.framework->ties));
        json_.key("units");
        json_.begin_array();
        for (std::size_t i = 0; i < group.units.size(); ++i) write_unit(set, group, i, distribution);
        json_.end_array();
        json_.key("areas");
        json_.begin_array();
        for (const auto& area : distribution.areas) write_spread(set, area);
        json_.end_array();
        json_.key("items");
        json_.begin_array();
        for (ItemId id = 0; id < set.framework->items.size(); ++id) write_item(set, group, id, distribution);
        json_.end_array();
        json_.end_object();
    }

    void write_unit(const RankedSet& set, const RankedGroup& group, std::size_t at,
                    const Distribution& distribution) {
        const RankedUnit& ranked = group.units[at];
        const UnitRecord& unit = ranking_.units[ranked.unit];
        const RecordedTotal& total = unit.total;
        json_.begin_object();
        rank("rank", ranked.rank);
        json_.field("id", unit.id);
        json_.field("name", unit.name);
        json_.field("stage", name_of(unit.stage));
        json_.field("max", total.max);
        json_.field("counted", total.counted);
        number("base", total.base);
        json_.field("self", total.self);
        json_.field("appraised", total.appraised);
        json_.field("survey", total.survey);
        json_.field("bonus", total.bonus);
        json_.field("penalty", total.penalty);
        json_.field("final", total.final);
        json_.field("index", total.index);
        json_.field("index_exact", total.index_exact.fraction_text());
        json_.text_or_null("grade", total.grade);
        json_.field("file", unit.id + "-" + std::to_string(unit.year) + ".json");
        write_earlier(ranked);
        write_firmness(*set.framework, ranked);
        write_areas(set, group, at, distribution);
        json_.end_object();
    }

    void write_earlier(const RankedUnit& ranked) {
        json_.key("earlier");
        if (!ranked.earlier) return json_.null();
        const UnitRecord& before = ranking_.earlier[*ranked.earlier];
        json_.begin_object();
        json_.field("year", before.year);
        json_.field("index", before.total.index);
        json_.field("index_exact", before.total.index_exact.fraction_text());
        rank("rank", ranked.earlier_rank);
        json_.end_object();
    }

    void write_firmness(const RecordedFramework& framework, const RankedUnit& ranked) {
        const UnitRecord& unit = ranking_.units[ranked.unit];
        json_.key("range");
        if (!ranked.range) {
            json_.null();
        } else {
            json_.begin_object();
            json_.field("seed", std::size_t{unit.replicates->seed});
            json_.field("rounds", unit.replicates->index.size());
            json_.field("tallied", unit.replicates->are_tallied);
            json_.field("partly_handed_over", unit.replicates->is_partly_handed_over);
            json_.field("index_low", framework.rounded_index(ranked.range->low));
            json_.field("index_high", framework.rounded_index(ranked.range->high));
            rank("rank_best", ranked.range->best);
            rank("rank_worst", ranked.range->worst);
            json_.end_object();
        }
        json_.key("if_refused");
        if (!unit.if_refused) return json_.null();
        json_.begin_object();
        json_.field("items", unit.justified);
        json_.field("index", framework.rounded_index(*unit.if_refused));
        rank("rank", ranked.refused_rank);
        json_.end_object();
    }

    void write_areas(const RankedSet& set, const RankedGroup& group, std::size_t at,
                     const Distribution& distribution) {
        const UnitRecord& unit = ranking_.units[group.units[at].unit];
        const UnitAreas areas = areas_of(unit, distribution);
        const auto& items = set.framework->items;
        json_.key("areas");
        json_.begin_array();
        for (ItemId id = 0; id < items.size(); ++id) {
            if (!items[id].is_area()) continue;
            const auto of = [&](RecordedFigure figure) { return unit.points.of(id, figure); };
            json_.begin_object();
            json_.field("code", items[id].code);
            json_.field("counted", of(RecordedFigure::counted));
            json_.field("self", of(RecordedFigure::self));
            json_.field("appraised", of(RecordedFigure::appraised));
            json_.field("survey", of(RecordedFigure::survey));
            json_.field("final", of(RecordedFigure::final));
            number("share", unit.share(id));
            rank("rank", group.by_item[id][at]);
            json_.end_object();
        }
        json_.end_array();
        write_codes("strong", items, areas.strong);
        write_codes("weak", items, areas.weak);
    }

    void write_codes(std::string_view name, const std::vector<RecordedItem>& items,
                     const std::vector<ItemId>& which) {
        json_.key(name);
        json_.begin_array();
        for (const ItemId id : which) json_.value(items[id].code);
        json_.end_array();
    }

    void write_spread(const RankedSet& set, const AreaSpread& spread) {
        const RecordedItem& area = set.framework->items[spread.area];
        json_.begin_object();
        json_.field("code", area.code);
        json_.field("title", area.title);
        json_.field("units", spread.units);
        constexpr std::string_view keys[] = {"least", "first_quartile", "median", "third_quartile",
                                             "greatest"};
        for (std::size_t i = 0; i < spread.quartiles.size(); ++i) json_.field(keys[i], spread.quartiles[i]);
        json_.field("mean", spread.mean);
        json_.end_object();
    }

    void write_item(const RankedSet& set, const RankedGroup& group, ItemId id,
                    const Distribution& distribution) {
        const RecordedItem& item = set.framework->items[id];
        json_.begin_object();
        json_.field("code", item.code);
        json_.field("title", item.title);
        json_.field("leaf", item.is_leaf);
        json_.field("type", name_of(item.type));
        number("max", item.max);
        const auto loss = std::find_if(distribution.losses.begin(), distribution.losses.end(),
                                       [&](const ItemLoss& one) { return one.item == id; });
        json_.key("loss");
        if (loss == distribution.losses.end()) {
            json_.null();
        } else {
            json_.begin_object();
            json_.field("losing", loss->losing);
            json_.field("units", loss->units);
            json_.field("lost", loss->lost);
            json_.field("mean_share", loss->mean_share);
            json_.end_object();
        }
        json_.key("ranks");  // in the order of the units
        json_.begin_array();
        for (const Rank rank : group.by_item[id]) rank == 0 ? json_.null() : json_.value(std::size_t{rank});
        json_.end_array();
        json_.end_object();
    }

    void write_note(const RankedGroup& group, const RankNote& note) {
        const UnitRecord& unit = ranking_.units[note.unit];
        const auto ranked = std::find_if(group.units.begin(), group.units.end(),
                                         [&](const RankedUnit& one) { return one.unit == note.unit; });
        json_.begin_object();
        json_.field("kind", ranking_words::name_of(note.kind));
        if (note.kind == RankNote::Kind::rounding)
            json_.field("rounding", names::rounding.name(note.rounding));
        json_.field("unit", unit.id);
        rank("rank", ranked->rank);
        rank("rank_otherwise", note.rank);
        json_.text_or_null("grade", unit.total.grade);
        json_.text_or_null("grade_otherwise", note.grade);
        json_.field("text", ranking_words::note(ranking_, group, note, language_));
        json_.end_object();
    }

    void write_question(const RankQuestion& question) {
        json_.begin_object();
        json_.field("kind", ranking_words::name_of(question.kind));
        json_.key("units");
        json_.begin_array();
        for (const std::size_t unit : question.units) json_.value(ranking_.units[unit].id);
        json_.end_array();
        json_.key("what");
        json_.begin_array();
        for (const auto& what : question.what) json_.value(what);
        json_.end_array();
        json_.field("items", question.items);
        json_.field("text", ranking_words::question(ranking_, question, language_));
        json_.end_object();
    }

    const Ranking& ranking_;
    Language language_;
    JsonWriter json_;
};

}  // namespace

std::string ranking_json(const Ranking& ranking, const std::vector<RankQuestion>& questions,
                         Language language) {
    return RankingWriter(ranking, language).text(questions);
}

}  // namespace cchc
