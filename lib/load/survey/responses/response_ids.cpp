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
    stop_ascending();
    ids_.push_back(id);
    const auto [known, is_new] = set_.insert(at);
    if (is_new) return std::nullopt;
    ids_.pop_back();
    return ids_[*known];
}

void ResponseIds::stop_ascending() {
    if (!is_ascending_) return;
    is_ascending_ = false;
    if (!ids_.empty()) set_.reserve(ids_.capacity());
    for (std::uint32_t i = 0; i < ids_.size(); ++i) set_.insert(i);
}

}  // namespace cchc
