// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "workbook/book.hpp"
#include "workbook/columns.hpp"

namespace cchc {

/// What the columns of the answers stand for.
enum class OptionColumns {
    by_worth,  ///< a column an option's id, and every id is worth the same in all questions
    by_id,     ///< a column an option's id, in the order in which the questions first name it
    by_place,  ///< the first, second … option of each question: there are too many ids
    none,      ///< too many options even so: only their sums are shown
};

/// The columns before those of the options, and the ones behind them.
struct SurveyColumns {
    enum Before : std::uint16_t { code, text, asked, answered, minimum, blank, skipped };
    enum class Behind : std::uint16_t { mean, weight, max, points };
};

inline constexpr auto survey_before = enum_table<ColumnRow<SurveyColumns::Before>>({
    {SurveyColumns::code, wording::code, 8},
    {SurveyColumns::text, wording::surveyed, 34},
    {SurveyColumns::asked, wording::asked, 7},
    {SurveyColumns::answered, wording::valid_answers, 7},
    {SurveyColumns::minimum, wording::minimum, 8.5},
    {SurveyColumns::blank, wording::blank, 6.5},
    {SurveyColumns::skipped, wording::skipped, 7.5},
});
inline constexpr auto survey_behind = enum_table<ColumnRow<SurveyColumns::Behind>>({
    {SurveyColumns::Behind::mean, wording::mean, 8},
    {SurveyColumns::Behind::weight, wording::weight, 7},
    {SurveyColumns::Behind::max, wording::max, 7.5},
    {SurveyColumns::Behind::points, wording::survey, 8.5},
});

/// Where things stand on the survey's sheet; the scoring table takes the points from there.
///
/// The table's first rows tell the groups and, where that is the same everywhere, what each option is worth.
/// Then follow the items, each with its groups, each with its questions.
struct SurveyRows : SurveyColumns {
    struct Group {
        std::uint32_t row = 0;  ///< its questions follow it
        std::vector<std::uint32_t> questions = {};
    };
    struct Item {
        std::uint32_t row = 0;
        std::uint32_t last = 0;                      ///< of its last question; `row` where it has none
        std::optional<std::uint32_t> document = {};  ///< of what hands its points over
        std::vector<Group> groups = {};
    };

    std::string sheet;  ///< its name
    OptionColumns kind = OptionColumns::by_worth;
    std::vector<const Option*> ids = {};    ///< by column, as a question has them; of `by_worth` and `by_id`
    std::uint16_t options = 0;              ///< number of columns of counts, and of shares
    std::uint32_t titles = 0;               ///< row of the columns' titles
    std::uint32_t first_group = 0;          ///< row of the questionnaire's first group
    std::optional<std::uint32_t> percents;  ///< what each option is worth; of `by_worth`
    std::vector<Item> items = {};           ///< as in SurveyResults
    std::uint32_t total = 0;
    std::uint32_t end = 0;  ///< the row behind the table

    std::uint16_t count(std::size_t option) const {
        return static_cast<std::uint16_t>(survey_before.size() + option);
    }
    std::uint16_t share(std::size_t option) const { return count(options + option); }
    /// Whether each question's options stand beside it in words.
    bool has_words() const { return kind != OptionColumns::by_worth; }
    std::uint16_t words() const { return share(options); }
    std::uint16_t behind(Behind column) const {
        return static_cast<std::uint16_t>(words() + (has_words() ? 1 : 0) + place_of(column));
    }
    std::uint16_t mean() const { return behind(Behind::mean); }
    std::uint16_t weight() const { return behind(Behind::weight); }
    std::uint16_t max() const { return behind(Behind::max); }
    std::uint16_t points() const { return behind(Behind::points); }
    std::uint16_t columns() const { return static_cast<std::uint16_t>(mean() + survey_behind.size()); }

    /// Row of one of the questionnaire's groups.
    std::uint32_t head_of(std::size_t group) const { return first_group + static_cast<std::uint32_t>(group); }
    /// The column, counted from 0, of a question's option; not of `none`.
    std::size_t option_of(const Question& question, std::size_t option) const;
    /// Whether column n holds the counts of one id.
    bool has_ids() const { return kind == OptionColumns::by_worth || kind == OptionColumns::by_id; }
    /// `'Điều tra XHH'!S20`: the points of a survey item, by its place in SurveyResults.
    std::string points_of(std::size_t item) const;
};

/// None where the book has no survey's sheet: no results, or no item that they score.
std::optional<SurveyRows> survey_rows(const Book& book);

/// The looks of one row's cells.
struct SurveyLook {
    Style text;
    Style center;
    Style count;
    Style percent;
    Style points;
};
SurveyLook survey_look(const Book& book, bool is_bold, std::uint32_t fill);

/// A group's title, or its id where it has none.
const std::string& group_name(const Group& group);
/// `75%`, or that the answer is not counted.
std::string worth_text(const Book& book, const Option& option);
/// Whether two questions have the same options in the same order, of the same worth.
bool share_options(const Question& a, const Question& b);

}  // namespace cchc
