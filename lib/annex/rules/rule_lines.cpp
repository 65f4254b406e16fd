// SPDX-License-Identifier: MIT
#include "annex/rules/rule_lines.hpp"

#include <algorithm>

#include "annex/words.hpp"
#include "base/text.hpp"
#include "base/text_typed.hpp"

namespace cchc {
namespace {

bool is_point_word(const AnnexToken& token) {
    return token.is("điểm") || token.is("đ");
}

/// `2đ`: the letter stands with the digits in one token of no kind that is a number.
std::optional<Decimal> number_of(const AnnexToken& token) {
    return token.is_number() ? std::optional(token.value) : std::nullopt;
}

bool is_sign_of_result(const AnnexToken& token) {
    return token.is(":") || token.is("=") || token.is("→");
}

bool gives(const AnnexToken& token) {
    return token.is("được") || token.is("đạt") || token.is("chấm") || token.is("cho") || token.is("tính") ||
           token.is("hưởng") || token.is("cộng") || token.is("là") || token.is("-") || token.is("–") ||
           token.is("(") || token.is(";") || token.is(",");
}

bool is_open(const std::string& folded_text) {
    return says_any(folded_text, {"tối đa", "tối thiểu", "không quá", "nhiều nhất", "cao nhất"});
}

/// The text before the token, without the marks and words that lead to points.
std::string text_before(std::string_view line, const std::vector<AnnexToken>& tokens, std::size_t at) {
    while (at > 0 && (is_sign_of_result(tokens[at - 1]) || tokens[at - 1].is("(") || tokens[at - 1].is("-") ||
                      tokens[at - 1].is("–") || tokens[at - 1].is(",") || tokens[at - 1].is(";")))
        --at;
    return at == 0 ? std::string() : std::string(line.substr(0, tokens[at - 1].end));
}

/// Where the points at the line's end begin; nothing where it has none.
std::optional<std::size_t> points_at_end(const std::vector<AnnexToken>& tokens) {
    std::size_t end = tokens.size();
    while (end > 0 && (tokens[end - 1].is(".") || tokens[end - 1].is(";") || tokens[end - 1].is(",") ||
                       tokens[end - 1].is(")")))
        --end;
    const bool has_word = end > 0 && is_point_word(tokens[end - 1]);
    if (has_word) --end;
    if (end < 2 || !number_of(tokens[end - 1])) return std::nullopt;
    const std::size_t at = end - 1;
    if (is_sign_of_result(tokens[at - 1])) return at;
    return has_word && gives(tokens[at - 1]) ? std::optional(at) : std::nullopt;
}

std::size_t count_points_words(const std::vector<AnnexToken>& tokens) {
    std::size_t count = 0;
    for (std::size_t i = 1; i < tokens.size(); ++i)
        count += is_point_word(tokens[i]) && tokens[i - 1].is_number() ? 1 : 0;
    return count;
}

/// A digit in the air, as footnotes are marked.
std::string without_raised(std::string_view text, std::string& taken_off) {
    std::string plain;
    for (const auto& character : placed_characters(text)) {
        const bool is_raised = character.code == 0xB9 || character.code == 0xB2 || character.code == 0xB3 ||
                               (character.code >= 0x2070 && character.code <= 0x2079);
        (is_raised ? taken_off : plain) += character.bytes;
    }
    return plain;
}

}  // namespace

PointsCell read_points(std::string_view text) {
    PointsCell cell;
    const std::string plain = without_raised(trimmed_cell(text), cell.taken_off);
    auto tokens = tokens_of(plain);
    if (!tokens.empty() && (tokens.front().is("-") || tokens.front().is("−") || tokens.front().is("–"))) {
        cell.is_negative = true;
        tokens.erase(tokens.begin());
    } else if (!tokens.empty() && tokens.front().is("+")) {
        tokens.erase(tokens.begin());
    }
    if (tokens.empty() || !tokens.front().is_number()) return cell;
    std::size_t at = 1;
    if (at < tokens.size() && is_point_word(tokens[at])) ++at;
    while (at < tokens.size() && tokens[at].is("*")) cell.taken_off += tokens[at++].text;
    const bool is_note = at + 3 == tokens.size() && (tokens[at].is("(") || tokens[at].is("[")) &&
                         tokens[at + 1].is_number() && (tokens[at + 2].is(")") || tokens[at + 2].is("]"));
    if (is_note) {
        cell.taken_off += tokens[at].text + tokens[at + 1].text + tokens[at + 2].text;
        at += 3;
    }
    if (at == tokens.size()) cell.points = tokens.front().value;
    return cell;
}

RuleLine rule_line(std::string_view written) {
    RuleLine line;
    line.whole = trimmed_cell(written);
    const std::string_view text = without_bullet(line.whole);
    line.text = text;
    const auto tokens = tokens_of(text);
    const std::string plain = plain_words(text);
    const std::size_t count = count_points_words(tokens);
    const bool has_limit = is_open(plain);
    if (const auto at = points_at_end(tokens); at && !has_limit && count <= 1) {
        line.points = tokens[*at].value;
        line.text = text_before(text, tokens, *at);
        return line;
    }
    const bool is_ahead = tokens.size() > 3 && tokens[0].is_number() && is_point_word(tokens[1]) &&
                          (is_sign_of_result(tokens[2]) || tokens[2].is("-") || tokens[2].is("–"));
    if (is_ahead && !has_limit && count == 1) {
        line.points = tokens[0].value;
        line.text = text.substr(tokens[3].begin);
        return line;
    }
    line.is_open = count > 0 || has_limit || says(plain, "điểm");
    return line;
}

std::vector<RuleLine> rule_lines(std::string_view written) {
    RuleLine whole = rule_line(written);
    std::vector<RuleLine> pieces;
    std::size_t at = 0;
    while (at < written.size()) {
        const auto end = std::min(written.find(';', at), written.size());
        const auto piece = trimmed_cell(written.substr(at, end - at));
        if (!piece.empty() && piece != ".") pieces.push_back(rule_line(piece));
        at = end + 1;
    }
    const bool all_give =
        pieces.size() > 1 &&
        std::all_of(pieces.begin(), pieces.end(), [](const RuleLine& one) { return one.points.has_value(); });
    if (all_give) return pieces;
    return {std::move(whole)};
}

}  // namespace cchc
