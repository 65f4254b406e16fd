// SPDX-License-Identifier: MIT
#include "report/findings/kinds_markdown.hpp"

#include "diag/kind_list.hpp"
#include "model/names.hpp"

namespace cchc {
namespace {

constexpr std::string_view page_head =
    "# Các loại vấn đề / Kinds of findings\n"
    "\n"
    "Mọi loại vấn đề mà `cchc` báo. `cchc explain LOẠI` cho biết ý nghĩa và cách sửa. `error` là lỗi; "
    "`warning` là\n"
    "cảnh báo, chỉ tính như lỗi khi dùng `--strict`. Trang này do `cchc findings --format markdown` lập, "
    "không sửa tay.\n"
    "\n"
    "Every kind of finding that `cchc` reports. `cchc explain KIND` tells what it means and how to mend it. "
    "A `warning`\n"
    "counts as an error with `--strict` alone. The page is what `cchc findings --format markdown` prints; do "
    "not edit it.\n"
    "\n"
    "Cột *Xử lý*: `never` là phải sửa; `one-by-one` là kế hoạch chấp nhận được từng việc, kèm lý do "
    "(`accept`); `free` là\n"
    "kế hoạch còn có thể nâng, hạ hoặc tắt cả loại (`severity`).\n"
    "\n"
    "Column *Policy*: `never` must be mended; `one-by-one` may be accepted by the plan case by case, with a "
    "reason (`accept`);\n"
    "`free` may besides be raised, lowered or switched off as a kind (`severity`).\n";

/// A text as a cell of a table.
std::string cell(std::string_view text) {
    std::string out;
    for (const char c : text) out += c == '|' ? std::string("\\|") : std::string(1, c);
    return out;
}

}  // namespace

std::string kinds_markdown() {
    std::string page(page_head);
    for (const auto& group : kind_groups()) {
        page.append("\n## ").append(group.title.vi).append(" / ").append(group.title.en).append("\n\n");
        page +=
            "| Loại / Kind | Mức / Severity | Xử lý / Policy | Tiếng Việt | English "
            "|\n|---|---|---|---|---|\n";
        for (const auto& kind : group.kinds) {
            page.append("| `")
                .append(kind.id)
                .append("` | ")
                .append(names::severity.name(kind.severity))
                .append(" | ")
                .append(names::policy_class.name(kind.policy))
                .append(" | ");
            page.append(cell(kind.title.vi)).append(" | ").append(cell(kind.title.en)).append(" |\n");
        }
    }
    return page;
}

}  // namespace cchc
