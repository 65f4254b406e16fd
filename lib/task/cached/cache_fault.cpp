// SPDX-License-Identifier: MIT
#include "task/cached/cache_fault.hpp"

#include "evidence/listing.hpp"
#include "task/file_fault.hpp"

namespace cchc {
namespace {

/// Where a folder lies, or would lie.
std::string place_of(const std::string& folder, const Files& files) {
    std::string there = normal_path(folder);
    std::string rest;
    while (!there.empty() && files.resolved(there).empty()) {
        rest = rest.empty() ? file_name(there) : join_path(file_name(there), rest);
        there = parent_path(there);
    }
    const std::string real = files.resolved(there);
    return rest.empty() ? real : join_path(real, rest);
}

}  // namespace

std::optional<Finding> cache_fault(const UnitCache* cache, const std::vector<std::string>& plans,
                                   const Files& files) {
    if (cache == nullptr) return std::nullopt;
    const std::string folder = place_of(cache->folder(), files);
    for (const auto& plan : plans) {
        const std::string own = files.resolved(parent_path(plan));
        if (own.empty() || !is_inside(folder, own)) continue;
        return Finding{.message = Message::cache_among_inputs,
                       .args = {{"file", cache->folder()}, {"plan", plan}}};
    }
    const std::string failure = cache->open();
    return failure.empty() ? std::nullopt : std::optional(not_written(cache->folder(), failure));
}

}  // namespace cchc
