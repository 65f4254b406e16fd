// SPDX-License-Identifier: MIT
#include "evidence/inspection.hpp"

#include <vector>

#include "base/apart.hpp"
#include "base/digest.hpp"
#include "base/parallel.hpp"

namespace cchc {
namespace {

// One child process for so many PDFs: a fork costs more than a small PDF.
constexpr std::size_t batch_size = 16;
constexpr ApartLimits limits{.memory_bytes = std::uint64_t{1536} << 20U, .processor_seconds = 20};

struct Inspection {
    Register& evidence;
    const Files& files;
    const std::string& folder;

    FileBytes read(const Document& document) const {
        return files.read(join_path(folder, document.name), largest_evidence_bytes);
    }

    void hash(Document& document) const {
        const FileBytes file = read(document);
        document.status = file.status;
        document.reason = file.reason;
        if (file.status == FileStatus::ok) document.sha256 = sha256(file.bytes);
    }

    std::string open(const Document& document) const {
        const FileBytes file = read(document);
        return text_of(file.status == FileStatus::ok
                           ? inspect_pdf(file.bytes, document.name, document.cited_pages)
                           : Pdf{});
    }

    /// `chosen`: indexes of documents. Cited ones are opened, then all are hashed.
    void run(const std::vector<std::size_t>& chosen) const {
        std::vector<std::size_t> cited;
        for (const auto index : chosen) {
            hash(evidence.documents[index]);
            const Document& document = evidence.documents[index];
            if (document.is_cited && document.status == FileStatus::ok) cited.push_back(index);
        }
        const auto work = [&](std::size_t i) { return open(evidence.documents[cited[i]]); };
        const auto answers = run_apart(cited.size(), work, limits);
        for (std::size_t i = 0; i < cited.size(); ++i) {
            Pdf died;
            died.state = PdfState::unreadable;
            evidence.documents[cited[i]].pdf = answers[i] ? pdf_from(*answers[i]) : died;
        }
    }
};

}  // namespace

void inspect_documents(Register& evidence, const Files& files, const std::string& folder, int jobs) {
    std::vector<std::vector<std::size_t>> batches;
    for (std::size_t i = 0; i < evidence.documents.size(); ++i) {
        if (evidence.documents[i].leads_out) continue;
        if (batches.empty() || batches.back().size() == batch_size) batches.emplace_back();
        batches.back().push_back(i);
    }
    const Inspection inspection{evidence, files, folder};
    for_each_index(batches.size(), jobs, [&](std::size_t i) { inspection.run(batches[i]); });
}

}  // namespace cchc
