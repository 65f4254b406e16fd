// SPDX-License-Identifier: MIT
#include "report/explain/explain_json.hpp"

#include <algorithm>

#include "model/wording.hpp"
#include "report/explain/arithmetic.hpp"
#include "report/findings/place_json.hpp"
#include "report/survey/survey_json.hpp"
#include "score/names.hpp"
#include "score/score.hpp"

namespace cchc {
namespace {

class ExplainWriter {
  public:
    ExplainWriter(const Validation& validation, const Results& results, Language language)
        : assessment_(validation.assessment),
          answers_(validation.answers),
          framework_(*validation.assessment.framework),
          results_(results),
          language_(language) {}

    std::string run(ItemId id) {
        const Item& item = framework_.item(id);
        const ItemResult& result = results_.items.at(id);
        json_.begin_object();
        json_.field("schema", "cchc/explain/1");
        json_.field("stage", name_of(results_.stage));
        json_.key("index");
        write_index();
        json_.key("path");
        write_path(id);
        json_.field("item", item.code.value);
        json_.field("title", item.title);
        json_.field("rule", wording::rule_in_words(item, language_));
        write_place(json_, item.code.place);
        json_.text_or_null("excluded", result.exclusion ? name_of(*result.exclusion) : std::string_view());
        write_figure("self", result.self);
        write_figure("appraised", result.appraised);
        write_figure("survey", result.survey);
        write_figure("final", result.final);
        const LeafAnswer* answer = answers_.find(id);
        write_evidence(answer);
        write_decisions(answer);
        write_replies(answer);
        write_survey(id);
        json_.end_object();
        return json_.text();
    }

  private:
    /// Null for items that the survey does not score, and while it is out.
    void write_survey(ItemId id) {
        const SurveyItemResult* result = results_.survey ? results_.survey->find(id) : nullptr;
        json_.key("answers");
        if (result == nullptr || !assessment_.responses) return json_.null();
        write_survey_item(json_, assessment_, *result);
    }

    void write_index() {
        const Total& total = results_.total;
        json_.begin_object();
        json_.field("value", total.index->value);
        json_.field("exact", total.index_exact->value.fraction_text());
        json_.field("final", total.final.points().value());
        json_.field("bonus", total.bonus.points().value());
        json_.field("penalty", total.penalty.points().value());
        json_.field("counted", total.counted.points().value());
        json_.end_object();
    }

    void write_path(ItemId id) {
        std::vector<ItemId> path;
        for (std::optional<ItemId> at = id; at; at = framework_.item(*at).parent) path.push_back(*at);
        json_.begin_array();
        for (auto at = path.rbegin(); at != path.rend(); ++at) {
            json_.begin_object();
            json_.field("code", framework_.item(*at).code.value);
            json_.field("final", results_.items.at(*at).final.points().value());
            json_.field("counted", results_.items.at(*at).counted.points().value());
            json_.end_object();
        }
        json_.end_array();
    }

    void write_figure(std::string_view name, const Figure& figure) {
        json_.key(name);
        json_.begin_object();
        json_.field("points", figure.points().value());
        json_.field("exact", figure.points().value().fraction_text());
        json_.field("arithmetic", arithmetic_text(*figure.trace, Language::en));
        json_.key("values");
        json_.begin_array();
        for (const Trace* value : values_read(*figure.trace)) {
            json_.begin_object();
            json_.text_or_null("name", value->name);
            json_.field("value", value->value);
            write_place(json_, value->place);
            json_.end_object();
        }
        json_.end_array();
        json_.end_object();
    }

    std::vector<const Score*> entries(const LeafAnswer* answer) const {
        std::vector<const Score*> scores;
        if (answer == nullptr) return scores;
        for (const auto* refs : {&answer->lead_entries, &answer->other_entries}) {
            for (const auto& ref : *refs)
                scores.push_back(&assessment_.scorecards[ref.scorecard].scores[ref.score]);
        }
        return scores;
    }

    void write_evidence(const LeafAnswer* answer) {
        json_.key("evidence");
        json_.begin_array();
        for (const Score* score : entries(answer)) {
            for (const auto& evidence : score->evidence) {
                json_.begin_object();
                json_.text_or_null("document", evidence.file ? evidence.file->value : std::string());
                json_.text_or_null("withheld", evidence.withheld ? evidence.withheld->value : std::string());
                json_.text_or_null("number", evidence.number);
                json_.text_or_null("date", evidence.date ? evidence.date->value.iso() : std::string());
                json_.text_or_null("title", evidence.title);
                json_.text_or_null("pages", evidence.pages_text);
                write_place(json_, evidence.place);
                json_.end_object();
            }
        }
        json_.end_array();
        json_.key("justifications");
        json_.begin_array();
        for (const Score* score : entries(answer)) {
            if (!score->justification) continue;
            json_.begin_object();
            json_.field("text", score->justification->value);
            write_place(json_, score->justification->place);
            json_.end_object();
        }
        json_.end_array();
    }

    void write_points(std::string_view name, const TraceRef& points) {
        json_.key(name);
        points == nullptr ? json_.null() : json_.value(points->value);
    }

    void write_decisions(const LeafAnswer* answer) {
        json_.key("decisions");
        json_.begin_array();
        for (const auto& step : answer == nullptr ? std::vector<DecisionRef>{} : answer->standing.decisions) {
            const Appraisal& appraisal = assessment_.appraisals[step.appraisal];
            const Decision& decision = appraisal.decisions[step.decision];
            json_.begin_object();
            json_.field("round", appraisal.round.value);
            json_.field("by", appraisal.by);
            json_.text_or_null("date", appraisal.date ? appraisal.date->value.iso() : std::string());
            write_points("before", step.before);
            write_points("after", step.after);
            json_.field("counted", step.counts);
            json_.text_or_null("reason", decision.reason ? decision.reason->value : std::string());
            write_place(json_, decision.item.place);
            json_.end_object();
        }
        json_.end_array();
    }

    void write_replies(const LeafAnswer* answer) {
        json_.key("replies");
        json_.begin_array();
        for (const Score* score : entries(answer)) {
            for (const auto& reply : score->replies) {
                json_.begin_object();
                json_.field("round", reply.round.value);
                json_.field("text", reply.text.value);
                write_place(json_, reply.text.place);
                json_.end_object();
            }
        }
        json_.end_array();
    }

    const Assessment& assessment_;
    const Answers& answers_;
    const Framework& framework_;
    const Results& results_;
    Language language_;
    JsonWriter json_;
};

}  // namespace

std::string explain_json(const Validation& validation, const Results& results, ItemId item,
                         Language language) {
    return ExplainWriter(validation, results, language).run(item);
}

}  // namespace cchc
