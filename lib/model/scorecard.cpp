// SPDX-License-Identifier: MIT
#include "model/scorecard.hpp"

#include <algorithm>
#include <stdexcept>

namespace cchc {

const Located<std::string>* Evidence::where() const {
    for (const auto* one : {&file, &withheld, &confirmed_by, &link}) {
        if (*one) return &**one;
    }
    return nullptr;
}

const Reply* Score::reply_to(std::size_t round) const {
    const auto found = std::find_if(replies.begin(), replies.end(),
                                    [&](const Reply& one) { return one.round.value == round; });
    return found == replies.end() ? nullptr : &*found;
}

std::size_t Score::document_count() const {
    std::size_t count = evidence.size();
    for (const auto& reply : replies) count += reply.evidence.size();
    return count;
}

const Evidence& Score::document(std::size_t index) const {
    if (index < evidence.size()) return evidence[index];
    index -= evidence.size();
    for (const auto& reply : replies) {
        if (index < reply.evidence.size()) return reply.evidence[index];
        index -= reply.evidence.size();
    }
    throw std::out_of_range("a score has no such document");
}

bool Scorecard::is_whole() const {
    return !is_faulty && entries_are_complete && officer && !submitted_is_faulty &&
           std::none_of(scores.begin(), scores.end(), [](const Score& score) { return score.is_faulty; });
}

}  // namespace cchc
