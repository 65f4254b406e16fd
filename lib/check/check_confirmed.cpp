// SPDX-License-Identifier: MIT
#include "check/check_confirmed.hpp"

#include "model/names.hpp"

namespace cchc {

void check_confirmed(const Plan& plan, Findings& findings) {
    for (const auto& part : plan.unconfirmed) {
        findings.add({.message = Message::plan_unconfirmed,
                      .place = part.place,
                      .args = {{"key", std::string(names::plan_part.name(part.value))}}});
    }
}

}  // namespace cchc
