// SPDX-License-Identifier: MIT
#include "evidence/pdf.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "evidence/container.hpp"
#include "evidence/pdf_end.hpp"

namespace cchc {
namespace {

// What viewers allow before the `%PDF` and behind the `%%EOF`.
constexpr std::size_t window = 1024;

Pdf refused(PdfState state, std::string reason = {}) {
    return {.state = state, .pages = 0, .looks = {}, .reason = std::move(reason)};
}

PdfState state_of(Container container) {
    switch (container) {
        case Container::archive:
            return PdfState::archive;
        case Container::office:
            return PdfState::office;
        case Container::signature:
            return PdfState::signature;
        case Container::none:
            break;
    }
    return PdfState::sound;
}

Pdf opened(std::string_view bytes, const std::string& name, const CitedPages& cited) {
    QpdfFile file(bytes, name);
    switch (file.opening()) {
        case QpdfFile::Opening::asks_password:
            return refused(PdfState::encrypted);
        case QpdfFile::Opening::other_lock:
            return refused(PdfState::locked);
        case QpdfFile::Opening::failed:
            return refused(PdfState::unreadable, file.reason());
        case QpdfFile::Opening::opened:
            break;
    }
    const auto pages = file.count_pages();
    if (!pages) return refused(PdfState::unreadable, file.reason());
    if (*pages == 0) return refused(PdfState::no_pages);
    const bool is_repaired = file.has_warnings();
    return {.state = is_repaired ? PdfState::repaired : PdfState::sound,
            .pages = *pages,
            .looks = look_at_pages(file, *pages, cited),
            .reason = is_repaired ? file.first_warning() : std::string()};
}

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

PageLook Pdf::look(std::size_t page) const {
    if (page == 0 || page > looks.size()) return PageLook::unknown;
    return static_cast<PageLook>(looks[page - 1]);
}

Pdf inspect_pdf(std::string_view bytes, const std::string& name, const CitedPages& cited) {
    if (bytes.find_first_not_of('\0') == std::string_view::npos) return refused(PdfState::empty);
    if (const auto container = container_of(bytes); container != Container::none) {
        return refused(state_of(container));
    }
    const auto header = bytes.substr(0, window).find("%PDF");
    if (header == std::string_view::npos) return refused(PdfState::not_pdf);
    const PdfEnd end = find_pdf_end(bytes, header);
    if (end.is_cut_off) return refused(PdfState::truncated);
    Pdf pdf = opened(end.pdf, name, cited);
    if (pdf.state == PdfState::sound && end.trailing > window) {
        pdf.state = PdfState::trailing;
        pdf.reason = std::to_string(end.trailing);
    }
    return pdf;
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
    pdf.reason = text;
    return pdf;
}

}  // namespace cchc
