// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "diag/finding.hpp"
#include "load/forms/found_table.hpp"
#include "model/form_identity.hpp"

namespace cchc {

/// An item whose most points, rule or demands the framework has changed since the form was made.
struct OutdatedItem {
    const FoundTable& table;
    std::uint32_t row;  ///< the item's first
    const Item& item;
    const FormRecord& record;
    Language language;
    const std::string& officer;
};

/// `form-outdated` at the item's row: what it was, what it is now.
Finding outdated_finding(const OutdatedItem& outdated);

}  // namespace cchc
