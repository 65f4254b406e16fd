// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <vector>

#include "construct_ward.hpp"
#include "task/rank_paths.hpp"
#include "ward.hpp"

namespace cchc::test {

/// Units of a city in memory, to be ranked: plans below `w/`, records in `r/`.
class City {
  public:
    /// A ward with its unit's id, which names its folder.
    City& add(const std::string& id, Ward ward);
    /// A unit of two areas of 10 points under a framework with more lines.
    City& add(const std::string& id, const std::string& first, const std::string& second,
              const std::string& more = "");
    /// Changes a file of the last one added.
    City& change(const std::string& file, const std::string& from, const std::string& to);
    City& write(const std::string& path, const std::string& text);
    std::string& text(const std::string& path) { return files_.at(path); }
    /// Makes the records that `aggregate -d` would write of all plans.
    City& record(std::optional<Stage> stage = {});

    const RankOutcome& rank(const std::vector<std::string>& paths = {"w"}, const RankChoice& choice = {},
                            int jobs = 1, const std::vector<std::string>& earlier = {});
    /// `a 1, b 2; c 1`: units with their ranks, groups apart.
    std::string ranks(const std::vector<std::string>& paths = {"w"}, const RankChoice& choice = {});
    /// What was found the last time, brief.
    std::string found() const;

  private:
    std::map<std::string, std::string> files_;
    std::string last_;
    Sources sources_;
    RankOutcome outcome_;
};

}  // namespace cchc::test
