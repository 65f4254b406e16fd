// SPDX-License-Identifier: MIT
#include "score/survey.hpp"

#include <algorithm>

#include "derive/points.hpp"

namespace cchc {
namespace {

Ratio whole(std::size_t count) {
    return Ratio::whole(static_cast<long>(count));
}

class SurveyScorer {
  public:
    explicit SurveyScorer(const Assessment& assessment)
        : framework_(*assessment.framework),
          survey_(questionnaire_of(assessment)),
          responses_(assessment.responses ? &*assessment.responses : nullptr),
          handed_over_(assessment.handed_over.items),
          handed_over_at_(assessment.handed_over.by_item()) {}

    SurveyResults score() const {
        SurveyResults results;
        for (const ItemId leaf : framework_.leaves()) {
            const Item& item = framework_.item(leaf);
            if (!item.is_survey()) continue;
            const auto handed_over = handed_over_at_.find(item.code.value);
            results.items.push_back(handed_over == handed_over_at_.end()
                                        ? item_result(leaf)
                                        : handed_over_result(leaf, handed_over->second));
            if (item.type != ItemType::normal) continue;
            const TraceRef& points = results.items.back().points;
            if (points != nullptr) results.points += Points(points->value);
            results.max += item.max.value;
        }
        return results;
    }

  private:
    /// The number of times an option was ticked, or of all valid answers: counted in the question's column,
    /// or where its tally stands.
    TraceRef counted(std::size_t count, const QuestionResult& result) const {
        Place place = result.tallied_at;
        if (!place.is_known() && responses_ != nullptr) place = responses_->columns.at(result.question);
        return trace_read(whole(count), place, survey_.questions[result.question].id.value);
    }

    /// Σ percent × count over the options that give points.
    void add_products(const QuestionResult& result, std::vector<TraceRef>& products) const {
        const Question& question = survey_.questions[result.question];
        for (std::size_t i = 0; i < question.options.size(); ++i) {
            const Option& option = question.options[i];
            if (option.is_skip() || result.counts[i] == 0) continue;
            const auto percent = trace_read(option.value->value(), option.place, option.id.value);
            products.push_back(
                trace_of(Step::multiply, {percent, counted(result.counts[i], result)}, question.id.place));
        }
    }

    /// The mean of all answers to the questions; null where there is none.
    TraceRef mean_of(const std::vector<const QuestionResult*>& questions, const Place& place) const {
        std::vector<TraceRef> products;
        std::vector<TraceRef> counts;
        for (const QuestionResult* result : questions) {
            if (result->answered == 0) continue;
            add_products(*result, products);
            counts.push_back(counted(result->answered, *result));
        }
        if (counts.empty()) return nullptr;
        return trace_of(Step::divide, {trace_sum(std::move(products), place), trace_sum(counts, place)},
                        place);
    }

    QuestionResult question_result(std::size_t question, std::size_t group) const {
        const Question& one = survey_.questions[question];
        QuestionResult result{.question = question, .group = group};
        result.counts.assign(one.options.size(), 0);
        if (responses_ == nullptr) return result;
        const AnswerCount& count = responses_->count(question, group);
        result.tallied_at = count.tallied_at;
        result.asked = count.asked;
        result.answered = count.valid(one);
        result.blank = count.blank;
        result.skipped = count.skipped(one);
        result.counts = count.options;
        result.mean = mean_of({&result}, one.id.place);
        return result;
    }

    SurveyItemResult item_result(ItemId id) const {
        SurveyItemResult result{.item = id};
        for (std::size_t group = 0; group < survey_.groups.size(); ++group) {
            GroupResult one{.group = group};
            std::vector<const QuestionResult*> questions;
            for (std::size_t i = 0; i < survey_.questions.size(); ++i) {
                const Question& question = survey_.questions[i];
                const bool is_asked =
                    question.item.value == framework_.item(id).code.value && question.asks(group);
                if (!is_asked) continue;
                one.questions.push_back(question_result(i, group));
                one.answered += one.questions.back().answered;
            }
            if (one.questions.empty()) continue;
            for (const auto& question : one.questions) questions.push_back(&question);
            one.mean = mean_of(questions, survey_.groups[group].id.place);
            result.answered += one.answered;
            result.groups.push_back(std::move(one));
        }
        result.mean = mean_of_groups(result);
        if (result.mean != nullptr) result.points = points_of(id, result.mean);
        return result;
    }

    SurveyItemResult handed_over_result(ItemId id, std::size_t at) const {
        SurveyItemResult result{.item = id, .handed_over = at};
        const HandedOverItem& entry = handed_over_.at(at);
        const Points& max = framework_.item(id).max.value;
        if (entry.points && entry.percent) return result;
        if (entry.points) {
            const Points points(entry.points->value.value);
            if (points.is_negative() || points > max) return result;  // told
            result.points = trace_read(points.value(), entry.points->place, entry.item.value);
        } else if (entry.percent) {
            const Ratio percent(entry.percent->value.value);
            if (percent.is_negative() || percent > Ratio::whole(100)) return result;
            result.mean = trace_read(percent, entry.percent->place, "percent");
            result.points = points_of(id, result.mean);
        }
        return result;
    }

    TraceRef mean_of_groups(const SurveyItemResult& result) const {
        const bool are_all_in = std::all_of(result.groups.begin(), result.groups.end(),
                                            [](const GroupResult& group) { return group.mean != nullptr; });
        if (result.groups.empty() || !are_all_in) return nullptr;
        const Place& place = framework_.item(result.item).scoring_place;
        if (survey_.average == Average::all_answers) {
            std::vector<const QuestionResult*> pool;
            for (const auto& group : result.groups) {
                for (const auto& question : group.questions) pool.push_back(&question);
            }
            return mean_of(pool, place);
        }
        std::vector<TraceRef> products;
        std::vector<TraceRef> weights;
        for (const auto& group : result.groups) {
            const Group& one = survey_.groups[group.group];
            const auto weight = trace_read(one.weight, one.weight_place, one.id.value);
            weights.push_back(weight);
            products.push_back(trace_of(Step::multiply, {weight, group.mean}, one.id.place));
        }
        return trace_of(Step::divide, {trace_sum(products, place), trace_sum(weights, place)}, place);
    }

    TraceRef points_of(ItemId id, const TraceRef& mean) const {
        const Item& item = framework_.item(id);
        const auto max = trace_read(item.max.value.value(), item.max.place, "max");
        const auto share = trace_of(Step::hundredth, {mean}, item.scoring_place);
        return rounded_leaf(framework_, trace_of(Step::multiply, {max, share}, item.scoring_place));
    }

    const Framework& framework_;
    const Questionnaire& survey_;
    const Responses* responses_;
    const std::vector<HandedOverItem>& handed_over_;
    const std::map<std::string_view, std::size_t> handed_over_at_;  ///< by item
};

}  // namespace

Percent QuestionResult::share(std::size_t option, bool is_skip) const {
    const std::size_t of = is_skip ? asked : answered;
    if (of == 0) return {};
    return Percent(Ratio::whole(100) * whole(counts.at(option)) / whole(of));
}

const SurveyItemResult* SurveyResults::find(ItemId item) const {
    const auto found = std::find_if(items.begin(), items.end(),
                                    [&](const SurveyItemResult& result) { return result.item == item; });
    return found == items.end() ? nullptr : &*found;
}

const Questionnaire& questionnaire_of(const Assessment& assessment) {
    static const Questionnaire none;
    return assessment.questionnaire ? *assessment.questionnaire : none;
}

std::optional<Ratio> response_rate(const Assessment& assessment, std::size_t group) {
    const auto& invited = questionnaire_of(assessment).groups.at(group).invited;
    if (!invited || !assessment.responses) return std::nullopt;
    return Ratio::whole(100) * whole(assessment.responses->received(group)) / whole(*invited);
}

bool has_survey_results(const Assessment& assessment) {
    return assessment.responses || !assessment.handed_over.items.empty();
}

SurveyResults survey_results(const Assessment& assessment) {
    return SurveyScorer(assessment).score();
}

}  // namespace cchc
