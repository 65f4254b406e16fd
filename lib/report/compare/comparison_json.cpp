// SPDX-License-Identifier: MIT
#include "report/compare/comparison_json.hpp"

#include "model/names.hpp"
#include "rank/compare/compare_words.hpp"
#include "report/json_writer.hpp"
#include "score/names.hpp"

namespace cchc {
namespace {

class ComparisonWriter {
  public:
    ComparisonWriter(const ComparedResults& comparison, Language language)
        : comparison_(comparison), language_(language) {}

    std::string text(const std::string& tool) {
        json_.begin_object();
        json_.field("schema", "cchc/compare/1");
        json_.field("tool", tool);
        each("results", comparison_.results, [&](const UnitRecord& unit) { write_result(unit); });
        json_.key("moves");
        json_.begin_array();
        for (std::size_t move = 0; move < comparison_.moves.size(); ++move) write_total_move(move);
        json_.end_array();
        each("items", comparison_.items, [&](const ComparedItem& item) { write_item(item); });
        each("officers", comparison_.officers,
             [&](const ComparedOfficer& officer) { write_officer(officer); });
        each("notes", compare_words::notes(comparison_, language_),
             [&](const std::string& note) { json_.value(note); });
        json_.end_object();
        return json_.text();
    }

  private:
    template <typename List, typename Write>
    void each(std::string_view key, const List& list, const Write& write) {
        json_.key(key);
        json_.begin_array();
        for (const auto& one : list) write(one);
        json_.end_array();
    }

    void number(std::string_view key, const std::optional<Ratio>& value) {
        json_.key(key);
        value ? json_.value(*value) : json_.null();
    }

    void write_result(const UnitRecord& unit) {
        const RecordedTotal& total = unit.total;
        json_.begin_object();
        json_.field("file", unit.place.source == nullptr ? std::string() : unit.place.source->path);
        json_.field("id", unit.id);
        json_.field("name", unit.name);
        json_.field("year", unit.year);
        json_.field("stage", name_of(unit.stage));
        json_.field("framework", unit.framework->id);
        json_.field("standing", names::standing.name(unit.framework->is_official ? Standing::official
                                                                                 : Standing::illustrative));
        json_.field("scoring", unit.framework->scoring);
        json_.field("index", total.index);
        json_.field("index_exact", total.index_exact.fraction_text());
        json_.text_or_null("grade", total.grade);
        json_.field("max", total.max);
        json_.field("counted", total.counted);
        number("base", total.base);
        json_.field("self", total.self);
        json_.field("appraised", total.appraised);
        json_.field("survey", total.survey);
        json_.field("bonus", total.bonus);
        json_.field("penalty", total.penalty);
        json_.field("final", total.final);
        json_.end_object();
    }

    void write_move(const Move& move) {
        json_.field("difference", move.difference);
        json_.key("by");
        json_.begin_object();
        for (const auto& cause : move_cause_names)
            json_.field(cause.name, move.by[static_cast<std::size_t>(cause.value)]);
        json_.end_object();
    }

    void write_total_move(std::size_t move) {
        const RecordedTotal& before = comparison_.results[move].total;
        const RecordedTotal& after = comparison_.results[move + 1].total;
        json_.begin_object();
        json_.field("index", after.index - before.index);
        json_.field("index_exact", (after.index_exact - before.index_exact).fraction_text());
        write_move(comparison_.moves[move]);
        json_.end_object();
    }

    void write_item(const ComparedItem& item) {
        json_.begin_object();
        json_.field("code", item.code);
        json_.field("title", item.title);
        json_.field("leaf", item.is_leaf);
        json_.key("at");
        json_.begin_array();
        for (std::size_t result = 0; result < item.at.size(); ++result) write_side(item, result);
        json_.end_array();
        json_.key("moves");
        json_.begin_array();
        for (std::size_t move = 0; move < item.moves.size(); ++move) write_item_move(item, move);
        json_.end_array();
        json_.end_object();
    }

    void write_side(const ComparedItem& item, std::size_t result) {
        if (!item.at[result]) return json_.null();
        const ItemId id = *item.at[result];
        const UnitRecord& unit = comparison_.results[result];
        const RecordedItem& recorded = unit.framework->items[id];
        json_.begin_object();
        json_.field("title", recorded.title);
        json_.field("leaf", recorded.is_leaf);
        json_.field("type", name_of(recorded.type));
        number("max", recorded.max);
        json_.field("counted", unit.points.of(id, RecordedFigure::counted));
        const bool takes = recorded.type == ItemType::penalty;
        for (const auto& [key, figure] :
             {std::pair("self", RecordedFigure::self), std::pair("appraised", RecordedFigure::appraised),
              std::pair("survey", RecordedFigure::survey), std::pair("final", RecordedFigure::final)}) {
            const Ratio points = unit.points.of(id, figure);
            json_.field(key, takes ? -points : points);
        }
        json_.field("status", name_of(unit.statuses[id]));
        json_.text_or_null("officer", unit.officer(id));
        json_.end_object();
    }

    void write_item_move(const ComparedItem& item, std::size_t move) {
        json_.begin_object();
        write_move(item.moves[move]);
        each("changes", item.moves[move].changes,
             [&](ItemChange change) { json_.value(item_change_names.name(change)); });
        each("messages", compare_words::changes(comparison_, item, move, language_),
             [&](const std::string& sentence) { json_.value(sentence); });
        json_.end_object();
    }

    void write_officer(const ComparedOfficer& officer) {
        json_.begin_object();
        json_.field("id", officer.id);
        each("at", officer.at, [&](const std::optional<LedPoints>& led) {
            if (!led) return json_.null();
            json_.begin_object();
            json_.field("items", led->items);
            json_.field("counted", led->counted);
            json_.field("final", led->final);
            json_.end_object();
        });
        json_.key("differences");
        json_.begin_array();
        for (std::size_t move = 0; move < comparison_.moves.size(); ++move)
            json_.value(led_difference(officer, move));
        json_.end_array();
        json_.end_object();
    }

    const ComparedResults& comparison_;
    Language language_;
    JsonWriter json_;
};

}  // namespace

std::string comparison_json(const ComparedResults& comparison, const std::string& tool, Language language) {
    return ComparisonWriter(comparison, language).text(tool);
}

}  // namespace cchc
