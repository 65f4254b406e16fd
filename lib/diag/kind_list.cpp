// SPDX-License-Identifier: MIT
#include "diag/kind_list.hpp"

#include <array>
#include <optional>

namespace cchc {
namespace {

/// The title of each group, and nothing for each kind below it.
constexpr auto rows = std::to_array<std::optional<Bilingual>>({
#define KIND_GROUP(vi, en) Bilingual(vi, en),
#define KIND(name, id, severity, policy, vi, en) std::nullopt,
#include "diag/kinds.def"
#undef KIND
#undef KIND_GROUP
});

}  // namespace

std::vector<KindGroup> kind_groups() {
    std::vector<KindGroup> groups;
    std::size_t first = 0;
    for (const auto& title : rows) {
        if (title) {
            if (!groups.empty()) first += groups.back().kinds.size();
            groups.push_back({*title, all_kinds().subspan(first, 0)});
        } else {
            groups.back().kinds = all_kinds().subspan(first, groups.back().kinds.size() + 1);
        }
    }
    return groups;
}

}  // namespace cchc
