// SPDX-License-Identifier: MIT
#include "cache/trace.hpp"

#include "base/digest.hpp"

namespace cchc {
namespace {

/// Files that were changed later than this before they were read could be changed again without a new stamp:
/// some file systems count whole seconds, and two of them.
constexpr std::int64_t settled_ns = 2'000'000'000;

bool is_settled(const FileStamp& stamp, std::int64_t read_at_ns) {
    return stamp.modified_ns <= read_at_ns - settled_ns && stamp.changed_ns <= read_at_ns - settled_ns;
}

std::string answer_of(const FileBytes& read) {
    const std::string status = std::to_string(static_cast<int>(read.status));
    return read.status == FileStatus::ok ? sha256(read.bytes) : status + " " + read.reason;
}

std::string answer_of(const Folder& folder) {
    if (folder.status != FileStatus::ok)
        return std::to_string(static_cast<int>(folder.status)) + " " + folder.reason;
    Packer names;
    for (const auto& entry : folder.entries) {
        names.text(entry.name);
        names.number(static_cast<std::uint64_t>(entry.kind));
    }
    return sha256(names.bytes());
}

std::string answer_of(FileKind kind) {
    return std::to_string(static_cast<int>(kind));
}

/// Asks, and keeps the stamp where it was the same before and behind, and settled.
template <typename Ask>
auto ask(const Files& files, const Clock& now, Asked& asked, const Ask& question) {
    const std::int64_t at = now();
    const auto before = files.stamp(asked.path);
    auto got = question();
    asked.answer = answer_of(got);
    const auto behind = files.stamp(asked.path);
    const bool is_firm =
        before && before == behind && got.status == FileStatus::ok && is_settled(*before, at);
    asked.stamp = is_firm ? before : std::nullopt;
    return got;
}

Asked answered_again(const Asked& old, const Belief& belief) {
    Asked asked{.what = old.what, .path = old.path, .limit_bytes = old.limit_bytes};
    switch (old.what) {
        case Asked::What::read:
            ask(belief.files, belief.now, asked,
                [&] { return belief.files.read(old.path, old.limit_bytes); });
            break;
        case Asked::What::list:
            ask(belief.files, belief.now, asked, [&] { return belief.files.list(old.path); });
            break;
        case Asked::What::kind:
            asked.answer = answer_of(belief.files.kind(old.path));
            break;
        case Asked::What::resolved:
            asked.answer = belief.files.resolved(old.path);
            break;
    }
    return asked;
}

}  // namespace

FileBytes TracedFiles::read(const std::string& path, std::uint64_t limit_bytes) const {
    Asked asked{.what = Asked::What::read, .path = path, .limit_bytes = limit_bytes};
    FileBytes read = ask(files_, now_, asked, [&] { return files_.read(path, limit_bytes); });
    note(std::move(asked));
    return read;
}

Folder TracedFiles::list(const std::string& path) const {
    Asked asked{.what = Asked::What::list, .path = path};
    Folder folder = ask(files_, now_, asked, [&] { return files_.list(path); });
    note(std::move(asked));
    return folder;
}

FileKind TracedFiles::kind(const std::string& path) const {
    const FileKind kind = files_.kind(path);
    note({.what = Asked::What::kind, .path = path, .answer = answer_of(kind)});
    return kind;
}

std::string TracedFiles::resolved(const std::string& path) const {
    std::string real = files_.resolved(path);
    note({.what = Asked::What::resolved, .path = path, .answer = real});
    return real;
}

void TracedFiles::note(Asked asked) const {
    const std::lock_guard lock(guard_);
    Question question{asked.path, asked.what, asked.limit_bytes};
    const auto [known, is_new] = asked_.emplace(std::move(question), asked);
    if (is_new) return;
    if (known->second.answer != asked.answer) is_torn_ = true;
    if (known->second.stamp != asked.stamp) known->second.stamp.reset();
}

std::vector<Asked> TracedFiles::asked() const {
    const std::lock_guard lock(guard_);
    std::vector<Asked> all;
    all.reserve(asked_.size());
    for (const auto& [question, asked] : asked_) all.push_back(asked);
    return all;
}

bool TracedFiles::is_torn() const {
    const std::lock_guard lock(guard_);
    return is_torn_;
}

Held held_by(std::vector<Asked>& asked, const Belief& belief) {
    Held held = Held::same;
    for (auto& one : asked) {
        const bool is_believed = one.stamp && !belief.reads_all && belief.files.stamp(one.path) == one.stamp;
        if (is_believed) continue;
        Asked again = answered_again(one, belief);
        if (again.answer != one.answer) return Held::changed;
        const bool was_read = one.what == Asked::What::read || one.what == Asked::What::list;
        if (was_read && again.stamp != one.stamp) held = Held::same_as_read;
        one = std::move(again);
    }
    return held;
}

void pack(Packer& to, const FileStamp& stamp) {
    to.number(stamp.size_bytes);
    to.number(stamp.inode);
    to.number(stamp.device);
    to.signed_number(stamp.modified_ns);
    to.signed_number(stamp.changed_ns);
}

FileStamp unpack_stamp(Unpacker& from) {
    FileStamp stamp;
    stamp.size_bytes = from.number();
    stamp.inode = from.number();
    stamp.device = from.number();
    stamp.modified_ns = from.signed_number();
    stamp.changed_ns = from.signed_number();
    return stamp;
}

void pack(Packer& to, const std::vector<Asked>& asked) {
    to.number(asked.size());
    for (const auto& one : asked) {
        to.number(static_cast<std::uint64_t>(one.what));
        to.text(one.path);
        to.number(one.limit_bytes);
        to.text(one.answer);
        to.flag(one.stamp.has_value());
        if (one.stamp) pack(to, *one.stamp);
    }
}

std::vector<Asked> unpack_asked(Unpacker& from) {
    std::vector<Asked> asked;
    for (auto left = from.count(); left > 0; --left) {
        Asked& one = asked.emplace_back();
        one.what = static_cast<Asked::What>(from.number_up_to(static_cast<int>(Asked::What::resolved)));
        one.path = from.text();
        one.limit_bytes = from.number();
        one.answer = from.text();
        if (from.flag()) one.stamp = unpack_stamp(from);
        if (!from.is_good()) return {};
    }
    return asked;
}

}  // namespace cchc
