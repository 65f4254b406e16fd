// SPDX-License-Identifier: MIT
#include "annex/rules/shares.hpp"

#include <algorithm>
#include <vector>

#include "annex/words.hpp"

namespace cchc {
namespace {

bool is_times(const AnnexToken& token) {
    return token.is("x") || token.is("×") || token.is("*");
}

/// Words that lead to a formula and say nothing of their own.
bool is_lead(const AnnexToken& token) {
    return says_any(token.text, {"điểm", "tự", "đánh", "giá", "tính", "theo", "công", "thức", "số", "được",
                                 "cách", "chấm", "đạt", "sau"}) ||
           token.is(":") || token.is("=") || token.is("-");
}

class ShareReader {
  public:
    explicit ShareReader(std::string_view line) : line_(line), tokens_(tokens_of(line)) {}

    std::optional<AnnexShare> read(std::size_t open = 0) const {
        while (open < tokens_.size() && is_lead(tokens_[open])) ++open;
        const bool has_bracket = open < tokens_.size() && tokens_[open].is("(");
        const std::size_t first = open + (has_bracket ? 1 : 0);
        std::size_t close = first;
        std::size_t stroke = 0;
        while (close < tokens_.size() && !tokens_[close].is(")") && !is_times(tokens_[close])) {
            if (tokens_[close].is("(")) return std::nullopt;
            if (tokens_[close].is("/") || tokens_[close].is(":")) {
                if (stroke != 0) return std::nullopt;
                stroke = close;
            }
            ++close;
        }
        if (stroke <= first || stroke + 1 >= close || close >= tokens_.size()) return std::nullopt;
        if (has_bracket != tokens_[close].is(")")) return std::nullopt;
        const std::size_t times = close + (has_bracket ? 1 : 0);
        if (times >= tokens_.size() || !is_times(tokens_[times])) return std::nullopt;
        const std::string of = what_it_is_of(times + 1);
        if (of.empty()) return std::nullopt;
        return AnnexShare{words(first, stroke), words(stroke + 1, close), of, std::nullopt};
    }

  private:
    std::string words(std::size_t from, std::size_t to) const {
        return std::string(line_.substr(tokens_[from].begin, tokens_[to - 1].end - tokens_[from].begin));
    }

    /// Nothing may stand behind it but a full stop and the word for points.
    std::string what_it_is_of(std::size_t at) const {
        std::string of;
        if (at < tokens_.size() && tokens_[at].is_number()) {
            of = tokens_[at].value.text();
            ++at;
            if (at < tokens_.size() && tokens_[at].is("điểm")) ++at;
        } else {
            const auto rest =
                at < tokens_.size() ? plain_words(line_.substr(tokens_[at].begin)) : std::string();
            for (const std::string_view phrase :
                 {"điểm tối đa", "số điểm tối đa", "điểm chuẩn", "thang điểm", "max"}) {
                if (!begins_with_words(rest, phrase)) continue;
                of = "max";
                at += tokens_of(phrase).size();
                break;
            }
        }
        while (at < tokens_.size() && (tokens_[at].is(".") || tokens_[at].is(";") || tokens_[at].is(")")))
            ++at;
        return at == tokens_.size() ? of : std::string();
    }

    std::string_view line_;
    std::vector<AnnexToken> tokens_;
};

/// The numbers of the tokens from one to another, and whether each has a percent sign behind it.
struct Rates {
    std::vector<std::size_t> at;
    bool are_percent = true;
};
Rates rates_in(const std::vector<AnnexToken>& tokens, std::size_t end) {
    Rates rates;
    for (std::size_t i = 0; i < end; ++i) {
        if (!tokens[i].is_number()) continue;
        rates.at.push_back(i);
        rates.are_percent = rates.are_percent && i + 1 < tokens.size() && tokens[i + 1].is("%");
    }
    return rates;
}

}  // namespace

std::optional<AnnexShare> read_share(std::string_view line) {
    const ShareReader reader(line);
    const auto tokens = tokens_of(line);
    if (tokens.empty() || !tokens.front().is("nếu")) return reader.read();
    std::size_t formula = 0;
    while (formula + 1 < tokens.size() && !(tokens[formula].is("công") && tokens[formula + 1].is("thức")))
        ++formula;
    const Rates rates = rates_in(tokens, formula);
    const bool is_range =
        rates.are_percent && rates.at.size() == 2 && rates.at[0] > 0 && tokens[rates.at[0] - 1].is("từ") &&
        tokens[rates.at[1]].value == Decimal::whole(100) && rates.at[1] == rates.at[0] + 3 &&
        (tokens[rates.at[0] + 2].is("-") || tokens[rates.at[0] + 2].is("đến"));
    if (!is_range) return std::nullopt;
    auto share = reader.read(formula);
    if (share) share->from = tokens[rates.at[0]].value;
    return share;
}

std::optional<Decimal> rate_without_points(std::string_view line) {
    const auto tokens = tokens_of(without_bullet(line));
    const std::string plain = plain_words(line);
    std::vector<std::size_t> numbers = rates_in(tokens, tokens.size()).at;
    if (numbers.size() != 2 || numbers[0] == 0 || !says(plain, "điểm")) return std::nullopt;
    const bool is_below = tokens[numbers[0] - 1].is("dưới") && tokens[numbers[0] + 1].is("%");
    const bool is_zero = tokens[numbers[1]].value.units() == 0;
    const bool is_plain = !says_any(plain, {"hoặc", "và", "tối đa"});
    return is_below && is_zero && is_plain ? std::optional(tokens[numbers[0]].value) : std::nullopt;
}

}  // namespace cchc
