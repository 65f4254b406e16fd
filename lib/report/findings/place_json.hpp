// SPDX-License-Identifier: MIT
#pragma once

#include "diag/place.hpp"
#include "report/json_writer.hpp"

namespace cchc {

/// The fields file, line, column, sheet and cell of an open object; null where they do not apply.
void write_place(JsonWriter& json, const Place& place);

}  // namespace cchc
