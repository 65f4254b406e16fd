// SPDX-License-Identifier: MIT
#include "workbook/own_marks.hpp"

#include "workbook/results/cell_marks.hpp"

namespace cchc {

void add_marks_sheet(Workbook& file, std::string_view schema) {
    const std::size_t sheets = file.sheets();
    Sheet& marks = file.add_sheet(result_marks::marks_sheet, 0);
    std::uint32_t row = 0;
    const auto add = [&](std::string_view key, std::string_view value) {
        marks.text({row, 0}, key, {});
        marks.text({row++, 1}, value, {});
    };
    add(result_marks::schema_key, schema);
    for (std::size_t i = 0; i < sheets; ++i) {
        const CellMarks cells = marks_of(file.sheet(i));
        add(result_marks::cells_key, cells.all + " " + cells.without_results + " " + file.sheet(i).name());
    }
    marks.hide();
}

}  // namespace cchc
