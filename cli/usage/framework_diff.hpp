// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "cli/options/command.hpp"
#include "cli/options/common_options.hpp"

/// What `cchc framework diff` takes and says.
namespace cchc::texts {

inline constexpr Bilingual framework_diff{"So hai khung chỉ số: thêm, bỏ, chuyển, đổi",
                                          "Compare two frameworks: added, removed, moved, changed"};
inline constexpr Bilingual framework_diff_more{
    "A là khung cũ, B là khung mới. Mục cùng tên ở mã khác là mục chuyển. Với --plan: công chức nào và phiếu "
    "đã chấm nào "
    "bị ảnh hưởng; kế hoạch dùng mã của A. Trả về 0 dù có thay đổi hay không. Ví dụ: “cchc framework diff "
    "cu.yaml moi.yaml”; “cchc framework diff cu.yaml moi.yaml --plan .”.",
    "A is the old framework, B the new one. An item of the same title under another code has moved. With "
    "--plan: which "
    "officers and which answers are touched; the plan uses the codes of A. It returns 0 whether anything "
    "differs or not. Examples: “cchc framework diff old.yaml new.yaml”; “cchc framework diff old.yaml "
    "new.yaml --plan .”."};

}  // namespace cchc::texts

namespace cchc {

struct FrameworkDiffArguments {
    std::string before;
    std::string after;
    std::string plan;
    Format format = Format::text;
};

inline Rows rows_of(FrameworkDiffArguments& to) {
    constexpr Bilingual missing{"cần nêu hai khung chỉ số", "name two frameworks"};
    return {
        {{"A", {"Khung cũ", "The old framework"}, &to.before, missing},
         {"B", {"Khung mới", "The new framework"}, &to.after, missing}},
        {text_option("--plan", "PLAN", {"Kế hoạch dùng khung cũ", "A plan that uses the old one"}, to.plan),
         format_option(to.format)}};
}

}  // namespace cchc
