// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "cache/trace.hpp"

namespace cchc {

struct CacheRequest {
    std::string folder;
    bool reads_all = false;  ///< every file that an entry names is read again, whatever its stamp says
    Clock now;
};

/// What was found out about units, kept in a folder from one run for the next: an entry is good as long as
/// every file, folder and absent name that was looked at is what it was. Entries of other builds of the
/// program, damaged ones and foreign files are no entries. Several runs may share a folder. Safe from several
/// threads.
class UnitCache {
  public:
    UnitCache(CacheRequest request, const Files& files);

    /// Makes the folder where it is not there; empty, or the system's words.
    std::string open() const;
    /// Why an entry could not be written, of the first one; empty: all were.
    std::string unwritten() const;

    const std::string& folder() const { return request_.folder; }
    const Clock& now() const { return request_.now; }

    /// The name of the entry that answers a question; `question` says all that the answer depends on besides
    /// the files.
    std::string key(std::string_view question) const;
    /// What was kept, where it still holds.
    std::optional<std::string> find(const std::string& key) const;
    /// What was kept, unseen whether it holds.
    std::optional<std::string> entry(const std::string& key) const;
    /// Answers by the work, and keeps the answer if it may hold in the next run: files did not change
    /// meanwhile, and the reader answered whatever it was asked.
    std::string answer(const std::string& key, const std::function<std::string(const Files&)>& work);
    /// Keeps bytes that depend on no file.
    void keep(const std::string& key, std::string_view answer) { keep(key, {}, answer); }

  private:
    struct Entry {
        std::vector<Asked> asked;
        std::string answer;
    };
    std::string path_of(const std::string& key) const;
    std::optional<Entry> read(const std::string& key) const;
    void keep(const std::string& key, const std::vector<Asked>& asked, std::string_view answer) const;

    CacheRequest request_;
    const Files& files_;
    std::unique_ptr<Files> disk_;  ///< where the entries lie
    std::string identity_;
    mutable std::mutex guard_;
    mutable std::string unwritten_;
};

}  // namespace cchc
