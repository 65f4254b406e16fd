// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace cchc {

/// The id as a file's name, without what a path cannot hold.
inline std::string file_stem(std::string id) {
    for (char& c : id) {
        const bool is_special = std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos;
        if (is_special || static_cast<unsigned char>(c) < 0x20 || (&c == id.data() && c == '.')) c = '-';
    }
    return id;
}

}  // namespace cchc
