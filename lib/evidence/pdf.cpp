// SPDX-License-Identifier: MIT
#include "evidence/pdf.hpp"

#include <qpdf/qpdf-c.h>

#include <algorithm>
#include <new>

#include "base/text.hpp"

namespace cchc {
namespace {

constexpr std::size_t window = 1024;

/// One qpdf object that neither prints nor outlives its scope.
class Qpdf {
  public:
    Qpdf() : data_(qpdf_init()) {
        if (data_ == nullptr) throw std::bad_alloc();
        qpdf_silence_errors(data_);
        qpdf_set_suppress_warnings(data_, QPDF_TRUE);
        qpdflogger_handle logger = qpdflogger_create();
        qpdflogger_set_info(logger, qpdf_log_dest_discard, nullptr, nullptr);
        qpdflogger_set_warn(logger, qpdf_log_dest_discard, nullptr, nullptr);
        qpdflogger_set_error(logger, qpdf_log_dest_discard, nullptr, nullptr);
        qpdf_set_logger(data_, logger);
        qpdflogger_cleanup(&logger);
    }
    ~Qpdf() { qpdf_cleanup(&data_); }
    Qpdf(const Qpdf&) = delete;
    Qpdf& operator=(const Qpdf&) = delete;

    qpdf_data data() const { return data_; }

    /// The words of the error, without the file name, which the finding names itself.
    std::string words(qpdf_error error) const {
        if (error == nullptr) return {};
        const char* detail = qpdf_get_error_message_detail(data_, error);
        const std::string text = detail == nullptr ? "" : detail;
        return find_invalid_utf8(text) ? std::string() : shortened(text, 200);
    }

    /// The first warning that says more than that the file is damaged.
    std::string first_warning() const {
        std::string text;
        while (qpdf_more_warnings(data_) != QPDF_FALSE) {
            text = words(qpdf_next_warning(data_));
            if (text != "file is damaged") break;
        }
        return text;
    }

  private:
    qpdf_data data_;
};

Pdf opened(std::string_view bytes, const std::string& name) {
    const Qpdf qpdf;
    Pdf pdf;
    qpdf_read_memory(qpdf.data(), name.c_str(), bytes.data(), bytes.size(), nullptr);
    if (qpdf_has_error(qpdf.data()) != QPDF_FALSE) {
        qpdf_error error = qpdf_get_error(qpdf.data());
        const bool locked = qpdf_get_error_code(qpdf.data(), error) == qpdf_e_password;
        pdf.state = locked ? PdfState::encrypted : PdfState::unreadable;
        pdf.reason = qpdf.words(error);
        return pdf;
    }
    if (qpdf_is_encrypted(qpdf.data()) != QPDF_FALSE) return {PdfState::encrypted, 0, {}};
    const int pages = qpdf_get_num_pages(qpdf.data());
    if (pages < 0 || qpdf_has_error(qpdf.data()) != QPDF_FALSE) {
        return {PdfState::unreadable, 0, qpdf.words(qpdf_get_error(qpdf.data()))};
    }
    if (pages == 0) return {PdfState::no_pages, 0, {}};
    pdf.pages = static_cast<std::size_t>(pages);
    const bool repaired = qpdf_more_warnings(qpdf.data()) != QPDF_FALSE;
    pdf.state = repaired ? PdfState::repaired : PdfState::sound;
    if (repaired) pdf.reason = qpdf.first_warning();
    return pdf;
}

}  // namespace

Pdf inspect_pdf(std::string_view bytes, const std::string& name) {
    const auto last = bytes.find_last_not_of('\0');
    if (last == std::string_view::npos) return {PdfState::empty, 0, {}};
    bytes = bytes.substr(0, last + 1);
    if (bytes.substr(0, window).find("%PDF") == std::string_view::npos) return {PdfState::not_pdf, 0, {}};
    const auto tail = bytes.substr(bytes.size() - std::min(bytes.size(), window));
    if (tail.find("%%EOF") == std::string_view::npos) return {PdfState::truncated, 0, {}};
    return opened(bytes, name);
}

}  // namespace cchc
