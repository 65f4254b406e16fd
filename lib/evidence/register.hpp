// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/files.hpp"
#include "evidence/listing.hpp"
#include "evidence/pdf.hpp"
#include "model/assessment.hpp"

namespace cchc {

/// How far evidence is looked at: opened and hashed, found by name, or not at all.
enum class EvidenceMode { full, name, off };

/// A file in the plan's evidence folder.
struct Document {
    std::string name;  ///< from the evidence folder, as the disk spells it
    bool is_cited = false;
    CitedPages cited_pages = {};         ///< by all citations together
    bool leads_out = false;              ///< a symbolic link out of the plan's folder: not opened
    FileStatus status = FileStatus::ok;  ///< of reading it
    std::string reason;
    std::string sha256;  ///< empty where it was not read
    Pdf pdf;
};

/// How a cited file name met the disk.
enum class Match {
    withheld,
    not_looked,  ///< also where the folder it would be in could not be listed
    found,
    other_case,  ///< there, but for capital and small letters
    missing,
    is_folder,
    outside,  ///< leads out of the evidence folder, as written or by a symbolic link
};

/// One evidence entry of one score.
struct Citation {
    std::size_t scorecard = 0;  ///< index in Assessment::scorecards
    std::size_t score = 0;      ///< index in Scorecard::scores
    std::size_t evidence = 0;   ///< index in Score::evidence
    Match match = Match::not_looked;
    std::optional<std::size_t> document;    ///< index in Register::documents
    std::optional<std::string> suggestion;  ///< a near name where missing, the right one where other_case
};

/// All documents and who cites them (sổ tài liệu kiểm chứng), in a stable order.
struct Register {
    EvidenceMode mode = EvidenceMode::off;
    FileStatus folder_status = FileStatus::ok;
    std::string folder_reason;
    std::string reader_fault;              ///< why no reader could be started to open documents, or empty
    bool folder_leads_out = false;         ///< as written or by a symbolic link: not looked at
    std::vector<ListingFault> faults;      ///< folders below that could not be listed
    std::vector<std::string> badly_named;  ///< files and folders that cannot be written about: not looked at
    std::vector<Document> documents;       ///< by name
    std::vector<Citation> citations;       ///< in the order of the score cards

    const Citation* find(std::size_t scorecard, std::size_t score, std::size_t evidence) const;
};

/// Two documents of the same bytes, but for copies whose names look the same. The original is the one that is
/// cited first, or else comes first by name.
struct Twin {
    std::size_t document = 0;  ///< index in Register::documents, like `original`
    std::size_t original = 0;
};
std::vector<Twin> find_twins(const Register& evidence);

/// One number and date given to two documents of different bytes, or of different names where not hashed.
struct NumberClash {
    std::size_t citation = 0;  ///< index in Register::citations, like `first`
    std::size_t first = 0;
};
std::vector<NumberClash> find_number_clashes(const Assessment& assessment, const Register& evidence);

/// Two documents whose names look the same, being one in normal form C, and whose bytes differ.
struct NameClash {
    std::size_t document = 0;  ///< index in Register::documents, like `other`
    std::size_t other = 0;     ///< cited where only one of the two is
};
std::vector<NameClash> find_name_clashes(const Register& evidence);

/// The evidence folder as the user can open it.
std::string evidence_folder(const Assessment& assessment);

/// Looks at the evidence folder and matches every citation; opens and hashes cited PDFs on up to `jobs`
/// threads (mode full). Files nobody cites are listed and hashed, not opened as PDF. Symbolic links are
/// followed only inside the plan's folder.
Register inspect_evidence(const Assessment& assessment, const Files& files, EvidenceMode mode, int jobs);

}  // namespace cchc
