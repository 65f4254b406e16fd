// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/digest.hpp"
#include "base/text.hpp"
#include "evidence/document_name.hpp"
#include "evidence/register.hpp"

namespace cchc {
namespace {

const Evidence& cited_by(const Assessment& assessment, const Citation& citation) {
    return assessment.scorecards[citation.scorecard].scores[citation.score].document(citation.evidence);
}

}  // namespace

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
        std::set<std::string> names;
        for (const auto index : group) {
            const bool is_new = names.insert(name_key(evidence.documents[index].name)).second;
            if (is_new && names.size() > 1) twins.push_back({index, group.front()});
        }
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
        const Evidence& entry = cited_by(assessment, citation);
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

std::vector<NameClash> find_name_clashes(const Register& evidence) {
    std::map<std::string, std::vector<std::size_t>> groups;
    for (std::size_t i = 0; i < evidence.documents.size(); ++i) {
        const Document& document = evidence.documents[i];
        if (!document.sha256.empty()) groups[name_key(document.name)].push_back(i);
    }
    std::vector<NameClash> clashes;
    for (const auto& [name, group] : groups) {
        const auto cited = std::find_if(group.begin(), group.end(),
                                        [&](std::size_t i) { return evidence.documents[i].is_cited; });
        const std::size_t other = cited == group.end() ? group.front() : *cited;
        for (const auto index : group) {
            const bool differs = evidence.documents[index].sha256 != evidence.documents[other].sha256;
            if (differs) clashes.push_back({index, other});
        }
    }
    return clashes;
}

}  // namespace cchc
