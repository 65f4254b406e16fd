// SPDX-License-Identifier: MIT
#include "workbook/properties.hpp"

namespace cchc {

BookProperties properties_of(const Plan& plan, const std::string& title, Language language, YearDay created) {
    // A draft's plan may have any year; the library wants one that counts seconds from 1970.
    const int year = plan.year >= 1970 && plan.year <= 9999 ? static_cast<int>(plan.year) : 1970;
    constexpr Bilingual cut_mark{"… [đã cắt bớt]", "… [cut]"};
    return {.title = title + " " + std::to_string(plan.year) + " - " + plan.unit.name,
            .company = plan.unit.name,
            .created = created == YearDay::first ? Date{year, 1, 1} : Date{year, 12, 31},
            .cut_mark = std::string(cut_mark.in(language))};
}

}  // namespace cchc
