// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "load/load_assessment.hpp"

namespace cchc {

/// Frameworks read and checked once each, however many units name them. Safe from several threads.
class FrameworkStore {
  public:
    FrameworkStore(const Files& files, const Sources& sources) : files_(files), sources_(sources) {}

    /// `name`: how the plan knows it.
    ReadFramework read(const std::string& path, const std::string& name);
    /// What the frameworks' places point to.
    const Sources& sources() const { return sources_; }

  private:
    struct Entry {
        std::once_flag once;
        ReadFramework framework;
    };
    const Files& files_;
    Sources sources_;
    std::mutex guard_;
    std::map<std::string, std::unique_ptr<Entry>> entries_;  ///< by resolved path and name
};

}  // namespace cchc
