// SPDX-License-Identifier: MIT
#include "workbook/survey/questionnaire_book.hpp"

#include <algorithm>

#include "workbook/heading.hpp"
#include "workbook/properties.hpp"
#include "workbook/survey/survey_rows.hpp"
#include "xlsx/write_book.hpp"

namespace cchc {
namespace {

constexpr std::uint16_t last_column = 2;  // number, box, text
constexpr int letters = 12;

class GroupSheet {
  public:
    GroupSheet(Workbook& file, const QuestionnaireBook& request, std::size_t group)
        : request_(request),
          group_(group),
          sheet_(file.add_sheet(say("Phiếu ", "Form ") + std::to_string(file.sheets() + 1), 0)) {}

    void write() {
        sheet_.set_widths({5, 5, 82});
        write_head();
        for (std::size_t i = 0; i < request_.questionnaire.questions.size(); ++i) {
            const Question& question = request_.questionnaire.questions[i];
            if (question.asks(group_)) write_question(question);
        }
        ++row_;
        line(say("Xin cảm ơn Ông/Bà.", "Thank you."),
             {.size = letters, .italic = true, .align = Align::center});
        sheet_.set_page({.landscape = false, .header_row = 0, .fixed_columns = 0, .mark = {}});
        sheet_.protect();
    }

  private:
    std::string say(const char* vi, const char* en) const {
        return request_.language == Language::vi ? vi : en;
    }

    void line(const std::string& text, Style style) {
        style.wrap = true;
        sheet_.merged({{row_, 0}, {row_, last_column}}, text, style);
        ++row_;
    }

    void write_head() {
        const Questionnaire& survey = request_.questionnaire;
        const std::string title =
            survey.title.empty() ? say("Phiếu điều tra xã hội học", "Survey") : survey.title;
        line(request_.plan.unit.name, {.size = letters, .align = Align::center});
        line(title, {.size = letters + 2, .bold = true, .align = Align::center});
        line(say("Nhóm đối tượng: ", "For: ") + group_name(survey.groups[group_]),
             {.size = letters, .bold = true, .align = Align::center});
        ++row_;
        line(say("Phiếu này phục vụ xác định ", "This form serves to determine: ") +
                 wording::index_full_name(request_.framework, request_.language) + say(" năm ", " ") +
                 std::to_string(request_.plan.year) + say(" của ", ", ") + request_.plan.unit.name + ".",
             {.size = letters});
        line(
            say("Mỗi câu xin đánh dấu x vào một ô. Không ghi họ tên, địa chỉ, số điện thoại hay thông tin cá "
                "nhân nào.",
                "Please mark one box at each question with an x. Write no name, address, telephone number or "
                "anything else about yourself."),
            {.size = letters});
    }

    void write_question(const Question& question) {
        ++row_;
        const Style bold{.size = letters, .bold = true, .wrap = true};
        sheet_.text({row_, 0}, std::to_string(++number_) + ".", bold);
        sheet_.merged({{row_, 1}, {row_, last_column}},
                      question.text.empty() ? question.id.value : question.text, bold);
        ++row_;
        const Style box{.size = letters, .border = true, .align = Align::center, .is_input = true};
        for (const auto& option : question.options) {
            sheet_.blank({row_, 1}, box);
            sheet_.text({row_, 2}, " " + (option.text.empty() ? option.id.value : option.text),
                        {.size = letters, .wrap = true});
            ++row_;
        }
    }

    const QuestionnaireBook& request_;
    std::size_t group_;
    Sheet& sheet_;
    std::uint32_t row_ = 0;
    std::size_t number_ = 0;
};

}  // namespace

std::size_t count_asked_groups(const Questionnaire& questionnaire) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < questionnaire.groups.size(); ++i) count += questionnaire.asks(i) ? 1U : 0U;
    return count;
}

std::string write_questionnaire_book(const QuestionnaireBook& request, const std::string& target) {
    constexpr Bilingual title{"Phiếu điều tra năm", "Questionnaire"};
    return write_book(target,
                      properties_of(request.plan, std::string(title.in(request.language)), request.language,
                                    YearDay::first),
                      [&](Workbook& file) {
                          for (std::size_t i = 0; i < request.questionnaire.groups.size(); ++i) {
                              if (request.questionnaire.asks(i)) GroupSheet(file, request, i).write();
                          }
                      });
}

}  // namespace cchc
