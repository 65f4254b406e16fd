// SPDX-License-Identifier: MIT
#include "xlsx/write_book.hpp"

#include "base/platform.hpp"
#include "xlsx/zip_check.hpp"

namespace cchc {

std::string write_book(const std::string& target, const BookProperties& properties,
                       const std::function<void(Workbook&)>& fill) {
    ReplacementFile file(target);
    if (file.path().empty()) return file.error();
    std::size_t sheets = 0;
    try {
        Workbook workbook(file.path(), properties);
        fill(workbook);
        sheets = workbook.sheets();
        workbook.close();
    } catch (const BookError& error) {
        return error.what();
    }
    if (std::string fault = zip_fault(file.path(), sheets); !fault.empty()) return fault;
    return file.commit() ? std::string() : file.error();
}

}  // namespace cchc
