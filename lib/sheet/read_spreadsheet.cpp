// SPDX-License-Identifier: MIT
#include "sheet/read_spreadsheet.hpp"

#include <optional>
#include <utility>

#include "apart/reader.hpp"
#include "apart/time_shares.hpp"
#include "sheet/transfer.hpp"

namespace cchc {
namespace {

constexpr std::uint64_t memory_bytes = std::uint64_t{384} << 20U;
constexpr std::uint64_t most_answer = std::uint64_t{256} << 20U;
constexpr TimeShares::Share share{.each = 250, .most = 3'000};
constexpr std::int64_t shared_milliseconds = 30'000;

/// What the first bytes alone say; nothing where a reader has to look.
std::optional<SpreadsheetFault> fault_of_start(std::string_view bytes) {
    constexpr std::string_view compound_file = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    if (bytes.starts_with(compound_file)) return SpreadsheetFault::encrypted_or_old;
    const bool is_zip = bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06");
    return is_zip ? std::nullopt : std::optional(SpreadsheetFault::not_a_spreadsheet);
}

SpreadsheetRead read_apart(std::string_view bytes, TimeShares& times) {
    SpreadsheetRead read;
    if (const auto fault = fault_of_start(bytes)) {
        read.fault = *fault;
        return read;
    }
    const ReaderLimits limits{memory_bytes, times.limit(), most_answer};
    const ReaderAnswer answer = ask_reader({ReaderTask::spreadsheet, {}, bytes}, limits);
    times.take(answer.milliseconds);
    read.fault = SpreadsheetFault::gave_up;
    if (answer.end == ReaderEnd::not_started) {
        read.fault = SpreadsheetFault::no_reader;
        read.reason = answer.bytes;
    } else if (answer.end == ReaderEnd::answered) {
        if (auto sound = decoded(answer.bytes)) return std::move(*sound);
    }
    return read;
}

}  // namespace

std::vector<SpreadsheetRead> read_spreadsheets(const std::vector<std::string_view>& files) {
    std::vector<SpreadsheetRead> reads;
    TimeShares times(share, shared_milliseconds);
    for (const auto bytes : files) reads.push_back(read_apart(bytes, times));
    return reads;
}

}  // namespace cchc
