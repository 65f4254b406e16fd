// SPDX-License-Identifier: MIT
#include "evidence/register.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "base/digest.hpp"
#include "base/text.hpp"
#include "evidence/inspection.hpp"

namespace cchc {
namespace {

// Beyond so many candidates a near name is not looked for: the time grows with candidates × missing names.
constexpr std::size_t most_candidates = 500;

/// File names not in UTF-8 are kept as they are: nothing can cite them.
std::string name_key(const std::string& name) {
    return find_invalid_utf8(name) ? name : to_nfc(name);
}
std::string loose_key(const std::string& name) {
    return find_invalid_utf8(name) ? name : folded(name);
}

/// `12-KH-UBND` of `12-KH-UBND Kế hoạch năm.pdf`: most documents are filed by their number.
std::string first_word(const std::string& name) {
    return folded(name.substr(0, name.find_first_of(" ._")));
}

/// Finds documents by the name a score card gives.
class Matcher {
  public:
    Matcher(Register& evidence, const Listing& listing) : evidence_(evidence), faults_(listing.faults) {
        for (const auto& folder : listing.folders) folders_.push_back(name_key(folder));
        std::sort(folders_.begin(), folders_.end());
        for (std::size_t i = 0; i < evidence_.documents.size(); ++i) {
            const std::string& name = evidence_.documents[i].name;
            by_name_.emplace(name, i);
            by_name_.emplace(name_key(name), i);
            by_loose_name_.emplace(loose_key(name), i);
        }
    }

    void match(Citation& citation, const std::string& written) const {
        const std::string name = name_key(normal_path(written));
        if (leads_out(written) || is_behind_link_out(name)) {
            citation.match = Match::outside;
        } else if (const auto exact = by_name_.find(name); exact != by_name_.end()) {
            take(citation, exact->second, Match::found);
        } else if (const auto loose = by_loose_name_.find(loose_key(name)); loose != by_loose_name_.end()) {
            take(citation, loose->second, Match::other_case);
            citation.suggestion = name_key(evidence_.documents[loose->second].name);
        } else if (std::binary_search(folders_.begin(), folders_.end(), name)) {
            citation.match = Match::is_folder;
        } else {
            citation.match = is_below_fault(name) ? Match::not_looked : Match::missing;
        }
    }

    /// Among the documents nobody cites: the same file name in another folder, or else a near name, or else
    /// the only one in the same folder that begins with the same number.
    std::optional<std::string> suggestion(const std::string& written) const {
        const std::string path = name_key(normal_path(written));
        const std::string wanted = file_name(path);
        std::vector<std::string> names;
        std::vector<std::string> paths;
        std::vector<std::string> same_number;
        for (const auto& document : evidence_.documents) {
            if (document.is_cited || document.leads_out || find_invalid_utf8(document.name)) continue;
            paths.push_back(name_key(document.name));
            names.push_back(file_name(paths.back()));
            if (folded(names.back()) == folded(wanted)) return paths.back();
            const bool near = parent_path(paths.back()) == parent_path(path) &&
                              first_word(names.back()) == first_word(wanted);
            if (near) same_number.push_back(paths.back());
        }
        if (const auto near = names.size() > most_candidates ? std::nullopt : closest(wanted, names)) {
            return paths[static_cast<std::size_t>(std::find(names.begin(), names.end(), *near) -
                                                  names.begin())];
        }
        return same_number.size() == 1 ? std::optional(same_number.front()) : std::nullopt;
    }

  private:
    void take(Citation& citation, std::size_t document, Match match) const {
        citation.document = document;
        citation.match = evidence_.documents[document].leads_out ? Match::outside : match;
        evidence_.documents[document].is_cited = true;
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
    std::map<std::string, std::size_t> by_name_;
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
    for (const auto& file : listing.files) {
        evidence.documents.push_back({.name = file.name,
                                      .is_cited = false,
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

void match_all(Register& evidence, const Assessment& assessment, const Matcher& matcher) {
    for (auto& citation : evidence.citations) {
        const auto& file = cited(assessment, citation).file;
        if (citation.match != Match::withheld && file) matcher.match(citation, file->value);
    }
    std::map<std::string, std::optional<std::string>> suggestions;
    for (auto& citation : evidence.citations) {
        if (citation.match != Match::missing) continue;
        const std::string& written = cited(assessment, citation).file->value;
        const auto known = suggestions.find(written);
        citation.suggestion = known != suggestions.end() ? known->second : matcher.suggestion(written);
        suggestions.emplace(written, citation.suggestion);
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

std::vector<Twin> find_twins(const Register& evidence) {
    static const std::string of_nothing = sha256("");
    std::vector<std::size_t> cited_first(evidence.documents.size(), evidence.citations.size());
    for (std::size_t i = evidence.citations.size(); i > 0; --i) {
        if (const auto document = evidence.citations[i - 1].document) cited_first[*document] = i - 1;
    }
    std::map<std::string, std::vector<std::size_t>> groups;
    for (std::size_t i = 0; i < evidence.documents.size(); ++i) {
        const std::string& hash = evidence.documents[i].sha256;
        if (!hash.empty() && hash != of_nothing) groups[hash].push_back(i);
    }
    std::vector<Twin> twins;
    for (auto& [hash, group] : groups) {
        std::stable_sort(group.begin(), group.end(),
                         [&](std::size_t a, std::size_t b) { return cited_first[a] < cited_first[b]; });
        for (std::size_t i = 1; i < group.size(); ++i) twins.push_back({group[i], group.front()});
    }
    return twins;
}

std::vector<NumberClash> find_number_clashes(const Assessment& assessment, const Register& evidence) {
    const auto is_same = [&](std::size_t a, std::size_t b) {
        const std::string& hash = evidence.documents[a].sha256;
        return a == b || (!hash.empty() && hash == evidence.documents[b].sha256);
    };
    std::map<std::pair<std::string, Date>, std::vector<std::size_t>> seen;  // one citation a document
    std::vector<NumberClash> clashes;
    for (std::size_t i = 0; i < evidence.citations.size(); ++i) {
        const Citation& citation = evidence.citations[i];
        const Evidence& entry = cited(assessment, citation);
        if (!citation.document || entry.number.empty() || !entry.date) continue;
        auto& others = seen[{folded(trimmed(entry.number)), entry.date->value}];
        const bool known = std::any_of(others.begin(), others.end(), [&](std::size_t other) {
            return is_same(*evidence.citations[other].document, *citation.document);
        });
        if (known) continue;
        if (!others.empty()) clashes.push_back({i, others.front()});
        others.push_back(i);
    }
    return clashes;
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
    const Matcher matcher(evidence, listing);
    match_all(evidence, assessment, matcher);
    if (mode == EvidenceMode::full) inspect_documents(evidence, files, evidence_folder(assessment), jobs);
    return evidence;
}

}  // namespace cchc
