// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "cli/options/command.hpp"
#include "cli/options/common_options.hpp"

/// What `cchc explain` takes and says.
namespace cchc::texts {

inline constexpr Bilingual explain{"Giải thích điểm của một mục, hoặc một loại vấn đề",
                                   "Explain an item's points, or a kind of finding"};
inline constexpr Bilingual explain_more{
    "ITEM là mã mục (1.1.4): cách chấm, và điểm có được như thế nào, từ chỉ số đến từng tệp, dòng hoặc ô. "
    "Hoặc là loại vấn "
    "đề (no-evidence): ý nghĩa và cách sửa.",
    "ITEM is an item's code (1.1.4): how it is scored and how its points came about, from the index down to "
    "file and line, "
    "or cell. Or a kind of finding (no-evidence): what it means and how to mend it."};
inline constexpr Bilingual nothing_to_explain{
    "“{}” không phải là mã mục của khung chỉ số hay loại vấn đề",
    "“{}” is neither an item of the framework nor a kind of finding"};
inline constexpr Bilingual explained_with_errors{
    "dữ liệu còn lỗi: đây là kết quả nháp, mục chưa chấm tính 0 điểm",
    "the data has errors: this is of a draft, where what is missing counts as 0"};

}  // namespace cchc::texts

namespace cchc {

struct ExplainArguments {
    std::string subject;  ///< an item's code or the id of a kind of finding
    std::string plan;
    Format format = Format::text;
};

inline Rows rows_of(ExplainArguments& to) {
    return {{{"ITEM",
              {"Mã mục hoặc loại vấn đề", "An item's code, or a kind of finding"},
              &to.subject,
              Bilingual{"cần nêu mã mục hoặc loại vấn đề", "name an item's code or a kind of finding"}},
             plan_operand(to.plan)},
            {format_option(to.format)}};
}

}  // namespace cchc
