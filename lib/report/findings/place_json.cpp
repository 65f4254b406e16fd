// SPDX-License-Identifier: MIT
#include "report/findings/place_json.hpp"

#include "diag/sheet_name.hpp"

namespace cchc {

void write_place(JsonWriter& json, const Place& place) {
    json.text_or_null("file", place.is_known() ? place.source->path : std::string());
    const bool has_line = !place.in_sheet() && place.line > 0;
    json.key("line");
    has_line ? json.value(std::size_t{place.line}) : json.null();
    json.key("column");
    has_line&& place.column > 0 ? json.value(std::size_t{character_column(place)}) : json.null();
    json.text_or_null("sheet", sheet_name(place));
    json.text_or_null("cell", cell_name(place));
}

}  // namespace cchc
