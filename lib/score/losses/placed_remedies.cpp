// SPDX-License-Identifier: MIT
#include "score/losses/placed_remedies.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "base/text.hpp"

namespace cchc {
namespace {

/// The one leaf of a number printed; nothing where there is none or several.
std::optional<ItemId> leaf_printed_as(const Framework& framework, const std::string& label) {
    std::optional<ItemId> found;
    for (const ItemId id : framework.leaves()) {
        if (framework.item(id).printed_code() != label) continue;
        if (found) return std::nullopt;
        found = id;
    }
    return found;
}

/// The item that a row is about: by its hidden code where the workbook was of this framework, else by code or
/// number and title.
std::optional<ItemId> item_of(const Framework& framework, const Remedies& old, const Remedy& remedy) {
    const bool is_certain = !remedy.code.empty() && old.framework == framework.id;
    const auto found =
        remedy.code.empty() ? leaf_printed_as(framework, remedy.label) : framework.find(remedy.code);
    if (!found || is_certain || remedy.title.empty()) return found;
    return folded(framework.item(*found).title) == folded(remedy.title) ? found : std::nullopt;
}

bool says_the_same(const Remedy& a, const Remedy& b) {
    return a.measure == b.measure && a.person == b.person && a.due == b.due;
}

}  // namespace

const Remedy& PlacedRemedies::of(ItemId item) const {
    static const Remedy blank;
    const auto found = by_item.find(item);
    return found == by_item.end() ? blank : found->second;
}

PlacedRemedies place_remedies(const Framework& framework, const Remedies& old,
                              const std::vector<Loss>& losses) {
    std::set<ItemId> listed;
    for (const auto& loss : losses) listed.insert(loss.result->item);
    PlacedRemedies placed;
    for (const auto& remedy : old.rows) {
        const auto item = item_of(framework, old, remedy);
        if (!item || !listed.contains(*item)) {
            placed.others.push_back(remedy);
            if (!item) placed.others.back().code.clear();  // of this framework's items it is none
            continue;
        }
        const auto [place, is_new] = placed.by_item.emplace(*item, remedy);
        if (!is_new && !says_the_same(place->second, remedy)) placed.others.push_back(remedy);
    }
    return placed;
}

}  // namespace cchc
