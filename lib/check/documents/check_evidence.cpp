// SPDX-License-Identifier: MIT
#include "check/documents/check_evidence.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "check/documents/evidence_checker.hpp"
#include "check/documents/evidence_faults.hpp"

namespace cchc {

EvidenceChecker::EvidenceChecker(const Assessment& assessment, const Register& evidence, Sources& sources,
                                 Findings& findings)
    : assessment_(assessment), register_(evidence), sources_(sources), findings_(findings) {
    for (const auto& citation : register_.citations) {
        const Scorecard& card = assessment_.scorecards[citation.scorecard];
        const Score& score = card.scores[citation.score];
        cited_.push_back({citation, card, score, score.document(citation.evidence)});
        if (citation.document) {
            first_.emplace(*citation.document, cited_.size() - 1);
            cited_names_.insert(document_name(*citation.document));
        }
        if (citation.suggestion) suggested_.insert(*citation.suggestion);
    }
}

void EvidenceChecker::run() {
    check_folder();
    for (const auto& cited : cited_) {
        check_file(cited);
        check_pages(cited);
        check_looks(cited);
        check_period(cited);
        check_withheld(cited);
    }
    check_numbers();
    for (std::size_t i = 0; i < register_.documents.size(); ++i) check_document(i);
    check_contents();
    check_names();
    for (auto& [key, finding] : by_file_) findings_.add(std::move(finding));
}

std::string EvidenceChecker::document_name(std::size_t index) const {
    return to_nfc(register_.documents[index].name);
}

Finding EvidenceChecker::finding(const CitedEntry& cited, Message message, const Place& place,
                                 Args args) const {
    Finding made{.message = message, .place = place, .args = std::move(args)};
    made.item = cited.score.item.value;
    if (cited.card.officer) made.officer = cited.card.officer->value;
    add_stake(made, cited);
    return made;
}

void EvidenceChecker::add_stake(Finding& finding, const CitedEntry& cited) const {
    const std::string& code = cited.score.item.value;
    if (finding.kind().severity != Severity::error || !assessment_.framework) return;
    const auto item = assessment_.framework->find(code);
    const bool known = std::any_of(finding.stakes.begin(), finding.stakes.end(),
                                   [&](const Stake& stake) { return stake.item == code; });
    if (!item || known || !assessment_.framework->item(*item).is_leaf()) return;
    finding.stakes.push_back({code, assessment_.framework->item(*item).max.value});
}

void EvidenceChecker::add(const CitedEntry& cited, Message message, const Place& place, Args args) {
    findings_.add(finding(cited, message, place, std::move(args)));
}

void EvidenceChecker::add_once(const CitedEntry& cited, Message message, const std::string& file, Args args) {
    const auto key = std::make_pair(file, message);
    const auto known = by_file_.find(key);
    if (known == by_file_.end()) {
        by_file_.emplace(key, finding(cited, message, cited.file_place(), std::move(args)));
        return;
    }
    known->second.related.push_back(cited.file_place());
    add_stake(known->second, cited);
}

void EvidenceChecker::check_file(const CitedEntry& cited) {
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
        add_once(cited, *message, name, {{"file", name}, {"reason", Cause{reason}}});
    }
}

void EvidenceChecker::check_pages(const CitedEntry& cited) {
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

void EvidenceChecker::check_looks(const CitedEntry& cited) {
    if (!cited.citation.document) return;
    const std::size_t index = *cited.citation.document;
    const auto fault = fault_of_pages(register_.documents[index].pdf, cited.evidence);
    if (!fault) return;
    const std::string name = document_name(index);
    Args args{{"file", name}, {"pages", fault->pages}};
    if (cited.evidence.pages.empty()) return add_once(cited, fault->message, name, std::move(args));
    add(cited, fault->message, cited.evidence.pages_place, std::move(args));
}

void EvidenceChecker::check_withheld(const CitedEntry& cited) {
    if (!cited.evidence.withheld) return;
    const auto& reason = *cited.evidence.withheld;
    const bool has_framework = assessment_.framework != nullptr;
    const auto fault =
        fault_of_withheld(cited.evidence, has_framework ? assessment_.framework->justification_fillers
                                                        : std::vector<std::string>());
    // A number or a date that could not be read is told already.
    const bool is_told = fault == Message::withheld_no_number && cited.score.backing_is_faulty;
    const Message message = fault && !is_told ? *fault : Message::evidence_held_back;
    add(cited, message, reason.place, {{"reason", reason.value}});
}

void EvidenceChecker::check_period(const CitedEntry& cited) {
    const Plan& plan = assessment_.plan;
    const bool is_known =
        plan.period_from.year > 0 && plan.period_to.year > 0 && plan.period_from <= plan.period_to;
    if (!cited.evidence.date || !is_known) return;
    const Date date = cited.evidence.date->value;
    // What a year held is confirmed when it is over.
    if (date >= plan.period_from && (date <= plan.period_to || cited.evidence.confirmed_by)) return;
    Finding made = finding(cited, Message::evidence_date_outside, cited.evidence.date->place,
                           {{"date", date}, {"from", plan.period_from}, {"to", plan.period_to}});
    if (plan.period_place.is_known()) made.related.push_back(plan.period_place);
    findings_.add(std::move(made));
}

void check_evidence(const Assessment& assessment, const Register& evidence, Sources& sources,
                    Findings& findings) {
    EvidenceChecker(assessment, evidence, sources, findings).run();
}

}  // namespace cchc
