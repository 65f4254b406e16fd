// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "cli/options/command.hpp"
#include "cli/options/common_options.hpp"
#include "cli/texts.hpp"
#include "task/convert.hpp"

/// What `cchc convert` takes and says.
namespace cchc::texts {

inline constexpr Bilingual convert{"Chuyển phiếu chấm .yaml thành biểu mẫu và ngược lại",
                                   "Turn a .yaml score card into a form and back"};
inline constexpr Bilingual convert_more{
    "FILE là phiếu .yaml, .xlsx hoặc .ods; tệp cần ghi có đuôi .xlsx (biểu mẫu) hoặc .yaml (phiếu). Biểu "
    "mẫu thẩm định đã điền chuyển thành tệp thẩm định .yaml. Nội dung giữ nguyên vẹn; "
    "điều gì không chuyển được thì báo lỗi và không ghi gì. Không ghi đè lên tệp đã có. Ví dụ: “cchc convert "
    "scores/mot-cua.yaml -o mot-cua.xlsx”; “cchc convert hoi-dong-vong-1.xlsx -o vong-1.yaml --plan .”.",
    "FILE is a .yaml, .xlsx or .ods score card; the file to write ends in .xlsx (a form) or .yaml (a score "
    "card). The council's filled form becomes an appraisal in .yaml. Nothing "
    "is lost on the way: what cannot be carried over is an error, and nothing is written. A file that is "
    "there already "
    "is never overwritten. Examples: “cchc convert scores/mot-cua.yaml -o mot-cua.xlsx”; “cchc convert "
    "council-round-1.xlsx -o round-1.yaml --plan .”."};
inline constexpr Bilingual same_kind{
    "không chuyển được “{}” thành “{}”; chuyển từ .yaml sang .xlsx, hoặc từ .xlsx, .ods sang .yaml",
    "“{}” cannot be converted to “{}”; convert .yaml to .xlsx, or .xlsx and .ods to .yaml"};
inline constexpr Bilingual decisions_refused{
    "biểu mẫu thẩm định còn chỗ không đọc được nên không ghi gì; sửa các lỗi trên rồi chạy lại",
    "nothing is written while a part of the council's form cannot be read; mend it and run again"};

/// What is said where nothing is converted.
constexpr std::optional<Bilingual> words_of(ConvertState state) {
    switch (state) {
        case ConvertState::plan_has_errors:
            return forms_refused;
        case ConvertState::card_refused:
            return cards_refused;
        case ConvertState::decisions_refused:
            return decisions_refused;
        case ConvertState::converted:
            break;
    }
    return std::nullopt;
}

}  // namespace cchc::texts

namespace cchc {

struct ConvertArguments {
    std::string file;
    std::string output;
    std::string plan;  ///< where it is not in a folder above the file
};

inline Rows rows_of(ConvertArguments& to) {
    return {{{"FILE",
              {"Phiếu chấm: .yaml, .xlsx hoặc .ods", "The score card: .yaml, .xlsx or .ods"},
              &to.file,
              Bilingual{"cần nêu phiếu chấm cần chuyển", "name the score card to convert"}}},
            {text_option("-o,--output", "FILE",
                         {"Tệp cần ghi: .xlsx hoặc .yaml", "The file to write: .xlsx or .yaml"}, to.output,
                         {.is_required = true}),
             text_option("--plan", "PLAN",
                         {"Kế hoạch của phiếu, nếu không ở thư mục trên",
                          "The plan, where it is not in a folder above"},
                         to.plan)}};
}

}  // namespace cchc
