// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "diag/bilingual.hpp"
#include "report/json_writer.hpp"

namespace cchc {

enum class CarryState : std::uint8_t {
    carried,
    unconfirmed,  ///< carried, and to be looked at again
    lost,
};

/// What became of an answer of another form or score card.
struct CarryLine {
    std::string file;
    std::string item;     ///< empty: of the file as a whole
    std::string officer;  ///< who it was given to; empty where it is lost
    CarryState state;
    std::string why;  ///< empty where all is well
};

/// A file after another: what was carried, what is to be looked at again and what was not carried, with the
/// reasons.
std::string carry_text(const std::vector<CarryLine>& lines, Language language);
/// The same as an array of objects: file, item, officer, state, why.
void write_carry_lines(JsonWriter& json, const std::vector<CarryLine>& lines);

}  // namespace cchc
