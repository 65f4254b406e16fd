// SPDX-License-Identifier: MIT
#include "workbook/survey/survey_items.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "workbook/survey/survey_cells.hpp"

namespace cchc {
namespace {

using Rows = SurveyRows;

Ratio whole(std::size_t count) {
    return Ratio::whole(static_cast<long>(count));
}

/// The answers of several questions together.
struct Sums {
    std::size_t asked = 0;
    std::size_t answered = 0;
    std::size_t blank = 0;
    std::size_t skipped = 0;
    std::vector<std::optional<std::size_t>> counts;  ///< by column, where a question has it; of `by_worth`
};

class SurveyItems {
  public:
    SurveyItems(const Book& book, const ScoreRows& scores, const Rows& rows, Sheet& sheet)
        : book_(book),
          scores_(scores),
          rows_(rows),
          sheet_(sheet),
          survey_(questionnaire_of(book.assessment())) {}

    void write() {
        const auto& items = book_.results.survey->items;
        for (std::size_t i = 0; i < items.size(); ++i) write_item(items[i], rows_.items[i]);
    }

  private:
    void clear(std::uint32_t row, const SurveyLook& look) {
        for (std::uint16_t column = 0; column < rows_.columns(); ++column)
            sheet_.blank({row, column}, look.text);
    }

    static void add(Sums& sums, const Sums& part) {
        sums.asked += part.asked;
        sums.answered += part.answered;
        sums.blank += part.blank;
        sums.skipped += part.skipped;
        sums.counts.resize(std::max(sums.counts.size(), part.counts.size()));
        for (std::size_t i = 0; i < part.counts.size(); ++i) {
            if (part.counts[i]) sums.counts[i] = sums.counts[i].value_or(0) + *part.counts[i];
        }
    }

    Sums sums_of(const QuestionResult& result) const {
        Sums sums{result.asked, result.answered, result.blank, result.skipped, {}};
        if (!rows_.percents) return sums;
        const Question& question = survey_.questions.at(result.question);
        sums.counts.resize(rows_.options);
        for (std::size_t i = 0; i < question.options.size(); ++i)
            sums.counts[rows_.option_of(question, i)] = result.counts.at(i);
        return sums;
    }

    /// A percentage of the cell's own, or an empty text where there is none.
    void put(Cell at, const std::string& formula, const TraceRef& value, const Style& style) {
        Formula live{formula, std::string()};
        if (value != nullptr) live.value = value->value;
        if (!formula.empty()) {
            sheet_.formula(at, live, style);
        } else if (value != nullptr) {
            sheet_.number(at, value->value, style);
        }
    }
    void put(Cell at, const std::string& formula, std::size_t value, const Style& style) {
        if (formula.empty()) {
            sheet_.count(at, value, style);
        } else {
            sheet_.formula(at, {formula, whole(value)}, style);
        }
    }

    void put_share(std::uint32_t row, std::size_t column, std::size_t count, std::size_t of,
                   const SurveyLook& look, bool is_skip) {
        Formula share{survey_cells::share(rows_, row, column, is_skip), std::string()};
        if (of > 0) share.value = Ratio::whole(100) * whole(count) / whole(of);
        sheet_.formula({row, rows_.share(column)}, share, look.percent);
    }

    void write_sums(std::uint32_t row, const std::vector<std::uint32_t>& of, const Sums& sums,
                    const SurveyLook& look) {
        const auto put_sum = [&](std::uint16_t column, std::size_t value) {
            put({row, column}, survey_cells::sum(of, column), value, look.count);
        };
        put_sum(Rows::asked, sums.asked);
        put_sum(Rows::answered, sums.answered);
        put_sum(Rows::blank, sums.blank);
        put_sum(Rows::skipped, sums.skipped);
        for (std::size_t i = 0; i < sums.counts.size(); ++i) {
            if (!sums.counts[i]) continue;
            put_sum(rows_.count(i), *sums.counts[i]);
            const bool is_skip = rows_.ids[i]->is_skip();
            put_share(row, i, *sums.counts[i], is_skip ? sums.asked : sums.answered, look, is_skip);
        }
    }

    void write_item(const SurveyItemResult& result, const Rows::Item& place) {
        const Item& item = book_.framework().item(result.item);
        const SurveyLook bold = survey_look(book_, true, fills::area);
        clear(place.row, bold);
        sheet_.text({place.row, Rows::code}, item.printed_code(), bold.center);
        sheet_.text({place.row, Rows::text}, item.title, bold.text);
        Sums sums;
        std::vector<std::uint32_t> rows;
        for (std::size_t i = 0; i < result.groups.size(); ++i) {
            add(sums, write_group(result.groups[i], place.groups[i]));
            rows.push_back(place.groups[i].row);
        }
        const std::string max = "=" + scores_.outside(scores_.row_of(result.item), ScoreColumn::max);
        sheet_.formula({place.row, rows_.max()}, {max, item.max.value.value()}, bold.points);
        if (place.document) return write_handed_over(result, place, bold);
        if (rows.empty()) return;  // a draft whose questionnaire leaves the item out
        write_item_minimum(result, place, bold);
        write_sums(place.row, rows, sums, bold);
        put({place.row, rows_.mean()}, survey_cells::item_mean(rows_, place), result.mean, bold.percent);
        put({place.row, rows_.points()}, survey_cells::points(rows_, place, book_.framework()), result.points,
            bold.points);
    }

    /// Points as they were given; of a percentage they follow from it.
    void write_handed_over(const SurveyItemResult& result, const Rows::Item& place, const SurveyLook& look) {
        const auto& entry = book_.assessment().handed_over.items.at(*result.handed_over);
        const std::string formula =
            result.mean == nullptr ? std::string() : survey_cells::points(rows_, place, book_.framework());
        put({place.row, rows_.mean()}, {}, result.mean, look.percent);
        put({place.row, rows_.points()}, formula, result.points, look.points);
        const SurveyLook plain = survey_look(book_, false, fills::none);
        clear(*place.document, plain);
        sheet_.set_level(*place.document, 1);
        const auto last = static_cast<std::uint16_t>(rows_.columns() - 1);
        std::string text = entry.number;
        if (entry.date) text += (text.empty() ? "" : ", ") + localized(entry.date->value, book_.language);
        if (!entry.title.empty()) text += (text.empty() ? "" : ", ") + entry.title;
        sheet_.merged({{*place.document, Rows::text}, {*place.document, last}},
                      book_.say("Do cấp trên chuyển xuống: ", "Handed over: ") + text, plain.text);
    }

    /// The fewest valid answers to each of the item's questions; coloured where one has fewer.
    void write_item_minimum(const SurveyItemResult& result, const Rows::Item& place, const SurveyLook& look) {
        const auto minimum = survey_.minimum_of(book_.framework().item(result.item).code.value);
        if (!minimum) return;
        const Cell cell{place.row, Rows::minimum};
        sheet_.count(cell, *minimum, look.count);
        std::map<std::size_t, std::string> answered;  // by question, of all groups
        for (std::size_t i = 0; i < result.groups.size(); ++i) {
            for (std::size_t k = 0; k < result.groups[i].questions.size(); ++k) {
                std::string& sum = answered[result.groups[i].questions[k].question];
                sum += (sum.empty() ? "" : "+") + cell_text({place.groups[i].questions[k], Rows::answered});
            }
        }
        std::string rule;
        for (const auto& [question, sum] : answered)
            rule += (rule.empty() ? "" : ",") + sum + "<" + cell_text(cell);
        constexpr std::size_t longest_rule = 240;  // Excel takes 255
        if (rule.size() > longest_rule) return;
        const Cell of{place.row, Rows::answered};
        sheet_.highlight({of, of}, "=OR(" + rule + ")", fills::missing);
    }

    Sums write_group(const GroupResult& result, const Rows::Group& place) {
        const SurveyLook plain = survey_look(book_, false, fills::excluded);
        clear(place.row, plain);
        sheet_.set_level(place.row, 1);
        sheet_.text({place.row, Rows::text}, group_name(survey_.groups.at(result.group)), plain.text);
        Sums sums;
        for (std::size_t i = 0; i < result.questions.size(); ++i) {
            write_question(result.questions[i], place.questions[i]);
            add(sums, sums_of(result.questions[i]));
        }
        write_sums(place.row, place.questions, sums, plain);
        put({place.row, rows_.mean()}, survey_cells::group_mean(rows_, place), result.mean, plain.percent);
        // In one pool a group weighs as much as it has answers.
        const bool by_group = survey_.average == Average::by_group;
        const Cell from =
            by_group ? Cell{rows_.head_of(result.group), rows_.weight()} : Cell{place.row, Rows::answered};
        Style weight = plain.count;
        weight.number_format = "General";
        sheet_.formula({place.row, rows_.weight()},
                       {"=" + cell_text(from),
                        by_group ? survey_.groups.at(result.group).weight : whole(result.answered)},
                       weight);
        return sums;
    }

    void write_question(const QuestionResult& result, std::uint32_t row) {
        const Question& question = survey_.questions.at(result.question);
        const SurveyLook plain = survey_look(book_, false, fills::none);
        clear(row, plain);
        sheet_.set_level(row, 2);
        sheet_.text({row, Rows::code}, question.id.value, plain.center);
        sheet_.text({row, Rows::text}, question.text, plain.text);
        sheet_.count({row, Rows::asked}, result.asked, plain.count);
        put({row, Rows::answered}, survey_cells::answers(rows_, question, row, false), result.answered,
            plain.count);
        write_minimum(survey_.groups.at(result.group), rows_.head_of(result.group), row, plain);
        sheet_.count({row, Rows::blank}, result.blank, plain.count);
        put({row, Rows::skipped}, survey_cells::answers(rows_, question, row, true), result.skipped,
            plain.count);
        for (std::size_t i = 0; rows_.options > 0 && i < question.options.size(); ++i) {
            const std::size_t column = rows_.option_of(question, i);
            const bool is_skip = question.options[i].is_skip();
            sheet_.count({row, rows_.count(column)}, result.counts.at(i), plain.count);
            put_share(row, column, result.counts.at(i), is_skip ? result.asked : result.answered, plain,
                      is_skip);
        }
        if (rows_.has_words()) sheet_.text({row, rows_.words()}, words_of(question), plain.text);
        put({row, rows_.mean()}, survey_cells::question_mean(rows_, question, row), result.mean,
            plain.percent);
    }

    std::string words_of(const Question& question) const {
        std::string words;
        for (const auto& option : question.options)
            words += (words.empty() ? "" : "; ") + option.id.value + ": " + worth_text(book_, option);
        return words;
    }

    /// The fewest valid answers to each question; fewer stand on a coloured ground.
    void write_minimum(const Group& group, std::uint32_t head, std::uint32_t row, const SurveyLook& look) {
        if (!group.minimum) return;
        const std::string least = cell_text({row, Rows::minimum});
        sheet_.formula({row, Rows::minimum}, {"=" + cell_text({head, Rows::minimum}), whole(*group.minimum)},
                       look.count);
        const Cell answered{row, Rows::answered};
        sheet_.highlight({answered, answered}, "=" + cell_text(answered) + "<" + least, fills::missing);
    }

    const Book& book_;
    const ScoreRows& scores_;
    const Rows& rows_;
    Sheet& sheet_;
    const Questionnaire& survey_;
};

}  // namespace

void write_survey_items(const Book& book, const ScoreRows& scores, const SurveyRows& rows, Sheet& sheet) {
    SurveyItems(book, scores, rows, sheet).write();
}

}  // namespace cchc
