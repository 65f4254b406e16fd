// SPDX-License-Identifier: MIT
#include "report/records/scoring_digest.hpp"

#include "base/digest.hpp"
#include "model/form_identity.hpp"
#include "model/names.hpp"

namespace cchc {
namespace {

std::string item_text(const Framework& framework, const Item& item) {
    const std::string parent = item.parent ? framework.item(*item.parent).code.value : std::string();
    const std::string combine = std::to_string(static_cast<int>(item.combine));
    return joined_texts({"item", item.code.value, parent, std::string(names::item_type.name(item.type)),
                         item.max_is_open ? "open" : item.max.value.value().fraction_text(),
                         item.max_is_stated ? "stated" : "summed", combine,
                         item.is_superior() ? "superior" : "unit", item.is_survey() ? "survey" : "",
                         item.is_leaf() ? rule_fingerprint(item.scoring) : std::string(),
                         std::to_string(static_cast<int>(item.not_applicable))});
}

}  // namespace

std::string scoring_digest(const Framework& framework) {
    std::vector<std::string> texts{
        framework.scale_max.value.value().fraction_text(),
        std::to_string(framework.decimals),
        std::string(names::rounding.name(framework.rounding)),
        std::string(names::round_at.name(framework.round_at)),
        framework.index_base ? framework.index_base->value.value().fraction_text() : std::string(),
        std::to_string(framework.index_decimals),
        framework.cap ? framework.cap->value.value().fraction_text() : std::string(),
        std::string(names::ties.name(framework.ties)),
        std::string(names::rank_by.name(framework.rank_by))};
    for (const auto& grade : framework.grades)
        texts.push_back(joined_texts({"grade", grade.from.value.value().fraction_text(), grade.name}));
    for (const auto& item : framework.items) texts.push_back(item_text(framework, item));
    return sha256(joined_texts(texts));
}

}  // namespace cchc
