// SPDX-License-Identifier: MIT
#include "evidence/register.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "evidence/document_name.hpp"
#include "evidence/inspection.hpp"
#include "evidence/near_name.hpp"

namespace cchc {
namespace {

/// Finds documents by the name a score card gives.
class Matcher {
  public:
    Matcher(Register& evidence, const Listing& listing) : evidence_(evidence), faults_(listing.faults) {
        for (const auto& folder : listing.folders) folders_.push_back(name_key(folder));
        std::sort(folders_.begin(), folders_.end());
        for (std::size_t i = 0; i < evidence_.documents.size(); ++i) {
            const std::string& name = evidence_.documents[i].name;
            exact_.emplace(name, i);
            // Of a name that is its own key, the bytes are found first.
            if (std::string key = name_key(name); key != name) by_name_.emplace(std::move(key), i);
        }
    }

    /// The bytes as written win, then the name in normal form C, then any name that looks the same.
    void match(Citation& citation, const Evidence& entry) {
        const std::string& written = entry.file->value;
        const std::string name = name_key(normal_path(written));
        const auto as_written = exact_.find(entry.file_bytes.empty() ? name : normal_path(entry.file_bytes));
        const auto composed = exact_.find(name);
        if (leads_out(written) || is_behind_link_out(name)) {
            citation.match = Match::outside;
        } else if (as_written != exact_.end()) {
            take(citation, as_written->second, Match::found);
        } else if (composed != exact_.end()) {
            take(citation, composed->second, Match::found);
        } else if (const auto alike = by_name_.find(name); alike != by_name_.end()) {
            take(citation, alike->second, Match::found);
        } else if (const auto loose = find_loosely(name)) {
            take(citation, *loose, Match::other_case);
            citation.suggestion = name_key(evidence_.documents[*loose].name);
        } else if (std::binary_search(folders_.begin(), folders_.end(), name)) {
            citation.match = Match::is_folder;
        } else {
            citation.match = is_below_fault(name) ? Match::not_looked : Match::missing;
        }
    }

  private:
    void take(Citation& citation, std::size_t document, Match match) const {
        citation.document = document;
        citation.match = evidence_.documents[document].leads_out ? Match::outside : match;
        evidence_.documents[document].is_cited = true;
    }

    /// The keys are made when the first name is written otherwise.
    std::optional<std::size_t> find_loosely(const std::string& name) {
        if (by_loose_name_.empty()) {
            for (std::size_t i = 0; i < evidence_.documents.size(); ++i)
                by_loose_name_.emplace(loose_name_key(evidence_.documents[i].name), i);
        }
        const auto found = by_loose_name_.find(loose_name_key(name));
        return found == by_loose_name_.end() ? std::nullopt : std::optional(found->second);
    }

    static bool is_below(const std::string& name, const std::string& folder) {
        return folder.empty() || name.rfind(folder + "/", 0) == 0;
    }

    bool is_behind_link_out(const std::string& name) const {
        return std::any_of(evidence_.documents.begin(), evidence_.documents.end(),
                           [&](const Document& document) {
                               return document.leads_out && is_below(name, name_key(document.name));
                           });
    }

    bool is_below_fault(const std::string& name) const {
        return std::any_of(faults_.begin(), faults_.end(),
                           [&](const ListingFault& fault) { return is_below(name, name_key(fault.name)); });
    }

    Register& evidence_;
    const std::vector<ListingFault>& faults_;
    std::vector<std::string> folders_;
    std::map<std::string, std::size_t> exact_;    ///< by the bytes on the disk
    std::map<std::string, std::size_t> by_name_;  ///< by the name's key
    std::map<std::string, std::size_t> by_loose_name_;
};

std::vector<Citation> citations_of(const Assessment& assessment) {
    std::vector<Citation> citations;
    for (std::size_t card = 0; card < assessment.scorecards.size(); ++card) {
        const auto& scores = assessment.scorecards[card].scores;
        for (std::size_t score = 0; score < scores.size(); ++score) {
            for (std::size_t i = 0; i < scores[score].document_count(); ++i) {
                const bool withheld = scores[score].document(i).withheld.has_value();
                citations.push_back({.scorecard = card,
                                     .score = score,
                                     .evidence = i,
                                     .match = withheld ? Match::withheld : Match::not_looked,
                                     .document = std::nullopt,
                                     .suggestion = std::nullopt});
            }
        }
    }
    return citations;
}

/// Lists the folder; false where it may not be looked into or cannot be.
bool list_documents(Register& evidence, const Assessment& assessment, const Files& files, Listing& listing) {
    const std::string folder = evidence_folder(assessment);
    const std::string root = files.resolved(assessment.folder);
    evidence.folder_leads_out = leads_out(assessment.plan.evidence.value);
    if (evidence.folder_leads_out) return false;
    const FileKind kind = files.kind(folder);
    if (kind != FileKind::folder) {
        evidence.folder_status = kind == FileKind::none ? FileStatus::missing : FileStatus::not_a_folder;
        return false;
    }
    evidence.folder_leads_out = !is_inside(files.resolved(folder), root);
    if (evidence.folder_leads_out) return false;
    listing = list_below(files, folder, root);
    for (auto& fault : listing.faults) {
        if (!fault.name.empty()) {
            evidence.faults.push_back(fault);
            continue;
        }
        evidence.folder_status = fault.status;
        evidence.folder_reason = fault.reason;
    }
    evidence.badly_named = listing.badly_named;
    for (const auto& file : listing.files) {
        evidence.documents.push_back({.name = file.name,
                                      .is_cited = false,
                                      .cited_pages = {},
                                      .leads_out = file.leads_out,
                                      .status = FileStatus::ok,
                                      .reason = {},
                                      .sha256 = {},
                                      .pdf = {}});
    }
    return evidence.folder_status == FileStatus::ok;
}

const Evidence& cited(const Assessment& assessment, const Citation& citation) {
    return assessment.scorecards[citation.scorecard].scores[citation.score].document(citation.evidence);
}

void cite_pages(Document& document, const Evidence& entry) {
    constexpr std::size_t most_ranges = 200;
    CitedPages& cited = document.cited_pages;
    cited.ranges.insert(cited.ranges.end(), entry.pages.begin(), entry.pages.end());
    cited.are_all = cited.are_all || entry.pages.empty() || cited.ranges.size() > most_ranges;
    if (cited.are_all) cited.ranges.clear();
}

void match_all(Register& evidence, const Assessment& assessment, Matcher& matcher) {
    for (auto& citation : evidence.citations) {
        const Evidence& entry = cited(assessment, citation);
        if (citation.match != Match::withheld && entry.file) matcher.match(citation, entry);
        if (citation.document) cite_pages(evidence.documents[*citation.document], entry);
    }
    std::optional<NameFinder> finder;  // most units miss nothing
    std::map<std::pair<std::string, std::string>, std::optional<std::string>> suggestions;
    for (auto& citation : evidence.citations) {
        if (citation.match != Match::missing) continue;
        const Score& score = assessment.scorecards[citation.scorecard].scores[citation.score];
        const auto key = std::make_pair(cited(assessment, citation).file->value, score.item.value);
        const auto known = suggestions.find(key);
        if (!finder) finder.emplace(evidence);
        citation.suggestion =
            known != suggestions.end() ? known->second : finder->near_document(key.first, key.second);
        suggestions.emplace(key, citation.suggestion);
    }
}

}  // namespace

const Citation* Register::find(std::size_t scorecard, std::size_t score, std::size_t evidence) const {
    const auto wanted = std::tie(scorecard, score, evidence);
    const auto found = std::lower_bound(
        citations.begin(), citations.end(), wanted, [](const Citation& citation, const auto& key) {
            return std::tie(citation.scorecard, citation.score, citation.evidence) < key;
        });
    const bool is_it =
        found != citations.end() && std::tie(found->scorecard, found->score, found->evidence) == wanted;
    return is_it ? &*found : nullptr;
}

std::string evidence_folder(const Assessment& assessment) {
    return join_path(assessment.folder, normal_path(assessment.plan.evidence.value));
}

Register inspect_evidence(const Assessment& assessment, const Files& files, EvidenceMode mode, int jobs) {
    Register evidence;
    evidence.mode = mode;
    evidence.citations = citations_of(assessment);
    if (mode == EvidenceMode::off || !assessment.plan_is_read) return evidence;
    Listing listing;
    if (!list_documents(evidence, assessment, files, listing)) return evidence;
    Matcher matcher(evidence, listing);
    match_all(evidence, assessment, matcher);
    if (mode == EvidenceMode::full) inspect_documents(evidence, files, evidence_folder(assessment), jobs);
    return evidence;
}

}  // namespace cchc
