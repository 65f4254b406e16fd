// SPDX-License-Identifier: MIT
#include "report/survey/survey_csv.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "report/csv_cell.hpp"

namespace cchc {
namespace {

class CsvWriter {
  public:
    explicit CsvWriter(const Assessment& assessment)
        : framework_(*assessment.framework),
          survey_(questionnaire_of(assessment)),
          handed_over_(assessment.handed_over.items) {
        for (const auto& question : survey_.questions) {
            for (const auto& option : question.options) {
                const std::string& id = option.id.value;
                if (std::find(options_.begin(), options_.end(), id) == options_.end()) options_.push_back(id);
            }
        }
    }

    std::string run(const SurveyResults& results) {
        std::vector<std::string> head{"item", "question", "group", "asked", "answered", "blank", "skipped"};
        for (const auto& option : options_) head.push_back("count:" + option);
        for (const auto& option : options_) head.push_back("share:" + option);
        for (const char* name : {"mean", "max", "points"}) head.emplace_back(name);
        if (!handed_over_.empty()) {
            for (const char* name : {"number", "date", "title"}) head.emplace_back(name);
        }
        row(head);
        for (const auto& item : results.items) this->item(item);
        return std::move(out_);
    }

  private:
    void row(const std::vector<std::string>& cells) {
        for (std::size_t i = 0; i < cells.size(); ++i) out_ += (i == 0 ? "" : ",") + csv_cell(cells[i]);
        out_ += '\n';
    }

    static std::string number(const TraceRef& value) {
        return value == nullptr ? std::string() : value->value.decimal_text();
    }

    void item(const SurveyItemResult& result) {
        const Item& item = framework_.item(result.item);
        for (const auto& group : result.groups) {
            for (const auto& question : group.questions) this->question(item, question);
            sum({item.code.value, "", survey_.groups.at(group.group).id.value}, group.answered,
                {number(group.mean), "", ""}, no_document());
        }
        sum({item.code.value, "", ""}, result.answered,
            {number(result.mean), item.max.value.value().decimal_text(), number(result.points)},
            document_of(result));
    }

    /// What stands in the columns of the document that hands points over.
    std::vector<std::string> document_of(const SurveyItemResult& result) const {
        if (handed_over_.empty()) return {};
        if (!result.handed_over) return {"", "", ""};
        const HandedOverItem& entry = handed_over_.at(*result.handed_over);
        return {entry.number, entry.date ? entry.date->value.iso() : std::string(), entry.title};
    }

    /// A row without counts by option.
    void sum(std::vector<std::string> cells, std::size_t answered, const std::vector<std::string>& end,
             const std::vector<std::string>& document) {
        cells.insert(cells.end(), {"", std::to_string(answered), "", ""});
        cells.insert(cells.end(), 2 * options_.size(), "");
        cells.insert(cells.end(), end.begin(), end.end());
        cells.insert(cells.end(), document.begin(), document.end());
        row(cells);
    }

    std::vector<std::string> no_document() const {
        return std::vector<std::string>(handed_over_.empty() ? 0 : 3);
    }

    void question(const Item& item, const QuestionResult& result) {
        const Question& question = survey_.questions.at(result.question);
        std::vector<std::string> cells{item.code.value,
                                       question.id.value,
                                       survey_.groups.at(result.group).id.value,
                                       std::to_string(result.asked),
                                       std::to_string(result.answered),
                                       std::to_string(result.blank),
                                       std::to_string(result.skipped)};
        std::vector<std::string> shares;
        for (const auto& id : options_) {
            const auto found = std::find_if(question.options.begin(), question.options.end(),
                                            [&](const Option& option) { return option.id.value == id; });
            const auto at = static_cast<std::size_t>(found - question.options.begin());
            const bool has_it = found != question.options.end();
            cells.push_back(has_it ? std::to_string(result.counts.at(at)) : "");
            shares.push_back(has_it && !found->is_skip() ? result.share(at, false).value().decimal_text()
                                                         : "");
        }
        cells.insert(cells.end(), shares.begin(), shares.end());
        cells.insert(cells.end(), {number(result.mean), "", ""});
        const auto document = no_document();
        cells.insert(cells.end(), document.begin(), document.end());
        row(cells);
    }

    const Framework& framework_;
    const Questionnaire& survey_;
    const std::vector<HandedOverItem>& handed_over_;
    std::vector<std::string> options_;  ///< of all questions, in order
    std::string out_;
};

}  // namespace

std::string survey_csv(const Assessment& assessment, const SurveyResults& survey) {
    return CsvWriter(assessment).run(survey);
}

}  // namespace cchc
