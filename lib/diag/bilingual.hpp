// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace cchc {

enum class Language { vi, en };

/// A text in both languages; leaving one out does not compile.
struct Bilingual {
    std::string_view vi;
    std::string_view en;
    consteval Bilingual(const char* vietnamese, const char* english) : vi(vietnamese), en(english) {
        if (vi.empty() || en.empty()) throw "a translation is missing";
    }
    constexpr std::string_view in(Language language) const { return language == Language::vi ? vi : en; }
};

}  // namespace cchc
