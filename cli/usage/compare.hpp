// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/options/command.hpp"
#include "cli/options/common_options.hpp"
#include "score/names.hpp"
#include "task/compare/compare_paths.hpp"

/// What `cchc compare` takes and says.
namespace cchc::texts {

inline constexpr Bilingual compare{"So sánh các năm, các giai đoạn hoặc các kết quả",
                                   "Compare years, stages or results"};
inline constexpr Bilingual compare_more{
    "PATH là kế hoạch, thư mục có kế hoạch, bản ghi lập bằng cchc aggregate -d, hoặc kết quả in bằng cchc "
    "aggregate --format json, theo thứ tự trước, sau. Các mục khớp nhau theo mã. Điểm thay đổi được chia "
    "theo nguyên nhân: tự chấm, hội đồng thẩm định, điều tra XHH, khung chỉ số (điểm tối đa, mục thêm, bớt), "
    "mục không phát sinh; điểm phạt ghi số âm. Khung chỉ số khác nhau vẫn so sánh được, và được nói rõ. "
    "Từ ba kết quả trở lên: một bảng, mỗi kết quả một cột. Một kế hoạch duy nhất: so điểm tự đánh giá với "
    "kết quả hiện có của chính nó, hoặc hai giai đoạn chọn bằng --stage và --with. Ví dụ: “cchc compare "
    "2023 2024 -o so-sanh.xlsx”; “cchc compare 2024 --stage self --with appraised”.",
    "PATH is a plan, a folder holding one, a record made by cchc aggregate -d, or a result printed by cchc "
    "aggregate --format json, the earlier one first. Items are matched by code. What points moved by is told "
    "apart: own score, council, survey, framework (most points, new and gone items), items that did not "
    "arise; points of a penalty are below 0. Other frameworks can be compared, and it is said. Of three "
    "results or more: one table with a column each. A single plan: its self-assessment beside what it has "
    "reached, or two stages chosen by --stage and --with. Examples: “cchc compare 2023 2024 -o "
    "compared.xlsx”; “cchc compare 2024 --stage self --with appraised”."};
inline constexpr Bilingual compare_what{"cần nêu kế hoạch hoặc kết quả cần so sánh",
                                        "name the plans or results to compare"};

/// `{}`: the path, then what the trouble's kind needs more; nothing where the findings say it all.
constexpr std::optional<Bilingual> words_of(CompareTrouble::Kind kind) {
    using Kind = CompareTrouble::Kind;
    switch (kind) {
        case Kind::findings:
            break;
        case Kind::many:
            return Bilingual{"“{}” có nhiều kế hoạch hoặc kết quả; nêu một: {}",
                             "“{}” holds several plans or results; name one of them: {}"};
        case Kind::nothing:
            return Bilingual{"“{}” là khung chỉ số, không phải kế hoạch hay kết quả",
                             "“{}” is a framework, neither a plan nor a result"};
        case Kind::errors:
            return Bilingual{"dữ liệu của “{}” còn lỗi nên chưa so sánh; sửa các lỗi trên rồi chạy lại",
                             "the data of “{}” has errors, so nothing is compared; mend them and run again"};
        case Kind::warnings:
            return Bilingual{"dữ liệu của “{}” còn cảnh báo nên chưa so sánh; sửa, hoặc bỏ --strict",
                             "the data of “{}” has warnings, so nothing is compared; mend them, or leave "
                             "--strict out"};
        case Kind::nothing_counted:
            return Bilingual{"“{}” không có điểm nào được tính ở giai đoạn này, nên không có gì để so sánh",
                             "nothing of “{}” is counted at that stage, so there is nothing to compare"};
        case Kind::stage_not_reached:
            return Bilingual{"“{}” chưa đến giai đoạn “{}”; chọn giai đoạn khác, hoặc để trống",
                             "“{}” has not reached the stage “{}”; choose another, or none"};
        case Kind::other_stage:
            return Bilingual{
                "bản ghi “{}” ở giai đoạn “{}”; nêu kế hoạch, hoặc lập bản ghi bằng cchc aggregate "
                "-d --stage",
                "the record “{}” is of the stage “{}”; name its plan, or make the record by cchc "
                "aggregate -d --stage"};
        case Kind::one_stage_alone:
            return Bilingual{
                "“{}” chỉ có một giai đoạn để so (“{}”); nêu thêm một kết quả, hoặc chọn hai giai "
                "đoạn khác nhau bằng --stage, --with",
                "of “{}” there is one stage alone to compare (“{}”); name another result, or "
                "choose two stages by --stage and --with"};
    }
    return std::nullopt;
}

}  // namespace cchc::texts

namespace cchc {

struct CompareArguments {
    std::vector<std::string> paths;
    std::optional<Stage> stage = {};
    std::optional<Stage> with = {};
    MoveOrder order = MoveOrder::change;
    std::string output;
    bool overwrite = false;
    EvidenceMode evidence = EvidenceMode::full;
    bool strict = false;
    Format format = Format::text;
};

inline Rows rows_of(CompareArguments& to) {
    return {
        {{"PATH",
          {"Kế hoạch hoặc kết quả, năm trước rồi đến năm sau", "Plans or results, the earlier one first"},
          &to.paths,
          texts::compare_what}},
        {choice_option("--stage",
                       {"Giai đoạn cần so sánh (mặc định: giai đoạn đã đến); khi có --with: của kết quả đầu",
                        "The stage to compare (default: the one reached); with --with, that of the first"},
                       names::stage, to.stage),
         choice_option("--with",
                       {"Giai đoạn của các kết quả sau, hoặc giai đoạn thứ hai của kế hoạch duy nhất",
                        "The stage of the later results, or the second one of a single plan"},
                       names::stage, to.with),
         choice_option("--order",
                       {"Thứ tự mục, công chức: thay đổi nhiều nhất trước, hoặc theo khung chỉ số (mặc "
                        "định: change)",
                        "Items and officers: what moved the most first, or as in the framework (default: "
                        "change)"},
                       move_order_names, to.order),
         text_option("-o,--output", "FILE.xlsx", {"Ghi thêm bảng tính .xlsx", "Also write a workbook, .xlsx"},
                     to.output, {.ending = ".xlsx"}),
         flag_option("--overwrite",
                     {"Ghi cả khi tại đó đã có tệp; tệp ấy được giữ lại với tên “… (1).xlsx”",
                      "Write even where a file stands; that one is kept as “… (1).xlsx”"},
                     to.overwrite),
         evidence_option(to.evidence), strict_option(to.strict),
         format_option(to.format, {Format::text, Format::json, Format::csv})}};
}

}  // namespace cchc
