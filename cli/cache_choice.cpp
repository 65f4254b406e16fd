// SPDX-License-Identifier: MIT
#include "cli/cache_choice.hpp"

#include <chrono>

#include "cli/texts.hpp"

namespace cchc {
namespace {

std::int64_t now_ns() {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::nanoseconds>(now).count();
}

}  // namespace

CacheChoice::CacheChoice(const CacheArguments& arguments, const Files& files) : arguments_(arguments) {
    if (!arguments.folder.empty())
        cache_.emplace(CacheRequest{.folder = arguments.folder, .reads_all = arguments.verify, .now = now_ns},
                       files);
}

int CacheChoice::check(const Console& console) const {
    const bool is_alone = arguments_.verify && !cache_;
    return is_alone ? console.refuse(texts::verify_without_cache) : exit_code::fine;
}

void CacheChoice::tell(const Console& console) const {
    if (!cache_ || cache_->unwritten().empty()) return;
    console.complain(texts::cache_not_written,
                     {arguments_.folder, in_words(Cause{cache_->unwritten()}, console.language())});
}

}  // namespace cchc
