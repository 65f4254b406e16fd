// SPDX-License-Identifier: MIT
#include "check/evidence_faults.hpp"

#include "base/files.hpp"

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
        case PdfState::not_pdf:
            return Message::evidence_no_pdf;
        case PdfState::truncated:
            return Message::evidence_truncated;
        case PdfState::encrypted:
            return Message::evidence_locked;
        case PdfState::no_pages:
            return Message::evidence_without_pages;
        case PdfState::unreadable:
            break;
    }
    return pdf.reason.empty() ? Message::evidence_broken : Message::evidence_broken_why;
}

}  // namespace

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
