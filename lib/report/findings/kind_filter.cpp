// SPDX-License-Identifier: MIT
#include "report/findings/kind_filter.hpp"

#include <algorithm>

namespace cchc {

Findings filtered(const Findings& findings, const KindFilter& filter) {
    const auto has = [](const std::vector<FindingKind>& kinds, FindingKind kind) {
        return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
    };
    Findings left;
    for (const auto& finding : findings.all()) {
        const FindingKind kind = finding.kind().kind;
        const bool is_asked_for = filter.only.empty() || has(filter.only, kind);
        if (is_asked_for && !has(filter.skip, kind)) left.add(finding);
    }
    return left;
}

}  // namespace cchc
