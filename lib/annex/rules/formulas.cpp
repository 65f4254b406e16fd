// SPDX-License-Identifier: MIT
#include "annex/rules/formulas.hpp"

#include <algorithm>

#include "annex/rules/shares.hpp"
#include "annex/words.hpp"
#include "base/text.hpp"
#include "base/text_typed.hpp"

namespace cchc {
namespace {

bool is_letter_token(const AnnexToken& token) {
    return token.kind == AnnexToken::Kind::word && token.text.size() == 1;
}

std::optional<std::string> text_of(const std::string& letter, const std::vector<DraftFigure>& figures) {
    for (const auto& figure : figures) {
        if (figure.letter == letter) return figure.text;
    }
    return std::nullopt;
}

bool is_only_letter(const std::string& text) {
    return text.size() == 1;
}

/// One thing that costs or gives points each time.
struct Each {
    std::string noun;
    Decimal points;
    bool is_taken = false;
    std::optional<Decimal> most;
};

class EachReader {
  public:
    explicit EachReader(std::string_view line) : line_(line), tokens_(tokens_of(line)) {}

    std::optional<Each> read() {
        const bool is_each = take("cứ");
        const bool has_number = is_each && at_ < tokens_.size() && tokens_[at_].is_number();
        if (!take("mỗi") && !has_number) return std::nullopt;
        if (at_ < tokens_.size() && tokens_[at_].is_number()) {
            if (tokens_[at_].value != Decimal::whole(1)) return std::nullopt;
            ++at_;
        }
        const std::size_t noun = at_;
        while (at_ < tokens_.size() && tokens_[at_].kind == AnnexToken::Kind::word && !is_verb()) ++at_;
        if (at_ == noun || at_ >= tokens_.size()) return std::nullopt;
        Each each;
        each.noun = line_.substr(tokens_[noun].begin, tokens_[at_ - 1].end - tokens_[noun].begin);
        take(",");
        take("thì");
        take("bị");
        if (take("trừ") || take("giảm")) {
            each.is_taken = true;
            take("đi");
        } else if (take("được")) {
            if (!take("cộng") && !take("tính") && !take("thưởng")) take("chấm");
            take("thêm");
        } else if (!take("cộng")) {
            return std::nullopt;
        }
        if (!read_points(each.points)) return std::nullopt;
        while (take(",") || take(";") || take("(") || take(".") || take("nhưng")) {
        }
        if (at_ == tokens_.size()) return each;
        Decimal most;
        const bool is_most = (take("tối") && take("đa")) || (take("không") && take("quá"));
        if (!is_most) return std::nullopt;
        while (take("trừ") || take("bị") || take("không") || take("quá") || take("được") || take("cộng")) {
        }
        if (!read_points(most)) return std::nullopt;
        while (take(")") || take(".") || take(";")) {
        }
        each.most = most;
        return at_ == tokens_.size() ? std::optional(each) : std::nullopt;
    }

  private:
    bool take(std::string_view word) {
        const bool is_there = at_ < tokens_.size() && tokens_[at_].is(word);
        at_ += is_there ? 1 : 0;
        return is_there;
    }
    /// “bị trừ”, “trừ”, “được cộng”: “hồ sơ bị trả lại” goes on.
    bool is_verb() const {
        const auto next = at_ + 1 < tokens_.size() ? tokens_[at_ + 1].text : std::string();
        const auto& word = tokens_[at_].text;
        if (word == "bị") return next == "trừ" || next == "giảm";
        if (word == "được")
            return next == "cộng" || next == "tính" || next == "thưởng" || next == "chấm" || next == "thêm" ||
                   is_number_next();
        return ((word == "trừ" || word == "giảm" || word == "cộng") && (is_number_next() || next == "đi")) ||
               word == "thì";
    }
    bool is_number_next() const { return at_ + 1 < tokens_.size() && tokens_[at_ + 1].is_number(); }
    bool read_points(Decimal& points) {
        if (at_ >= tokens_.size() || !tokens_[at_].is_number()) return false;
        points = tokens_[at_++].value;
        return take("điểm") || take("đ");
    }

    std::string_view line_;
    std::vector<AnnexToken> tokens_;
    std::size_t at_ = 0;
};

std::string each_formula(const Each& each, const FormulaWords& words) {
    const std::string amount = each.points.text() + " * n";
    const bool is_whole = !each.most || *each.most == words.max;
    const std::string most = is_whole ? "max" : each.most->text();
    if (words.type == ItemType::penalty || !each.is_taken) return "min(" + most + ", " + amount + ")";
    if (is_whole) return "max(0, max - " + amount + ")";
    return "max - min(" + most + ", " + amount + ")";
}

}  // namespace

std::vector<DraftFigure> figures_in(const std::string& line) {
    std::vector<DraftFigure> figures;
    std::string_view rest = line;
    while (!rest.empty()) {
        const auto end = std::min(rest.find(';'), rest.size());
        std::string_view piece = without_bullet(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        while (piece.ends_with(".") || piece.ends_with(",")) piece.remove_suffix(1);
        auto tokens = tokens_of(piece);
        if (tokens.empty()) continue;
        std::size_t at = 0;
        if (tokens.size() > 3 && tokens[0].is("trong") && tokens[1].is("đó")) at = tokens[2].is(":") ? 3 : 2;
        const std::size_t last = tokens.size() - 1;
        const bool is_behind = tokens.size() > at + 3 && tokens[last].is(")") &&
                               is_letter_token(tokens[last - 1]) && tokens[last - 2].is("(");
        const bool is_ahead = tokens.size() > at + 2 && is_letter_token(tokens[at]) &&
                              (tokens[at + 1].is(":") || tokens[at + 1].is("là") || tokens[at + 1].is("=") ||
                               tokens[at + 1].is(")"));
        if (is_ahead) {
            figures.push_back({tokens[at].text, std::string(piece.substr(tokens[at + 2].begin))});
        } else if (is_behind) {
            const auto text = piece.substr(tokens[at].begin, tokens[last - 2].begin - tokens[at].begin);
            figures.push_back({tokens[last - 1].text, std::string(trimmed_cell(text))});
        } else {
            return {};
        }
    }
    return figures;
}

std::optional<DraftRule> rule_of_share(const FormulaWords& words) {
    std::vector<DraftFigure> figures = words.figures;
    std::optional<AnnexShare> share;
    std::optional<Decimal> least;  // of a line “below it 0 points”
    std::string whole;
    for (const auto& line : words.lines) {
        const auto named = figures_in(line.whole);
        if (!named.empty()) {
            figures.insert(figures.end(), named.begin(), named.end());
            continue;
        }
        if (const auto below = rate_without_points(line.whole); below && !least) {
            least = below;
            continue;
        }
        if (share) return std::nullopt;
        std::string_view formula = without_bullet(line.whole);
        const auto told = formula.find("Trong đó");
        if (told != std::string_view::npos) {
            const auto behind = figures_in(std::string(formula.substr(told)));
            if (behind.empty()) return std::nullopt;
            figures.insert(figures.end(), behind.begin(), behind.end());
            formula = formula.substr(0, told);
        }
        share = read_share(formula);
        if (!share) return std::nullopt;
        whole = line.whole;
    }
    // Where the formula holds from a rate on, below which there are no points, both must say the same.
    if (!share || share->from != least) return std::nullopt;
    DraftRule rule{.kind = ScoringKind::formula};
    std::string upper = "b";
    std::string lower = "a";
    if (is_only_letter(share->upper) && is_only_letter(share->lower)) {
        upper = folded(share->upper);
        lower = folded(share->lower);
        const auto above = text_of(upper, figures);
        const auto below = text_of(lower, figures);
        if (!above || !below || upper == lower) {
            rule.kind = ScoringKind::none;
            rule.trouble = DraftNote{
                {"“{}”: không thấy ghi {} và {} là số liệu gì", "“{}”: what {} and {} are is not said"},
                {whole, upper, lower}};
            return rule;
        }
        rule.inputs = {{lower, *below}, {upper, *above, 0, lower}};
    } else if (!is_only_letter(share->upper) && !is_only_letter(share->lower)) {
        rule.inputs = {{lower, share->lower}, {upper, share->upper, 0, lower}};
    } else {
        return std::nullopt;
    }
    const std::string quotient = upper + " / " + lower;
    if (least) {
        rule.cases.push_back({quotient + " >= " + least->text() + "%", quotient + " * " + share->of});
        rule.cases.push_back({"", "0"});
    } else {
        rule.cases.push_back({"", quotient + " * " + share->of});
    }
    rule.notes.push_back({{"công thức lập từ “{}”; coi {} không lớn hơn {}",
                           "the formula is made of “{}”; {} is taken to be at most {}"},
                          {whole, upper, lower}});
    return rule;
}

std::optional<DraftRule> rule_of_each(const FormulaWords& words) {
    std::optional<Each> each;
    std::string whole;
    for (const auto& line : words.lines) {
        const bool is_most = line.points && *line.points == words.max && !each;
        if (is_most && words.lines.size() == 2) continue;
        if (each) return std::nullopt;
        each = EachReader(without_bullet(line.whole)).read();
        if (!each) return std::nullopt;
        whole = line.whole;
    }
    if (!each || each->points.units() <= 0) return std::nullopt;
    if (each->most && *each->most > words.max) return std::nullopt;
    if (words.type == ItemType::penalty && !each->is_taken) return std::nullopt;
    DraftRule rule{.kind = ScoringKind::formula};
    rule.inputs.push_back({"n", "Số " + each->noun});
    rule.cases.push_back({"", each_formula(*each, words)});
    rule.notes.push_back({{"công thức lập từ “{}”", "the formula is made of “{}”"}, {whole}});
    return rule;
}

}  // namespace cchc
