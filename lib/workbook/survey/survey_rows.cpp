// SPDX-License-Identifier: MIT
#include "workbook/survey/survey_rows.hpp"

#include <algorithm>

#include "diag/finding.hpp"
#include "workbook/heading.hpp"

namespace cchc {
namespace {

constexpr std::size_t most_ids = 10;      // so that a page stays legible
constexpr std::size_t most_options = 40;  // of one question

/// Each option once; `is_same` becomes false where an id is worth something else in another question.
std::vector<const Option*> different_options(const std::vector<Question>& questions, bool& is_same) {
    std::vector<const Option*> found;
    for (const auto& question : questions) {
        for (const auto& option : question.options) {
            if (found.size() > most_options) return found;
            const auto known = std::find_if(found.begin(), found.end(), [&](const Option* one) {
                return one->id.value == option.id.value;
            });
            if (known == found.end()) {
                found.push_back(&option);
            } else if ((*known)->value != option.value) {
                is_same = false;
            }
        }
    }
    return found;
}

void choose_columns(SurveyRows& rows, const std::vector<Question>& questions) {
    std::size_t most = 0;
    for (const auto& question : questions) most = std::max(most, question.options.size());
    bool is_same = true;
    const auto options = different_options(questions, is_same);
    if (most > most_options) {
        rows.kind = OptionColumns::none;
    } else if (options.size() > std::max(most, most_ids)) {
        rows.kind = OptionColumns::by_place;
        rows.options = static_cast<std::uint16_t>(most);
    } else {
        rows.kind = is_same ? OptionColumns::by_worth : OptionColumns::by_id;
        rows.options = static_cast<std::uint16_t>(options.size());
        rows.ids = options;
    }
}

}  // namespace

bool share_options(const Question& a, const Question& b) {
    return std::equal(a.options.begin(), a.options.end(), b.options.begin(), b.options.end(),
                      [](const Option& left, const Option& right) {
                          return left.id.value == right.id.value && left.value == right.value;
                      });
}

SurveyLook survey_look(const Book& book, bool is_bold, std::uint32_t fill) {
    SurveyLook look{text_cell(), center_cell(), number_cell("0"), number_cell("0.00"),
                    number_cell(book.points_format())};
    for (Style* style : {&look.text, &look.center, &look.count, &look.percent, &look.points}) {
        style->bold = is_bold;
        style->fill = fill;
    }
    return look;
}

const std::string& group_name(const Group& group) {
    return group.title.empty() ? group.id.value : group.title;
}

std::string worth_text(const Book& book, const Option& option) {
    if (option.is_skip()) return book.say("không tính", "not counted");
    return localized(option.value->value(), book.language) + "%";
}

std::size_t SurveyRows::option_of(const Question& question, std::size_t option) const {
    if (!has_ids()) return option;
    const std::string& id = question.options.at(option).id.value;
    const auto found =
        std::find_if(ids.begin(), ids.end(), [&](const Option* one) { return one->id.value == id; });
    return static_cast<std::size_t>(found - ids.begin());
}

std::string SurveyRows::points_of(std::size_t item) const {
    return "'" + sheet + "'!" + cell_text({items.at(item).row, points()});
}

std::optional<SurveyRows> survey_rows(const Book& book) {
    const Assessment& assessment = book.assessment();
    if (!has_survey_results(assessment) || !book.results.survey) return std::nullopt;
    const SurveyResults& survey = *book.results.survey;
    if (survey.items.empty()) return std::nullopt;
    SurveyRows rows;
    rows.sheet = book.say(wording::sheet_survey);
    const Questionnaire& questionnaire = questionnaire_of(assessment);
    choose_columns(rows, questionnaire.questions);
    rows.titles = header_row(book);
    rows.first_group = rows.titles + 2;
    std::uint32_t next = rows.first_group + static_cast<std::uint32_t>(questionnaire.groups.size());
    if (rows.kind == OptionColumns::by_worth && rows.options > 0) rows.percents = next++;
    for (const auto& item : survey.items) {
        SurveyRows::Item one{.row = next++};
        if (item.handed_over) one.document = next++;
        for (const auto& group : item.groups) {
            SurveyRows::Group asked{.row = next++};
            for (std::size_t i = 0; i < group.questions.size(); ++i) asked.questions.push_back(next++);
            one.groups.push_back(std::move(asked));
        }
        one.last = next - 1;
        rows.items.push_back(std::move(one));
    }
    rows.total = next++;
    rows.end = next;
    return rows;
}

}  // namespace cchc
