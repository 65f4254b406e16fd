// SPDX-License-Identifier: MIT
#include "evidence/pdf.hpp"

#include <algorithm>
#include <charconv>

#include "base/text.hpp"

namespace cchc {
namespace {

/// Takes the digits at the start of the text, and the blank behind them.
template <typename Number>
Number take_number(std::string_view& text) {
    Number number{};
    const char* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    text.remove_prefix(
        std::min<std::size_t>(static_cast<std::size_t>(read.ptr - text.data()) + 1, text.size()));
    return number;
}

}  // namespace

bool CitedPages::includes(std::size_t page) const {
    return are_all || std::any_of(ranges.begin(), ranges.end(), [&](const PageRange& range) {
               return page >= range.first && page <= range.last;
           });
}

PageLook Pdf::look(std::size_t page) const {
    if (page == 0 || page > looks.size()) return PageLook::unknown;
    return static_cast<PageLook>(looks[page - 1]);
}

std::string text_of(const Pdf& pdf) {
    return std::to_string(static_cast<int>(pdf.state)) + " " + std::to_string(pdf.pages) + " " + pdf.looks +
           " " + pdf.reason;
}

Pdf pdf_from(std::string_view text) {
    Pdf pdf;
    const int state = take_number<int>(text);
    const bool is_known = state >= 0 && state <= static_cast<int>(PdfState::no_pages);
    pdf.state = is_known ? static_cast<PdfState>(state) : PdfState::unreadable;
    pdf.pages = take_number<std::size_t>(text);
    const auto looks = text.substr(0, text.find(' '));
    pdf.looks = looks;
    text.remove_prefix(std::min(looks.size() + 1, text.size()));
    if (!find_invalid_utf8(text)) pdf.reason = text;
    if (pdf.looks.size() > pdf.pages)
        return {.state = PdfState::unreadable, .pages = 0, .looks = {}, .reason = {}};
    return pdf;
}

std::string pdf_request(const CitedPages& cited) {
    std::string text = cited.are_all ? "1 " : "0 ";
    text += std::to_string(cited.ranges.size()) + " ";
    for (const auto& range : cited.ranges)
        text += std::to_string(range.first) + " " + std::to_string(range.last) + " ";
    return text;
}

CitedPages take_cited_pages(std::string_view& request) {
    CitedPages cited;
    cited.are_all = take_number<int>(request) == 1;
    for (auto count = take_number<std::size_t>(request); count > 0 && !request.empty(); --count) {
        PageRange range;
        range.first = take_number<std::size_t>(request);
        range.last = take_number<std::size_t>(request);
        cited.ranges.push_back(range);
    }
    return cited;
}

}  // namespace cchc
