// SPDX-License-Identifier: MIT
#include "report/survey/survey_text.hpp"

#include <array>
#include <utility>

#include "diag/finding.hpp"
#include "model/wording.hpp"
#include "report/labels.hpp"

namespace cchc {
namespace {

/// Asked, valid, blank, skipped, mean.
using Cells = std::array<std::string, 5>;
constexpr std::array<std::size_t, 5> widths{9, 9, 9, 12, 9};
constexpr int percent_places = 2;  ///< printed; the means themselves are exact

/// Columns of numbers by group and question.
class AnswersTable {
  public:
    AnswersTable(Rounding rounding, const TextStyle& style) : rounding_(rounding), style_(style) {}

    std::string head() {
        row(0, std::string(say(wording::group)),
            {std::string(say(wording::asked)), std::string(say(wording::valid_answers)),
             std::string(say(wording::blank)), std::string(say(wording::skipped)),
             std::string(say(wording::mean))});
        return std::exchange(out_, {});
    }

    std::string rows(const AnsweredItem& item) {
        for (const auto& group : item.groups) this->group(group);
        return std::exchange(out_, {});
    }

  private:
    std::string_view say(Bilingual text) const { return text.in(style_.language); }
    std::string percent(const Ratio& value) const {
        return wording::number(value, percent_places, rounding_, style_.language);
    }
    std::string percent(const std::optional<Ratio>& mean) const { return mean ? percent(*mean) : "-"; }

    /// A title, then numbers in columns; one that is too long has lines of its own.
    void row(std::size_t indent, const std::string& title, const Cells& cells) {
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

    void group(const AnsweredGroup& group) {
        const bool is_divided = group.questions.size() > 1;
        if (is_divided) row(2, group.id, {"", std::to_string(group.answered), "", "", percent(group.mean)});
        for (const auto& question : group.questions) {
            const std::string id = is_divided ? question.id : group.id + ", " + question.id;
            row(is_divided ? 4 : 2, question.is_tallied ? filled(say(labels::tallied), id) : id,
                {std::to_string(question.asked), std::to_string(question.answered),
                 std::to_string(question.blank), std::to_string(question.skipped), percent(question.mean)});
            shares(question);
        }
    }

    void shares(const AnsweredQuestion& question) {
        std::string text;
        for (const auto& option : question.options) {
            if (!option.share) continue;
            text += (text.empty() ? "" : "; ") + option.id + ": " + percent(*option.share) + "% (" +
                    std::to_string(option.count) + ")";
        }
        out_ += hanging(std::string(6, ' '), printable(text), style_.width);
    }

    Rounding rounding_;
    const TextStyle& style_;
    std::string out_;
};

class SurveyWriter {
  public:
    SurveyWriter(const Assessment& assessment, const TextStyle& style)
        : assessment_(assessment),
          framework_(*assessment.framework),
          survey_(questionnaire_of(assessment)),
          style_(style) {}

    std::string run(const SurveyResults& results) {
        heading();
        groups();
        AnswersTable table(framework_.rounding, style_);
        if (!survey_.groups.empty()) out_ += '\n' + table.head();
        for (const auto& result : results.items) {
            const AnsweredItem item = answered_item(assessment_, result);
            out_ += '\n';
            title(item);
            out_ += table.rows(item);
        }
        total(results);
        caps(results);
        notes();
        return std::move(out_);
    }

  private:
    std::string_view say(Bilingual text) const { return text.in(style_.language); }
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
        if (assessment_.questionnaire) line(0, std::string(say(wording::average(survey_.average))));
    }

    void groups() {
        if (!survey_.groups.empty()) out_ += '\n';
        for (std::size_t i = 0; i < survey_.groups.size(); ++i) {
            const Group& group = survey_.groups[i];
            std::string text =
                group.id.value + (group.title.empty() ? "" : ": " + group.title) + "; " + received(i);
            if (survey_.average == Average::by_group)
                text += ", " + filled(say(labels::weight), localized(group.weight, style_.language));
            if (group.minimum) text += ", " + filled(say(labels::minimum), std::to_string(*group.minimum));
            if (group.invited) text += ", " + filled(say(labels::invited), std::to_string(*group.invited));
            if (const auto rate = response_rate(assessment_, i))
                text += ", " + filled(say(labels::response_rate), percent(*rate));
            line(2, text);
        }
    }

    /// `36 responses`; where others counted them, it says so.
    std::string received(std::size_t group) const {
        const auto& responses = assessment_.responses;
        const std::size_t people = responses ? responses->people.at(group) : 0;
        const std::size_t received = responses ? responses->received(group) : 0;
        const std::string text = filled(say(labels::people), std::to_string(received));
        return people < received ? filled(say(labels::tallied), text) : text;
    }

    std::string percent(const Ratio& value) const {
        return wording::number(value, percent_places, framework_.rounding, style_.language);
    }

    std::string type_of(ItemType type) const {
        if (type == ItemType::normal) return {};
        return ", " + std::string(say(type == ItemType::bonus ? labels::bonus : labels::penalty));
    }

    void title(const AnsweredItem& item) {
        std::string share = item.mean ? percent(*item.mean) + "%" : "-";
        if (item.handed_over)
            share = (item.mean ? share + ", " : std::string()) + std::string(say(labels::handed_over));
        const std::string gained = item.points ? points(*item.points) : "-";
        strong((item.label.empty() ? item.code : item.label) + " " + item.title + ": " +
               filled(say(labels::of), gained) + filled(say(labels::points), points(item.max)) + " (" +
               share + type_of(item.type) + ")");
        if (item.handed_over)
            line(2, std::string(say(labels::document)) + document_text(*item.handed_over, style_.language));
        if (item.minimum) line(2, filled(say(labels::item_minimum), std::to_string(*item.minimum)));
        for (const auto& question : item.questions) {
            if (!question.text.empty()) line(2, question.id + ": " + question.text);
        }
    }

    void total(const SurveyResults& results) {
        out_ += '\n';
        strong(std::string(say(wording::survey)) + ": " +
               filled(say(labels::of), points(results.points.value())) +
               filled(say(labels::points), points(results.max.value())));
    }

    void caps(const SurveyResults& results) {
        for (const auto& cap : results.caps) {
            const Item& parent = framework_.item(cap.parent);
            std::string text = filled(say(labels::capped_at), parent.printed_code());
            text = filled(text, points(parent.max.value.value()));
            text += cap.taken ? filled(say(labels::cap_takes), points(cap.taken->value()))
                              : std::string(say(labels::cap_unknown));
            line(2, text);
        }
    }

    void notes() {
        if (assessment_.survey_notes.empty()) return;
        out_ += "\n" + std::string(say(labels::notes)) + "\n";
        for (const auto& note : assessment_.survey_notes) line(2, labels::note(note, style_.language));
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

std::string answers_table(const AnsweredItem& item, Rounding rounding, const TextStyle& style) {
    AnswersTable table(rounding, style);
    return table.head() + table.rows(item);
}

}  // namespace cchc
