// SPDX-License-Identifier: MIT
#pragma once

#include "annex/columns.hpp"
#include "annex/draft.hpp"
#include "base/enum_table.hpp"

namespace cchc {

struct AnnexRowName {
    AnnexRowKind value;
    std::string_view name;  ///< in JSON
    Bilingual words;
};

/// What rows of an annex are called.
inline constexpr auto annex_row_names = enum_table<AnnexRowName>({
    {AnnexRowKind::item, "item", {"mục", "item"}},
    {AnnexRowKind::level, "level", {"mức điểm", "level"}},
    {AnnexRowKind::rule, "rule", {"cách chấm", "rule"}},
    {AnnexRowKind::figure, "figure", {"số liệu", "figure"}},
    {AnnexRowKind::documents, "documents", {"tài liệu", "documents"}},
    {AnnexRowKind::heading, "heading", {"tiêu đề", "heading"}},
    {AnnexRowKind::total, "total", {"dòng tổng", "total"}},
    {AnnexRowKind::continued, "continued", {"nối tiếp", "continued"}},
    {AnnexRowKind::remark, "remark", {"ghi chú", "remark"}},
    {AnnexRowKind::not_understood, "not-understood", {"KHÔNG HIỂU", "NOT UNDERSTOOD"}},
});

struct AnnexColumnName {
    AnnexColumn value;
    std::string_view name;  ///< in columns.yaml
    Bilingual words;
};

/// What columns of an annex are called.
inline constexpr auto annex_column_names = enum_table<AnnexColumnName>({
    {AnnexColumn::number, "number", {"số thứ tự (STT, TT)", "number (STT, TT)"}},
    {AnnexColumn::title,
     "title",
     {"nội dung (tiêu chí, nội dung, chỉ tiêu)", "title (tiêu chí, nội dung, chỉ tiêu)"}},
    {AnnexColumn::points,
     "points",
     {"điểm (điểm tối đa, điểm chuẩn, thang điểm)", "points (điểm tối đa, điểm chuẩn, thang điểm)"}},
    {AnnexColumn::guide,
     "guide",
     {"cách chấm (hướng dẫn, cách tính điểm)", "rule (hướng dẫn, cách tính điểm)"}},
    {AnnexColumn::documents, "documents", {"tài liệu kiểm chứng", "documents"}},
    {AnnexColumn::remark, "remark", {"ghi chú", "remark"}},
    {AnnexColumn::figures, "figures", {"số liệu kê khai", "figures"}},
    {AnnexColumn::passed_over, "", {"bỏ qua", "passed over"}},
});

}  // namespace cchc
