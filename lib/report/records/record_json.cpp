// SPDX-License-Identifier: MIT
#include "report/records/record_json.hpp"

#include <map>
#include <set>

#include "base/digest.hpp"
#include "check/rounds/seen_of.hpp"
#include "model/form_identity.hpp"
#include "model/names.hpp"
#include "report/findings/findings_json.hpp"
#include "report/head_json.hpp"
#include "report/json_writer.hpp"
#include "report/records/scoring_digest.hpp"

namespace cchc {
namespace {

class RecordWriter {
  public:
    RecordWriter(const Validation& validation, const Results* results, const Replicates* replicates,
                 const ReportOptions& options)
        : validation_(validation),
          assessment_(validation.assessment),
          results_(results),
          replicates_(replicates),
          options_(options) {}

    std::string text() {
        json_.begin_object();
        json_.field("schema", "cchc/record/1");
        json_.field("tool", options_.tool);
        const auto language = assessment_.plan.language;
        json_.text_or_null("language", language ? names::language.name(*language) : std::string_view());
        write_unit(json_, assessment_.plan);
        json_.key("digests");
        json_.begin_object();
        write_digests();
        json_.end_object();
        json_.key("findings");
        json_.begin_object();
        write_counts();
        json_.end_object();
        json_.key("result");
        results_ == nullptr ? json_.null() : write_result(json_, validation_, *results_, options_);
        json_.key("exact");
        results_ == nullptr ? json_.null() : write_exact();
        json_.key("if_refused");
        results_ == nullptr ? json_.null() : write_refused();
        json_.key("replicates");
        replicates_ == nullptr ? json_.null() : write_replicates(*replicates_);
        json_.key("failures");
        write_failures();
        json_.end_object();
        return json_.text();
    }

  private:
    void write_digests() {
        const Framework* framework = assessment_.framework.get();
        const bool has_file = framework != nullptr && framework->source != nullptr;
        json_.text_or_null("framework", has_file ? digest_of(*framework->source) : std::string());
        json_.text_or_null("scoring", framework == nullptr ? std::string() : scoring_digest(*framework));
        json_.key("answers");
        json_.begin_array();
        for (const auto& card : assessment_.scorecards) write_answers(card);
        json_.end_array();
        json_.key("evidence");
        json_.begin_array();
        std::map<std::size_t, std::set<std::string>> cited;
        for (const auto& citation : validation_.evidence.citations) {
            const Score& score = assessment_.scorecards[citation.scorecard].scores[citation.score];
            if (citation.document) cited[*citation.document].insert(score.item.value);
        }
        for (std::size_t i = 0; i < validation_.evidence.documents.size(); ++i) {
            const Document& document = validation_.evidence.documents[i];
            if (document.sha256.empty()) continue;
            json_.begin_object();
            json_.field("file", document.name);
            json_.field("items", cited[i].size());
            json_.field("sha256", document.sha256);
            json_.end_object();
        }
        json_.end_array();
    }

    /// Of all answers of a card, by item, whatever their order: two cards that say the same have one digest.
    void write_answers(const Scorecard& card) {
        std::map<std::string, std::string> said;
        for (const auto& score : card.scores)
            if (score.has_answer()) said[score.item.value] += figures_marks(score, {}).front();
        if (said.empty()) return;
        std::vector<std::string> texts;
        for (const auto& [item, mark] : said) texts.push_back(joined_texts({item, mark}));
        json_.begin_object();
        json_.text_or_null("officer", card.officer ? card.officer->value : std::string());
        json_.field("items", said.size());
        json_.field("sha256", sha256(joined_texts(texts)));
        json_.end_object();
    }

    void write_counts() {
        const Findings& findings = validation_.findings;
        json_.field("errors", findings.count(Severity::error));
        json_.field("warnings", findings.count(Severity::warning));
        json_.field("accepted", findings.count_accepted());
        json_.field("scored", assessment_.framework == nullptr ? std::size_t{0} : validation_.scored_count());
        json_.field("items", assessment_.framework == nullptr ? std::size_t{0} : validation_.item_count());
        json_.field("points_at_stake", validation_.points_at_stake.value());
        std::map<std::string, std::size_t> kinds;
        for (const auto& finding : findings.all()) ++kinds[std::string(finding.kind().id)];
        json_.key("kinds");
        json_.begin_object();
        for (const auto& [kind, count] : kinds) json_.field(kind, count);
        json_.end_object();
    }

    /// Points that four decimals do not hold, as fractions, by item and stage.
    void write_exact() {
        json_.begin_object();
        for (const auto& item : results_->items) write_exact(item);
        json_.end_object();
    }

    void write_exact(const ItemResult& item) {
        const std::pair<std::string_view, const Figure&> all[] = {{"counted", item.counted},
                                                                  {"self", item.self},
                                                                  {"appraised", item.appraised},
                                                                  {"survey", item.survey},
                                                                  {"final", item.final}};
        bool is_begun = false;
        for (const auto& [name, figure] : all) {
            const Ratio value = figure.points().value();
            constexpr int printed_decimals = 4;
            if (value.rounded(printed_decimals, Rounding::half_up) == value) continue;
            if (!is_begun) {
                json_.key(assessment_.framework->item(item.item).code.value);
                json_.begin_object();
                is_begun = true;
            }
            json_.field(name, value.fraction_text());
        }
        if (is_begun) json_.end_object();
    }

    /// The index if every score that rests on a justification alone were refused.
    void write_refused() {
        const IndexRange& range = results_->range;
        json_.begin_object();
        json_.field("items", range.justified);
        json_.field("index_exact", range.if_refused_exact->value.fraction_text());
        json_.end_object();
    }

    /// The indexes in the order of the rounds, as fractions.
    void write_replicates(const Replicates& replicates) {
        json_.begin_object();
        json_.field("seed", std::size_t{replicates.seed});
        json_.field("rounds", replicates.rounds);
        json_.field("people", std::size_t{replicates.people});
        json_.field("tallied", replicates.are_tallied);
        json_.key("handed_over");
        json_.begin_array();
        for (const ItemId item : replicates.handed_over)
            json_.value(assessment_.framework->item(item).code.value);
        json_.end_array();
        json_.field("known", replicates.are_known);
        json_.key("index");
        json_.begin_array();
        for (const Ratio& index : replicates.index) json_.value(index.fraction_text());
        json_.end_array();
        json_.end_object();
    }

    void write_failures() {
        json_.begin_array();
        for (const auto& finding : validation_.findings.all()) {
            if (results_ == nullptr && finding.is_error()) write_finding(json_, finding, options_.language);
        }
        json_.end_array();
    }

    const Validation& validation_;
    const Assessment& assessment_;
    const Results* results_;
    const Replicates* replicates_;
    const ReportOptions& options_;
    JsonWriter json_;
};

}  // namespace

std::string record_json(const Validation& validation, const Results* results, const Replicates* replicates,
                        const ReportOptions& options) {
    return RecordWriter(validation, results, replicates, options).text();
}

}  // namespace cchc
