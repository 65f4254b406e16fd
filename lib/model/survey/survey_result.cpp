// SPDX-License-Identifier: MIT
#include "model/survey/survey_result.hpp"

namespace cchc {

std::map<std::string_view, std::size_t> HandedOver::by_item() const {
    std::map<std::string_view, std::size_t> first;
    for (std::size_t i = 0; i < items.size(); ++i) first.try_emplace(items[i].item.value, i);
    return first;
}

}  // namespace cchc
