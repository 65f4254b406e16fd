// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "check/documents/evidence_checker.hpp"

namespace cchc {

Place EvidenceChecker::place_of(const std::string& name) {
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

Place EvidenceChecker::document_place(std::size_t index) {
    const auto first = first_.find(index);
    return first == first_.end() ? place_of(register_.documents[index].name)
                                 : cited_[first->second].file_place();
}

void EvidenceChecker::say_who(Finding& finding, std::size_t document) const {
    const auto first = first_.find(document);
    if (first == first_.end()) return;
    const CitedEntry& cited = cited_[first->second];
    finding.item = cited.score.item.value;
    if (cited.card.officer) finding.officer = cited.card.officer->value;
}

/// A fault of the whole folder is one finding, with every item that cites evidence at stake.
void EvidenceChecker::check_folder() {
    if (!register_.reader_fault.empty()) {
        findings_.add(
            {.message = Message::reader_not_started, .args = {{"reason", Cause{register_.reader_fault}}}});
    }
    for (const auto& fault : register_.faults) {
        const std::string file = join_path(folder_name(), fault.name);
        const bool deep = fault.status == FileStatus::too_large;
        Args args = deep ? Args{{"file", file}} : Args{{"file", file}, {"reason", Cause{fault.reason}}};
        findings_.add({.message = deep ? Message::evidence_too_deep : Message::folder_not_read,
                       .place = place_of(fault.name),
                       .args = std::move(args)});
    }
    for (const auto& name : register_.badly_named) {
        findings_.add({.message = Message::evidence_name_unusable,
                       .place = place_of(escaped_name(name)),
                       .args = {{"file", escaped_name(name)}}});
    }
    const bool needed = std::any_of(cited_.begin(), cited_.end(),
                                    [](const CitedEntry& cited) { return cited.evidence.file; });
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
        made.args = {{"file", folder_name()}, {"reason", Cause{register_.folder_reason}}};
    } else {
        return;
    }
    for (const auto& cited : cited_) {
        if (cited.evidence.file) add_stake(made, cited);
    }
    findings_.add(std::move(made));
}

/// An entry that could not be read may be the one that cites the file.
bool EvidenceChecker::cards_are_whole() const {
    return assessment_.scorecards_are_complete &&
           std::none_of(
               assessment_.scorecards.begin(), assessment_.scorecards.end(), [](const Scorecard& card) {
                   return card.is_faulty || std::any_of(card.scores.begin(), card.scores.end(),
                                                        [](const Score& score) { return score.is_faulty; });
               });
}

void EvidenceChecker::check_document(std::size_t index) {
    const Document& document = register_.documents[index];
    // What is offered for a missing file is named there already; a name that looks like a cited one is a copy
    // or a clash.
    const std::string name = document_name(index);
    const bool is_known = suggested_.count(name) > 0 || cited_names_.count(name) > 0;
    if (document.is_cited || !cards_are_whole() || is_known) return;
    findings_.add(
        {.message = Message::evidence_not_used, .place = place_of(document.name), .args = {{"file", name}}});
}

void EvidenceChecker::check_names() {
    for (const auto& clash : find_name_clashes(register_)) {
        const std::string& used = register_.documents[clash.other].name;
        Finding made{.message = Message::evidence_names_clash,
                     .place = document_place(clash.other),
                     .args = {{"file", document_name(clash.other)},
                              {"form", std::string(to_nfc(used) == used ? "NFC" : "NFD")}}};
        say_who(made, clash.other);
        made.related.push_back(place_of(register_.documents[clash.document].name));
        findings_.add(std::move(made));
    }
}

void EvidenceChecker::check_contents() {
    for (const auto& twin : find_twins(register_)) {
        Finding made{
            .message = Message::evidence_twins,
            .place = document_place(twin.document),
            .args = {{"file", document_name(twin.document)}, {"other", document_name(twin.original)}}};
        say_who(made, twin.document);
        made.related.push_back(document_place(twin.original));
        findings_.add(std::move(made));
    }
}

void EvidenceChecker::check_numbers() {
    for (const auto& clash : find_number_clashes(assessment_, register_)) {
        const CitedEntry& cited = cited_[clash.citation];
        const CitedEntry& first = cited_[clash.first];
        Finding made = finding(cited, Message::evidence_one_number, cited.evidence.number_place,
                               {{"number", cited.evidence.number},
                                {"date", cited.evidence.date->value},
                                {"file", document_name(*first.citation.document)},
                                {"other", document_name(*cited.citation.document)}});
        made.related.push_back(first.evidence.number_place);
        findings_.add(std::move(made));
    }
}

}  // namespace cchc
