// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>

#include "base/files.hpp"
#include "check/validate.hpp"

namespace cchc::test {

inline bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// A small ward without an error or a warning, in memory. A test changes one thing and looks at what is
/// found.
class Ward {
  public:
    Ward();
    /// Replaces the first occurrence of a text, which must be there.
    Ward& change(const std::string& file, const std::string& from, const std::string& to);
    Ward& write(const std::string& file, const std::string& text);
    Ward& remove(const std::string& file);
    /// Its files as they stand: path to text.
    const std::map<std::string, std::string>& files() const { return files_; }
    /// The disk refuses the file or folder from now on.
    Ward& refuse(const std::string& path, FileStatus status);
    const Validation& validate(EvidenceMode evidence = EvidenceMode::off);

  private:
    std::map<std::string, std::string> files_;
    std::map<std::string, FileStatus> refused_;
    Sources sources_;
    Validation validation_;
};

/// Files in memory some of which the disk refuses, with a reason.
class RefusingFiles : public MemoryFiles {
  public:
    RefusingFiles(std::map<std::string, std::string> files, std::map<std::string, FileStatus> refused)
        : MemoryFiles(std::move(files)), refused_(std::move(refused)) {}
    FileBytes read(const std::string& path, std::uint64_t limit_bytes) const override;
    Folder list(const std::string& path) const override;

  private:
    std::map<std::string, FileStatus> refused_;
};

/// The findings as lines `rule file:line:column item points`, for comparing in one go.
std::string brief(const Findings& findings);

}  // namespace cchc::test
