// SPDX-License-Identifier: MIT
#include <algorithm>

#include "base/text.hpp"
#include "workbook/heading.hpp"
#include "workbook/results/sheets.hpp"
#include "workbook/survey/survey_cells.hpp"
#include "workbook/survey/survey_charts.hpp"
#include "workbook/survey/survey_items.hpp"

namespace cchc {
namespace {

using Rows = SurveyRows;

class SurveySheet {
  public:
    SurveySheet(const Book& book, const ScoreRows& scores, const Rows& rows)
        : book_(book),
          scores_(scores),
          rows_(rows),
          sheet_(book.file.add_sheet(rows.sheet, tab_color(book))),
          survey_(questionnaire_of(book.assessment())) {}

    void write() {
        write_head(book_, sheet_,
                   {.title = book_.say("Kết quả điều tra xã hội học", "Results of the survey"),
                    .widths = widths(),
                    .landscape = true,
                    .fixed_columns = 2});
        write_titles(sheet_, rows_.titles, titles());
        write_questionnaire();
        write_survey_items(book_, scores_, rows_, sheet_);
        write_total();
        write_signatures(book_, sheet_, write_survey_charts(book_, rows_, sheet_, rows_.end + 1));
    }

  private:
    // Titles and widths

    std::vector<double> widths() const {
        std::vector<double> widths = widths_of(survey_before);
        const auto option_width = [&](std::size_t column, double least) {
            if (!rows_.has_ids()) return least;
            const auto letters = static_cast<double>(count_characters(rows_.ids[column]->id.value));
            return std::clamp(letters + 2, least, 10.0);
        };
        for (std::size_t i = 0; i < rows_.options; ++i) {
            const bool has_long_title = !rows_.has_ids() || (rows_.percents && rows_.ids[i]->is_skip());
            widths.push_back(option_width(i, has_long_title ? 8 : 5.5));
        }
        for (std::size_t i = 0; i < rows_.options; ++i) widths.push_back(option_width(i, 6.5));
        if (rows_.has_words()) widths.push_back(26);
        for (const auto& column : survey_behind) widths.push_back(column.width);
        return widths;
    }

    std::string title_of(std::size_t column) const {
        if (!rows_.has_ids()) return book_.say("Phương án ", "Answer ") + std::to_string(column + 1);
        const std::string& id = rows_.ids[column]->id.value;
        return rows_.percents ? id + ": " + worth_text(book_, *rows_.ids[column]) : id;
    }

    std::vector<std::string> titles() const {
        std::vector<std::string> titles;
        const auto add = [&](const Bilingual& words) { titles.push_back(book_.say(words)); };
        for (const auto& column : survey_before) add(column.title);
        for (std::size_t i = 0; i < rows_.options; ++i) titles.push_back(title_of(i));
        for (std::size_t i = 0; i < rows_.options; ++i) {
            titles.push_back((rows_.has_ids() ? book_.say("Tỷ lệ ", "Share ") + rows_.ids[i]->id.value
                                              : book_.say("Tỷ lệ ", "Share ") + std::to_string(i + 1)) +
                             " (%)");
        }
        if (rows_.has_words()) add(wording::options);
        for (const auto& column : survey_behind) add(column.title);
        return titles;
    }

    void clear(std::uint32_t row, const SurveyLook& look) {
        for (std::uint16_t column = 0; column < rows_.columns(); ++column)
            sheet_.blank({row, column}, look.text);
    }

    // The questionnaire and its groups

    std::string about() const {
        if (!book_.assessment().questionnaire)
            return book_.say("Điểm điều tra do cấp trên chuyển xuống.",
                             "Survey points that were handed over.");
        return book_.say("Phiếu điều tra: ", "Questionnaire: ") + survey_.title + ". " +
               book_.say(wording::average(survey_.average)) + ". " +
               book_.say("Tỷ lệ: trong số trả lời hợp lệ; của phương án không tính: trong số được hỏi.",
                         "Shares: of the valid answers; of an answer not counted: of all asked.");
    }

    void write_questionnaire() {
        const SurveyLook section = survey_look(book_, false, fills::total);
        const auto last = static_cast<std::uint16_t>(rows_.columns() - 1);
        sheet_.merged({{rows_.titles + 1, 0}, {rows_.titles + 1, last}}, about(), section.text);
        for (std::size_t i = 0; i < survey_.groups.size(); ++i) write_group_head(i, section);
        if (!rows_.percents) return;
        clear(*rows_.percents, section);
        sheet_.text({*rows_.percents, Rows::text},
                    book_.say("Tỷ lệ điểm của phương án (%)", "What an answer is worth (%)"), section.text);
        for (std::size_t i = 0; i < rows_.options; ++i) {
            const Option& option = *rows_.ids[i];
            Style worth = section.count;
            worth.number_format = "General";
            if (!option.is_skip())
                sheet_.number({*rows_.percents, rows_.count(i)}, option.value->value(), worth);
        }
    }

    /// `; 40 invited, response rate 90.00%`
    std::string invited(std::size_t index) const {
        const auto rate = response_rate(book_.assessment(), index);
        if (!rate) return {};
        return "; " + book_.say("số người được mời: ", "invited: ") +
               std::to_string(*survey_.groups[index].invited) +
               book_.say(", tỷ lệ trả lời ", ", response rate ") +
               wording::number(*rate, 2, book_.framework().rounding, book_.language) + "%";
    }

    void write_group_head(std::size_t index, const SurveyLook& look) {
        const Group& group = survey_.groups[index];
        const std::uint32_t row = rows_.head_of(index);
        clear(row, look);
        sheet_.text({row, Rows::text}, group_name(group) + invited(index), look.text);
        const auto& responses = book_.assessment().responses;
        sheet_.count({row, Rows::asked}, responses ? responses->received(index) : 0, look.count);
        if (group.minimum) sheet_.count({row, Rows::minimum}, *group.minimum, look.count);
        Style weight = look.count;
        weight.number_format = "General";
        if (survey_.average == Average::by_group) sheet_.number({row, rows_.weight()}, group.weight, weight);
    }

    /// Normal items only, as the scoring table's total.
    void write_total() {
        const SurveyLook bold = survey_look(book_, true, fills::total);
        clear(rows_.total, bold);
        sheet_.text({rows_.total, Rows::text}, book_.say(wording::total), bold.text);
        std::vector<std::uint32_t> rows;
        Ratio max;
        Ratio points;
        for (std::size_t i = 0; i < rows_.items.size(); ++i) {
            const SurveyItemResult& result = book_.results.survey->items[i];
            const Item& item = book_.framework().item(result.item);
            if (item.type != ItemType::normal) continue;
            rows.push_back(rows_.items[i].row);
            max += item.max.value.value();
            if (result.points != nullptr) points += result.points->value;
        }
        sheet_.formula({rows_.total, rows_.max()}, {survey_cells::sum(rows, rows_.max()), max}, bold.points);
        sheet_.formula({rows_.total, rows_.points()}, {survey_cells::sum(rows, rows_.points()), points},
                       bold.points);
    }

    const Book& book_;
    const ScoreRows& scores_;
    const Rows& rows_;
    Sheet& sheet_;
    const Questionnaire& survey_;
};

}  // namespace

void add_survey_sheet(const Book& book, const ScoreRows& scores, const SurveyRows& rows) {
    SurveySheet(book, scores, rows).write();
}

}  // namespace cchc
