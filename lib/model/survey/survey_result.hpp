// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/decimal.hpp"
#include "diag/place.hpp"

namespace cchc {

/// What the level above hands over for one survey item, and the document that says so.
struct HandedOverItem {
    Place place;
    Located<std::string> item;               ///< code
    std::optional<Located<Number>> points;   ///< these, or
    std::optional<Located<Number>> percent;  ///< of the item's most points
    std::string number;                      ///< of the document
    std::optional<Located<Date>> date;
    std::string title;
    bool is_faulty = false;  ///< a part could not be read: absences may come from that
};

/// All that the files `handed_over` say.
struct HandedOver {
    std::vector<HandedOverItem> items;
    bool are_complete = true;  ///< false: a file, a row or an entry could not be read

    /// The first entry for each item, by its code.
    std::map<std::string_view, std::size_t> by_item() const;
};

/// What was done with a file of the survey's results that is no fault of it.
enum class SurveyNoteKind {
    ids_made,     ///< it has no ids: they were made of its name and its rows
    totals,       ///< rows without an id and without answers were passed over
    other_units,  ///< rows of other units were passed over
};
struct SurveyNote {
    SurveyNoteKind kind = SurveyNoteKind::ids_made;
    Place place;  ///< of the first row
    std::size_t count = 0;
};

}  // namespace cchc
