// SPDX-License-Identifier: MIT
#include "load/survey/responses/merge_patterns.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace cchc {
namespace {

/// One respondent's group and answers, and the first bytes of them as a number of the same order: most
/// comparisons end there.
struct Respondent {
    explicit Respondent(std::string_view all) : bytes(all) {
        for (std::size_t i = 0; i < sizeof first; ++i)
            first = first << 8U | (i < all.size() ? static_cast<unsigned char>(all[i]) : 0U);
    }
    bool operator==(const Respondent& other) const { return first == other.first && bytes == other.bytes; }
    bool operator<(const Respondent& other) const {
        return first != other.first ? first < other.first : bytes < other.bytes;
    }

    std::uint64_t first = 0;
    std::string_view bytes;
};

}  // namespace

std::vector<AnswerPatterns> merged_patterns(const AnswerLog& log, const std::vector<std::string>& unlogged,
                                            std::size_t groups) {
    std::vector<Respondent> all;
    all.reserve(log.size() + unlogged.size());
    for (std::size_t i = 0; i < log.size(); ++i) all.emplace_back(log.answers(i, 1));
    for (const auto& bytes : unlogged) all.emplace_back(bytes);
    std::sort(all.begin(), all.end());
    std::vector<AnswerPatterns> patterns(groups);
    for (auto first = all.begin(); first != all.end();) {
        const auto last = std::find_if(first, all.end(), [&](const auto& one) { return !(one == *first); });
        const auto group = static_cast<unsigned char>(first->bytes.front());
        if (group < groups)
            patterns[group].add(first->bytes.substr(1), static_cast<std::uint32_t>(last - first));
        first = last;
    }
    return patterns;
}

}  // namespace cchc
