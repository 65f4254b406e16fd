// SPDX-License-Identifier: MIT
#include "task/reports/own_target.hpp"

#include "base/digest.hpp"
#include "load/book/old_book.hpp"
#include "load/book/own_book.hpp"
#include "load/files/load_source.hpp"
#include "sheet/read_spreadsheet.hpp"
#include "task/reports/book_lock.hpp"

namespace cchc {
namespace {

Finding fault(Message message, const std::string& path) {
    return {.message = message, .args = {{"file", path}}};
}

std::optional<Finding> fault_of(const std::string& path, const std::string& bytes, std::string_view schema) {
    const SpreadsheetRead read = read_spreadsheets({bytes}).front();
    if (read.fault != SpreadsheetFault::none) return fault(Message::report_is_foreign, path);
    const OwnBook judged = judge_own_book(read.spreadsheet, schema);
    if (judged == OwnBook::foreign) return fault(Message::report_is_foreign, path);
    if (judged == OwnBook::changed || has_notes(bytes)) return fault(Message::report_was_changed, path);
    return std::nullopt;
}

/// What is no file, writing will refuse in the system's words.
std::optional<FileBytes> standing_file(const std::string& path, const Files& files) {
    if (files.kind(path) != FileKind::file) return std::nullopt;
    return files.read(path, document_limit_bytes);
}

}  // namespace

OwnTarget look_at_own_book(const std::string& path, std::string_view schema, const Files& files) {
    const auto file = standing_file(path, files);
    if (!file) return {};
    if (file->status != FileStatus::ok) return {{}, fault(Message::report_is_foreign, path)};
    OwnTarget target{sha256(file->bytes), fault_of(path, file->bytes, schema)};
    const std::string lock = target.fault ? std::string() : lock_of(path, files);
    if (!lock.empty()) {
        target.fault = fault(Message::target_is_open, path);
        target.fault->args.push_back({"suggestion", lock});
    }
    return target;
}

OwnTarget look_at_own_text(const std::string& path, std::string_view start, const Files& files) {
    const auto file = standing_file(path, files);
    if (!file) return {};
    const bool is_ours =
        file->status == FileStatus::ok && (file->bytes.empty() || file->bytes.starts_with(start));
    if (!is_ours) return {{}, fault(Message::report_is_foreign, path)};
    return {sha256(file->bytes)};
}

bool is_unchanged(const OwnTarget& target, const std::string& path, const Files& files) {
    const FileBytes file = files.read(path, document_limit_bytes);
    if (target.sha256.empty()) return file.status != FileStatus::ok;
    return file.status == FileStatus::ok && sha256(file.bytes) == target.sha256;
}

}  // namespace cchc
