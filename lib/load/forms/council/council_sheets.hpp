// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "load/forms/found_identity.hpp"
#include "model/council_layout.hpp"

/// A council's form as it came back: where its table, columns and rows are now.
namespace cchc {

/// The hidden sheet as read.
struct FoundCouncil {
    FoundIdentity identity;
    std::size_t round = 0;  ///< 0: it cannot be read

    Language language() const { return identity.language(); }
    const std::vector<FormRecord>& records() const { return identity.identity.items; }
    const FormRecord* find(std::string_view code) const;
};

using CouncilTable = FoundTableOf<CouncilColumn>;

/// Nothing where no sheet is the identity of a council's form.
std::optional<FoundCouncil> find_council(const FormFile& file);
/// The table by its mark; columns that are gone, rows that are unknown or gone are `form-tampered`. Nothing
/// where the sheet is gone, which is told.
std::optional<CouncilTable> find_council_table(const FormFile& file, const FoundCouncil& found,
                                               const Framework& framework, Findings& findings);

}  // namespace cchc
