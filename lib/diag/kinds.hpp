// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>

#include "diag/bilingual.hpp"

namespace cchc {

enum class Severity { error, warning };

/// What a plan's policy may make of the findings of a kind.
enum class PolicyClass {
    never,       ///< without it there is no number, or a false one
    one_by_one,  ///< each may be accepted, with a reason; a warning may be made an error
    free,        ///< besides: an error, a warning or nothing at all, for the whole plan
};

/// Every kind of finding: one row each in kinds.def, from which the build lists the names, so that a
/// corrected title does not rebuild all that names a kind.
enum class FindingKind {
#define ID(name) name,
#include "diag/kind_ids.inc"
#undef ID
};

struct KindInfo {
    FindingKind kind;
    std::string_view id;  ///< what users see and type, such as `no-evidence`
    Severity severity;
    PolicyClass policy;
    Bilingual title;
};

/// In the order of kinds.def: by what they concern.
std::span<const KindInfo> all_kinds();
const KindInfo& info(FindingKind kind);
/// The kind with this id, or null.
const KindInfo* find_kind(std::string_view id);

}  // namespace cchc
