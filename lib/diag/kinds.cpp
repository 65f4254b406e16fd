// SPDX-License-Identifier: MIT
#include "diag/kinds.hpp"

#include <algorithm>
#include <array>

namespace cchc {
namespace {

constexpr auto kinds = std::to_array<KindInfo>({
#define KIND_GROUP(vi, en)
#define KIND(name, id, severity, policy, vi, en) \
    {FindingKind::name, id, Severity::severity, PolicyClass::policy, Bilingual(vi, en)},
#include "diag/kinds.def"
#undef KIND
#undef KIND_GROUP
});

}  // namespace

std::span<const KindInfo> all_kinds() {
    return kinds;
}
const KindInfo& info(FindingKind kind) {
    return kinds.at(static_cast<std::size_t>(kind));
}
const KindInfo* find_kind(std::string_view id) {
    const auto found =
        std::find_if(kinds.begin(), kinds.end(), [&](const KindInfo& kind) { return kind.id == id; });
    return found == kinds.end() ? nullptr : &*found;
}

}  // namespace cchc
