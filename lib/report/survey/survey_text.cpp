// SPDX-License-Identifier: MIT
#include "report/survey/survey_text.hpp"

#include <array>

#include "diag/finding.hpp"
#include "model/wording.hpp"
#include "report/labels.hpp"

namespace cchc {
namespace {

/// Asked, valid, blank, skipped, mean.
using Row = std::array<std::string, 5>;
constexpr std::array<std::size_t, 5> widths{9, 9, 9, 12, 9};
constexpr int percent_places = 2;  ///< printed; the means themselves are exact

class SurveyWriter {
  public:
    SurveyWriter(const Assessment& assessment, const TextStyle& style)
        : assessment_(assessment),
          framework_(*assessment.framework),
          survey_(*assessment.questionnaire),
          style_(style) {}

    std::string run(const SurveyResults& results) {
        heading();
        groups();
        out_ += '\n';
        head(wording::group);
        for (const auto& item : results.items) {
            out_ += '\n';
            title(item);
            for (const auto& group : item.groups) this->group(group);
        }
        total(results);
        return std::move(out_);
    }

    std::string run(const SurveyItemResult& item) {
        title(item);
        head(wording::group);
        for (const auto& group : item.groups) this->group(group);
        return std::move(out_);
    }

  private:
    std::string_view say(Bilingual text) const { return text.in(style_.language); }
    std::string percent(const Ratio& value) const {
        return wording::number(value, percent_places, framework_.rounding, style_.language);
    }
    std::string percent(const TraceRef& mean) const { return mean == nullptr ? "-" : percent(mean->value); }
    std::string points(const Ratio& value) const {
        return wording::number(value, framework_.decimals, framework_.rounding, style_.language);
    }
    void line(std::size_t indent, const std::string& text) {
        out_ += hanging(std::string(indent, ' '), printable(text), style_.width);
    }
    void strong(const std::string& text) {
        for (const auto& part : wrapped(printable(text), style_.width))
            out_ += colored(style_, Color::strong, part) + "\n";
    }

    void heading() {
        strong(filled(say(labels::survey_heading), std::to_string(assessment_.plan.year)) + " - " +
               assessment_.plan.unit.name);
        if (!survey_.title.empty()) line(0, survey_.title);
        line(0, std::string(say(labels::framework)) + framework_.id + " (" +
                    std::string(say(wording::standing(framework_.standing))) + ")");
        line(0, std::string(say(wording::average(survey_.average))));
    }

    /// A title, then numbers in columns; one that is too long has lines of its own.
    void row(std::size_t indent, const std::string& title, const Row& cells) {
        std::size_t numbers = 0;
        for (const std::size_t width : widths) numbers += width;
        const std::size_t room = style_.width > numbers + 20 ? style_.width - numbers : 20;
        const auto lines = wrapped(printable(title), room - indent);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            std::string text = std::string(indent, ' ') + lines[i];
            if (i + 1 == lines.size()) {
                text = padded_right(text, room);
                for (std::size_t k = 0; k < cells.size(); ++k) text += padded_left(cells[k], widths[k]);
            }
            out_ += text.substr(0, text.find_last_not_of(' ') + 1) + "\n";
        }
    }

    void head(Bilingual title) {
        row(0, std::string(say(title)),
            {std::string(say(wording::asked)), std::string(say(wording::valid_answers)),
             std::string(say(wording::blank)), std::string(say(wording::skipped)),
             std::string(say(wording::mean))});
    }

    void groups() {
        out_ += '\n';
        for (std::size_t i = 0; i < survey_.groups.size(); ++i) {
            const Group& group = survey_.groups[i];
            const std::size_t people = assessment_.responses ? assessment_.responses->people.at(i) : 0;
            std::string text = group.id.value + (group.title.empty() ? "" : ": " + group.title) + "; " +
                               filled(say(labels::people), std::to_string(people));
            if (survey_.average == Average::by_group)
                text += ", " + filled(say(labels::weight), localized(group.weight, style_.language));
            if (group.minimum) text += ", " + filled(say(labels::minimum), std::to_string(*group.minimum));
            line(2, text);
        }
    }

    std::string type_of(const Item& item) const {
        if (item.type == ItemType::normal) return {};
        return ", " + std::string(say(item.type == ItemType::bonus ? labels::bonus : labels::penalty));
    }

    void title(const SurveyItemResult& result) {
        const Item& item = framework_.item(result.item);
        const std::string share = result.mean == nullptr ? "-" : percent(result.mean) + "%";
        const std::string gained = result.points == nullptr ? "-" : points(result.points->value);
        strong(item.printed_code() + " " + item.title + ": " + filled(say(labels::of), gained) +
               filled(say(labels::points), points(item.max.value.value())) + " (" + share + type_of(item) +
               ")");
        for (const auto& question : survey_.questions) {
            if (question.item.value == item.code.value && !question.text.empty())
                line(2, question.id.value + ": " + question.text);
        }
    }

    void group(const GroupResult& result) {
        Row sums{"", std::to_string(result.answered), "", "", percent(result.mean)};
        const std::string& id = survey_.groups[result.group].id.value;
        if (result.questions.size() > 1) row(2, id, sums);
        for (const auto& question : result.questions) {
            const std::string title = survey_.questions[question.question].id.value;
            row(result.questions.size() > 1 ? 4 : 2, result.questions.size() > 1 ? title : id + ", " + title,
                {std::to_string(question.asked), std::to_string(question.answered),
                 std::to_string(question.blank), std::to_string(question.skipped), percent(question.mean)});
            shares(question);
        }
    }

    void shares(const QuestionResult& result) {
        const Question& question = survey_.questions[result.question];
        std::string text;
        for (std::size_t i = 0; i < question.options.size(); ++i) {
            const Option& option = question.options[i];
            if (option.is_skip()) continue;
            text += (text.empty() ? "" : "; ") + option.id.value + ": " +
                    percent(result.share(i, false).value()) + "% (" + std::to_string(result.counts[i]) + ")";
        }
        line(6, text);
    }

    void total(const SurveyResults& results) {
        out_ += '\n';
        strong(std::string(say(wording::survey)) + ": " +
               filled(say(labels::of), points(results.points.value())) +
               filled(say(labels::points), points(results.max.value())));
    }

    const Assessment& assessment_;
    const Framework& framework_;
    const Questionnaire& survey_;
    const TextStyle& style_;
    std::string out_;
};

}  // namespace

std::string survey_text(const Assessment& assessment, const SurveyResults& survey, const TextStyle& style) {
    return SurveyWriter(assessment, style).run(survey);
}

std::string survey_item_text(const Assessment& assessment, const SurveyItemResult& item,
                             const TextStyle& style) {
    return SurveyWriter(assessment, style).run(item);
}

}  // namespace cchc
