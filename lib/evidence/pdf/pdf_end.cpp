// SPDX-License-Identifier: MIT
#include "evidence/pdf/pdf_end.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>

namespace cchc {
namespace {

using namespace std::string_view_literals;

constexpr auto mark = "%%EOF"sv;
constexpr auto blanks = " \t\r\n\f\v\0\x1A"sv;
constexpr std::size_t head_size = 1024;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Whether objects or a cross-reference follow: an update that was not written to its end.
bool begins_update(std::string_view rest) {
    for (auto at = rest.find("obj"sv); at != std::string_view::npos; at = rest.find("obj"sv, at + 1)) {
        // `12 0 obj`, read backwards.
        std::size_t i = at;
        const auto back_over = [&](auto is_wanted) {
            const std::size_t from = i;
            while (i > 0 && is_wanted(rest[i - 1])) --i;
            return i < from;
        };
        const auto is_blank = [](char c) { return blanks.find(c) != std::string_view::npos; };
        if (back_over(is_blank) && back_over(is_digit) && back_over(is_blank) && back_over(is_digit))
            return true;
    }
    return rest.find("startxref"sv) != std::string_view::npos ||
           rest.find("\nxref"sv) != std::string_view::npos;
}

/// The length that a linearization dictionary in the first object says.
std::optional<std::uint64_t> stated_length(std::string_view pdf) {
    const auto head = pdf.substr(0, head_size);
    const auto begin = head.find("/Linearized"sv);
    if (begin == std::string_view::npos) return std::nullopt;
    const auto from = std::min(head.rfind("<<"sv, begin), begin);
    const auto dictionary = head.substr(from, std::min(head.find(">>"sv, begin), head.size()) - from);
    for (auto at = dictionary.find("/L"sv); at != std::string_view::npos;
         at = dictionary.find("/L"sv, at + 2)) {
        auto digits = dictionary.substr(at + 2);
        digits.remove_prefix(std::min(digits.find_first_not_of(blanks), digits.size()));
        std::uint64_t length = 0;
        const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), length);
        if (read.ec == std::errc()) return length;
    }
    return std::nullopt;
}

}  // namespace

PdfEnd find_pdf_end(std::string_view bytes, std::size_t header) {
    PdfEnd end;
    const auto last = bytes.rfind(mark);
    const auto reference = bytes.rfind("startxref"sv);
    const bool has_end =
        last != std::string_view::npos && (reference == std::string_view::npos || reference < last);
    if (!has_end) {
        end.is_cut_off = true;
        return end;
    }
    end.pdf = bytes.substr(0, last + mark.size());
    auto rest = bytes.substr(end.pdf.size());
    rest.remove_prefix(std::min(rest.find_first_not_of(blanks), rest.size()));
    rest = rest.substr(0, rest.find_last_not_of(blanks) + 1);
    end.trailing = rest.size();
    // The end of the line after the mark counts, but does not matter.
    constexpr std::size_t line_end = 2;
    const auto length = stated_length(bytes.substr(header));
    end.is_cut_off = begins_update(rest) || (length && bytes.size() - header + line_end < *length);
    return end;
}

}  // namespace cchc
