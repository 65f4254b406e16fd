// SPDX-License-Identifier: MIT
#include "check/survey/check_samples.hpp"

namespace cchc {
namespace {

class SampleChecker {
  public:
    SampleChecker(const Assessment& assessment, Findings& findings)
        : survey_(*assessment.questionnaire),
          responses_(*assessment.responses),
          handed_over_(assessment.handed_over.by_item()),
          findings_(findings) {}

    void check() {
        for (std::size_t group = 0; group < survey_.groups.size(); ++group) {
            check_invited(group);
            check_group(group);
        }
        for (const auto& minimum : survey_.minima) check_item(minimum);
    }

  private:
    std::size_t valid(std::size_t question, std::size_t group) const {
        return responses_.count(question, group).valid(survey_.questions[question]);
    }

    void check_invited(std::size_t group) {
        const Group& one = survey_.groups[group];
        const std::size_t received = responses_.received(group);
        if (!one.invited || received <= *one.invited) return;
        findings_.add({.message = Message::group_over_invited,
                       .place = one.id.place,
                       .args = {{"group", one.id.value}, {"found", received}, {"expected", *one.invited}}});
    }

    void check_group(std::size_t group) {
        const Group& one = survey_.groups[group];
        const std::size_t people = responses_.received(group);
        if (!one.minimum || !survey_.asks(group) || people == 0) return;  // of nobody it is told elsewhere
        if (people < *one.minimum) {
            findings_.add({.message = Message::group_of_few,
                           .place = one.id.place,
                           .args = {{"group", one.id.value}, {"found", people}, {"expected", *one.minimum}}});
            return;
        }
        for (std::size_t i = 0; i < survey_.questions.size(); ++i) {
            const Question& question = survey_.questions[i];
            if (!question.asks(group) || handed_over_.count(question.item.value) > 0) continue;
            const std::size_t answers = valid(i, group);
            const std::size_t written = answers + responses_.count(i, group).unknown;
            if (answers == 0 || written >= *one.minimum) continue;
            findings_.add({.message = Message::question_of_few,
                           .place = question.id.place,
                           .args = {{"group", one.id.value},
                                    {"question", question.id.value},
                                    {"found", answers},
                                    {"expected", *one.minimum}},
                           .item = question.item.value});
        }
    }

    void check_item(const ItemMinimum& minimum) {
        if (handed_over_.count(minimum.item.value) > 0) return;
        for (std::size_t i = 0; i < survey_.questions.size(); ++i) {
            const Question& question = survey_.questions[i];
            if (question.item.value != minimum.item.value) continue;
            std::size_t answers = 0;
            std::size_t unknown = 0;
            for (const std::size_t group : question.groups) {
                answers += valid(i, group);
                unknown += responses_.count(i, group).unknown;
            }
            if (answers == 0 || answers + unknown >= minimum.answers) continue;
            findings_.add({.message = Message::item_of_few,
                           .place = question.id.place,
                           .args = {{"item", minimum.item.value},
                                    {"question", question.id.value},
                                    {"found", answers},
                                    {"expected", minimum.answers}},
                           .item = minimum.item.value});
        }
    }

    const Questionnaire& survey_;
    const Responses& responses_;
    const std::map<std::string_view, std::size_t> handed_over_;  ///< by item
    Findings& findings_;
};

}  // namespace

void check_samples(const Assessment& assessment, Findings& findings) {
    SampleChecker(assessment, findings).check();
}

}  // namespace cchc
