// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "xlsx/sheet.hpp"
#include "xlsx/style.hpp"

struct lxw_workbook;
struct lxw_format;

namespace cchc {

/// The library or the machine refused; stops at write_book.
class BookError : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// What the file says of itself.
struct BookProperties {
    std::string title;
    std::string company;
    Date created;          ///< fixed, so that the same input gives the same bytes
    std::string cut_mark;  ///< put behind a text that was cut
};

/// A new .xlsx file, written by `close`. Every code that the library returns is checked: BookError.
class Workbook {
  public:
    Workbook(const std::string& path, const BookProperties& properties);
    ~Workbook();
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;

    Sheet& add_sheet(std::string_view name, std::uint32_t tab_color);
    std::size_t sheets() const { return sheets_.size(); }
    const Sheet& sheet(std::size_t index) const { return *sheets_.at(index); }
    void close();
    /// What its file has to say, sheet by sheet.
    std::vector<const PrintedSheet*> printed() const;

  private:
    friend class Sheet;
    lxw_format* format(const Style& style);

    lxw_workbook* book_;
    std::string cut_mark_;
    std::map<Style, lxw_format*> formats_;
    std::vector<std::unique_ptr<Sheet>> sheets_;
};

}  // namespace cchc
