// SPDX-License-Identifier: MIT
#include "report/explain/explain_survey.hpp"

#include <set>

#include "model/wording.hpp"
#include "report/explain/arithmetic.hpp"
#include "report/findings/quote.hpp"
#include "report/survey/survey_text.hpp"

namespace cchc {
namespace {

/// The trace with some numbers on the way taken as they are: their arithmetic is shown on lines of its own.
TraceRef abridged(const TraceRef& trace, const std::set<const Trace*>& shown) {
    if (shown.count(trace.get()) > 0) return trace_read(trace->value, trace->place, trace->name);
    if (trace->operands.empty()) return trace;
    Trace copy = *trace;
    for (auto& operand : copy.operands) operand = abridged(operand, shown);
    return std::make_shared<const Trace>(std::move(copy));
}

class SurveyExplainer {
  public:
    SurveyExplainer(const Assessment& assessment, const SurveyItemResult& result, const TextStyle& style)
        : assessment_(assessment), survey_(*assessment.questionnaire), result_(result), style_(style) {}

    std::string run() {
        if (result_.points != nullptr) points();
        for (const auto& group : result_.groups) this->group(group);
        const std::string& code = assessment_.framework->item(result_.item).code.value;
        for (std::size_t i = 0; i < survey_.questions.size(); ++i) {
            if (survey_.questions[i].item.value == code) question(i);
        }
        return out_ + "\n" + survey_item_text(assessment_, result_, style_);
    }

  private:
    void line(std::size_t indent, const std::string& text) {
        out_ += hanging(std::string(indent, ' '), printable(text), style_.width);
    }
    void place(const Place& at) {
        if (at.is_known()) out_ += "      " + place_text(at, style_.language) + "\n";
    }
    std::string arithmetic(const TraceRef& trace, const std::set<const Trace*>& shown) const {
        return arithmetic_text(*abridged(trace, shown), style_.language);
    }

    void points() {
        line(2, arithmetic(result_.points, {result_.mean.get()}));
        place(assessment_.framework->item(result_.item).max.place);
        line(2, std::string(wording::average(survey_.average).in(style_.language)));
        std::set<const Trace*> means;
        for (const auto& group : result_.groups) means.insert(group.mean.get());
        line(4, arithmetic(result_.mean, means));
    }

    void group(const GroupResult& result) {
        const Group& one = survey_.groups.at(result.group);
        const std::string mean = result.mean == nullptr ? "-" : arithmetic(result.mean, {});
        line(4, one.id.value + ": " + mean);
        place(one.id.place);
    }

    void question(std::size_t at) {
        const Question& one = survey_.questions[at];
        line(4, one.id.value + (one.text.empty() ? "" : ": " + one.text));
        place(one.id.place);
        place(assessment_.responses->columns.at(at));
    }

    const Assessment& assessment_;
    const Questionnaire& survey_;
    const SurveyItemResult& result_;
    const TextStyle& style_;
    std::string out_;
};

}  // namespace

std::string explain_survey(const Assessment& assessment, const SurveyItemResult& item,
                           const TextStyle& style) {
    return SurveyExplainer(assessment, item, style).run();
}

}  // namespace cchc
