// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "cli/options/command.hpp"
#include "cli/options/common_options.hpp"
#include "task/init/init_plan.hpp"

/// What `cchc init` takes and says.
namespace cchc::texts {

inline constexpr Bilingual init{"Lập thư mục mới cho một đơn vị: kế hoạch, thư mục con, biểu mẫu",
                                "Make a unit's new folder: plan, subfolders, forms"};
inline constexpr Bilingual init_more{
    "DIR chưa có hoặc còn trống. Không hỏi gì: những gì không nêu mà kế hoạch phải có thì được đề xuất và "
    "ghi "
    "ở “unconfirmed” trong plan.yaml; cchc validate nhắc cho đến khi có người xác nhận. Mục chưa giao cho ai "
    "được để ở bộ phận “chua-giao”. Với --from: công chức, phân công, hạn nộp, chức danh ký lấy từ kế hoạch "
    "năm trước, ngày tháng dời sang năm mới; liệt kê mục nào của khung chỉ số mới được thêm, bỏ, đổi và ai "
    "phụ trách. Hoặc lập xong tất cả, hoặc không để lại gì. Ví dụ: “cchc init phuong-an-duong --framework "
    "khung-2025.yaml --year 2025 --unit-name \"UBND phường An Dương\" --officer \"van-phong=Văn phòng:1,8\" "
    "--officer \"tu-phap=Tư pháp:2:3.1\"”; “cchc init 2026 --from 2025 --framework khung-2026.yaml”.",
    "DIR is not there yet, or is empty. Nothing is asked: what is not given and a plan must have is "
    "proposed, "
    "and named in “unconfirmed” of plan.yaml; cchc validate tells it until somebody has confirmed it. Items "
    "that nobody was given are kept with the officer “unassigned”. With --from: officers, assignments, last "
    "days and signatures are those of last year's plan, dates moved to the new year; what the new framework "
    "added, removed or changed is listed, and who leads it. All is made, or nothing is left behind. "
    "Examples: "
    "“cchc init ward-a --framework framework-2025.yaml --year 2025 --unit-name \"Ward A\" --officer "
    "\"office=The office:1,8\" --officer \"justice=Justice:2:3.1\"”; “cchc init 2026 --from 2025 --framework "
    "framework-2026.yaml”."};

/// `{}`: what was typed, then the code, then what it clashes with.
constexpr Bilingual words_of(InitTrouble::Kind kind) {
    using Kind = InitTrouble::Kind;
    switch (kind) {
        case Kind::no_framework:
            return {"cần nêu khung chỉ số (--framework), hoặc kế hoạch năm trước (--from)",
                    "name the framework (--framework), or last year's plan (--from)"};
        case Kind::no_year:
            return {"cần nêu năm (--year), hoặc kế hoạch năm trước (--from)",
                    "name the year (--year), or last year's plan (--from)"};
        case Kind::no_unit_id:
            return {
                "tên thư mục “{}” không dùng làm mã đơn vị được; nêu mã bằng --unit-id, như phuong-an-duong",
                "the folder's name “{}” cannot be the unit's id; give one by --unit-id, as ward-a"};
        case Kind::bad_unit_id:
            return {"“{}” không dùng làm mã đơn vị được; dùng chữ cái, chữ số, “-”, “_” và “.”",
                    "“{}” cannot be a unit's id; write letters, digits, “-”, “_” and “.”"};
        case Kind::bad_period:
            return {"“{}” không phải là kỳ số liệu; ghi như 2025-01-01..2025-10-31",
                    "“{}” is no data period; write it as 2025-01-01..2025-10-31"};
        case Kind::bad_deadline:
            return {"“{}” không phải là ngày; ghi như 2025-11-03 hoặc 03/11/2025",
                    "“{}” is no date; write it as 2025-11-03 or 03/11/2025"};
        case Kind::bad_officer:
            return {
                "“{}” không có dạng ID=TÊN:MÃ,MÃ, như “van-phong=Văn phòng:1,8” (thêm “:3.1” là mục phối "
                "hợp)",
                "“{}” is not ID=NAME:CODE,CODE, as “office=The office:1,8” (with “:3.1” behind it, "
                "what they support)"};
        case Kind::officer_twice:
            return {"“{}”: công chức “{}” đã được nêu trước đó", "“{}”: the officer “{}” was named before"};
        case Kind::unknown_code:
            return {"“{}”: khung chỉ số không có mục “{}”", "“{}”: the framework has no item “{}”"};
        case Kind::code_twice:
            break;
    }
    return {"“{}”: mục “{}” đã do “{}” chủ trì", "“{}”: the item “{}” is already led by “{}”"};
}

inline constexpr Bilingual carry_without_last{"--carry chép câu trả lời của năm trước; dùng cùng với --from",
                                              "--carry offers last year's answers; use it with --from"};
inline constexpr Bilingual init_refused{
    "khung chỉ số hoặc kế hoạch năm trước còn lỗi nên không lập gì; sửa các lỗi trên rồi chạy lại",
    "nothing is made while the framework or last year's plan has errors; mend them and run again"};

}  // namespace cchc::texts

namespace cchc {

struct InitArguments {
    std::string folder;
    std::string framework;
    std::string last;
    std::string unit_id;
    std::string unit_name;
    std::string unit_group;
    std::string unit_parent;
    int year = 0;
    std::string period;
    std::string deadline;
    std::vector<std::string> officers;
    bool carry = false;
    Format format = Format::text;
};

inline Rows rows_of(InitArguments& to) {
    constexpr int first_year = 1990;
    constexpr int last_year = 2200;
    return {
        {{"DIR",
          {"Thư mục cần lập", "The folder to make"},
          &to.folder,
          Bilingual{"cần nêu thư mục cần lập", "name the folder to make"}}},
        {text_option("--framework", "FILE", {"Tệp khung chỉ số", "The framework's file"}, to.framework),
         text_option("--from", "PLAN",
                     {"Kế hoạch năm trước, hoặc thư mục có kế hoạch đó",
                      "Last year's plan, or the folder holding it"},
                     to.last),
         flag_option("--carry",
                     {"Với --from: ghi sẵn câu trả lời năm trước vào biểu mẫu, đánh dấu cần xem lại",
                      "With --from: offer last year's answers in the forms, marked as unconfirmed"},
                     to.carry),
         number_option("--year",
                       {"Năm của kế hoạch (với --from: mặc định là năm kế tiếp)",
                        "The plan's year (with --from: the next one, unless given)"},
                       {&to.year, first_year, last_year}),
         text_option("--unit-id", "ID",
                     {"Mã đơn vị (mặc định: tên thư mục)", "The unit's id (default: the folder's name)"},
                     to.unit_id),
         text_option("--unit-name", "NAME", {"Tên đơn vị", "The unit's name"}, to.unit_name),
         text_option("--unit-group", "NAME",
                     {"Nhóm khi xếp hạng, như phường", "What it is ranked among, as wards"}, to.unit_group),
         text_option("--unit-parent", "NAME", {"Cấp trên của đơn vị", "The level above the unit"},
                     to.unit_parent),
         text_option("--period", "FROM..TO",
                     {"Kỳ số liệu, như 2025-01-01..2025-10-31", "The data period, as 2025-01-01..2025-10-31"},
                     to.period),
         text_option("--deadline", "DATE",
                     {"Ngày cuối cùng nộp phiếu đúng hạn", "The last day on which score cards are on time"},
                     to.deadline),
         texts_option(
             "--officer", "ID=NAME:CODES",
             {"Công chức (bộ phận) và mã các mục chủ trì; thêm “:MÃ” là các mục phối hợp; nêu nhiều lần",
              "An officer with the codes they lead; “:CODES” behind are what they support; may be "
              "given many times"},
             {&to.officers}),
         format_option(to.format)}};
}

}  // namespace cchc
