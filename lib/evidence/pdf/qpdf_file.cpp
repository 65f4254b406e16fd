// SPDX-License-Identifier: MIT
#include "evidence/pdf/qpdf_file.hpp"

#include <qpdf/qpdf-c.h>

#include <cstdlib>
#include <memory>
#include <new>

#include "base/text.hpp"

namespace cchc {

QpdfFile::QpdfFile(std::string_view bytes) : data_(qpdf_init()) {
    if (data_ == nullptr) throw std::bad_alloc();
    qpdf_silence_errors(data_);
    qpdf_set_suppress_warnings(data_, QPDF_TRUE);
    qpdflogger_handle logger = qpdflogger_create();
    qpdflogger_set_info(logger, qpdf_log_dest_discard, nullptr, nullptr);
    qpdflogger_set_warn(logger, qpdf_log_dest_discard, nullptr, nullptr);
    qpdflogger_set_error(logger, qpdf_log_dest_discard, nullptr, nullptr);
    qpdf_set_logger(data_, logger);
    qpdflogger_cleanup(&logger);
    qpdf_read_memory(data_, "PDF", bytes.data(), bytes.size(), nullptr);
    if (qpdf_has_error(data_) == QPDF_FALSE) return;
    qpdf_error error = qpdf_get_error(data_);
    const auto code = qpdf_get_error_code(data_, error);
    reason_ = words(error);
    const bool is_lock = code == qpdf_e_unsupported && reason_.find("encrypt") != std::string::npos;
    opening_ = code == qpdf_e_password ? Opening::asks_password
               : is_lock               ? Opening::other_lock
                                       : Opening::failed;
}

QpdfFile::~QpdfFile() {
    qpdf_cleanup(&data_);
}

std::string QpdfFile::words(_qpdf_error* error) const {
    if (error == nullptr) return {};
    const char* detail = qpdf_get_error_message_detail(data_, error);
    const std::string text = detail == nullptr ? "" : detail;
    return find_invalid_utf8(text) ? std::string() : shortened(text, 200);
}

std::string QpdfFile::take_error() {
    return qpdf_has_error(data_) == QPDF_FALSE ? std::string() : words(qpdf_get_error(data_));
}

std::optional<std::size_t> QpdfFile::count_pages() {
    const int pages = qpdf_get_num_pages(data_);
    const bool failed = qpdf_has_error(data_) != QPDF_FALSE;
    if (failed) reason_ = take_error();
    if (pages < 0 || failed) return std::nullopt;
    return static_cast<std::size_t>(pages);
}

bool QpdfFile::has_warnings() const {
    return qpdf_more_warnings(data_) != QPDF_FALSE;
}

std::string QpdfFile::first_warning() {
    std::string text;
    while (has_warnings()) {
        text = words(qpdf_next_warning(data_));
        if (text != "file is damaged") break;
    }
    return text;
}

QpdfFile::Object QpdfFile::page(std::size_t index) {
    return qpdf_get_page_n(data_, index);
}

bool QpdfFile::is_null(Object object) {
    return qpdf_oh_is_null(data_, object) != QPDF_FALSE;
}

bool QpdfFile::is_stream(Object object) {
    return qpdf_oh_is_stream(data_, object) != QPDF_FALSE;
}

bool QpdfFile::is_array(Object object) {
    return qpdf_oh_is_array(data_, object) != QPDF_FALSE;
}

bool QpdfFile::is_dictionary(Object object) {
    return qpdf_oh_is_dictionary(data_, object) != QPDF_FALSE;
}

bool QpdfFile::is_name(Object object, const char* name) {
    return qpdf_oh_is_name_and_equals(data_, object, name) != QPDF_FALSE;
}

std::string QpdfFile::name(Object object) {
    return qpdf_oh_is_name(data_, object) == QPDF_FALSE ? std::string() : qpdf_oh_get_name(data_, object);
}

QpdfFile::Object QpdfFile::entry(Object dictionary, const std::string& key) {
    const Object from = is_stream(dictionary) ? qpdf_oh_get_dict(data_, dictionary) : dictionary;
    return qpdf_oh_get_key_if_dict(data_, from, key.c_str());
}

std::vector<std::string> QpdfFile::keys(Object dictionary) {
    std::vector<std::string> found;
    if (!is_dictionary(dictionary)) return found;
    qpdf_oh_begin_dict_key_iter(data_, dictionary);
    while (qpdf_oh_dict_more_keys(data_) != QPDF_FALSE) found.emplace_back(qpdf_oh_dict_next_key(data_));
    return found;
}

std::size_t QpdfFile::count_items(Object array) {
    return is_array(array) ? static_cast<std::size_t>(qpdf_oh_get_array_n_items(data_, array)) : 0;
}

QpdfFile::Object QpdfFile::item(Object array, std::size_t index) {
    return qpdf_oh_get_array_item(data_, array, static_cast<int>(index));
}

int QpdfFile::number(Object object) {
    return qpdf_oh_get_object_id(data_, object);
}

QpdfFile::Data QpdfFile::data(Object stream, bool decode) {
    unsigned char* bytes = nullptr;
    std::size_t size = 0;
    QPDF_BOOL decoded = QPDF_FALSE;
    const auto code = qpdf_oh_get_stream_data(data_, stream, decode ? qpdf_dl_specialized : qpdf_dl_none,
                                              &decoded, &bytes, &size);
    const std::unique_ptr<unsigned char, decltype(&std::free)> owner(bytes, &std::free);
    Data made;
    made.is_broken = (static_cast<unsigned>(code) & QPDF_ERRORS) != 0;
    if (made.is_broken) take_error();
    made.is_decoded = decoded != QPDF_FALSE;
    if (bytes != nullptr) made.bytes.assign(reinterpret_cast<const char*>(bytes), size);
    return made;
}

void QpdfFile::release() {
    qpdf_oh_release_all(data_);
}

}  // namespace cchc
