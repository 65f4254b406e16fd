// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// Hostile bytes are read by another process, `cchc-reader`, which holds nothing worth taking and may do
/// nothing but compute; this side sends it bytes and distrusts its answers.
namespace cchc {

/// What the reader is asked to do. The numbers travel between processes.
enum class ReaderTask : std::uint32_t {
    spreadsheet = 1,
    pdf = 2,
    trial = 99,  ///< known to the tests' reader alone
};

/// The reader gets both, one behind the other.
struct ReaderRequest {
    ReaderTask task = ReaderTask::trial;
    std::string_view head = {};
    std::string_view body = {};
};

/// What one request may use.
struct ReaderLimits {
    std::uint64_t memory_bytes = 0;  ///< beyond what the reader holds at its start, and the request
    std::uint32_t milliseconds = 0;  ///< of its processor time
    std::uint64_t answer_bytes = 0;
};

enum class ReaderEnd : std::uint8_t {
    answered,
    died,         ///< or said what no sound reader says
    out_of_time,  ///< went past its processor time
    stalled,      ///< did nothing for seconds
    not_started,  ///< there is no reader, or no process can be made: see ReaderAnswer::bytes
};

struct ReaderAnswer {
    ReaderEnd end = ReaderEnd::not_started;
    std::string bytes;               ///< as hostile as the request; where not started, the reason in English
    std::uint32_t milliseconds = 0;  ///< of processor time that the reader took
};

/// Asks a reader that is free, or starts one; safe from several threads, which get one each.
ReaderAnswer ask_reader(const ReaderRequest& request, const ReaderLimits& limits);

/// The reader's path from now on. Without: `cchc-reader` beside the running program, or below `libexec`.
void name_reader(std::string path);
/// The reader's path; empty where there is none.
std::string reader_path();

/// How many requests ended without an answer so far: what such an end says may not hold tomorrow.
std::uint64_t unanswered_requests();

/// Whether readers run behind a filter of system calls; without one, their limits alone hold them. True while
/// none has been started.
bool readers_are_filtered();

}  // namespace cchc
