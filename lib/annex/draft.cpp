// SPDX-License-Identifier: MIT
#include "annex/draft.hpp"

#include <algorithm>

namespace cchc {

std::string DraftNote::text(Language language) const {
    std::string out;
    std::string_view rest = pattern.in(language);
    for (const auto& word : words) {
        const auto at = rest.find("{}");
        if (at == std::string_view::npos) break;
        out.append(rest.substr(0, at)).append(word);
        rest.remove_prefix(at + 2);
    }
    out += rest;
    std::replace(out.begin(), out.end(), '\n', ' ');
    return out;
}

}  // namespace cchc
