// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "load/forms/found_identity.hpp"
#include "model/form_layout.hpp"

/// The sheets of an officer's form as it came back.
namespace cchc {

/// A table of items led, or of items supported.
struct FormSheet : FoundTableOf<FormColumn> {
    FormPart part = FormPart::leads;
};

/// The tables by their marks. Columns that are gone, rows that are unknown, twice or gone are
/// `form-tampered`, items that have changed since `form-outdated`.
std::vector<FormSheet> find_tables(const FormFile& file, const FormRequest& request,
                                   const FormIdentity& identity, Findings& findings);
/// The rounds that an item's rows on the sheet of replies are for.
std::vector<FormField> reply_fields(const FormIdentity& identity, const Item& item);
/// The sheet of the hidden lists; nothing where it is gone.
std::optional<SheetRef> find_lists(const FormFile& file);
/// What an item's hidden list offers now, from top to bottom.
std::vector<std::string> listed_texts(const FormFile& file, const Item& item);

}  // namespace cchc
