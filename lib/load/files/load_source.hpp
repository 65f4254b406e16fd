// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/files.hpp"
#include "diag/finding.hpp"

namespace cchc {

/// The largest YAML file or spreadsheet.
inline constexpr std::uint64_t document_limit_bytes = 16ULL << 20U;

/// What to read and on whose word.
struct SourceRequest {
    std::string path;      ///< as the user can open it
    std::string name;      ///< from the plan's folder
    Place named_at = {};   ///< where a file names it; unknown for a path from the command line
    std::string key = {};  ///< the key that names it
    std::uint64_t limit_bytes = document_limit_bytes;
    bool is_table = false;  ///< one that spreadsheets write: UTF-16 with a byte order mark is read, too
};

struct LoadedSource {
    const Source* source = nullptr;  ///< never null; its text is empty where it could not be read
    bool is_readable = false;        ///< read, UTF-8, no control characters
};

/// Reads a text file within the limit: drops a BOM, makes CRLF to LF, hashes the bytes as they are on the
/// disk. Findings: io-read, missing-file, file-too-large, bad-utf8, bad-character.
LoadedSource load_source(const SourceRequest& request, const Files& files, Sources& sources,
                         Findings& findings);

/// The same of a file that was read already, within the request's limit.
LoadedSource load_source(const SourceRequest& request, FileBytes read, Sources& sources, Findings& findings);

/// The bytes of a file within the limit; nothing, with the same findings and a source for them, where it
/// could not be read.
std::optional<std::string> load_bytes(const SourceRequest& request, const Files& files, Sources& sources,
                                      Findings& findings);

}  // namespace cchc
