// SPDX-License-Identifier: MIT
#include <algorithm>

#include "check/check_framework.hpp"

namespace cchc {
namespace {

class CombinationChecker {
  public:
    CombinationChecker(const Framework& framework, Findings& findings)
        : framework_(framework), findings_(findings) {}

    void check() {
        for (const auto& item : framework_.items) {
            if (item.is_leaf()) {
                check_leaf(item);
            } else if (item.combine == Combine::capped) {
                check_cap(item);
            } else if (item.combine == Combine::one_of) {
                for (const ItemId child : item.children) check_alternative(item, framework_.item(child));
            }
        }
    }

  private:
    void add(Message message, const Item& item, const Place& place, std::vector<Arg> args) {
        args.push_back({"item", item.code.value});
        findings_.add({.message = message, .place = place, .args = std::move(args), .item = item.code.value});
    }

    /// A cap that the children do not reach is a slip: without it the sum would be told.
    void check_cap(const Item& item) {
        Points sum;
        for (const ItemId id : item.children) {
            const Item& child = framework_.item(id);
            if (child.type != item.type) continue;
            if (child.is_faulty || child.max_is_open) return;
            sum += child.max.value;
        }
        if (item.is_faulty || sum >= item.max.value) return;
        add(Message::capped_below, item, item.max.place,
            {{"found", item.max.value.value()}, {"expected", sum.value()}});
    }

    void check_alternative(const Item& parent, const Item& child) {
        const bool has_one_scorer = child.scored_by == framework_.item(parent.children.front()).scored_by;
        const bool is_fit =
            child.is_leaf() && !child.is_survey() && child.type == parent.type && has_one_scorer;
        if (!is_fit) {
            add(Message::alternative_unfit, child, child.code.place, {{"parent", parent.code.value}});
        } else if (!child.is_faulty && !parent.is_faulty && child.max.value != parent.max.value) {
            add(Message::alternative_max, child, child.max.place,
                {{"parent", parent.code.value},
                 {"found", child.max.value.value()},
                 {"expected", parent.max.value.value()}});
        }
    }

    void check_leaf(const Item& leaf) {
        if (leaf.is_survey() && leaf.is_superior())
            add(Message::survey_below_superior, leaf, leaf.scoring_place, {});
        if (leaf.not_applicable != NotApplicable::spread || !leaf.is_self_scored()) return;
        const Item* parent = leaf.parent ? &framework_.item(*leaf.parent) : nullptr;
        const bool is_fit =
            parent != nullptr && parent->combine == Combine::sum && parent->type == leaf.type &&
            std::all_of(parent->children.begin(), parent->children.end(), [&](ItemId id) {
                const Item& other = framework_.item(id);
                return !other.is_leaf() || !other.is_self_scored() || other.type != leaf.type ||
                       other.not_applicable == NotApplicable::spread;
            });
        if (is_fit) return;
        add(Message::spread_unfit, leaf, leaf.code.place,
            {{"parent", parent == nullptr ? std::string("-") : parent->code.value}});
    }

    const Framework& framework_;
    Findings& findings_;
};

}  // namespace

void check_combinations(const Framework& framework, Findings& findings) {
    CombinationChecker(framework, findings).check();
}

}  // namespace cchc
