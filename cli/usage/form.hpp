// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/options/command.hpp"
#include "cli/options/common_options.hpp"
#include "cli/texts.hpp"
#include "report/units/made_units.hpp"
#include "task/make_council_form.hpp"
#include "task/make_forms.hpp"

/// What `cchc form` takes and says.
namespace cchc::texts {

inline constexpr Bilingual form{"Lập biểu mẫu tự chấm điểm (.xlsx) cho từng bộ phận",
                                "Make each officer's form (.xlsx)"};
inline constexpr Bilingual form_more{
    "Mỗi bộ phận trong kế hoạch có một biểu mẫu, chỉ gồm các mục bộ phận đó chủ trì và phối hợp. Biểu mẫu đã "
    "điền đặt vào thư mục phiếu chấm như "
    "tệp .yaml. Với --council: một biểu mẫu thẩm định cho vòng tiếp theo, gồm mọi mục tự chấm; khi đã điền, "
    "đặt vào thư mục thẩm định. Với nhiều đơn vị: biểu mẫu của mỗi đơn vị nằm trong thư mục con DIR/MÃ. "
    "Với --carry: điền sẵn những gì đọc "
    "được từ biểu mẫu, phiếu cũ, hỏng hoặc của năm khác; mục nào cách chấm đã đổi hay chưa rõ năm thì được "
    "đánh dấu, và "
    "chưa được tính cho tới khi xóa dấu đó. Không ghi đè lên tệp đã có. Ví dụ: “cchc form . -d bieu-mau”; "
    "“cchc form . -d moi --carry bieu-mau-cu”.",
    "Each officer of the plan gets a form with just the items they lead and support. A filled form goes into "
    "the folder "
    "of score cards, like a .yaml file. With --council: one form for the next round of appraisal, with all "
    "self-scored items; when filled it goes into the folder of appraisals. Of many units, the forms of each "
    "go "
    "into the subfolder DIR/ID. With --carry what can be read of old, damaged or other years' forms and "
    "score cards is filled in; what "
    "has another rule, or is of an unknown year, is marked, and is an error until the mark is cleared. A "
    "file that is "
    "there already is never overwritten. Examples: “cchc form . -d forms”; “cchc form . -d new --carry "
    "old-forms”."};
inline constexpr Bilingual council_and_prefill{"không dùng “--council” cùng với “--prefill”",
                                               "“--council” and “--prefill” exclude each other"};
inline constexpr Bilingual council_and_carry{"không dùng “--council” cùng với “--carry”",
                                             "“--council” and “--carry” exclude each other"};
inline constexpr Bilingual carry_to_many{"“--carry” chỉ dùng với một đơn vị; hãy nêu một kế hoạch",
                                         "“--carry” takes one unit; name one plan"};
inline constexpr Bilingual council_refused{
    "phiếu chấm còn lỗi nên chưa lập biểu mẫu thẩm định; sửa các lỗi trên rồi chạy lại",
    "no form for the council is made while the scores have errors; mend them and run again"};

/// What becomes of one of many.
constexpr UnitEnd end_of(FormsState state) {
    if (state == FormsState::written) return UnitEnd::made;
    return state == FormsState::not_written ? UnitEnd::not_written : UnitEnd::has_errors;
}
constexpr UnitEnd end_of(CouncilFormState state) {
    if (state == CouncilFormState::written) return UnitEnd::made;
    return state == CouncilFormState::not_written ? UnitEnd::not_written : UnitEnd::has_errors;
}
/// What is said where no form is made; nothing where the findings say it all.
constexpr std::optional<Bilingual> words_of(FormsState state) {
    if (state == FormsState::plan_has_errors) return forms_refused;
    if (state == FormsState::cards_refused) return cards_refused;
    return std::nullopt;
}
constexpr std::optional<Bilingual> words_of(CouncilFormState state) {
    if (state == CouncilFormState::scores_have_errors) return council_refused;
    return std::nullopt;
}

}  // namespace cchc::texts

namespace cchc {

struct FormArguments {
    std::vector<std::string> paths;
    std::string folder;
    bool prefill = false;
    bool council = false;
    std::vector<std::string> carry;
    Format format = Format::text;
};

inline Rows rows_of(FormArguments& to) {
    return {
        {plans_operand(to.paths)},
        {text_option("-d,--directory", "DIR",
                     {"Thư mục đặt biểu mẫu; được tạo nếu chưa có",
                      "The folder for the forms; made where it is not there"},
                     to.folder, {.is_required = true}),
         flag_option("--prefill",
                     {"Điền sẵn nội dung các phiếu chấm đã có (sau thẩm định: luôn điền sẵn)",
                      "Fill in what the score cards say already (after an appraisal always)"},
                     to.prefill),
         texts_option(
             "--carry", "FILE",
             {"Chép câu trả lời từ biểu mẫu, phiếu cũ, hỏng hoặc của năm khác, hay từ thư mục chứa chúng; "
              "dùng được nhiều lần",
              "Carry over the answers of forms and score cards that are old, damaged or of another year, or "
              "of a folder of them; repeatable"},
             {&to.carry}),
         flag_option("--council",
                     {"Lập biểu mẫu thẩm định của hội đồng cho vòng tiếp theo",
                      "Make the council's form for the next round instead"},
                     to.council),
         format_option(to.format)}};
}

}  // namespace cchc
