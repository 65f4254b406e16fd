// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>

#include "check/validate.hpp"

namespace cchc::test {

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
    /// Validates with evidence off.
    const Validation& validate();
    const std::map<std::string, std::string>& files() const { return files_; }

  private:
    std::map<std::string, std::string> files_;
    Sources sources_;
    Validation validation_;
};

/// The findings as lines `rule file:line:column item points`, for comparing in one go.
std::string brief(const Findings& findings);

}  // namespace cchc::test
