// SPDX-License-Identifier: MIT
#include <array>

#include "model/council_layout.hpp"
#include "model/wording.hpp"

namespace cchc {
namespace {

constexpr Bilingual none{"Không sửa.", "Leave as it is."};

// A column's place in the table is its place here.
constexpr std::array<CouncilColumnInfo, council_columns> columns{{
    {CouncilColumn::item, "item", {"Khóa mục", "Item key"}, none, false},
    {CouncilColumn::code, "code", wording::ordinal, none, false},
    {CouncilColumn::text, "text", wording::item, none, false},
    {CouncilColumn::max, "max", wording::max, none, false},
    {CouncilColumn::lead, "lead", wording::lead, none, false},
    {CouncilColumn::rule, "rule", {"Cách chấm điểm", "How it is scored"}, none, false},
    {CouncilColumn::self, "self", wording::self, none, false},
    {CouncilColumn::answer, "answer", {"Nội dung tự chấm", "What was answered"}, none, false},
    {CouncilColumn::standing,
     "standing",
     {"Điểm sau các vòng trước", "Points after earlier rounds"},
     none,
     false},
    {CouncilColumn::evidence, "evidence", {"Tài liệu kiểm chứng", "Evidence"}, none, false},
    {CouncilColumn::justification, "justification", wording::justification, none, false},
    {CouncilColumn::opinion,
     "opinion",
     {"Quyết định các vòng trước, giải trình bổ sung", "Earlier decisions, replies"},
     none,
     false},
    {CouncilColumn::decision,
     "decision",
     {"Quyết định", "Decision"},
     {"Chọn trong danh sách: công nhận điểm đang có; điều chỉnh điểm; không phát sinh; hoặc theo điểm tự "
      "đánh giá (bỏ điều chỉnh của vòng trước). Bỏ trống: mục không nêu.",
      "Choose from the list: accept the points standing; adjust them; not applicable; or as self-assessed "
      "(which undoes earlier adjustments). Blank: the item is not listed."},
     true},
    {CouncilColumn::points,
     "points",
     wording::appraised,
     {"Số điểm khi điều chỉnh, từ 0 đến điểm tối đa; viết 0,25 hoặc 0.25. Ghi điểm mà không chọn quyết định "
      "cũng là điều chỉnh.",
      "The points after an adjustment, from 0 to the most points; write 0.25 or 0,25. Points without a "
      "decision are an adjustment, too."},
     true},
    {CouncilColumn::reason,
     "reason",
     {"Lý do điều chỉnh", "Reason"},
     {"Bắt buộc khi điều chỉnh hoặc ghi không phát sinh.",
      "Required where points are adjusted or an item is said to be not applicable."},
     true},
    {CouncilColumn::appraised, "appraised", {"Điểm sau vòng này", "Points after this round"}, none, false},
    {CouncilColumn::difference,
     "difference",
     {"Chênh lệch so với tự đánh giá", "Difference from the self-score"},
     none,
     false},
    {CouncilColumn::remark, "remark", {"Cần xem lại", "To look at"}, none, false},
}};

}  // namespace

std::span<const CouncilColumnInfo> all_council_columns() {
    return columns;
}

const CouncilColumnInfo& info(CouncilColumn column) {
    return columns.at(static_cast<std::size_t>(column));
}

}  // namespace cchc
