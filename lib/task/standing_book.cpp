// SPDX-License-Identifier: MIT
#include "task/standing_book.hpp"

#include <optional>

#include "base/digest.hpp"
#include "base/text.hpp"
#include "load/book/old_book.hpp"
#include "load/files/load_source.hpp"
#include "sheet/read_spreadsheet.hpp"
#include "task/reports/book_lock.hpp"

namespace cchc {
namespace {

Finding fault(Message message, const StandingRequest& request, std::vector<Arg> args = {}) {
    args.push_back({"file", request.path});
    return {.message = message, .args = std::move(args)};
}

Finding unreadable(const StandingRequest& request, const std::string& reason) {
    return fault(Message::target_is_unreadable, request,
                 {{"reason", Cause{reason.empty() ? "broken or too large" : reason}}});
}

std::optional<Finding> fault_of(const SpreadsheetRead& read, const StandingRequest& request) {
    switch (read.fault) {
        case SpreadsheetFault::none:
            return std::nullopt;
        case SpreadsheetFault::not_a_spreadsheet:
            return fault(Message::target_is_foreign, request);
        default:
            break;
    }
    return unreadable(request, read.reason);
}

/// What is found out, or why the file must stand.
std::optional<Finding> read_into(StandingBook& standing, const StandingRequest& request,
                                 const std::string& bytes) {
    const SpreadsheetRead read = read_spreadsheets({bytes}).front();
    if (auto found = fault_of(read, request)) return found;
    auto old = read_old_book(read.spreadsheet);
    if (!old) return fault(Message::target_is_foreign, request);
    const std::string year = std::to_string(request.plan.year);
    if (to_nfc(old->unit) != to_nfc(request.plan.unit.id) || old->year != year) {
        return fault(Message::target_of_other, request,
                     {{"found", shortened(old->unit, 60) + ", " + shortened(old->year, 10)},
                      {"expected", request.plan.unit.id + ", " + year}});
    }
    standing.remedies = std::move(old->remedies);
    standing.changed = std::move(old->changed);
    if (!old->is_marked) standing.kept_for = KeptFor::unknown;
    if (has_notes(bytes)) standing.kept_for = KeptFor::noted;
    if (!standing.changed.empty()) standing.kept_for = KeptFor::changed;
    return std::nullopt;
}

}  // namespace

StandingBook look_at(const StandingRequest& request, const Files& files) {
    StandingBook standing;
    // What is no file, writing will refuse in the system's words.
    if (files.kind(request.path) != FileKind::file) return standing;
    standing.exists = true;
    const FileBytes file = files.read(request.path, document_limit_bytes);
    std::optional<Finding> found;
    if (file.status == FileStatus::ok) {
        standing.sha256 = sha256(file.bytes);
        found = read_into(standing, request, file.bytes);
    } else {
        found = unreadable(request, file.reason);
    }
    const std::string lock = found ? std::string() : lock_of(request.path, files);
    if (!lock.empty()) found = fault(Message::target_is_open, request, {{"suggestion", lock}});
    if (!found) return standing;
    if (request.makes_room) {
        standing.kept_for = lock.empty() ? KeptFor::asked : KeptFor::open;
    } else {
        standing.faults.add(std::move(*found));
    }
    return standing;
}

bool is_unchanged(const StandingBook& book, const std::string& path, const Files& files) {
    const FileBytes file = files.read(path, document_limit_bytes);
    if (!book.exists) return file.status == FileStatus::missing;
    return file.status == FileStatus::ok ? sha256(file.bytes) == book.sha256 : book.sha256.empty();
}

}  // namespace cchc
