// SPDX-License-Identifier: MIT
#include "load/cards/evidence_texts.hpp"

#include <algorithm>
#include <array>
#include <cctype>

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

/// `https://host/…`: a host of letters, digits, dots, hyphens and perhaps a port; no blanks.
bool is_address(std::string_view text) {
    std::string_view rest;
    for (const std::string_view scheme : {"https://", "http://"}) {
        if (text.rfind(scheme, 0) == 0) rest = text.substr(scheme.size());
    }
    const std::string_view host = rest.substr(0, rest.find_first_of("/?#"));
    const bool is_host = !host.empty() && host.front() != '.' && host.find('.') != std::string_view::npos &&
                         std::all_of(host.begin(), host.end(), [](unsigned char c) {
                             return std::isalnum(c) != 0 || c == '.' || c == '-' || c == ':' || c >= 0x80;
                         });
    return is_host && text.size() <= 2'000 && text.find_first_of(" \t\"<>") == std::string_view::npos;
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

bool set_link(Evidence& evidence, Located<std::string> address, Findings& findings) {
    if (!is_address(address.value)) {
        findings.add({.message = Message::link_wrong,
                      .place = address.place,
                      .args = {{"found", shortened(address.value, 60)}}});
        return false;
    }
    evidence.link = std::move(address);
    return true;
}

}  // namespace cchc
