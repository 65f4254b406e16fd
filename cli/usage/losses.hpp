// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/options/command.hpp"
#include "cli/options/common_options.hpp"
#include "report/units/made_units.hpp"
#include "task/losses/list_losses.hpp"

/// What `cchc losses` takes and says.
namespace cchc::texts {

inline constexpr Bilingual losses{"Liệt kê các mục mất điểm, và vì sao",
                                  "List the items that lose points, and why"};
inline constexpr Bilingual losses_more{
    "Như trang “Điểm mất” của bảng tính: trước hết các mục lấy lại được ngay trong kỳ (chấm và nộp phiếu, "
    "rồi "
    "giải trình bổ sung), rồi đến kỳ sau; trong mỗi nhóm, mục mất nhiều điểm nhất trước. Mỗi mục có điểm mất "
    "do "
    "tự chấm, do hội đồng thẩm định, do điều tra XHH, nguyên nhân, công chức phụ trách, và biện pháp đã ghi "
    "trong bảng tính nêu ở --remedies. Ví dụ: “cchc losses . --officer tu-phap”; “cchc losses . --remedies "
    "ket-qua.xlsx --format csv”. Với nhiều đơn vị: lần lượt từng đơn vị, mỗi đơn vị một đề mục "
    "(CSV: các hàng có mã đơn vị).",
    "Like the workbook's sheet “Points lost”: first what can be won back now (by scoring and filing, then by "
    "a reply to the council), then in the next period; within each, the largest loss first. Each item with "
    "what it lost by its own score, by the council and by the survey, the cause, the officer, and the remedy "
    "written into the workbook that --remedies names. Examples: “cchc losses . --officer tu-phap”; “cchc "
    "losses . --remedies result.xlsx --format csv”. Of many units: one after the other, each under a heading "
    "(CSV: rows with the unit's id)."};
inline constexpr Bilingual unknown_officer{"kế hoạch không có công chức “{}”",
                                           "the plan has no officer “{}”"};
inline constexpr Bilingual losses_with_errors{
    "dữ liệu còn lỗi: đây là bản nháp, mục chưa chấm tính 0 điểm; xem cchc validate",
    "the data has errors: this is of a draft, where what is missing counts as 0; see cchc validate"};

inline constexpr Bilingual units_with_losses{"{} đã liệt kê", "{} listed"};
inline constexpr Bilingual remedies_of_one{
    "--remedies nêu bảng kết quả của một đơn vị; nêu riêng kế hoạch của đơn vị đó, ở đây có {} đơn vị",
    "--remedies names the result workbook of one unit; name that one's plan alone, here are {} units"};

/// What becomes of one of many.
constexpr UnitEnd end_of(LossesState state) {
    if (state == LossesState::listed) return UnitEnd::made;
    return state == LossesState::unknown_officer ? UnitEnd::unknown_officer : UnitEnd::nothing_counted;
}

/// Why no remedies could be taken from a file: `{}` is the file, then the reason.
constexpr std::optional<Bilingual> words_of(LossesState state) {
    switch (state) {
        case LossesState::no_remedies:
            return Bilingual{"không có tệp “{}”; kiểm tra lại đường dẫn",
                             "there is no file “{}”; check its path"};
        case LossesState::remedies_unread:
            return Bilingual{"không đọc được “{}” ({}); mở xem và lưu lại thành .xlsx",
                             "“{}” cannot be read ({}); open it and save it as .xlsx"};
        case LossesState::remedies_foreign:
            return Bilingual{"“{}” không phải bảng kết quả do cchc aggregate -o lập",
                             "“{}” is no result workbook made by cchc aggregate -o"};
        case LossesState::remedies_of_other:
            return Bilingual{"“{}” là bảng kết quả của đơn vị hoặc năm khác ({})",
                             "“{}” is the result workbook of another unit or year ({})"};
        default:
            break;
    }
    return std::nullopt;
}

}  // namespace cchc::texts

namespace cchc {

struct LossesArguments {
    std::vector<std::string> paths;
    std::string officer;
    std::string remedies;
    Format format = Format::text;
};

inline Rows rows_of(LossesArguments& to) {
    return {{plans_operand(to.paths)},
            {text_option("--officer", "ID",
                         {"Chỉ các mục do công chức (bộ phận) này phụ trách",
                          "Only the items that this officer leads"},
                         to.officer),
             text_option("--remedies", "FILE.xlsx",
                         {"Bảng kết quả đã được ghi biện pháp, người thực hiện, thời hạn",
                          "The result workbook into which remedies, persons and dates were written"},
                         to.remedies),
             format_option(to.format, {Format::text, Format::json, Format::csv})}};
}

}  // namespace cchc
