// SPDX-License-Identifier: MIT
#include "cache/unit_cache.hpp"

#include "apart/reader.hpp"
#include "base/digest.hpp"
#include "base/platform.hpp"
#include "cache/build_identity.hpp"

namespace cchc {
namespace {

constexpr std::string_view magic = "cchc-cache/1\n";
constexpr std::uint64_t largest_entry_bytes = 256ULL << 20U;
constexpr std::size_t digest_size = 64;

}  // namespace

UnitCache::UnitCache(CacheRequest request, const Files& files)
    : request_(std::move(request)),
      files_(files),
      disk_(make_disk_files()),
      identity_(build_identity(*disk_)) {}

std::string UnitCache::open() const {
    return make_folder(request_.folder);
}

std::string UnitCache::unwritten() const {
    const std::lock_guard lock(guard_);
    return unwritten_;
}

std::string UnitCache::key(std::string_view question) const {
    Packer all;
    all.text(identity_);
    all.text(files_.resolved("."));
    all.text(question);
    return sha256(all.bytes());
}

std::string UnitCache::path_of(const std::string& key) const {
    return join_path(request_.folder, key + ".cchc");
}

std::optional<UnitCache::Entry> UnitCache::read(const std::string& key) const {
    const FileBytes file = disk_->read(path_of(key), largest_entry_bytes);
    const std::string_view bytes = file.bytes;
    const std::size_t least = magic.size() + digest_size;
    if (identity_.empty() || bytes.size() < least || !bytes.starts_with(magic)) return std::nullopt;
    const std::string_view body = bytes.substr(least);
    if (bytes.substr(magic.size(), digest_size) != sha256(body)) return std::nullopt;
    Unpacker from(body);
    if (from.text() != key) return std::nullopt;
    Entry entry{.asked = unpack_asked(from), .answer = from.text()};
    if (!from.is_good() || !from.is_at_end()) return std::nullopt;
    return entry;
}

void UnitCache::keep(const std::string& key, const std::vector<Asked>& asked, std::string_view answer) const {
    if (identity_.empty()) return;
    Packer body;
    body.text(key);
    pack(body, asked);
    body.text(answer);
    std::string failure = write_file(path_of(key), std::string(magic) + sha256(body.bytes()) + body.bytes(),
                                     Durability::passing);
    if (failure.empty()) return;
    const std::lock_guard lock(guard_);
    if (unwritten_.empty()) unwritten_ = std::move(failure);
}

std::optional<std::string> UnitCache::find(const std::string& key) const {
    auto entry = read(key);
    if (!entry) return std::nullopt;
    const Held held = held_by(entry->asked, {files_, request_.now, request_.reads_all});
    if (held == Held::changed) return std::nullopt;
    if (held == Held::same_as_read) keep(key, entry->asked, entry->answer);
    return std::move(entry->answer);
}

std::optional<std::string> UnitCache::entry(const std::string& key) const {
    auto entry = read(key);
    if (!entry) return std::nullopt;
    return std::move(entry->answer);
}

std::string UnitCache::answer(const std::string& key, const std::function<std::string(const Files&)>& work) {
    const TracedFiles traced(files_, request_.now);
    const std::uint64_t unanswered = unanswered_requests();
    std::string answer = work(traced);
    if (!traced.is_torn() && unanswered == unanswered_requests()) keep(key, traced.asked(), answer);
    return answer;
}

}  // namespace cchc
