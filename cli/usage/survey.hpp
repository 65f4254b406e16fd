// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/options/command.hpp"
#include "cli/options/common_options.hpp"
#include "report/units/made_units.hpp"
#include "task/make_questionnaire_form.hpp"
#include "task/read_survey.hpp"

/// What `cchc survey` takes and says.
namespace cchc::texts {

inline constexpr Bilingual survey{"Xem kết quả điều tra xã hội học", "Show what the survey gave"};
inline constexpr Bilingual survey_more{
    "Theo từng mục, câu hỏi và nhóm đối tượng: số người được hỏi, số câu trả lời hợp lệ, bỏ trống, không "
    "biết, tỷ lệ từng phương án, bình quân và điểm; hoặc điểm do cấp trên chuyển xuống. Chỉ đọc kế hoạch, "
    "khung chỉ số, phiếu điều tra và các tệp kết quả. Với --form: lập phiếu điều tra để in hoặc gửi, mỗi "
    "nhóm một trang; không ghi đè lên tệp đã có. Với nhiều đơn vị: mỗi đơn vị một dòng (CSV: các hàng có mã "
    "đơn vị); phiếu của mỗi đơn vị nằm trong thư mục con DIR/MÃ. Ví dụ: “cchc survey .”; “cchc survey . "
    "--form phieu”.",
    "By item, question and group: how many were asked, answered, left it blank or skipped, the share of each "
    "option, the mean and the points; or the points that were handed over. Only the plan, the framework, the "
    "questionnaire and the files of results are read. With --form: makes the questionnaire to print or to "
    "share, a sheet a group; a file that is there already is never overwritten. Of many units there is a "
    "line "
    "each (CSV: rows with the unit's id); the form of each goes into the subfolder DIR/ID. Examples: “cchc "
    "survey .”; “cchc survey . --form forms”."};
inline constexpr Bilingual survey_refused{
    "dữ liệu còn lỗi nên chưa có kết quả điều tra; sửa các lỗi trên rồi chạy lại",
    "the data has errors, so there is no survey result yet; mend them and run again"};
inline constexpr Bilingual survey_not_held{
    "kế hoạch ghi “survey: none”: đơn vị không tổ chức điều tra xã hội học nên không có kết quả",
    "the plan says “survey: none”: no survey is held, so there is nothing to show"};
inline constexpr Bilingual no_survey{
    "kế hoạch không nêu tệp trả lời nào: điều tra chưa có kết quả; thêm “survey: {questionnaire: …, "
    "responses: "
    "[…]}” vào kế hoạch",
    "the plan names no responses: the survey is still out; add “survey: {questionnaire: …, responses: […]}” "
    "to "
    "it"};

inline constexpr Bilingual questionnaire_refused{
    "kế hoạch, khung chỉ số hoặc phiếu điều tra còn lỗi nên chưa lập phiếu; sửa các lỗi trên rồi chạy lại",
    "no form is made while the plan, the framework or the questionnaire has errors; mend them and run again"};
inline constexpr Bilingual no_questionnaire{
    "kế hoạch không nêu phiếu điều tra nào; thêm “survey: {questionnaire: …}” vào kế hoạch",
    "the plan names no questionnaire; add “survey: {questionnaire: …}” to it"};

inline constexpr Bilingual units_surveyed{"{} có kết quả", "{} with results"};

/// What becomes of one of many.
constexpr UnitEnd end_of(SurveyState state) {
    switch (state) {
        case SurveyState::counted:
            return UnitEnd::made;
        case SurveyState::not_held:
            return UnitEnd::not_held;
        case SurveyState::no_responses:
            return UnitEnd::no_responses;
        case SurveyState::data_has_errors:
            break;
    }
    return UnitEnd::has_errors;
}
constexpr UnitEnd end_of(QuestionnaireFormState state) {
    switch (state) {
        case QuestionnaireFormState::written:
            return UnitEnd::made;
        case QuestionnaireFormState::no_questionnaire:
            return UnitEnd::no_questionnaire;
        case QuestionnaireFormState::not_written:
            return UnitEnd::not_written;
        case QuestionnaireFormState::data_has_errors:
            break;
    }
    return UnitEnd::has_errors;
}
/// What is said where no form is made; nothing where the findings say it all.
constexpr std::optional<Bilingual> words_of(QuestionnaireFormState state) {
    if (state == QuestionnaireFormState::data_has_errors) return questionnaire_refused;
    if (state == QuestionnaireFormState::no_questionnaire) return no_questionnaire;
    return std::nullopt;
}
/// What is said where there are no results.
constexpr std::optional<Bilingual> words_of(SurveyState state) {
    switch (state) {
        case SurveyState::data_has_errors:
            return survey_refused;
        case SurveyState::not_held:
            return survey_not_held;
        case SurveyState::no_responses:
            return no_survey;
        case SurveyState::counted:
            break;
    }
    return std::nullopt;
}

}  // namespace cchc::texts

namespace cchc {

struct SurveyArguments {
    std::vector<std::string> paths;
    std::string form;  ///< folder
    bool strict = false;
    Format format = Format::text;
};

inline Rows rows_of(SurveyArguments& to) {
    return {{plans_operand(to.paths)},
            {text_option(
                 "--form", "DIR",
                 {"Lập phiếu điều tra (.xlsx) để in hoặc gửi trong thư mục này, thay vì xem kết quả",
                  "Make the questionnaire (.xlsx) to print or to share in this folder, and show no results"},
                 to.form),
             strict_option(to.strict), format_option(to.format, {Format::text, Format::json, Format::csv})}};
}

}  // namespace cchc
