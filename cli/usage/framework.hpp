// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "cli/options/command.hpp"
#include "cli/options/common_options.hpp"

/// What `cchc framework check` and `framework show` takes and says.
namespace cchc::texts {

inline constexpr Bilingual framework_check{"Kiểm tra các tệp khung chỉ số", "Check framework files"};
inline constexpr Bilingual framework_show{"In khung chỉ số dạng cây", "Print a framework as a tree"};
inline constexpr Bilingual framework_check_more{
    "Kiểm tra mã, tên, điểm, cách chấm của khung, và các phép thử ghi trong khung. Ví dụ: “cchc framework "
    "check "
    "khung.yaml”; “cchc framework check a.yaml b.yaml --format json”.",
    "Checks codes, titles, points and rules, and runs the tests that the framework holds. Examples: “cchc "
    "framework "
    "check framework.yaml”; “cchc framework check a.yaml b.yaml --format json”."};
inline constexpr Bilingual framework_show_more{
    "Với --format xlsx và -o: in khung chỉ số thành phụ lục theo các cột chính thức; “cchc framework import” "
    "đọc lại được đúng "
    "mã, tên, điểm, các mức và các phần. Không ghi đè lên tệp đã có. Ví dụ: “cchc framework show "
    "khung.yaml”; “cchc framework show khung.yaml --format xlsx -o phu-luc.xlsx”.",
    "With --format xlsx and -o: the framework as an annex in the official columns; “cchc framework import” "
    "reads it back to the "
    "same codes, titles, points, levels and parts. A file that is there already is never overwritten. "
    "Examples: “cchc framework show framework.yaml”; “cchc framework show framework.yaml --format xlsx -o "
    "annex.xlsx”."};
inline constexpr Bilingual output_needed{"--format xlsx cần -o FILE.xlsx, và ngược lại",
                                         "--format xlsx needs -o FILE.xlsx, and the other way round"};
inline constexpr Bilingual file_missing{"cần nêu tệp khung chỉ số", "name a framework file"};

}  // namespace cchc::texts

namespace cchc {

struct FrameworkCheckArguments {
    std::vector<std::string> files;
    bool strict = false;
    Format format = Format::text;
};

inline Rows rows_of(FrameworkCheckArguments& to) {
    return {{{"FILE", {"Tệp khung chỉ số", "Framework files"}, &to.files, texts::file_missing}},
            {strict_option(to.strict), format_option(to.format)}};
}

struct FrameworkShowArguments {
    std::string file;
    std::string output;
    Format format = Format::text;
};

inline Rows rows_of(FrameworkShowArguments& to) {
    return {{{"FILE", {"Tệp khung chỉ số", "The framework file"}, &to.file, texts::file_missing}},
            {format_option(to.format, {Format::text, Format::json, Format::xlsx}),
             text_option("-o,--output", "FILE.xlsx",
                         {"Phụ lục cần ghi, với --format xlsx", "The annex to write, with --format xlsx"},
                         to.output, {.ending = ".xlsx"})}};
}

}  // namespace cchc
