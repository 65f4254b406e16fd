// SPDX-License-Identifier: MIT
#include "workbook/survey/survey_charts.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "xlsx/chart.hpp"

namespace cchc {
namespace {

/// A question as one group answered it, and its row in the table above.
struct Asked {
    const QuestionResult* result;
    std::uint32_t source;
};

class GroupChart {
  public:
    GroupChart(const Book& book, const SurveyRows& rows, Sheet& sheet, std::size_t group)
        : book_(book),
          rows_(rows),
          sheet_(sheet),
          survey_(questionnaire_of(book.assessment())),
          group_(survey_.groups.at(group)) {
        const auto& items = book.results.survey->items;
        for (std::size_t i = 0; i < items.size(); ++i) {
            for (std::size_t j = 0; j < items[i].groups.size(); ++j) {
                const GroupResult& one = items[i].groups[j];
                for (std::size_t k = 0; one.group == group && k < one.questions.size(); ++k)
                    asked_.push_back({&one.questions[k], rows.items[i].groups[j].questions[k]});
            }
        }
    }

    /// Returns the row behind; the row given where the group is asked nothing.
    std::uint32_t write(std::uint32_t row) {
        if (asked_.empty()) return row;
        sheet_.break_before(row);
        const auto last_column = static_cast<std::uint16_t>(rows_.columns() - 1);
        sheet_.merged({{row, 0}, {row, last_column}}, name(), {.size = 12, .bold = true, .wrap = true});
        first_ = row + 1;
        std::uint32_t next = first_;
        for (const auto& one : asked_) write_question(next++, one);
        return write_chart(next + 1);
    }

  private:
    std::string name() const { return book_.say("Nhóm đối tượng: ", "Group: ") + group_name(group_); }
    const Question& question(const Asked& one) const { return survey_.questions.at(one.result->question); }

    void take(Cell at, std::uint32_t from, const std::variant<Ratio, std::string>& value,
              const Style& style) {
        sheet_.formula(at, {"=" + cell_text({from, at.column}), value}, style);
    }

    void write_question(std::uint32_t row, const Asked& one) {
        const Style percent = number_cell("0.00");
        const auto last_of_text = static_cast<std::uint16_t>(rows_.share(0) - 1);
        sheet_.text({row, SurveyRows::code}, question(one).id.value, center_cell());
        sheet_.merged({{row, SurveyRows::text}, {row, last_of_text}}, question(one).text, text_cell());
        for (std::uint16_t column = rows_.share(0); column < rows_.mean(); ++column)
            sheet_.blank({row, column}, percent);
        for (std::size_t i = 0; rows_.options > 0 && i < question(one).options.size(); ++i) {
            const std::uint16_t column = rows_.share(rows_.option_of(question(one), i));
            take({row, column}, one.source, share(one, i), percent);
        }
        std::variant<Ratio, std::string> mean = std::string();
        if (one.result->mean != nullptr) mean = one.result->mean->value;
        take({row, rows_.mean()}, one.source, mean, percent);
    }

    std::variant<Ratio, std::string> share(const Asked& one, std::size_t option) const {
        const bool is_skip = question(one).options.at(option).is_skip();
        if ((is_skip ? one.result->asked : one.result->answered) == 0) return std::string();
        return one.result->share(option, is_skip).value();
    }

    bool can_stack() const {
        const Question& first = question(asked_.front());
        return rows_.options > 0 && std::all_of(asked_.begin(), asked_.end(), [&](const Asked& one) {
                   return share_options(question(one), first);
               });
    }

    CellRange column_of(std::uint16_t column) const {
        return {{first_, column}, {first_ + static_cast<std::uint32_t>(asked_.size()) - 1, column}};
    }

    void add_shares(BarChart& chart) const {
        // From dark to light and on to warm colours; each differs in grey, too.
        struct Color {
            std::uint32_t fill;
            bool is_dark;
        };
        static constexpr std::array<Color, 8> colors{{{0x1F3864, true},
                                                      {0x2F75B5, true},
                                                      {0x9DC3E6, false},
                                                      {0xFFE699, false},
                                                      {0xF4B183, false},
                                                      {0xC55A11, true},
                                                      {0x7F7F7F, true},
                                                      {0xD9D9D9, false}}};
        const Question& common = question(asked_.front());
        for (std::size_t i = 0; i < common.options.size(); ++i) {
            if (common.options[i].is_skip()) continue;
            const std::size_t column = rows_.option_of(common, i);
            const Color& color = colors[chart.series.size() % colors.size()];
            BarSeries series{.name = Cell{rows_.titles, rows_.count(column)},
                             .values = column_of(rows_.share(column)),
                             .known_values = {},
                             .color = color.fill,
                             .has_light_labels = color.is_dark};
            for (const auto& one : asked_) series.known_values.push_back(one.result->share(i, false).value());
            chart.series.push_back(std::move(series));
        }
    }

    void add_means(BarChart& chart) const {
        BarSeries series{.values = column_of(rows_.mean()), .known_values = {}};
        for (const auto& one : asked_) {
            const TraceRef& mean = one.result->mean;
            series.known_values.push_back(mean == nullptr ? Ratio() : mean->value);
        }
        chart.series.push_back(std::move(series));
    }

    /// A sheet's width as Excel shows it; the library makes a chart so wide.
    int sheet_pixels() const {
        double sum = 0;
        for (const double width : sheet_.widths()) sum += width * 7 + 5;
        return static_cast<int>(sum);
    }

    /// Where the questions leave too little of the page, the chart has the next one for itself.
    int chart_height(std::uint32_t row) {
        constexpr double height_of_page = 0.65;  // by its width: A4 across, within the margins
        constexpr int titles = 70;
        const int room = static_cast<int>(sheet_pixels() * height_of_page) - titles;
        const int count = static_cast<int>(std::min<std::size_t>(asked_.size(), 300));
        const int left = room - (count + 3) * row_pixels;
        const int most = 120 + 34 * count;
        const int least = 120 + 18 * count;
        if (left >= least) return std::min(most, left);
        sheet_.break_before(row);
        return std::max(std::min(most, room - 2 * row_pixels), 120 + 12 * count);
    }

    std::uint32_t write_chart(std::uint32_t row) {
        constexpr std::size_t longest_title = 200;  // Excel takes 255
        const bool is_stacked = can_stack();
        const std::string what =
            is_stacked ? book_.say(" - tỷ lệ các phương án trả lời (%)", " - shares of the answers (%)")
                       : book_.say(" - điểm trung bình theo câu hỏi (%)", " - mean by question (%)");
        BarChart chart;
        chart.title = shortened(name(), longest_title) + what;
        chart.names = column_of(SurveyRows::code);
        chart.is_stacked = is_stacked;
        chart.number_format = is_stacked ? "[>=4]0;;" : "0.00";
        chart.place = {row, 0};
        chart.text_size = 12;  // a wide sheet is printed smaller
        chart.width = sheet_pixels();
        chart.height = chart_height(row);
        if (is_stacked) {
            add_shares(chart);
        } else {
            add_means(chart);
        }
        sheet_.chart(chart);
        return row + static_cast<std::uint32_t>(chart.height / row_pixels) + 2;
    }

    static constexpr int row_pixels = 20;

    const Book& book_;
    const SurveyRows& rows_;
    Sheet& sheet_;
    const Questionnaire& survey_;
    const Group& group_;
    std::vector<Asked> asked_;
    std::uint32_t first_ = 0;
};

}  // namespace

std::uint32_t write_survey_charts(const Book& book, const SurveyRows& rows, Sheet& sheet, std::uint32_t row) {
    const std::size_t groups = questionnaire_of(book.assessment()).groups.size();
    for (std::size_t group = 0; group < groups; ++group)
        row = GroupChart(book, rows, sheet, group).write(row);
    return row;
}

}  // namespace cchc
