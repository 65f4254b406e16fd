// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <optional>
#include <string>

#include "load/forms/found_table.hpp"
#include "model/form_layout.hpp"
#include "sheet/read_spreadsheet.hpp"

/// What a form says of itself on its hidden sheet, as it came back.
namespace cchc {

struct FormFile {
    const Source* source;
    const Spreadsheet* spreadsheet;

    SheetRef sheet(std::size_t index) const {
        return {source, &spreadsheet->tables.at(index), static_cast<std::int32_t>(index),
                spreadsheet->dates_from_1904};
    }
};

/// The identity as read, and where each part stands.
struct FoundIdentity {
    FormIdentity identity;
    SheetRef sheet;
    std::map<std::string, Place, std::less<>> places;  ///< by key; of lists their first row

    Place place(std::string_view key) const;
};

/// Nothing where no sheet is the identity of a form of this schema.
std::optional<FoundIdentity> find_identity(const FormFile& file, std::string_view schema);
/// Whether a form is of the plan's unit, year and framework; if not, that is told (`form-outdated`).
bool is_of_plan(const FoundIdentity& found, const Plan& plan, const Framework& framework, Findings& findings);

}  // namespace cchc
