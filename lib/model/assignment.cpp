// SPDX-License-Identifier: MIT
#include "model/assignment.hpp"

#include <algorithm>

namespace cchc {

std::optional<std::size_t> find_officer(const Plan& plan, std::string_view id) {
    std::optional<std::size_t> former;
    for (std::size_t i = 0; i < plan.officers.size(); ++i) {
        if (plan.officers[i].id.value == id) return i;
        const auto& ids = plan.officers[i].formerly;
        if (!former && std::find(ids.begin(), ids.end(), id) != ids.end()) former = i;
    }
    return former;
}

std::string officer_ids(const Plan& plan) {
    std::string ids;
    for (const auto& officer : plan.officers) ids += (ids.empty() ? "" : ", ") + officer.id.value;
    return ids;
}

std::optional<std::size_t> lead_of(const Plan& plan, const Framework& framework, ItemId item) {
    for (std::optional<ItemId> at = item; at; at = framework.item(*at).parent) {
        const std::string& code = framework.item(*at).code.value;
        for (std::size_t i = 0; i < plan.officers.size(); ++i) {
            for (const auto& lead : plan.officers[i].leads) {
                if (lead.value == code) return i;
            }
        }
    }
    return std::nullopt;
}

bool supports(const Officer& officer, const Framework& framework, ItemId item) {
    for (std::optional<ItemId> at = item; at; at = framework.item(*at).parent) {
        const std::string& code = framework.item(*at).code.value;
        const bool named = std::any_of(officer.supports.begin(), officer.supports.end(),
                                       [&](const Located<std::string>& one) { return one.value == code; });
        if (named) return true;
    }
    return false;
}

}  // namespace cchc
