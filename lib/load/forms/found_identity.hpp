// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <optional>
#include <string>

#include "load/forms/found_table.hpp"
#include "model/form_identity.hpp"
#include "model/names.hpp"
#include "model/plan.hpp"
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
    Language language() const { return names::language.value(identity.language).value_or(Language::vi); }
    /// False: the hidden sheet was changed.
    bool is_whole() const { return digest_of(identity) == identity.digest; }
};

/// Nothing where no sheet is the identity of a form of this schema, in whatever version.
std::optional<FoundIdentity> find_identity(const FormFile& file, std::string_view schema);
/// Whether a form is of this version, the plan's unit and year and the framework; if not, that is told
/// (`form-outdated`).
bool is_of_plan(const FoundIdentity& found, std::string_view schema, const Plan& plan,
                const Framework& framework, Findings& findings);

}  // namespace cchc
