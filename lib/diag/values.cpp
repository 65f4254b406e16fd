// SPDX-License-Identifier: MIT
#include "diag/values.hpp"

#include "base/text.hpp"

namespace cchc {
namespace {

Message number_message(NumberFault fault) {
    switch (fault) {
        case NumberFault::empty:
            return Message::number_empty;
        case NumberFault::thousands:
            return Message::number_grouped;
        case NumberFault::too_many_decimals:
            return Message::number_decimals;
        case NumberFault::too_large:
            return Message::number_large;
        default:
            return Message::number_wrong;
    }
}

}  // namespace

std::optional<Located<Number>> number_or_finding(const Located<std::string>& text, std::string_view key,
                                                 Findings& findings) {
    auto parsed = parse_number(text.value);
    if (parsed.fault == NumberFault::none) return Located<Number>{std::move(parsed.number), text.place};
    findings.add({.message = number_message(parsed.fault),
                  .place = text.place,
                  .args = {{"found", text.value},
                           {"key", std::string(key)},
                           {"expected", std::size_t{Decimal::max_places}}}});
    return std::nullopt;
}

std::optional<Located<Date>> date_or_finding(const Located<std::string>& text, Findings& findings) {
    if (const auto date = parse_date(text.value)) return Located<Date>{*date, text.place};
    findings.add({.message = Message::date_wrong, .place = text.place, .args = {{"found", text.value}}});
    return std::nullopt;
}

}  // namespace cchc
