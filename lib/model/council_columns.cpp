// SPDX-License-Identifier: MIT
#include <array>

#include "model/council_layout.hpp"
#include "model/wording.hpp"

namespace cchc {
namespace {

constexpr Bilingual none{"Không sửa.", "Leave as it is."};

// A column's place in the table is its place here.
constexpr std::array<KeyedColumn, 18> council_table_columns{{
    {place_of(CouncilColumn::item), "item", {"Khóa mục", "Item key"}, none, ColumnUse::key, 0},
    {place_of(CouncilColumn::code), "code", wording::ordinal, none, ColumnUse::text, 7},
    {place_of(CouncilColumn::text), "text", wording::item, none, ColumnUse::text, 32},
    {place_of(CouncilColumn::max), "max", wording::max, none, ColumnUse::number, 8},
    {place_of(CouncilColumn::lead), "lead", wording::lead, none, ColumnUse::text, 16},
    {place_of(CouncilColumn::rule),
     "rule",
     {"Cách chấm điểm", "How it is scored"},
     none,
     ColumnUse::text,
     30},
    {place_of(CouncilColumn::self), "self", wording::self, none, ColumnUse::number, 9},
    {place_of(CouncilColumn::answer),
     "answer",
     {"Nội dung tự chấm", "What was answered"},
     none,
     ColumnUse::text,
     26},
    {place_of(CouncilColumn::standing),
     "standing",
     {"Điểm sau các vòng trước", "Points after earlier rounds"},
     none,
     ColumnUse::number,
     9},
    {place_of(CouncilColumn::evidence),
     "evidence",
     {"Tài liệu kiểm chứng", "Evidence"},
     none,
     ColumnUse::text,
     40},
    {place_of(CouncilColumn::justification), "justification", wording::justification, none, ColumnUse::text,
     42},
    {place_of(CouncilColumn::opinion),
     "opinion",
     {"Quyết định các vòng trước, giải trình bổ sung", "Earlier decisions, replies"},
     none,
     ColumnUse::text,
     36},
    {place_of(CouncilColumn::decision),
     "decision",
     {"Quyết định", "Decision"},
     {"Chọn trong danh sách: công nhận điểm đang có; điều chỉnh điểm; sửa câu trả lời (ghi ở trang “Sửa câu "
      "trả "
      "lời”); không phát sinh; hoặc theo điểm tự đánh giá (bỏ điều chỉnh của vòng trước). Bỏ trống: mục "
      "không nêu.",
      "Choose from the list: accept the points standing; adjust them; correct the answer (on the sheet "
      "“Corrections”); not applicable; or as self-assessed (which undoes earlier adjustments). Blank: the "
      "item is "
      "not listed."},
     ColumnUse::input,
     16},
    {place_of(CouncilColumn::points),
     "points",
     wording::appraised,
     {"Số điểm khi điều chỉnh, từ 0 đến điểm tối đa; viết 0,25 hoặc 0.25. Ghi điểm mà không chọn quyết định "
      "cũng là điều chỉnh.",
      "The points after an adjustment, from 0 to the most points; write 0.25 or 0,25. Points without a "
      "decision are an adjustment, too."},
     ColumnUse::input,
     10},
    {place_of(CouncilColumn::reason),
     "reason",
     {"Lý do điều chỉnh", "Reason"},
     {"Bắt buộc khi điều chỉnh hoặc ghi không phát sinh.",
      "Required where points are adjusted or an item is said to be not applicable."},
     ColumnUse::input,
     36},
    {place_of(CouncilColumn::appraised),
     "appraised",
     {"Điểm sau vòng này", "Points after this round"},
     none,
     ColumnUse::live,
     9},
    {place_of(CouncilColumn::difference),
     "difference",
     {"Chênh lệch so với tự đánh giá", "Difference from the self-score"},
     none,
     ColumnUse::live,
     11},
    {place_of(CouncilColumn::remark), "remark", {"Cần xem lại", "To look at"}, none, ColumnUse::live, 20},
}};

static_assert(are_in_place(council_table_columns));

constexpr KeyedTable council_table_of_items{council_marks::table,         wording::sheet_form_council,
                                            council_table_columns,        place_of(CouncilColumn::code),
                                            place_of(CouncilColumn::max), place_of(CouncilColumn::rule)};

}  // namespace

const KeyedTable& council_table() {
    return council_table_of_items;
}

const KeyedColumn& info(CouncilColumn column) {
    return council_table_of_items.at(column);
}

}  // namespace cchc
