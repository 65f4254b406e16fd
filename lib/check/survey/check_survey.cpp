// SPDX-License-Identifier: MIT
#include "check/survey/check_survey.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "check/survey/check_samples.hpp"

namespace cchc {
namespace {

class SurveyChecker {
  public:
    SurveyChecker(const Assessment& assessment, Findings& findings)
        : assessment_(assessment),
          framework_(*assessment.framework),
          survey_(*assessment.questionnaire),
          responses_(assessment.responses ? &*assessment.responses : nullptr),
          handed_over_(assessment.handed_over.by_item()),
          findings_(findings) {}

    void check() {
        for (const auto& question : survey_.questions) check_question(question);
        for (const auto& minimum : survey_.minima) check_minimum(minimum.item);
        if (!survey_.is_faulty) {
            check_items();
            check_groups();
        }
        // What is missing may be in what could not be read.
        const bool is_whole = !survey_.is_faulty && responses_ != nullptr && responses_->are_complete;
        if (is_whole) {
            check_answers();
            check_samples(assessment_, findings_);
        }
        if (responses_ != nullptr) check_doubled();
    }

  private:
    void check_question(const Question& question) {
        const auto id = framework_.find(question.item.value);
        if (!id) return report_unknown(question.item);
        const Item& item = framework_.item(*id);
        if (!item.is_leaf()) {
            std::string children;
            for (const ItemId child : item.children) {
                children += (children.empty() ? "" : ", ") + framework_.item(child).code.value;
            }
            return report(question, Message::question_of_parent, {{"expected", children}});
        }
        const bool is_read = item.is_survey() || std::holds_alternative<NoRule>(item.scoring);
        if (!is_read) return report(question, Message::question_of_scored_item, {});
        const bool reaches_max =
            question.options.empty() ||
            std::any_of(question.options.begin(), question.options.end(),
                        [](const Option& option) { return option.value == Percent(Decimal::whole(100)); });
        if (reaches_max || survey_.is_faulty) return;
        if (question.has_own_options) {
            report(question, Message::options_short, {});
        } else if (!std::exchange(shared_is_told_, true)) {
            findings_.add(
                {.message = Message::shared_options_short, .place = survey_.options.front().id.place});
        }
    }

    void check_minimum(const Located<std::string>& code) {
        const auto id = framework_.find(code.value);
        if (!id) return report_unknown(code);
        const Item& item = framework_.item(*id);
        if (item.is_survey() || std::holds_alternative<NoRule>(item.scoring)) return;
        findings_.add({.message = Message::not_scored_by_survey,
                       .place = code.place,
                       .args = {{"item", code.value}},
                       .item = code.value});
    }

    void report_unknown(const Located<std::string>& code) {
        if (!framework_.items_are_complete) return;
        const auto near = closest(code.value, framework_.codes());
        findings_.add(
            {.message = near ? Message::item_near : Message::item_unknown,
             .place = code.place,
             .args = {{"found", shortened(code.value, 60)}, {"suggestion", near.value_or(std::string())}},
             .item = code.value});
    }

    void report(const Question& question, Message message, std::vector<Arg> args) {
        args.push_back({"item", question.item.value});
        args.push_back({"question", question.id.value});
        args.push_back({"found", question.id.value});
        findings_.add({.message = message,
                       .place = question.item.place,
                       .args = std::move(args),
                       .item = question.item.value});
    }

    /// The questions on an item, by index.
    std::vector<std::size_t> questions_on(const Item& item) const {
        std::vector<std::size_t> found;
        for (std::size_t i = 0; i < survey_.questions.size(); ++i) {
            if (survey_.questions[i].item.value == item.code.value) found.push_back(i);
        }
        return found;
    }

    std::vector<const Item*> survey_items() const {
        std::vector<const Item*> items;
        for (const ItemId leaf : framework_.leaves()) {
            if (framework_.item(leaf).is_survey()) items.push_back(&framework_.item(leaf));
        }
        return items;
    }

    bool is_handed_over(const std::string& item) const { return handed_over_.count(item) > 0; }

    void check_items() {
        if (!assessment_.handed_over.are_complete) return;
        const SurveyFiles& files = *assessment_.plan.survey;
        const bool lacks_answers = !files.has_answers() && assessment_.plan.has_survey_results();
        for (const Item* item : survey_items()) {
            if (is_handed_over(item->code.value)) continue;
            const auto questions = questions_on(*item);
            if (!questions.empty()) {
                if (lacks_answers) report_unanswered(*item, questions.front());
                continue;
            }
            findings_.add({.message = Message::survey_item_unasked,
                           .place = survey_.questions_place,
                           .args = {{"item", item->code.value}, {"points", item->max.value.value()}},
                           .item = item->code.value,
                           .stakes = {{item->code.value, item->max.value}},
                           .related = {item->code.place}});
        }
    }

    /// Others have points; nobody's answers are named.
    void report_unanswered(const Item& item, std::size_t question) {
        findings_.add({.message = Message::survey_item_unanswered,
                       .place = assessment_.plan.survey_place,
                       .args = {{"item", item.code.value},
                                {"question", survey_.questions[question].id.value},
                                {"points", item.max.value.value()}},
                       .item = item.code.value,
                       .stakes = {{item.code.value, item.max.value}},
                       .related = {survey_.questions[question].id.place}});
    }

    void check_groups() {
        for (std::size_t group = 0; group < survey_.groups.size(); ++group) {
            if (survey_.asks(group)) continue;
            const auto& id = survey_.groups[group].id;
            findings_.add({.message = Message::group_idle, .place = id.place, .args = {{"found", id.value}}});
        }
    }

    void check_answers() {
        for (std::size_t group = 0; group < survey_.groups.size(); ++group) {
            if (responses_->received(group) == 0) {
                report_absent(group);
                continue;
            }
            for (const Item* item : survey_items()) check_item(*item, group);
        }
    }

    /// A question of a group is either tallied or answered.
    void check_doubled() {
        for (const auto& one : responses_->tallied_and_answered) {
            const Question& question = survey_.questions[one.question];
            const auto id = framework_.find(question.item.value);
            if (!id) continue;  // told
            const Item& item = framework_.item(*id);
            findings_.add({.message = Message::tallied_and_answered,
                           .place = one.place,
                           .args = {{"question", question.id.value},
                                    {"group", survey_.groups[one.group].id.value},
                                    {"item", item.code.value},
                                    {"points", item.max.value.value()}},
                           .item = item.code.value,
                           .stakes = {{item.code.value, item.max.value}}});
        }
    }

    std::size_t valid(std::size_t question, std::size_t group) const {
        return responses_->count(question, group).valid(survey_.questions[question]);
    }

    /// The questions on the item that ask the group.
    std::vector<std::size_t> asked(const Item& item, std::size_t group) const {
        auto questions = questions_on(item);
        questions.erase(
            std::remove_if(questions.begin(), questions.end(),
                           [&](std::size_t question) { return !survey_.questions[question].asks(group); }),
            questions.end());
        return questions;
    }

    /// Nobody of the group answered: what all items that ask it would get from it.
    void report_absent(std::size_t group) {
        Finding finding{.message = Message::group_without_responses,
                        .place = survey_.groups[group].id.place,
                        .args = {{"group", survey_.groups[group].id.value}}};
        for (const Item* item : survey_items()) {
            if (is_handed_over(item->code.value)) continue;
            if (!asked(*item, group).empty()) finding.stakes.push_back({item->code.value, item->max.value});
        }
        if (finding.stakes.empty()) return;
        finding.args.push_back({"points", finding.points().value()});
        findings_.add(std::move(finding));
    }

    void check_item(const Item& item, std::size_t group) {
        if (is_handed_over(item.code.value)) return;
        const auto questions = asked(item, group);
        std::vector<std::size_t> unanswered;
        for (const std::size_t question : questions) {
            if (valid(question, group) > 0) continue;
            if (responses_->count(question, group).unknown > 0) return;  // told at the answers
            unanswered.push_back(question);
        }
        const std::string& id = survey_.groups[group].id.value;
        if (!unanswered.empty() && unanswered.size() == questions.size()) {
            findings_.add({.message = Message::group_without_answers,
                           .place = survey_.groups[group].id.place,
                           .args = {{"group", id},
                                    {"item", item.code.value},
                                    {"question", survey_.questions[questions.front()].id.value},
                                    {"points", item.max.value.value()}},
                           .item = item.code.value,
                           .stakes = {{item.code.value, item.max.value}}});
            return;
        }
        for (const std::size_t question : unanswered) {
            findings_.add({.message = Message::question_without_answers,
                           .place = survey_.questions[question].id.place,
                           .args = {{"group", id},
                                    {"item", item.code.value},
                                    {"question", survey_.questions[question].id.value}},
                           .item = item.code.value});
        }
    }

    const Assessment& assessment_;
    const Framework& framework_;
    const Questionnaire& survey_;
    const Responses* responses_;
    const std::map<std::string_view, std::size_t> handed_over_;  ///< by item
    Findings& findings_;
    bool shared_is_told_ = false;  ///< that no option of the questionnaire's own gives 100%
};

}  // namespace

void check_survey(const Assessment& assessment, Findings& findings) {
    if (assessment.questionnaire) SurveyChecker(assessment, findings).check();
}

}  // namespace cchc
