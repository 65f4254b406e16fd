// SPDX-License-Identifier: MIT
#include "check/survey/check_handed_over.hpp"

#include <map>
#include <set>

#include "base/text.hpp"

namespace cchc {
namespace {

class HandedOverChecker {
  public:
    HandedOverChecker(const Assessment& assessment, Findings& findings)
        : assessment_(assessment), framework_(*assessment.framework), findings_(findings) {
        if (!assessment.questionnaire || !assessment.responses) return;
        const auto& questions = assessment.questionnaire->questions;
        for (std::size_t i = 0; i < questions.size(); ++i) {
            for (const auto& count : assessment.responses->answers.at(i)) {
                if (count.has_answers()) answered_.try_emplace(questions[i].item.value, &questions[i]);
            }
        }
    }

    void check() {
        for (const auto& entry : assessment_.handed_over.items) check_entry(entry);
        const SurveyFiles& survey = *assessment_.plan.survey;
        const bool explains_all = survey.questionnaire.value.empty() && assessment_.handed_over.are_complete;
        if (explains_all) check_missing();
    }

  private:
    /// A finding that can cost all the item's points.
    void add(const HandedOverItem& entry, const Item& item, Finding finding) {
        finding.args.push_back({"item", item.code.value});
        finding.args.push_back({"points", item.max.value.value()});
        finding.item = entry.item.value;
        finding.stakes = {{item.code.value, item.max.value}};
        findings_.add(std::move(finding));
    }

    void check_entry(const HandedOverItem& entry) {
        const auto id = framework_.find(entry.item.value);
        if (!id) return report_unknown(entry);
        const Item& item = framework_.item(*id);
        if (!item.is_leaf()) return report_parent(entry, item);
        if (!item.is_survey()) {
            if (std::holds_alternative<NoRule>(item.scoring)) return;  // it could not be read
            findings_.add({.message = Message::not_scored_by_survey,
                           .place = entry.item.place,
                           .args = {{"item", item.code.value}},
                           .item = item.code.value});
            return;
        }
        const auto [first, is_new] = seen_.try_emplace(item.code.value, entry.item.place);
        if (!is_new) {
            return add(entry, item,
                       {.message = Message::handed_over_twice,
                        .place = entry.item.place,
                        .args = {{"place", in_words(first->second)}},
                        .related = {first->second}});
        }
        check_points(entry, item);
        if (entry.number.empty() && entry.title.empty() && !entry.is_faulty)
            add(entry, item, {.message = Message::handed_over_without_document, .place = entry.item.place});
        const auto answered = answered_.find(item.code.value);
        if (answered == answered_.end()) return;
        add(entry, item,
            {.message = Message::handed_over_and_answered,
             .place = entry.item.place,
             .args = {{"question", answered->second->id.value}},
             .related = {answered->second->id.place}});
    }

    void check_points(const HandedOverItem& entry, const Item& item) {
        if (entry.points) {
            const Number& number = entry.points->value;
            const Ratio points(number.value);
            if (points.is_negative() || points > item.max.value.value()) {
                add(entry, item,
                    {.message = Message::handed_over_beyond,
                     .place = entry.points->place,
                     .args = {{"found", points}, {"expected", item.max.value.value()}}});
            } else if (number.decimals > framework_.decimals) {
                add(entry, item,
                    {.message = Message::number_decimals,
                     .place = entry.points->place,
                     .args = {{"found", number.text},
                              {"expected", static_cast<std::size_t>(framework_.decimals)}}});
            }
        }
        if (!entry.percent) return;
        const Ratio percent(entry.percent->value.value);
        if (!percent.is_negative() && percent <= Ratio::whole(100)) return;
        add(entry, item,
            {.message = Message::percent_beyond,
             .place = entry.percent->place,
             .args = {{"found", percent}}});
    }

    void report_unknown(const HandedOverItem& entry) {
        if (!framework_.items_are_complete) return;
        const bool is_full = findings_.is_full(Message::item_unknown, entry.item.place.source);
        const auto near = is_full ? std::nullopt : closest(entry.item.value, framework_.codes());
        const std::string found = shortened(entry.item.value, 60);
        findings_.add({.message = near ? Message::item_near : Message::item_unknown,
                       .place = entry.item.place,
                       .args = {{"found", found}, {"suggestion", near.value_or(std::string())}},
                       .item = found});
    }

    void report_parent(const HandedOverItem& entry, const Item& item) {
        std::string children;
        for (const ItemId child : item.children)
            children += (children.empty() ? "" : ", ") + framework_.item(child).code.value;
        findings_.add({.message = Message::survey_parent,
                       .place = entry.item.place,
                       .args = {{"item", item.code.value}, {"expected", children}},
                       .item = item.code.value});
    }

    void check_missing() {
        for (const ItemId leaf : framework_.leaves()) {
            const Item& item = framework_.item(leaf);
            if (!item.is_survey() || seen_.count(item.code.value) > 0) continue;
            findings_.add({.message = Message::survey_item_without_result,
                           .place = assessment_.plan.survey->handed_over.names.front().place,
                           .args = {{"item", item.code.value}, {"points", item.max.value.value()}},
                           .item = item.code.value,
                           .stakes = {{item.code.value, item.max.value}},
                           .related = {item.code.place}});
        }
    }

    const Assessment& assessment_;
    const Framework& framework_;
    Findings& findings_;
    std::map<std::string, Place, std::less<>> seen_;                ///< survey items, and where
    std::map<std::string, const Question*, std::less<>> answered_;  ///< items with answers, and to what
};

}  // namespace

void check_handed_over(const Assessment& assessment, Findings& findings) {
    const auto& survey = assessment.plan.survey;
    if (survey && !survey->handed_over.names.empty()) HandedOverChecker(assessment, findings).check();
}

}  // namespace cchc
