// SPDX-License-Identifier: MIT
#include "evidence/inspection.hpp"

#include <mutex>
#include <vector>

#include "apart/reader.hpp"
#include "apart/time_shares.hpp"
#include "base/digest.hpp"
#include "base/parallel.hpp"

namespace cchc {
namespace {

// One thread, and so one reader, for so many documents: to start one costs more than a small PDF.
constexpr std::size_t batch_size = 16;
constexpr std::uint64_t memory_bytes = std::uint64_t{1536} << 20U;
constexpr std::uint64_t most_answer = std::uint64_t{1} << 20U;
constexpr TimeShares::Share share{.each = 1'000, .most = 20'000};
constexpr std::int64_t shared_milliseconds = 120'000;

struct Inspection {
    Register& evidence;
    const Files& files;
    const std::string& folder;

    TimeShares times = TimeShares(share, shared_milliseconds);
    std::mutex guard = {};

    void inspect(Document& document) {
        const FileBytes file = files.read(join_path(folder, document.name), largest_evidence_bytes);
        document.status = file.status;
        document.reason = file.reason;
        if (file.status != FileStatus::ok) return;
        document.sha256 = sha256(file.bytes);
        if (document.is_cited) open(document, file.bytes);
    }

    void open(Document& document, std::string_view bytes) {
        const std::string head = pdf_request(document.cited_pages);
        const ReaderLimits limits{memory_bytes, times.limit(), most_answer};
        const ReaderAnswer answer = ask_reader({ReaderTask::pdf, head, bytes}, limits);
        times.take(answer.milliseconds);
        if (answer.end == ReaderEnd::answered) {
            document.pdf = pdf_from(answer.bytes);
        } else if (answer.end == ReaderEnd::not_started) {
            const std::lock_guard lock(guard);
            evidence.reader_fault = answer.bytes;
        } else {
            document.pdf.state = PdfState::unreadable;
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
    Inspection inspection{evidence, files, folder};
    for_each_index(batches.size(), jobs, [&](std::size_t i) {
        for (const auto index : batches[i]) inspection.inspect(evidence.documents[index]);
    });
}

}  // namespace cchc
