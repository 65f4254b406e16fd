// SPDX-License-Identifier: MIT
#include "workbook/forms/identity_sheet.hpp"

namespace cchc {

void add_identity(Workbook& file, const FormIdentity& identity) {
    Sheet& sheet = file.add_sheet("cchc", 0);
    std::uint32_t row = 0;
    for (const auto& cells : rows_of(identity)) {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (!cells[i].empty()) sheet.text({row, static_cast<std::uint16_t>(i)}, cells[i], {});
        }
        ++row;
    }
    sheet.protect();
    sheet.hide();
}

}  // namespace cchc
