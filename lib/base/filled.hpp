// SPDX-License-Identifier: MIT
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace cchc {

/// The pattern with each `{}` replaced by the value of its turn.
inline std::string filled(std::string_view pattern, std::initializer_list<std::string_view> values) {
    std::string out;
    for (const auto value : values) {
        const auto at = pattern.find("{}");
        if (at == std::string_view::npos) break;
        out.append(pattern.substr(0, at)).append(value);
        pattern.remove_prefix(at + 2);
    }
    return out.append(pattern);
}

/// With the first `{}` replaced by the value.
inline std::string filled(std::string_view pattern, std::string_view value) {
    return filled(pattern, {value});
}

}  // namespace cchc
