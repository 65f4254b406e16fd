// SPDX-License-Identifier: MIT
#include "check/check_survey.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"

namespace cchc {
namespace {

class SurveyChecker {
  public:
    SurveyChecker(const Assessment& assessment, Findings& findings)
        : framework_(*assessment.framework),
          survey_(*assessment.questionnaire),
          responses_(assessment.responses ? &*assessment.responses : nullptr),
          findings_(findings) {}

    void check() {
        for (const auto& question : survey_.questions) check_question(question);
        if (!survey_.is_faulty) {
            check_items();
            check_groups();
        }
        // What is missing may be in what could not be read.
        const bool is_whole = !survey_.is_faulty && responses_ != nullptr && responses_->are_complete;
        if (is_whole) check_answers();
    }

  private:
    void check_question(const Question& question) {
        const auto id = framework_.find(question.item.value);
        if (!id) return report_unknown(question);
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

    void report_unknown(const Question& question) {
        if (!framework_.items_are_complete) return;
        const auto near = closest(question.item.value, framework_.codes());
        report(question, near ? Message::item_near : Message::item_unknown,
               {{"suggestion", near.value_or(std::string())}});
    }

    void report(const Question& question, Message message, std::vector<Arg> args) {
        args.push_back({"item", question.item.value});
        args.push_back({"question", question.id.value});
        const bool names_item = message == Message::item_near || message == Message::item_unknown;
        args.push_back({"found", names_item ? shortened(question.item.value, 60) : question.id.value});
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

    void check_items() {
        for (const Item* item : survey_items()) {
            if (!questions_on(*item).empty()) continue;
            findings_.add({.message = Message::survey_item_unasked,
                           .place = survey_.questions_place,
                           .args = {{"item", item->code.value}, {"points", item->max.value.value()}},
                           .item = item->code.value,
                           .stakes = {{item->code.value, item->max.value}},
                           .related = {item->code.place}});
        }
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
            if (responses_->people.at(group) == 0) {
                report_absent(group);
                continue;
            }
            for (const Item* item : survey_items()) check_item(*item, group);
            check_minimum(group);
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
            if (!asked(*item, group).empty()) finding.stakes.push_back({item->code.value, item->max.value});
        }
        if (finding.stakes.empty()) return;
        finding.args.push_back({"points", finding.points().value()});
        findings_.add(std::move(finding));
    }

    void check_item(const Item& item, std::size_t group) {
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

    void check_minimum(std::size_t group) {
        const Group& one = survey_.groups[group];
        if (!one.minimum || !survey_.asks(group)) return;
        const std::size_t people = responses_->people.at(group);
        if (people < *one.minimum) {
            findings_.add({.message = Message::group_of_few,
                           .place = one.id.place,
                           .args = {{"group", one.id.value}, {"found", people}, {"expected", *one.minimum}}});
            return;
        }
        for (std::size_t i = 0; i < survey_.questions.size(); ++i) {
            const Question& question = survey_.questions[i];
            const std::size_t answers = valid(i, group);
            const std::size_t written = answers + responses_->count(i, group).unknown;
            if (!question.asks(group) || answers == 0 || written >= *one.minimum) continue;
            findings_.add({.message = Message::question_of_few,
                           .place = question.id.place,
                           .args = {{"group", one.id.value},
                                    {"question", question.id.value},
                                    {"found", answers},
                                    {"expected", *one.minimum}},
                           .item = question.item.value});
        }
    }

    const Framework& framework_;
    const Questionnaire& survey_;
    const Responses* responses_;
    Findings& findings_;
    bool shared_is_told_ = false;  ///< that no option of the questionnaire's own gives 100%
};

}  // namespace

void check_survey(const Assessment& assessment, Findings& findings) {
    if (assessment.questionnaire) SurveyChecker(assessment, findings).check();
}

}  // namespace cchc
