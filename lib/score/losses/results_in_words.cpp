// SPDX-License-Identifier: MIT
#include "score/losses/results_in_words.hpp"

#include <map>

#include "base/text.hpp"
#include "diag/finding.hpp"

namespace cchc {

std::string ResultsInWords::points(const Ratio& value) const {
    return wording::number(value, framework().decimals, framework().rounding, language);
}

std::string ResultsInWords::with_unit(const Ratio& value) const {
    return localized(value, language) + say(" điểm", value == Ratio::whole(1) ? " point" : " points");
}

std::vector<std::string> officer_names_of(const Plan& plan) {
    // Excel compares texts without regard to case: so must this.
    std::map<std::string, std::size_t> counts;
    for (const auto& officer : plan.officers) ++counts[folded(officer.name)];
    std::vector<std::string> names;
    for (const auto& officer : plan.officers) {
        const bool is_shared = counts[folded(officer.name)] > 1;
        names.push_back(officer.name.empty() ? officer.id.value
                        : is_shared          ? officer.name + " (" + officer.id.value + ")"
                                             : officer.name);
    }
    return names;
}

}  // namespace cchc
