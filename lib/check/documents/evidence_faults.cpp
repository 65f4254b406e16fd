// SPDX-License-Identifier: MIT
#include "check/documents/evidence_faults.hpp"

#include <algorithm>

#include "base/files.hpp"
#include "base/prose.hpp"

namespace cchc {
namespace {

std::optional<Message> fault_of(const Pdf& pdf) {
    switch (pdf.state) {
        case PdfState::not_inspected:
        case PdfState::sound:
            return std::nullopt;
        case PdfState::repaired:
            return Message::evidence_mended;
        case PdfState::empty:
            return Message::evidence_empty;
        case PdfState::trailing:
            return Message::evidence_trailing;
        case PdfState::not_pdf:
            return Message::evidence_no_pdf;
        case PdfState::archive:
            return Message::evidence_is_archive;
        case PdfState::office:
            return Message::evidence_is_office;
        case PdfState::signature:
            return Message::evidence_is_signature;
        case PdfState::truncated:
            return Message::evidence_truncated;
        case PdfState::encrypted:
            return Message::evidence_locked;
        case PdfState::locked:
            return Message::evidence_locked_otherwise;
        case PdfState::no_pages:
            return Message::evidence_without_pages;
        case PdfState::unreadable:
            break;
    }
    return pdf.reason.empty() ? Message::evidence_broken : Message::evidence_broken_why;
}

/// `2, 4-6`; as many as a line takes.
std::string page_list(const std::vector<std::size_t>& pages) {
    constexpr std::size_t most_characters = 60;
    std::string text;
    for (std::size_t i = 0; i < pages.size();) {
        std::size_t last = i;
        while (last + 1 < pages.size() && pages[last + 1] == pages[last] + 1) ++last;
        if (text.size() > most_characters) return text + ", …";
        if (!text.empty()) text += ", ";
        text += std::to_string(pages[i]);
        if (last > i) text += "-" + std::to_string(pages[last]);
        i = last + 1;
    }
    return text;
}

CitedPages cited_pages(const Evidence& evidence) {
    constexpr std::size_t most_ranges = 200;
    const bool are_all = evidence.pages.empty() || evidence.pages.size() > most_ranges;
    return {are_all, are_all ? std::vector<PageRange>() : evidence.pages};
}

}  // namespace

std::optional<PageFault> fault_of_pages(const Pdf& pdf, const Evidence& evidence) {
    const CitedPages cited = cited_pages(evidence);
    std::vector<std::size_t> broken;
    std::vector<std::size_t> blank;
    bool are_blank = !cited.are_all || pdf.looks.size() == pdf.pages;
    for (std::size_t page = 1; page <= pdf.looks.size(); ++page) {
        if (!cited.includes(page)) continue;
        const PageLook look = pdf.look(page);
        if (look == PageLook::broken) broken.push_back(page);
        if (look == PageLook::blank) blank.push_back(page);
        are_blank = are_blank && look == PageLook::blank;
    }
    if (!broken.empty()) return PageFault{Message::evidence_pages_broken, page_list(broken)};
    if (!are_blank || blank.empty()) return std::nullopt;
    return PageFault{cited.are_all ? Message::evidence_all_blank : Message::evidence_pages_blank,
                     page_list(blank)};
}

std::optional<Message> fault_of_withheld(const Evidence& evidence, const std::vector<std::string>& fillers) {
    const std::string rest = without_phrases(evidence.withheld->value, fillers);
    // The shortest true reason is “mật” (secret).
    constexpr std::size_t fewest_letters = 3;
    if (count_different_letters(rest) < fewest_letters) return Message::withheld_no_reason;
    const bool has_number = std::any_of(evidence.number.begin(), evidence.number.end(),
                                        [](char c) { return c >= '0' && c <= '9'; });
    if (!has_number && !evidence.date && !evidence.is_reference_faulty) return Message::withheld_no_number;
    return std::nullopt;
}

std::optional<Message> fault_of_name(const Citation& citation, const std::string& written) {
    switch (citation.match) {
        case Match::missing:
            return citation.suggestion ? Message::evidence_not_there_near : Message::evidence_not_there;
        case Match::is_folder:
            return Message::evidence_is_folder;
        case Match::outside:
            return leads_out(written) ? Message::evidence_leads_out : Message::evidence_links_out;
        case Match::other_case:
            return Message::evidence_other_case;
        default:
            return std::nullopt;
    }
}

std::optional<Message> fault_of(const Document& document) {
    switch (document.status) {
        case FileStatus::ok:
            return fault_of(document.pdf);
        case FileStatus::too_large:
            return Message::evidence_too_large;
        case FileStatus::not_a_file:
        case FileStatus::not_a_folder:
            return Message::evidence_not_a_file;
        default:
            return Message::evidence_not_read;
    }
}

}  // namespace cchc
