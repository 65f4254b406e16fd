// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>

#include "load/files/load_source.hpp"
#include "load/load_assessment.hpp"

namespace cchc {

/// Frameworks loaded and checked once each, however many units name them. Safe from several threads.
class FrameworkStore {
  public:
    explicit FrameworkStore(const Sources& sources) : sources_(sources) {}

    /// `name`: how the plan knows it. The file is read for each unit, through the unit's files: of a file
    /// that has changed meanwhile each gets what it has read.
    ReadFramework read(const std::string& path, const std::string& name, const Files& files);
    /// What the frameworks' places point to.
    const Sources& sources() const { return sources_; }

  private:
    struct Entry {
        explicit Entry(FileBytes read) : file(std::move(read)) {}
        FileBytes file;
        std::once_flag once = {};
        ReadFramework framework = {};
    };
    Entry& entry(const std::string& key, FileBytes file);
    void read_into(Entry& entry, const SourceRequest& request);

    Sources sources_;
    std::mutex guard_;
    std::multimap<std::string, std::unique_ptr<Entry>> entries_;  ///< by resolved path and name
};

}  // namespace cchc
