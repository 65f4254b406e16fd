// SPDX-License-Identifier: MIT
#include "report/basis_line.hpp"

#include "model/wording.hpp"
#include "report/labels.hpp"
#include "score/names.hpp"

namespace cchc {

std::string basis_line(const Framework& framework, Stage stage, const TextStyle& style) {
    const auto say = [&](Bilingual words) { return std::string(words.in(style.language)); };
    const std::string by = say(labels::framework) + printable(framework.id) + " (" +
                           say(wording::standing(framework.standing)) + "); ";
    return hanging("", by + filled(say(labels::stage), say(names::stage[stage].words)), style.width);
}

}  // namespace cchc
