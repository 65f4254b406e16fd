// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "cli/options/command.hpp"
#include "cli/options/common_options.hpp"

/// What `cchc status` takes and says.
namespace cchc::texts {

inline constexpr Bilingual status{"Xem ai đã nộp, ai chậm, còn thiếu gì, bao nhiêu điểm có thể mất",
                                  "Show who has filed, who is late, what is missing and what it may cost"};
inline constexpr Bilingual status_more{
    "Mỗi công chức (bộ phận) một dòng: đã nộp hay chưa, ngày nộp, chậm mấy ngày, số mục đã chấm trên số mục "
    "chủ trì, lỗi, cảnh báo, điểm có thể mất, nội dung để trống trong biểu mẫu, mục hội đồng đã sửa điểm mà "
    "chưa giải trình; rồi thẩm định, điều tra, tổng cộng, các hạn của kế hoạch. Kiểm tra như cchc validate, "
    "kể cả khi dữ liệu còn lỗi; điểm của từng người cộng lại có thể lớn hơn tổng, nếu mục trên có mức trần. "
    "Số ngày còn lại và quá hạn tính đến hôm nay chỉ có khi in ra màn hình, hoặc khi nêu --today. Mã thoát "
    "là 0 dù dữ liệu còn lỗi, trừ khi có --fail-if. Với nhiều đơn vị: in lần lượt từng đơn vị. Ví dụ: "
    "“cchc status .”; “cchc status . --today 2026-11-01 --fail-if missing -o tinh-hinh.xlsx”.",
    "A line an officer: filed or not, when, how late, items scored of those led, errors, warnings, points at "
    "stake, parts left blank in forms, items that the council changed without a reply; then the appraisal, "
    "the survey, the whole, and the plan's dates. It checks as cchc validate does, whatever errors there "
    "are; where a parent takes no more than its most points, the officers' points may sum to more than the "
    "whole's. Days left and days past due, as of today, are told on a terminal only, or with --today. The "
    "exit code is 0 with errors in the data, too, unless --fail-if asks. Of many units one follows the "
    "other. Examples: “cchc status .”; “cchc status . --today 2026-11-01 --fail-if missing -o status.xlsx”."};
inline constexpr Bilingual today_wrong{
    "“{}” không phải là ngày có thật; --today ghi như 2026-11-01 hoặc 01/11/2026",
    "“{}” is no date that exists; write --today as 2026-11-01 or 01/11/2026"};
inline constexpr Bilingual status_unread{
    "không đọc được kế hoạch nên chưa có tình hình; sửa các lỗi trên rồi chạy lại",
    "the plan cannot be read, so there is no status; mend the errors above and run again"};
inline constexpr Bilingual units_with_status{"{} đọc được", "{} read"};

}  // namespace cchc::texts

namespace cchc {

/// What makes `cchc status` end with 1.
struct FailIf {
    bool late = false;
    bool missing = false;
    bool errors = false;
};

struct StatusArguments {
    std::vector<std::string> paths;
    std::string today;
    std::string output;
    FailIf fail_if;
    EvidenceMode evidence = EvidenceMode::full;
    Format format = Format::text;
};

inline OptionRow fail_if_option(FailIf& to) {
    return list_option(
        "--fail-if", "late|missing|errors",
        {"Mã thoát 1 nếu có người nộp muộn hay quá hạn chưa nộp, có người chưa nộp, hoặc dữ liệu có lỗi; nêu "
         "được nhiều lần",
         "Exit with 1 where somebody is late or past due, somebody has not filed, or the data has errors; "
         "may "
         "be given more than once"},
        {.words = {"late", "missing", "errors"},
         .add =
             [&to](std::size_t index) {
                 if (index == 0) to.late = true;
                 if (index == 1) to.missing = true;
                 if (index == 2) to.errors = true;
             },
         .unknown = {"“{}” không dùng cho --fail-if; dùng late, missing hoặc errors",
                     "“{}” is nothing for --fail-if; it takes late, missing or errors"}});
}

inline Rows rows_of(StatusArguments& to) {
    return {{plans_operand(to.paths)},
            {text_option("--today", "DATE",
                         {"Ngày để tính số ngày còn lại, quá hạn (mặc định: hôm nay nếu in ra màn hình; nếu "
                          "không thì không tính)",
                          "The day that days are counted from (default: today on a terminal; otherwise none "
                          "are counted)"},
                         to.today),
             text_option("-o,--output", "FILE.xlsx",
                         {"Ghi thêm bảng tính; bảng cũ được thay nếu chưa ai sửa",
                          "Also write a workbook; an old one is replaced if nobody has changed it"},
                         to.output, {.ending = ".xlsx"}),
             fail_if_option(to.fail_if), evidence_option(to.evidence),
             format_option(to.format, {Format::text, Format::json, Format::csv})}};
}

}  // namespace cchc
