// SPDX-License-Identifier: MIT
#include "score/replicates/urn.hpp"

#include <bit>

namespace cchc {
namespace {

/// Balls of a kind, on average, from which on dealing to halves takes fewer words than drawing one by one.
constexpr std::uint64_t many_balls = 32;

}  // namespace

Urn::Urn(const std::vector<std::uint64_t>& balls) {
    before_.push_back(0);
    for (const std::uint64_t of_kind : balls) before_.push_back(before_.back() + of_kind);
    if (size() >= many_balls * balls.size()) return;
    for (std::size_t kind = 0; kind < balls.size(); ++kind)
        kinds_.insert(kinds_.end(), balls[kind], static_cast<std::uint32_t>(kind));
}

void Urn::draw(RandomWords& words, std::vector<std::uint64_t>& drawn) const {
    drawn.assign(before_.size() - 1, 0);
    if (kinds_.empty()) return deal(words, {0, drawn.size()}, size(), drawn);
    const auto count = static_cast<std::uint32_t>(kinds_.size());
    for (std::uint32_t i = 0; i < count; ++i) ++drawn[kinds_[words.below(count)]];
}

void Urn::deal(RandomWords& words, const Range& range, std::uint64_t draws,
               std::vector<std::uint64_t>& drawn) const {
    if (draws == 0) return;
    const std::size_t kinds = range.end - range.first;
    if (kinds == 1) {
        drawn[range.first] = draws;
        return;
    }
    const std::size_t middle = range.first + kinds / 2;
    const std::uint64_t start = before_[range.first];
    const std::uint64_t left = words.heads(draws, before_[middle] - start, before_[range.end] - start);
    deal(words, {range.first, middle}, left, drawn);
    deal(words, {middle, range.end}, draws - left, drawn);
}

std::uint64_t Urn::cost() const {
    if (!kinds_.empty() || size() == 0) return kinds_.size();
    const auto kinds = static_cast<std::uint64_t>(before_.size() - 1);
    const auto levels = static_cast<std::uint64_t>(std::bit_width(kinds));
    constexpr std::uint64_t tosses_a_word = 32;
    constexpr std::uint64_t words_a_kind = 10;
    return levels * (size() / tosses_a_word) + kinds * words_a_kind;
}

}  // namespace cchc
