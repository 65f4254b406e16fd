// SPDX-License-Identifier: MIT
#include "load/cards/load_whose.hpp"

#include "base/text.hpp"

namespace cchc {

Whose load_whose(MapReader& map) {
    Whose whose;
    whose.year = map.count("year", 1900, 9999);
    whose.unit = map.word("unit");
    return whose;
}

bool is_of_plan(const Whose& whose, const Plan& plan, Findings& findings) {
    bool is_it = true;
    const bool is_of_another =
        whose.unit && !plan.unit.id.empty() && to_nfc(whose.unit->value) != to_nfc(plan.unit.id);
    if (is_of_another) {
        is_it = false;
        findings.add({.message = Message::file_of_unit,
                      .place = whose.unit->place,
                      .args = {{"found", shortened(whose.unit->value, 60)}, {"expected", plan.unit.id}}});
    }
    if (whose.year && plan.year != 0 && whose.year->value != plan.year) {
        is_it = false;
        findings.add({.message = Message::file_of_year,
                      .place = whose.year->place,
                      .args = {{"found", whose.year->value}, {"expected", plan.year}}});
    }
    return is_it;
}

Whose whose_of(const Plan& plan, const Place& place) {
    Whose whose;
    if (plan.year != 0) whose.year = {plan.year, place};
    if (!plan.unit.id.empty()) whose.unit = {plan.unit.id, place};
    return whose;
}

}  // namespace cchc
