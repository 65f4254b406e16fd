// SPDX-License-Identifier: MIT
#include "xlsx/book.hpp"

#include <cerrno>
#include <cstring>
#include <utility>

#include "xlsx/calls.hpp"
#include "xlsx/cell_values.hpp"

namespace cchc {

Workbook::Workbook(const std::string& path, const BookProperties& properties)
    : book_(made(workbook_new(path.c_str()), "workbook")), cut_mark_(properties.cut_mark) {
    // The first format is the one of every cell without its own.
    set_look(STAILQ_FIRST(book_->formats), Style{});
    std::string title = properties.title;
    std::string company = properties.company;
    lxw_doc_properties words{};
    words.title = title.data();
    words.company = company.data();
    words.created = seconds_of(properties.created);
    const lxw_error code = workbook_set_properties(book_, &words);
    if (code != LXW_NO_ERROR) lxw_workbook_free(book_);
    check(code, "properties");
}

Workbook::~Workbook() {
    if (book_ != nullptr) lxw_workbook_free(book_);
}

Sheet& Workbook::add_sheet(std::string_view name, std::uint32_t tab_color) {
    const std::string title(name);
    check(workbook_validate_sheet_name(book_, title.c_str()), title.c_str());
    lxw_worksheet* sheet = made(workbook_add_worksheet(book_, title.c_str()), "sheet");
    if (tab_color != 0) worksheet_set_tab_color(sheet, tab_color);
    sheets_.push_back(std::make_unique<Sheet>(*this, sheet, title));
    return *sheets_.back();
}

lxw_format* Workbook::format(const Style& style) {
    const auto [place, is_new] = formats_.try_emplace(style, nullptr);
    if (is_new) {
        place->second = made(workbook_add_format(book_), "format");
        set_look(place->second, style);
    }
    return place->second;
}

void Workbook::close() {
    for (const auto& sheet : sheets_) sheet->finish();
    errno = 0;
    const lxw_error code = workbook_close(std::exchange(book_, nullptr));
    // The system's words say more than the library's, where it left any.
    if (code != LXW_NO_ERROR && errno != 0) throw BookError(std::strerror(errno));
    check(code, "closing");
}

std::vector<const PrintedSheet*> Workbook::printed() const {
    std::vector<const PrintedSheet*> printed;
    for (const auto& sheet : sheets_) printed.push_back(&sheet->printed());
    return printed;
}

}  // namespace cchc
