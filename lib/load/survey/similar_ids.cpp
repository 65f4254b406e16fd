// SPDX-License-Identifier: MIT
#include "load/survey/similar_ids.hpp"

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
    are_one_shape_ = have_no_zeros_ = true;
    has_upper_case_ = has_lower_case_ = false;
}

/// Different ids of one case, with their digits in the same places or without leading zeros, can't have the
/// same common form.
bool SimilarIds::are_surely_distinct(std::string_view id) {
    const std::string_view shape = ids_[first_].text;
    are_one_shape_ = are_one_shape_ && shape.size() == id.size();
    for (std::size_t i = 0; i < id.size(); ++i) {
        const char c = id[i];
        if ((c & 0x80) != 0) return false;
        has_upper_case_ = has_upper_case_ || (c >= 'A' && c <= 'Z');
        has_lower_case_ = has_lower_case_ || (c >= 'a' && c <= 'z');
        are_one_shape_ = are_one_shape_ && is_digit(c) == is_digit(shape[i]);
        have_no_zeros_ = have_no_zeros_ && !is_leading_zero(id, i);
    }
    return (are_one_shape_ || have_no_zeros_) && !(has_upper_case_ && has_lower_case_);
}

std::optional<ResponseId> SimilarIds::earlier() {
    const auto at = static_cast<std::uint32_t>(ids_.size() - 1);
    if (!set_) {
        if (are_surely_distinct(ids_[at].text)) return std::nullopt;
        set_.emplace(0, Hash{&ids_}, Equal{&ids_}, &memory_);
        for (auto i = static_cast<std::uint32_t>(first_); i < at; ++i) set_->insert(i);
    }
    const auto [known, is_new] = set_->insert(at);
    return is_new ? std::nullopt : std::optional(ids_[*known]);
}

}  // namespace cchc
