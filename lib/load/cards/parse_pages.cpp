// SPDX-License-Identifier: MIT
#include "load/cards/parse_pages.hpp"

#include <array>

#include "base/text.hpp"

namespace cchc {
namespace {

/// `1-6, 9`: pages and ranges of pages; nothing where it cannot be read.
std::optional<std::vector<PageRange>> parse_pages(std::string_view text) {
    std::vector<PageRange> ranges;
    while (!text.empty()) {
        const auto comma = text.find_first_of(",;");
        const auto part = trimmed(text.substr(0, comma));
        text.remove_prefix(comma == std::string_view::npos ? text.size() : comma + 1);
        std::string plain(part);
        if (const auto dash = plain.find("–"); dash != std::string::npos) plain.replace(dash, 3, "-");
        const auto dash = plain.find('-');
        const auto first = trimmed(std::string_view(plain).substr(0, dash));
        const auto last =
            dash == std::string::npos ? first : trimmed(std::string_view(plain).substr(dash + 1));
        std::array<std::size_t, 2> numbers{};
        std::size_t at = 0;
        for (const auto digits : {first, last}) {
            const bool readable = !digits.empty() && digits.size() <= 6 &&
                                  digits.find_first_not_of("0123456789") == std::string_view::npos;
            if (!readable) return std::nullopt;
            for (const char c : digits) numbers[at] = numbers[at] * 10 + static_cast<std::size_t>(c - '0');
            ++at;
        }
        ranges.push_back({numbers[0], numbers[1]});
    }
    return ranges;
}

}  // namespace

void set_pages(Evidence& evidence, const Located<std::string>& pages, Findings& findings) {
    evidence.pages_text = pages.value;
    evidence.pages_place = pages.place;
    if (auto ranges = parse_pages(pages.value)) {
        evidence.pages = std::move(*ranges);
    } else {
        findings.add({.message = Message::pages_wrong,
                      .place = pages.place,
                      .args = {{"found", shortened(pages.value, 60)}}});
    }
}

}  // namespace cchc
