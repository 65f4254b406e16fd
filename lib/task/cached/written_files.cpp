// SPDX-License-Identifier: MIT
#include "task/cached/written_files.hpp"

namespace cchc {
namespace {

constexpr std::uint64_t largest_bytes = 512ULL << 20U;

}  // namespace

WrittenFiles::WrittenFiles(UnitCache& cache, const std::string& unit, std::vector<std::string> paths)
    : cache_(cache), paths_(std::move(paths)) {
    Packer question;
    question.text("written");
    question.text(unit);
    for (const auto& path : paths_) question.text(path);
    key_ = cache_.key(question.bytes());
}

bool WrittenFiles::stand(const Files& files, std::string_view run) const {
    if (paths_.empty()) return true;
    const auto bytes = cache_.entry(key_);
    if (!bytes) return false;
    Unpacker from(*bytes);
    if (from.text() != run) return false;
    auto asked = unpack_asked(from);
    if (!from.is_good() || asked.size() != paths_.size()) return false;
    const Held held = held_by(asked, {files, cache_.now()});
    // Written a moment before it was remembered: from now on its stamp is enough.
    if (held == Held::same_as_read) remember(files, run);
    return held != Held::changed;
}

void WrittenFiles::remember(const Files& files, std::string_view run) const {
    if (paths_.empty()) return;
    const TracedFiles traced(files, cache_.now());
    for (const auto& path : paths_) traced.read(path, largest_bytes);
    Packer to;
    to.text(run);
    pack(to, traced.asked());
    cache_.keep(key_, to.bytes());
}

}  // namespace cchc
