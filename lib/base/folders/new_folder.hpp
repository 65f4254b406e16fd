// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace cchc {

/// A folder that is made whole or not at all. What it is to hold is written into a hidden folder first, which
/// `commit` puts in its place; destroyed without a commit, nothing is left of it. A request to stop (as by
/// Ctrl-C) waits until the end of this object, so that it leaves nothing behind either.
class NewFolder {
  public:
    /// The target is not there, and the folder above it is; or it is there and empty.
    explicit NewFolder(std::string target);
    ~NewFolder();
    NewFolder(const NewFolder&) = delete;
    NewFolder& operator=(const NewFolder&) = delete;

    /// Where to write; empty where it could not be made (then `error` says why).
    const std::string& path() const { return path_; }
    const std::string& error() const { return error_; }
    /// `last`: the file that makes the folder what it is, put there after all else. False and `error` where
    /// it failed, or where something stands there by now.
    bool commit(const std::string& last);

  private:
    bool move_contents(const std::string& last);

    std::string target_;
    std::string path_;
    std::string error_;
    bool is_within_ = false;  ///< the target is there, and the hidden folder in it
    std::vector<int> held_;   ///< signals that wait
};

}  // namespace cchc
