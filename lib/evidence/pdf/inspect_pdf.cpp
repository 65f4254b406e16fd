// SPDX-License-Identifier: MIT
#include "evidence/pdf/inspect_pdf.hpp"

#include <utility>

#include "evidence/pdf/container.hpp"
#include "evidence/pdf/page_looks.hpp"
#include "evidence/pdf/pdf_end.hpp"

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

Pdf opened(std::string_view bytes, const CitedPages& cited) {
    QpdfFile file(bytes);
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

}  // namespace

Pdf inspect_pdf(std::string_view bytes, const CitedPages& cited) {
    if (bytes.find_first_not_of('\0') == std::string_view::npos) return refused(PdfState::empty);
    if (const auto container = container_of(bytes); container != Container::none) {
        return refused(state_of(container));
    }
    const auto header = bytes.substr(0, window).find("%PDF");
    if (header == std::string_view::npos) return refused(PdfState::not_pdf);
    const PdfEnd end = find_pdf_end(bytes, header);
    if (end.is_cut_off) return refused(PdfState::truncated);
    Pdf pdf = opened(end.pdf, cited);
    if (pdf.state == PdfState::sound && end.trailing > window) {
        pdf.state = PdfState::trailing;
        pdf.reason = std::to_string(end.trailing);
    }
    return pdf;
}

}  // namespace cchc
