// SPDX-License-Identifier: MIT
#include "load/survey/responses/similar_ids.hpp"

#include <algorithm>
#include <functional>
#include <string>

#include "base/text.hpp"

namespace cchc {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Whether a number begins at `at` with a zero that means nothing.
bool is_leading_zero(std::string_view id, std::size_t at) {
    const bool is_first = at == 0 || !is_digit(id[at - 1]);
    return is_first && id[at] == '0' && at + 1 < id.size() && is_digit(id[at + 1]);
}

/// Whether it is surely its own common form: small letters of ASCII, digits without leading zeros, signs.
bool is_common_form(std::string_view id) {
    for (std::size_t i = 0; i < id.size(); ++i) {
        const bool is_capital = id[i] >= 'A' && id[i] <= 'Z';
        if (is_capital || (id[i] & 0x80) != 0 || is_leading_zero(id, i)) return false;
    }
    return true;
}

/// What ids that are similar have in common.
std::string common_form(std::string_view id) {
    std::string form;
    bool is_in_zeros = false;
    const std::string all = folded(id);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool has_more = i + 1 < all.size() && is_digit(all[i + 1]);
        const bool is_first = i == 0 || !is_digit(all[i - 1]);
        is_in_zeros = all[i] == '0' && has_more && (is_first || is_in_zeros);
        if (!is_in_zeros) form += all[i];
    }
    return form;
}

}  // namespace

std::size_t SimilarIds::Hash::operator()(std::uint32_t at) const {
    return std::hash<std::string>()(common_form((*ids)[at].text));
}

bool SimilarIds::Equal::operator()(std::uint32_t a, std::uint32_t b) const {
    return common_form((*ids)[a].text) == common_form((*ids)[b].text);
}

SimilarIds::SimilarIds(const std::vector<ResponseId>& ids) : ids_(ids) {}

void SimilarIds::begin_file() {
    first_ = ids_.size();
    set_.reset();
    memory_.release();
    apart_ = Apart::by_shape;
}

/// Whether it is like the file's first id but for digits: two such ids are the same, or other numbers.
bool SimilarIds::has_shape(std::string_view id) const {
    const std::string_view shape = ids_[first_].text;
    if (id.size() != shape.size()) return false;
    for (std::size_t i = 0; i < id.size(); ++i) {
        if (id[i] != shape[i] && !(is_digit(id[i]) && is_digit(shape[i]))) return false;
    }
    return true;
}

/// The ids up to `at` have no shape in common any more, or one has a leading zero or a capital.
void SimilarIds::look_further(std::uint32_t at) {
    const auto first = ids_.begin() + static_cast<std::ptrdiff_t>(first_);
    const auto end = ids_.begin() + at + 1;
    const bool are_bare = apart_ == Apart::by_shape && std::all_of(first, end, [](const ResponseId& id) {
                              return is_common_form(id.text);
                          });
    apart_ = are_bare ? Apart::without_zeros : Apart::by_set;
    if (are_bare) return;
    set_.emplace(0, Hash{&ids_}, Equal{&ids_}, &memory_);
    for (auto i = static_cast<std::uint32_t>(first_); i < at; ++i) set_->insert(i);
}

std::optional<ResponseId> SimilarIds::earlier() {
    const auto at = static_cast<std::uint32_t>(ids_.size() - 1);
    const std::string_view id = ids_[at].text;
    if (apart_ == Apart::by_shape && has_shape(id)) return std::nullopt;
    if (apart_ == Apart::without_zeros && is_common_form(id)) return std::nullopt;
    if (apart_ != Apart::by_set) look_further(at);
    if (apart_ != Apart::by_set) return std::nullopt;
    const auto [known, is_new] = set_->insert(at);
    return is_new ? std::nullopt : std::optional(ids_[*known]);
}

}  // namespace cchc
