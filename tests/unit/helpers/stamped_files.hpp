// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <map>
#include <string>

#include "base/files.hpp"

namespace cchc::test {

/// Files in memory with stamps, whose questions are counted. A change gives a new stamp, unless it is to be
/// the old one, as a careful forger would have it.
class StampedFiles : public Files {
  public:
    explicit StampedFiles(std::map<std::string, std::string> files) : files_(std::move(files)) {}

    void write(const std::string& path, const std::string& text, bool is_seen = true) {
        files_[path] = text;
        if (is_seen) modified_[path] = ++last_;
    }
    void remove(const std::string& path) { files_.erase(path); }
    /// When all that is written from now on is modified.
    void set_time(std::int64_t now_ns) { last_ = now_ns; }
    const std::map<std::string, std::string>& all() const { return files_; }
    int reads() const { return reads_; }
    int lists() const { return lists_; }
    void forget() { reads_ = lists_ = 0; }

    FileBytes read(const std::string& path, std::uint64_t limit_bytes) const override {
        ++reads_;
        return MemoryFiles(files_).read(path, limit_bytes);
    }
    Folder list(const std::string& path) const override {
        ++lists_;
        return MemoryFiles(files_).list(path);
    }
    FileKind kind(const std::string& path) const override { return MemoryFiles(files_).kind(path); }
    std::string resolved(const std::string& path) const override {
        return MemoryFiles(files_).resolved(path);
    }
    std::optional<FileStamp> stamp(const std::string& path) const override {
        if (kind(path) != FileKind::file) return std::nullopt;
        const auto modified = modified_.find(path);
        const std::int64_t time = modified == modified_.end() ? 0 : modified->second;
        return FileStamp{.size_bytes = files_.at(path).size(), .modified_ns = time, .changed_ns = time};
    }

  private:
    std::map<std::string, std::string> files_;
    std::map<std::string, std::int64_t> modified_;
    std::int64_t last_ = 0;
    mutable std::atomic<int> reads_ = 0;
    mutable std::atomic<int> lists_ = 0;
};

}  // namespace cchc::test
