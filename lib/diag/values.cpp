// SPDX-License-Identifier: MIT
#include "diag/values.hpp"

#include "base/text.hpp"
#include "base/text_typed.hpp"

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
    auto parsed = parse_number(trimmed_cell(text.value));
    if (parsed.fault == NumberFault::not_a_number && foreign_sign_found(text, findings)) return std::nullopt;
    if (parsed.fault == NumberFault::none) return Located<Number>{std::move(parsed.number), text.place};
    findings.add({.message = number_message(parsed.fault),
                  .place = text.place,
                  .args = {{"found", text.value},
                           {"key", std::string(key)},
                           {"expected", std::size_t{Decimal::max_places}}}});
    return std::nullopt;
}

bool foreign_sign_found(const Located<std::string>& text, Findings& findings) {
    const auto sign = find_foreign_sign(text.value);
    if (!sign) return false;
    const auto message = sign->kind == ForeignSign::Kind::digit   ? Message::number_foreign_digit
                         : sign->kind == ForeignSign::Kind::blank ? Message::number_foreign_blank
                                                                  : Message::number_foreign_mark;
    findings.add(
        {.message = message,
         .place = text.place,
         .args = {
             {"found", shortened(text.value, 60)}, {"sign", sign->text}, {"code", hexadecimal(sign->code)}}});
    return true;
}

std::optional<Located<Date>> date_or_finding(const Located<std::string>& text, Findings& findings) {
    if (const auto date = parse_date(text.value)) return Located<Date>{*date, text.place};
    findings.add({.message = Message::date_wrong, .place = text.place, .args = {{"found", text.value}}});
    return std::nullopt;
}

}  // namespace cchc
