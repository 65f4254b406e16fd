// SPDX-License-Identifier: MIT
#include "task/init/carried_changes.hpp"

#include "base/text.hpp"
#include "model/assignment.hpp"
#include "model/form_identity.hpp"

namespace cchc {
namespace {

using Part = CarriedChange::Part;

/// The scored item of that code.
std::optional<ItemId> leaf_of(const Framework& framework, const std::string& code) {
    const auto found = framework.find(code);
    return found && framework.item(*found).is_leaf() ? found : std::nullopt;
}

std::string lead_id(const AssignedFramework& of, ItemId at) {
    if (!of.framework.item(at).is_self_scored()) return {};
    const auto lead = lead_of(of.plan, of.framework, at);
    return lead ? of.plan.officers[*lead].id.value : std::string();
}

CarriedChange::By scorer_of(const Item& item) {
    if (item.is_survey()) return CarriedChange::By::survey;
    return item.is_superior() ? CarriedChange::By::superior : CarriedChange::By::officer;
}

std::optional<Points> most_of(const Item& item) {
    return item.max_is_open ? std::nullopt : std::optional(item.max.value);
}

std::vector<Part> parts_that_differ(const Item& before, const Item& now) {
    const ItemPrint a = print_of(before);
    const ItemPrint b = print_of(now);
    std::vector<Part> parts;
    const auto add = [&](bool differs, Part part) {
        if (differs) parts.push_back(part);
    };
    add(to_nfc(before.title) != to_nfc(now.title), Part::title);
    add(a.max != b.max || before.type != now.type, Part::max);
    add(a.rule != b.rule, Part::rule);
    add(before.is_superior() != now.is_superior() || before.is_survey() != now.is_survey(), Part::scorer);
    add(a.evidence != b.evidence, Part::evidence);
    add(a.not_applicable != b.not_applicable, Part::not_applicable);
    return parts;
}

}  // namespace

std::vector<CarriedChange> carried_changes(const AssignedFramework& before, const AssignedFramework& now) {
    std::vector<CarriedChange> changes;
    for (const ItemId at : now.framework.leaves()) {
        const Item& item = now.framework.item(at);
        CarriedChange change{.kind = CarriedChange::Kind::added,
                             .code = item.code.value,
                             .title = item.title,
                             .by = scorer_of(item),
                             .officer = lead_id(now, at),
                             .now = most_of(item)};
        if (const auto old = leaf_of(before.framework, item.code.value)) {
            const Item& was = before.framework.item(*old);
            change.kind = CarriedChange::Kind::changed;
            change.before = most_of(was);
            change.parts = parts_that_differ(was, item);
            if (change.parts.empty()) continue;
        }
        changes.push_back(std::move(change));
    }
    for (const ItemId at : before.framework.leaves()) {
        const Item& item = before.framework.item(at);
        if (leaf_of(now.framework, item.code.value)) continue;
        changes.push_back({.kind = CarriedChange::Kind::removed,
                           .code = item.code.value,
                           .title = item.title,
                           .by = scorer_of(item),
                           .officer = lead_id(before, at),
                           .before = most_of(item)});
    }
    return changes;
}

}  // namespace cchc
