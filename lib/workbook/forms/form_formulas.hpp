// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/framework.hpp"
#include "xlsx/cell.hpp"

/// The formulas that compute an item's points while its form is filled in, without the leading `=`.
namespace cchc::formulas {

/// Where an item's answers stand in a form.
struct FormCells {
    std::vector<Cell> answers;  ///< one for each of form_fields, below each other
    Cell not_applicable;
    Cell exact;                 ///< of a formula rule: its value before it is rounded
    std::string choices;        ///< range of the dropdown's texts or numbers; empty: none
    std::string choice_points;  ///< range of their points
    std::string tick;           ///< the text that ticks
    std::string no_tick;
};

/// The value of a formula rule, `?` where it cannot be computed, empty where nothing is answered.
std::string form_exact(const Item& item, const FormulaRule& rule, const FormCells& cells);
/// The item's points, `?` where none follow from the answer, empty where nothing is answered, `-` where the
/// item is excluded. Empty where Excel's limits (8,192 characters, 64 levels) do not allow it.
std::string form_points(const Framework& framework, const Item& item, const FormCells& cells,
                        Language language);

}  // namespace cchc::formulas
