// SPDX-License-Identifier: MIT
#include "rank/compare/comparison.hpp"

#include <algorithm>
#include <list>
#include <map>

#include "base/text.hpp"

namespace cchc {
namespace {

constexpr std::size_t part(MoveCause cause) {
    return static_cast<std::size_t>(cause);
}

void add_to(MoveParts& sum, const MoveParts& more) {
    for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += more[i];
}

/// An item as one of the results has it.
class ItemSide {
  public:
    ItemSide(const UnitRecord& unit, ItemId id) : unit_(unit), id_(id) {}

    const RecordedItem& item() const { return unit_.framework->items[id_]; }
    Ratio of(RecordedFigure figure) const {
        const Ratio points = unit_.points.of(id_, figure);
        return item().type == ItemType::penalty ? -points : points;
    }
    std::string_view officer() const { return unit_.officer(id_); }
    /// It did not arise, and nothing of it is counted.
    bool is_out() const {
        return item().type == ItemType::normal && unit_.statuses[id_] == ItemStatus::not_applicable &&
               unit_.points.of(id_, RecordedFigure::counted).is_zero();
    }

  private:
    const UnitRecord& unit_;
    ItemId id_;
};

/// Of a leaf that both have: what it would have had under the other most points is the framework's part.
MoveParts leaf_parts(const ItemSide& before, const ItemSide& after, const Ratio& difference) {
    MoveParts by;
    if (before.item().type != after.item().type) {
        by[part(MoveCause::framework)] = difference;
        return by;
    }
    if (before.is_out() != after.is_out()) {
        by[part(MoveCause::counting)] = difference;
        return by;
    }
    Ratio scale = Ratio::whole(1);
    const auto& [old_max, new_max] = std::pair(before.item().max, after.item().max);
    if (old_max && new_max && !old_max->is_zero()) scale = *new_max / *old_max;
    const auto moved = [&](const Ratio& old_points, const Ratio& new_points) {
        return new_points - scale * old_points;
    };
    const auto taken = [](const ItemSide& side) {
        return side.of(RecordedFigure::appraised) - side.of(RecordedFigure::self);
    };
    by[part(MoveCause::self)] = moved(before.of(RecordedFigure::self), after.of(RecordedFigure::self));
    by[part(MoveCause::council)] = moved(taken(before), taken(after));
    by[part(MoveCause::survey)] = moved(before.of(RecordedFigure::survey), after.of(RecordedFigure::survey));
    by[part(MoveCause::framework)] = (scale - Ratio::whole(1)) * before.of(RecordedFigure::final);
    return by;
}

std::vector<ItemChange> changes_of(const ItemSide& before, const ItemSide& after) {
    std::vector<ItemChange> changes;
    const auto add = [&](bool is_so, ItemChange change) {
        if (is_so) changes.push_back(change);
    };
    add(before.item().is_leaf && !after.item().is_leaf, ItemChange::divided);
    add(!before.item().is_leaf && after.item().is_leaf, ItemChange::joined);
    add(before.item().type != after.item().type, ItemChange::type);
    add(before.item().max != after.item().max, ItemChange::max);
    add(folded(trimmed(before.item().title)) != folded(trimmed(after.item().title)), ItemChange::title);
    add(!before.officer().empty() && !after.officer().empty() && before.officer() != after.officer(),
        ItemChange::officer);
    return changes;
}

class Comparer {
  public:
    explicit Comparer(std::vector<UnitRecord> results) { made_.results = std::move(results); }

    ComparedResults run() {
        list_items();
        for (std::size_t move = 0; move + 1 < made_.results.size(); ++move) compare_pair(move);
        list_officers();
        return std::move(made_);
    }

  private:
    using Place = std::list<std::string>::iterator;

    /// The last framework's items; what only earlier ones have stands behind what it stood behind.
    void list_items() {
        std::list<std::string> order;
        std::map<std::string, Place> known;
        for (std::size_t i = made_.results.size(); i-- > 0;) {
            Place next = order.begin();
            for (const auto& item : made_.results[i].framework->items) {
                const auto found = known.find(item.code);
                const Place at = found != known.end() ? found->second : order.insert(next, item.code);
                known.emplace(item.code, at);
                next = std::next(at);
            }
        }
        for (const auto& code : order) {
            at_.emplace(code, made_.items.size());
            made_.items.emplace_back().code = code;
            made_.items.back().at.resize(made_.results.size());
        }
        for (std::size_t result = 0; result < made_.results.size(); ++result) {
            const auto& items = made_.results[result].framework->items;
            for (ItemId id = 0; id < items.size(); ++id) {
                ComparedItem& row = made_.items[at_.at(items[id].code)];
                row.at[result] = id;
                row.title = items[id].title;
                row.is_area = row.is_area || items[id].is_area();
                row.is_leaf = row.is_leaf || items[id].is_leaf;
            }
        }
    }

    std::optional<ItemSide> side(const ComparedItem& row, std::size_t result) const {
        if (!row.at[result]) return std::nullopt;
        return ItemSide(made_.results[result], *row.at[result]);
    }

    /// Final points where the item is a leaf there, else 0: its children have them.
    static Ratio leaf_points(const std::optional<ItemSide>& side) {
        return side && side->item().is_leaf ? side->of(RecordedFigure::final) : Ratio();
    }

    static ItemMove leaf_move(const std::optional<ItemSide>& before, const std::optional<ItemSide>& after) {
        ItemMove move;
        move.difference = leaf_points(after) - leaf_points(before);
        if (before && after && before->item().is_leaf && after->item().is_leaf) {
            move.by = leaf_parts(*before, *after, move.difference);
        } else {
            move.by[part(MoveCause::framework)] = move.difference;
        }
        return move;
    }

    void compare_pair(std::size_t move) {
        for (auto& row : made_.items) {
            const auto before = side(row, move);
            const auto after = side(row, move + 1);
            ItemMove one = leaf_move(before, after);
            if (before && after) {
                one.changes = changes_of(*before, *after);
            } else if (before || after) {
                one.changes = {before ? ItemChange::removed : ItemChange::added};
            }
            row.moves.push_back(std::move(one));
        }
        std::vector<MoveParts> below(made_.items.size());
        Move total;
        for (const auto& row : made_.items) spread_upwards(row, move, below, total.by);
        for (std::size_t i = 0; i < made_.items.size(); ++i) settle_parent(made_.items[i], move, below[i]);
        total.difference =
            index_points(made_.results[move + 1].total) - index_points(made_.results[move].total);
        settle(total);
        made_.moves.push_back(std::move(total));
    }

    /// Adds a leaf's parts to all above it of its type. What has come, gone or changed its type counts where
    /// it was and where it is.
    void spread_upwards(const ComparedItem& row, std::size_t move, std::vector<MoveParts>& below,
                        MoveParts& total) const {
        const auto before = side(row, move);
        const auto after = side(row, move + 1);
        const bool was_leaf = before && before->item().is_leaf;
        const bool is_leaf = after && after->item().is_leaf;
        add_to(total, row.moves[move].by);
        if (was_leaf && is_leaf && before->item().type == after->item().type)
            return add_above(move + 1, *row.at[move + 1], row.moves[move].by, below);
        MoveParts gone;
        MoveParts come;
        gone[part(MoveCause::framework)] = -leaf_points(before);
        come[part(MoveCause::framework)] = leaf_points(after);
        if (was_leaf) add_above(move, *row.at[move], gone, below);
        if (is_leaf) add_above(move + 1, *row.at[move + 1], come, below);
    }

    void add_above(std::size_t result, ItemId leaf, const MoveParts& by,
                   std::vector<MoveParts>& below) const {
        const auto& items = made_.results[result].framework->items;
        for (auto above = items[leaf].parent; above; above = items[*above].parent)
            if (items[*above].type == items[leaf].type) add_to(below[at_.at(items[*above].code)], by);
    }

    /// Of an item that is a parent wherever it is: its own points, and what of them its leaves do not
    /// explain.
    void settle_parent(ComparedItem& row, std::size_t move, const MoveParts& below) const {
        const auto before = side(row, move);
        const auto after = side(row, move + 1);
        if (row.is_leaf || (!before && !after)) return;
        ItemMove& one = row.moves[move];
        one.difference = (after ? after->of(RecordedFigure::final) : Ratio()) -
                         (before ? before->of(RecordedFigure::final) : Ratio());
        one.by = below;
        settle(one);
    }

    static void settle(Move& move) {
        Ratio rest = move.difference;
        for (std::size_t i = 0; i < move.by.size(); ++i)
            if (i != part(MoveCause::combining)) rest -= move.by[i];
        move.by[part(MoveCause::combining)] = rest;
    }

    void list_officers() {
        std::map<std::string, std::size_t> known;
        for (std::size_t result = made_.results.size(); result-- > 0;) {
            const UnitRecord& unit = made_.results[result];
            for (ItemId id = 0; id < unit.framework->items.size(); ++id) {
                const std::string officer(unit.officer(id));
                if (officer.empty() || !unit.framework->items[id].is_leaf) continue;
                const auto [at, is_new] = known.emplace(officer, made_.officers.size());
                if (is_new) {
                    made_.officers.push_back({officer, {}});
                    made_.officers.back().at.resize(made_.results.size());
                }
                auto& led = made_.officers[at->second].at[result];
                if (!led) led.emplace();
                ++led->items;
                led->counted += unit.points.of(id, RecordedFigure::counted);
                led->final += ItemSide(unit, id).of(RecordedFigure::final);
            }
        }
    }

    ComparedResults made_;
    std::map<std::string, std::size_t> at_;
};

}  // namespace

ComparedResults compare(std::vector<UnitRecord> results) {
    return Comparer(std::move(results)).run();
}

std::optional<Ratio> compared_points(const ComparedResults& comparison, const ComparedItem& item,
                                     std::size_t result) {
    if (!item.at.at(result)) return std::nullopt;
    const ItemSide side(comparison.results[result], *item.at[result]);
    if (item.is_leaf && !side.item().is_leaf) return std::nullopt;
    return side.of(RecordedFigure::final);
}

Ratio led_difference(const ComparedOfficer& officer, std::size_t move) {
    const auto points = [&](std::size_t result) {
        return officer.at.at(result) ? officer.at[result]->final : Ratio();
    };
    return points(move + 1) - points(move);
}

Ratio index_points(const RecordedTotal& total) {
    return total.final + total.bonus - total.penalty;
}

}  // namespace cchc
