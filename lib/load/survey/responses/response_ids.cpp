// SPDX-License-Identifier: MIT
#include "load/survey/responses/response_ids.hpp"

namespace cchc {

std::optional<ResponseId> ResponseIds::known_or_add(const ResponseId& id) {
    // Responses are mostly numbered upwards; then none can be a double, and no set is needed.
    const auto at = static_cast<std::uint32_t>(ids_.size());
    if (is_ascending_ && (ids_.empty() || ids_.back().text < id.text)) {
        ids_.push_back(id);
        return std::nullopt;
    }
    if (is_ascending_) {
        is_ascending_ = false;
        set_.reserve(ids_.capacity());
        for (std::uint32_t i = 0; i < at; ++i) set_.insert(i);
    }
    ids_.push_back(id);
    const auto [known, is_new] = set_.insert(at);
    if (is_new) return std::nullopt;
    ids_.pop_back();
    return ids_[*known];
}

}  // namespace cchc
