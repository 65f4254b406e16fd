// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "cli/options/command.hpp"
#include "cli/options/common_options.hpp"
#include "report/units/made_units.hpp"
#include "task/look_up_item.hpp"

/// What `cchc explain` takes and says.
namespace cchc::texts {

inline constexpr Bilingual explain{"Giải thích điểm của một mục, hoặc một loại vấn đề",
                                   "Explain an item's points, or a kind of finding"};
inline constexpr Bilingual explain_more{
    "ITEM là mã mục (1.1.4): cách chấm, và điểm có được như thế nào, từ chỉ số đến từng tệp, dòng hoặc ô. "
    "Hoặc là loại vấn "
    "đề (no-evidence): ý nghĩa và cách sửa. Với nhiều đơn vị: lần lượt từng đơn vị, mỗi đơn vị một đề mục. "
    "Ví dụ: “cchc explain 1.3.3 .”; “cchc explain no-evidence”.",
    "ITEM is an item's code (1.1.4): how it is scored and how its points came about, from the index down to "
    "file and line, "
    "or cell. Or a kind of finding (no-evidence): what it means and how to mend it. Of many units: one after "
    "the other, each under a heading. Examples: “cchc explain 1.3.3 .”; “cchc explain no-evidence”."};
inline constexpr Bilingual units_explained{"{} đã giải thích", "{} explained"};
inline constexpr Bilingual nothing_to_explain{
    "“{}” không phải là mã mục của khung chỉ số hay loại vấn đề",
    "“{}” is neither an item of the framework nor a kind of finding"};
inline constexpr Bilingual explained_with_errors{
    "dữ liệu còn lỗi: đây là kết quả nháp, mục chưa chấm tính 0 điểm",
    "the data has errors: this is of a draft, where what is missing counts as 0"};

/// What becomes of one of many.
constexpr UnitEnd end_of(LookUpState state) {
    if (state == LookUpState::found) return UnitEnd::made;
    return state == LookUpState::unknown ? UnitEnd::unknown_item : UnitEnd::nothing_counted;
}

}  // namespace cchc::texts

namespace cchc {

struct ExplainArguments {
    std::string subject;  ///< an item's code or the id of a kind of finding
    std::vector<std::string> paths;
    Format format = Format::text;
};

inline Rows rows_of(ExplainArguments& to) {
    return {{{"ITEM",
              {"Mã mục hoặc loại vấn đề", "An item's code, or a kind of finding"},
              &to.subject,
              Bilingual{"cần nêu mã mục hoặc loại vấn đề", "name an item's code or a kind of finding"}},
             plans_operand(to.paths)},
            {format_option(to.format)}};
}

}  // namespace cchc
