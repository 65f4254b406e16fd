// SPDX-License-Identifier: MIT
#include "workbook/item_sum.hpp"

namespace cchc {
namespace {

bool is_combined_above(const Framework& framework, const Item& leaf) {
    if (leaf.not_applicable == NotApplicable::spread) return true;
    for (auto parent = leaf.parent; parent; parent = framework.item(*parent).parent) {
        if (framework.item(*parent).combine == Combine::capped) return true;
    }
    return false;
}

}  // namespace

void ItemSum::add(const Framework& framework, ItemId leaf) {
    const Item& item = framework.item(leaf);
    if (item.type != ItemType::normal) {
        has_others_ = true;
        return;
    }
    is_combined_ = is_combined_ || is_combined_above(framework, item);
    const bool is_alternative = alternative_of(framework, item) != nullptr;
    if (!is_alternative || chosen_from_.insert(*item.parent).second) most_ += item.max.value;
}

std::string ItemSum::aside(Language language) const {
    constexpr Bilingual others{" (chưa kể thưởng, phạt)", " (bonus, penalty aside)"};
    return has_others_ ? std::string(others.in(language)) : std::string();
}

}  // namespace cchc
