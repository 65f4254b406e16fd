// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "base/files.hpp"
#include "cache/packed.hpp"

namespace cchc {

/// Nanoseconds since 1970.
using Clock = std::function<std::int64_t()>;

/// A question put to the files, and its answer.
struct Asked {
    enum class What { read, list, kind, resolved };
    What what = What::read;
    std::string path;
    std::uint64_t limit_bytes = 0;  ///< of `read`
    /// Of what was read its digest, of a folder that of its names, or why there is none; a kind; a path.
    std::string answer = {};
    /// Where the same stamp means the same answer: the file was two seconds old, or older, when it was read.
    std::optional<FileStamp> stamp = {};
};

/// Files as others give them, with an account of every question. Safe from several threads.
class TracedFiles : public Files {
  public:
    TracedFiles(const Files& files, const Clock& now) : files_(files), now_(now) {}
    FileBytes read(const std::string& path, std::uint64_t limit_bytes) const override;
    Folder list(const std::string& path) const override;
    FileKind kind(const std::string& path) const override;
    std::string resolved(const std::string& path) const override;
    std::optional<FileStamp> stamp(const std::string& path) const override { return files_.stamp(path); }

    /// Each question once, in an order that does not depend on threads.
    std::vector<Asked> asked() const;
    /// Whether a question had two answers: something changed meanwhile.
    bool is_torn() const;

  private:
    using Question = std::tuple<std::string, Asked::What, std::uint64_t>;
    void note(Asked asked) const;

    const Files& files_;
    const Clock& now_;
    mutable std::mutex guard_;
    mutable std::map<Question, Asked> asked_;
    mutable bool is_torn_ = false;
};

/// How far answers are believed.
struct Belief {
    const Files& files;
    const Clock& now;
    bool reads_all = false;  ///< whatever the stamps say
};

enum class Held {
    same,          ///< every answer is what it was
    same_as_read,  ///< and for some of them files were read; `asked` has their stamps of now
    changed,
};
/// Whether the answers would be the same today.
Held held_by(std::vector<Asked>& asked, const Belief& belief);

void pack(Packer& to, const std::vector<Asked>& asked);
std::vector<Asked> unpack_asked(Unpacker& from);

void pack(Packer& to, const FileStamp& stamp);
FileStamp unpack_stamp(Unpacker& from);

}  // namespace cchc
