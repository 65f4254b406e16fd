// SPDX-License-Identifier: MIT
#include "load/survey/plain_label.hpp"

#include "base/prose.hpp"

namespace cchc {
namespace {

constexpr std::string_view marks = ".):/-";

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

}  // namespace

std::string_view without_numbering(std::string_view prose) {
    constexpr std::string_view question = "câu ";
    constexpr std::size_t most_digits = 3;
    std::string_view rest = prose;
    if (rest.substr(0, question.size()) == question) rest.remove_prefix(question.size());
    std::size_t digits = 0;
    while (digits < rest.size() && digits <= most_digits && is_digit(rest[digits])) ++digits;
    if (digits == 0 || digits > most_digits || digits == rest.size()) return prose;
    rest.remove_prefix(digits);
    if (marks.find(rest.front()) == std::string_view::npos) return prose;
    rest.remove_prefix(1);
    if (!rest.empty() && is_digit(rest.front())) return prose;  // 1.5 is a number
    while (!rest.empty() && rest.front() == ' ') rest.remove_prefix(1);
    return rest.empty() ? prose : rest;
}

void LabelIndex::add(Keys& keys, std::string key, std::size_t at) {
    if (key.empty()) return;
    const auto [known, is_new] = keys.emplace(std::move(key), at);
    if (!is_new && known->second != at) known->second = std::nullopt;
}

void LabelIndex::add(std::size_t at, std::string_view id, std::string_view text) {
    const std::string plain_id = plain_prose(id);
    const std::string plain = plain_prose(text);
    add(ids_, std::string(id), at);
    add(plain_ids_, plain_id, at);
    if (plain.empty()) return;
    add(texts_, plain, at);
    if (!plain_id.empty()) {
        for (const char mark : marks) add(texts_, plain_id + mark + ' ' + plain, at);
    }
    add(unnumbered_, std::string(without_numbering(plain)), at);
}

std::optional<std::size_t> LabelIndex::find(std::string_view found) const {
    constexpr std::size_t longest = 4'000;  // bytes of what anybody would call a label
    if (found.size() > longest) return std::nullopt;
    const auto among = [](const Keys& keys, std::string_view key) {
        const auto at = keys.find(key);
        return at == keys.end() ? std::nullopt : at->second;
    };
    if (const auto at = among(ids_, found)) return at;
    const std::string plain = plain_prose(found);
    if (plain.empty()) return std::nullopt;
    if (const auto at = among(plain_ids_, plain)) return at;
    if (const auto at = among(texts_, plain)) return at;
    return among(unnumbered_, without_numbering(plain));
}

}  // namespace cchc
