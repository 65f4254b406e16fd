// SPDX-License-Identifier: MIT
#include "rank/duplicate_units.hpp"

namespace cchc {

std::vector<Finding> refused_duplicates(const std::vector<UnitAt>& same) {
    std::vector<Finding> refused;
    for (const auto& unit : same) {
        Finding finding{.message = Message::duplicate_unit,
                        .place = unit.place,
                        .args = {{"unit", unit.id}, {"year", unit.year}},
                        .unit = unit.id};
        for (const auto& other : same)
            if (&other != &unit) finding.related.push_back(other.place);
        refused.push_back(std::move(finding));
    }
    return refused;
}

}  // namespace cchc
