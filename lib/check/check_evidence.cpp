// SPDX-License-Identifier: MIT
#include "check/check_evidence.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/text.hpp"
#include "check/evidence_faults.hpp"

namespace cchc {
namespace {

using Args = std::vector<Arg>;

/// A citation with all that a finding says of it.
struct Cited {
    const Citation& citation;
    const Scorecard& card;
    const Score& score;
    const Evidence& evidence;

    const Place& file_place() const { return evidence.file ? evidence.file->place : evidence.place; }
};

class Checker {
  public:
    Checker(const Assessment& assessment, const Register& evidence, Sources& sources, Findings& findings)
        : assessment_(assessment), register_(evidence), sources_(sources), findings_(findings) {
        for (const auto& citation : register_.citations) {
            const Scorecard& card = assessment_.scorecards[citation.scorecard];
            const Score& score = card.scores[citation.score];
            cited_.push_back({citation, card, score, score.document(citation.evidence)});
            if (citation.document) first_.emplace(*citation.document, cited_.size() - 1);
            if (citation.suggestion) suggested_.insert(*citation.suggestion);
        }
    }

    void run() {
        check_folder();
        for (const auto& cited : cited_) {
            check_file(cited);
            check_pages(cited);
            check_period(cited);
            if (cited.evidence.withheld) {
                add(cited, Message::evidence_held_back, cited.evidence.withheld->place,
                    {{"reason", cited.evidence.withheld->value}});
            }
        }
        check_numbers();
        for (std::size_t i = 0; i < register_.documents.size(); ++i) check_document(i);
        check_contents();
        for (auto& [key, finding] : by_file_) findings_.add(std::move(finding));
    }

  private:
    std::string folder_name() const { return assessment_.plan.evidence.value; }
    std::string document_name(std::size_t index) const {
        const std::string& name = register_.documents[index].name;
        return find_invalid_utf8(name) ? "?" : to_nfc(name);
    }

    /// A place for a file or folder below the evidence folder itself.
    Place place_of(const std::string& name) {
        const auto known = places_.find(name);
        if (known != places_.end()) return known->second;
        Source source;
        source.path = join_path(evidence_folder(assessment_), name);
        source.name = join_path(normal_path(folder_name()), name);
        Place place;
        place.source = sources_.add(std::move(source));
        places_.emplace(name, place);
        return place;
    }

    /// At the first citation, or at the file where nobody cites it.
    Place document_place(std::size_t index) {
        const auto first = first_.find(index);
        return first == first_.end() ? place_of(register_.documents[index].name)
                                     : cited_[first->second].file_place();
    }

    Finding finding(const Cited& cited, Message message, const Place& place, Args args) const {
        Finding made{.message = message, .place = place, .args = std::move(args)};
        made.item = cited.score.item.value;
        if (cited.card.officer) made.officer = cited.card.officer->value;
        add_stake(made, cited);
        return made;
    }

    void add_stake(Finding& finding, const Cited& cited) const {
        const std::string& code = cited.score.item.value;
        if (finding.kind().severity != Severity::error || !assessment_.framework) return;
        const auto item = assessment_.framework->find(code);
        const bool known = std::any_of(finding.stakes.begin(), finding.stakes.end(),
                                       [&](const Stake& stake) { return stake.item == code; });
        if (!item || known || !assessment_.framework->item(*item).is_leaf()) return;
        finding.stakes.push_back({code, assessment_.framework->item(*item).max.value});
    }

    void add(const Cited& cited, Message message, const Place& place, Args args) {
        findings_.add(finding(cited, message, place, std::move(args)));
    }

    /// One finding for a fault of one file, however many cite it.
    void add_once(const Cited& cited, Message message, const std::string& file, Args args) {
        const auto key = std::make_pair(file, message);
        const auto known = by_file_.find(key);
        if (known == by_file_.end()) {
            by_file_.emplace(key, finding(cited, message, cited.file_place(), std::move(args)));
            return;
        }
        known->second.related.push_back(cited.file_place());
        add_stake(known->second, cited);
    }

    void check_folder();
    void check_file(const Cited& cited);
    void check_pages(const Cited& cited);
    void check_period(const Cited& cited);
    void check_document(std::size_t index);
    void check_contents();
    void check_numbers();
    bool cards_are_whole() const;

    const Assessment& assessment_;
    const Register& register_;
    Sources& sources_;
    Findings& findings_;
    std::vector<Cited> cited_;
    std::map<std::size_t, std::size_t> first_;  ///< document → index in cited_ of its first citation
    std::set<std::string> suggested_;
    std::map<std::string, Place> places_;
    std::map<std::pair<std::string, Message>, Finding> by_file_;
};

/// A fault of the whole folder is one finding, with every item that cites evidence at stake.
void Checker::check_folder() {
    for (const auto& fault : register_.faults) {
        const std::string file = join_path(folder_name(), find_invalid_utf8(fault.name) ? "?" : fault.name);
        const bool deep = fault.status == FileStatus::too_large;
        Args args = deep ? Args{{"file", file}} : Args{{"file", file}, {"reason", fault.reason}};
        findings_.add({.message = deep ? Message::evidence_too_deep : Message::folder_not_read,
                       .place = place_of(fault.name),
                       .args = std::move(args)});
    }
    const bool needed =
        std::any_of(cited_.begin(), cited_.end(), [](const Cited& cited) { return cited.evidence.file; });
    Finding made;
    made.place = assessment_.plan.evidence.place;
    if (!made.place.is_known()) made.place.source = assessment_.plan.source;
    const FileStatus status = register_.folder_status;
    if (register_.folder_leads_out) {
        made.message = Message::path_leads_out;
        made.args = {{"file", folder_name()}};
    } else if (status == FileStatus::missing || status == FileStatus::not_a_folder) {
        if (!needed) return;
        made.message = Message::folder_not_found;
        made.args = {{"file", folder_name()}, {"key", std::string("evidence")}};
    } else if (status != FileStatus::ok) {
        made.message = Message::folder_not_read;
        made.args = {{"file", folder_name()}, {"reason", register_.folder_reason}};
    } else {
        return;
    }
    for (const auto& cited : cited_) {
        if (cited.evidence.file) add_stake(made, cited);
    }
    findings_.add(std::move(made));
}

void Checker::check_file(const Cited& cited) {
    if (!cited.evidence.file) return;
    const std::string& written = cited.evidence.file->value;
    if (const auto message = fault_of_name(cited.citation, written)) {
        add_once(cited, *message, normal_path(written),
                 {{"file", written},
                  {"folder", folder_name()},
                  {"suggestion", cited.citation.suggestion.value_or(std::string())}});
    }
    if (!cited.citation.document) return;
    const Document& document = register_.documents[*cited.citation.document];
    const std::string name = document_name(*cited.citation.document);
    if (const auto message = fault_of(document)) {
        const std::string& reason = document.status == FileStatus::ok ? document.pdf.reason : document.reason;
        add_once(cited, *message, name, {{"file", name}, {"reason", reason}});
    }
}

void Checker::check_pages(const Cited& cited) {
    std::size_t last = 0;
    for (const auto& range : cited.evidence.pages) {
        if (range.first == 0 || range.last < range.first) {
            return add(cited, Message::evidence_pages_reversed, cited.evidence.pages_place,
                       {{"pages", cited.evidence.pages_text}});
        }
        last = std::max(last, range.last);
    }
    if (!cited.citation.document) return;
    const std::size_t index = *cited.citation.document;
    const std::size_t count = register_.documents[index].pdf.pages;
    if (count == 0 || last <= count) return;
    add(cited, Message::evidence_page_beyond, cited.evidence.pages_place,
        {{"pages", last}, {"file", document_name(index)}, {"count", count}});
}

void Checker::check_period(const Cited& cited) {
    const Plan& plan = assessment_.plan;
    const bool is_known =
        plan.period_from.year > 0 && plan.period_to.year > 0 && plan.period_from <= plan.period_to;
    if (!cited.evidence.date || !is_known) return;
    const Date date = cited.evidence.date->value;
    if (date >= plan.period_from && date <= plan.period_to) return;
    Finding made = finding(cited, Message::evidence_date_outside, cited.evidence.date->place,
                           {{"date", date}, {"from", plan.period_from}, {"to", plan.period_to}});
    if (plan.period_place.is_known()) made.related.push_back(plan.period_place);
    findings_.add(std::move(made));
}

/// An entry that could not be read may be the one that cites the file.
bool Checker::cards_are_whole() const {
    return assessment_.scorecards_are_complete &&
           std::none_of(
               assessment_.scorecards.begin(), assessment_.scorecards.end(), [](const Scorecard& card) {
                   return card.is_faulty || std::any_of(card.scores.begin(), card.scores.end(),
                                                        [](const Score& score) { return score.is_faulty; });
               });
}

void Checker::check_document(std::size_t index) {
    const Document& document = register_.documents[index];
    // What is offered for a missing file is named there already.
    if (document.is_cited || !cards_are_whole() || suggested_.count(document_name(index)) > 0) return;
    findings_.add({.message = Message::evidence_not_used,
                   .place = place_of(document.name),
                   .args = {{"file", document_name(index)}}});
}

void Checker::check_contents() {
    for (const auto& twin : find_twins(register_)) {
        Finding made{
            .message = Message::evidence_twins,
            .place = document_place(twin.document),
            .args = {{"file", document_name(twin.document)}, {"other", document_name(twin.original)}}};
        if (const auto first = first_.find(twin.document); first != first_.end()) {
            const Cited& cited = cited_[first->second];
            made.item = cited.score.item.value;
            if (cited.card.officer) made.officer = cited.card.officer->value;
        }
        made.related.push_back(document_place(twin.original));
        findings_.add(std::move(made));
    }
}

void Checker::check_numbers() {
    for (const auto& clash : find_number_clashes(assessment_, register_)) {
        const Cited& cited = cited_[clash.citation];
        const Cited& first = cited_[clash.first];
        Finding made = finding(cited, Message::evidence_one_number, cited.evidence.number_place,
                               {{"number", cited.evidence.number},
                                {"date", cited.evidence.date->value},
                                {"file", document_name(*first.citation.document)},
                                {"other", document_name(*cited.citation.document)}});
        made.related.push_back(first.evidence.number_place);
        findings_.add(std::move(made));
    }
}

}  // namespace

void check_evidence(const Assessment& assessment, const Register& evidence, Sources& sources,
                    Findings& findings) {
    Checker(assessment, evidence, sources, findings).run();
}

}  // namespace cchc
