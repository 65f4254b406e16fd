// SPDX-License-Identifier: MIT
#include "sheet/read_spreadsheet.hpp"

#include <optional>
#include <utility>

#include "base/apart.hpp"
#include "sheet/read_package.hpp"
#include "sheet/transfer.hpp"

namespace cchc {
namespace {

constexpr ApartLimits limits{.memory_bytes = std::uint64_t{384} << 20U, .processor_seconds = 3};

/// What the first bytes alone say; nothing where a child process has to look.
std::optional<SpreadsheetFault> fault_of_start(std::string_view bytes) {
    constexpr std::string_view compound_file = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    if (bytes.starts_with(compound_file)) return SpreadsheetFault::encrypted_or_old;
    const bool is_zip = bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06");
    return is_zip ? std::nullopt : std::optional(SpreadsheetFault::not_a_spreadsheet);
}

}  // namespace

std::vector<SpreadsheetRead> read_spreadsheets(const std::vector<std::string_view>& files) {
    std::vector<SpreadsheetRead> reads(files.size());
    std::vector<std::size_t> zips;
    for (std::size_t i = 0; i < files.size(); ++i) {
        const auto fault = fault_of_start(files[i]);
        if (!fault) zips.push_back(i);
        reads[i].fault = fault.value_or(SpreadsheetFault::gave_up);
    }
    const auto work = [&](std::size_t i) { return encoded(read_package(files[zips[i]])); };
    const auto answers = run_apart(zips.size(), work, limits);
    for (std::size_t i = 0; i < zips.size(); ++i) {
        if (!answers[i]) continue;
        if (auto read = decoded(*answers[i])) reads[zips[i]] = std::move(*read);
    }
    return reads;
}

}  // namespace cchc
