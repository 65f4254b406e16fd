// SPDX-License-Identifier: MIT
#include "report/explain/explanation_lines.hpp"

#include "model/wording.hpp"
#include "report/explain/arithmetic.hpp"
#include "report/findings/quote.hpp"
#include "report/labels.hpp"

namespace cchc {
namespace {

/// `A: 100; B: 75; K: -`: what each answer gives, in percent.
std::string options_text(const ItemQuestion& question, Language language) {
    std::string text;
    for (const auto& option : question.options) {
        text += (text.empty() ? "" : "; ") + option.id + ": " +
                (option.percent ? exact_text(*option.percent, language) + "%" : "-");
    }
    return text;
}

}  // namespace

std::string ExplanationLines::points(const Ratio& value) const {
    return wording::number(value, explanation_.decimals, explanation_.rounding, language());
}

void ExplanationLines::line(std::size_t indent, std::string_view text) {
    out_ += hanging(std::string(indent, ' '), printable(text), style_.width);
}

void ExplanationLines::strong(const std::string& text) {
    out_ += colored(style_, Color::strong, printable(text)) + "\n";
}

void ExplanationLines::place(std::size_t indent, const Place& at) {
    if (at.is_known()) out_ += std::string(indent, ' ') + place_text(at, language()) + "\n";
}

void ExplanationLines::figure(const std::string& title, const ExplainedFigure& figure,
                              const std::string& remark) {
    strong(title + ": " + points(figure.points) + remark);
    for (const auto& one : figure.cases) formula_case(one, figure.cases.size() == 1);
    if (figure.steps != nullptr) line(2, arithmetic_text(*figure.steps, language()));
    for (const auto& value : figure.values) {
        const std::string name = value.name.empty() ? std::string() : value.name + " = ";
        line(4, name + (value.choice.empty() ? exact_text(value.value, language()) : value.choice));
        place(6, value.place);
    }
}

void ExplanationLines::formula_case(const ExplainedCase& one, bool is_only) {
    if (one.condition) {
        line(2, filled(filled(say(labels::case_when), one.when), one.points) +
                    condition_text(*one.condition, language()) +
                    std::string(say(one.holds ? labels::holds : labels::does_not_hold)));
    } else {
        line(2, filled(say(is_only ? labels::case_only : labels::case_otherwise), one.points));
    }
    place(6, one.place);
}

void add_means(ExplanationLines& lines, const ExplainedSurvey& survey) {
    const Language language = lines.language();
    lines.line(2, lines.say(wording::average(survey.average)));
    lines.line(
        4, std::string(lines.say(wording::valid_answers)) + ": " + std::to_string(survey.answers.answered));
    if (survey.mean != nullptr) lines.line(4, arithmetic_text(*survey.mean, language));
    for (const auto& group : survey.groups) {
        const std::string mean = group.mean == nullptr ? std::string(lines.say(labels::no_answer))
                                                       : arithmetic_text(*group.mean, language);
        lines.line(4, group.id + ": " + mean);
        lines.place(6, group.place);
    }
    for (const auto& question : survey.answers.questions) {
        lines.line(4, question.id + (question.text.empty() ? "" : ": " + question.text));
        lines.line(6, options_text(question, language));
        lines.place(6, question.place);
        lines.place(6, question.column);
    }
}

}  // namespace cchc
