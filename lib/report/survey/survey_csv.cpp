// SPDX-License-Identifier: MIT
#include "report/survey/survey_csv.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "report/csv_cell.hpp"

namespace cchc {
namespace {

class TableWriter {
  public:
    explicit TableWriter(const Assessment& assessment)
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

    SurveyTable run(const SurveyResults& results) {
        for (const auto& item : results.items) this->item(item);
        return {std::move(options_), !handed_over_.empty(), std::move(cells_)};
    }

  private:
    void row(const std::vector<std::string>& cells) {
        for (const auto& cell : cells) {
            cells_ += csv_cell(cell);
            cells_ += '\0';
        }
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
    std::string cells_;
};

constexpr std::size_t leading = 7;
constexpr std::size_t ending = 3;
constexpr std::size_t of_document = 3;

/// Puts tables together whose options may differ.
class CsvWriter {
  public:
    CsvWriter(std::vector<std::string> options, bool has_documents)
        : options_(std::move(options)), has_documents_(has_documents) {}

    /// `first`: the names of columns before the others, each with a comma behind it.
    void head(const std::string& first) {
        out_ = first + "item,question,group,asked,answered,blank,skipped";
        for (const auto& option : options_) out_ += "," + csv_cell("count:" + option);
        for (const auto& option : options_) out_ += "," + csv_cell("share:" + option);
        out_ += ",mean,max,points";
        if (has_documents_) out_ += ",number,date,title";
        out_ += '\n';
    }

    /// `first`: what stands in the columns before the others.
    void rows(const std::string& first, const SurveyTable& table) {
        std::vector<std::size_t> places;
        for (const auto& option : options_) {
            const auto found = std::find(table.options.begin(), table.options.end(), option);
            places.push_back(static_cast<std::size_t>(found - table.options.begin()));
        }
        const std::size_t width =
            leading + 2 * table.options.size() + ending + (table.has_documents ? of_document : 0);
        std::string_view rest = table.cells;
        std::vector<std::string_view> cells(width);
        while (!rest.empty()) {
            for (auto& cell : cells) {
                cell = rest.substr(0, rest.find('\0'));
                rest.remove_prefix(cell.size() + 1);
            }
            out_ += first;
            row(cells, places, table);
        }
    }

    std::string take() { return std::move(out_); }

  private:
    void row(const std::vector<std::string_view>& cells, const std::vector<std::size_t>& places,
             const SurveyTable& table) {
        const std::size_t options = table.options.size();
        const std::size_t end = leading + 2 * options;
        for (std::size_t i = 0; i < leading; ++i) add(cells[i], i == 0);
        for (const std::size_t offset : {leading, leading + options}) {
            for (const std::size_t place : places)
                add(place < options ? cells[offset + place] : std::string_view());
        }
        for (std::size_t i = 0; i < ending; ++i) add(cells[end + i]);
        for (std::size_t i = 0; has_documents_ && i < of_document; ++i)
            add(table.has_documents ? cells[end + ending + i] : std::string_view());
        out_ += '\n';
    }

    void add(std::string_view cell, bool is_first = false) {
        if (!is_first) out_ += ',';
        out_ += cell;
    }

    std::vector<std::string> options_;
    bool has_documents_;
    std::string out_;
};

}  // namespace

SurveyTable survey_table(const Assessment& assessment, const SurveyResults& survey) {
    return TableWriter(assessment).run(survey);
}

std::string survey_csv(const Assessment& assessment, const SurveyResults& survey) {
    const SurveyTable table = survey_table(assessment, survey);
    CsvWriter writer(table.options, table.has_documents);
    writer.head("");
    writer.rows("", table);
    return writer.take();
}

std::string surveys_csv(const std::vector<UnitSurvey>& surveys) {
    std::vector<std::string> options;
    bool has_documents = false;
    for (const auto& [unit, year, table] : surveys) {
        has_documents = has_documents || table.has_documents;
        for (const auto& option : table.options)
            if (std::find(options.begin(), options.end(), option) == options.end()) options.push_back(option);
    }
    CsvWriter writer(std::move(options), has_documents);
    writer.head("unit,year,");
    for (const auto& survey : surveys)
        writer.rows(csv_cell(survey.unit) + "," + std::to_string(survey.year) + ",", survey.table);
    return writer.take();
}

}  // namespace cchc
