// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "cli/options/command.hpp"
#include "cli/options/common_options.hpp"

/// What `cchc framework import` takes and says.
namespace cchc::texts {

inline constexpr Bilingual framework_import{"Lập bản nháp khung chỉ số từ bảng phụ lục",
                                            "Make a draft of a framework from an annex's table"};
inline constexpr Bilingual framework_import_more{
    "TABLE là bảng tiêu chí kèm quyết định: .xlsx, .ods, .csv, .docx. Mỗi dòng của bảng được báo là gì: mục, "
    "mức điểm, số liệu, tiêu đề, dòng tổng, hoặc không hiểu và vì sao. Điều suy ra nằm trong dòng # của bản "
    "nháp, kèm câu "
    "chữ gốc; điều không đọc được thì bỏ trống, không đặt thêm cách chấm nào. Mã trả về 1: có dòng không "
    "hiểu, tổng không "
    "khớp hoặc thiếu số thứ tự. Sau đó: cchc framework check FRAMEWORK.yaml. Ví dụ: “cchc framework import "
    "phu-luc.docx -o khung.yaml”; “cchc framework import phu-luc.xlsx -o khung.yaml --report doc-lai.xlsx”.",
    "TABLE is the table of criteria that comes with a decision: .xlsx, .ods, .csv, .docx. Each of its rows "
    "is told: "
    "an "
    "item, a level, a figure, a heading, a total, or not understood, and why. What was guessed stands in a "
    "line # of the "
    "draft, with the words it came from; what could not be read is left out: no rule is invented. It returns "
    "1 where a row "
    "is not understood, a sum fails or a number is missing. Then: cchc framework check FRAMEWORK.yaml. "
    "Examples: “cchc framework import annex.docx -o framework.yaml”; “cchc framework import annex.xlsx -o "
    "framework.yaml --report rows.xlsx”."};
inline constexpr Bilingual annex_missing{"cần nêu bảng phụ lục", "name the annex's table"};
/// Of a file that `--force` keeps; `{}`: its new name.
inline constexpr Bilingual old_framework_kept{
    "đã giữ tệp cũ thành “{}”; chỗ đã sửa tay không được mang sang tệp mới",
    "the old file is kept as “{}”; nothing that was changed in it by hand is carried over"};

}  // namespace cchc::texts

namespace cchc {

struct FrameworkImportArguments {
    std::string table;
    std::string output;
    std::string map;
    std::string report;
    std::string sheet;
    bool force = false;
    Format format = Format::text;
};

inline Rows rows_of(FrameworkImportArguments& to) {
    return {{{"TABLE", {"Bảng phụ lục", "The annex's table"}, &to.table, texts::annex_missing}},
            {text_option("-o,--output", "FRAMEWORK.yaml", {"Bản nháp cần ghi", "The draft to write"},
                         to.output, {.is_required = true, .ending = ".yaml"}),
             text_option("--report", "FILE.xlsx",
                         {"Ghi thêm bảng gốc với cột “Được hiểu là” bên cạnh",
                          "Write the table, too, with a column “Taken as” beside it"},
                         to.report, {.ending = ".xlsx"}),
             text_option("--map", "COLUMNS.yaml",
                         {"Chỉ các cột, khi dòng tiêu đề không được nhận ra",
                          "Where the columns are, if the header is not recognised"},
                         to.map),
             text_option("--sheet", "NAME",
                         {"Trang tính cần đọc, nếu không phải trang đầu có bảng tiêu chí",
                          "The sheet to read, where it is not the first that holds such a table"},
                         to.sheet),
             flag_option("--force",
                         {"Ghi cả khi đã có tệp; tệp cũ được giữ lại dưới tên khác",
                          "Write where a file is, too; the old one is kept under another name"},
                         to.force),
             format_option(to.format)}};
}

}  // namespace cchc
