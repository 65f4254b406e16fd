// SPDX-License-Identifier: MIT
#include "xlsx/write_book.hpp"

#include "base/platform.hpp"
#include "xlsx/readback/book_fault.hpp"

namespace cchc {

namespace {

/// Whether both files have the same bytes: the new one then need not take the old one's place.
bool are_same(const std::string& written, const std::string& standing) {
    constexpr std::uint64_t most_bytes = 512ULL << 20U;
    const auto files = make_disk_files();
    const auto size = files->stamp(standing);
    if (!size || size->size_bytes != files->stamp(written).value_or(FileStamp()).size_bytes) return false;
    const FileBytes old = files->read(standing, most_bytes);
    return old.status == FileStatus::ok && old.bytes == files->read(written, most_bytes).bytes;
}

}  // namespace

WrittenBook write_book(const BookTarget& target, const BookProperties& properties,
                       const std::function<void(Workbook&)>& fill) {
    ReplacementFile file(target.path);
    if (file.path().empty()) return {file.error(), {}};
    try {
        Workbook workbook(file.path(), properties);
        fill(workbook);
        workbook.close();
        const std::string fault = book_fault(file.path(), workbook.printed());
        if (!fault.empty()) return {"what was written does not read back: " + fault, {}};
    } catch (const BookError& error) {
        return {error.what(), {}};
    }
    if (!target.keeps_old && are_same(file.path(), target.path)) return {};
    if (target.last_look) {
        if (std::string fault = target.last_look(); !fault.empty()) return {fault, {}};
    }
    const bool is_written = target.keeps_old ? file.commit_keeping_old() : file.commit();
    return is_written ? WrittenBook{{}, file.kept()} : WrittenBook{file.error(), {}};
}

std::string write_book(const std::string& target, const BookProperties& properties,
                       const std::function<void(Workbook&)>& fill) {
    return write_book(BookTarget{.path = target}, properties, fill).failure;
}

}  // namespace cchc
