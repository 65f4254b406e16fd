// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "diag/finding.hpp"
#include "evidence/register.hpp"
#include "model/assessment.hpp"

namespace cchc {

/// A citation with all that a finding says of it.
struct CitedEntry {
    const Citation& citation;
    const Scorecard& card;
    const Score& score;
    const Evidence& evidence;

    const Place& file_place() const { return evidence.file ? evidence.file->place : evidence.place; }
};

/// Finds what is wrong with the documents of one unit; see check_evidence. What concerns a citation stands in
/// check_evidence.cpp, what concerns the folder and its documents in check_documents.cpp.
class EvidenceChecker {
  public:
    EvidenceChecker(const Assessment& assessment, const Register& evidence, Sources& sources,
                    Findings& findings);

    void run();

  private:
    using Args = std::vector<Arg>;

    std::string folder_name() const { return assessment_.plan.evidence.value; }
    std::string document_name(std::size_t index) const;
    /// A place for a file or folder below the evidence folder itself.
    Place place_of(const std::string& name);
    /// At the first citation, or at the file where nobody cites it.
    Place document_place(std::size_t index);

    Finding finding(const CitedEntry& cited, Message message, const Place& place, Args args) const;
    void add_stake(Finding& finding, const CitedEntry& cited) const;
    /// The item and officer that cite a document first.
    void say_who(Finding& finding, std::size_t document) const;
    void add(const CitedEntry& cited, Message message, const Place& place, Args args);
    /// One finding for a fault of one file, however many cite it.
    void add_once(const CitedEntry& cited, Message message, const std::string& file, Args args);

    void check_file(const CitedEntry& cited);
    void check_pages(const CitedEntry& cited);
    void check_looks(const CitedEntry& cited);
    void check_period(const CitedEntry& cited);
    void check_withheld(const CitedEntry& cited);
    void check_folder();
    void check_document(std::size_t index);
    void check_contents();
    void check_names();
    void check_numbers();
    bool cards_are_whole() const;

    const Assessment& assessment_;
    const Register& register_;
    Sources& sources_;
    Findings& findings_;
    std::vector<CitedEntry> cited_;
    std::map<std::size_t, std::size_t> first_;  ///< document → index in cited_ of its first citation
    std::set<std::string> cited_names_;
    std::set<std::string> suggested_;
    std::map<std::string, Place> places_;
    std::map<std::pair<std::string, Message>, Finding> by_file_;
};

}  // namespace cchc
