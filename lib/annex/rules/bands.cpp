// SPDX-License-Identifier: MIT
#include "annex/rules/bands.hpp"

#include <algorithm>
#include <set>

#include "annex/words.hpp"

namespace cchc {
namespace {

struct Bound {
    Decimal value;
    bool is_included = false;
};

/// Numbers from a least one up to a most one.
struct Band {
    std::optional<Bound> lower;
    std::optional<Bound> upper;
    bool is_rate = false;
    std::string unit;             ///< of a count: the word behind it
    std::string noun;             ///< the words behind it
    std::set<std::string> about;  ///< the words that say of what
    bool is_rest = false;         ///< no number: what is left, or nothing at all
    Decimal points;
};

bool is_less_sign(const AnnexToken& token) {
    return token.is("≤") || token.is("<");
}

class BandReader {
  public:
    explicit BandReader(const std::string& text) : text_(text), tokens_(tokens_of(text)) {
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            if (tokens_[i].kind == AnnexToken::Kind::sign && !tokens_[i].text.empty() &&
                tokens_[i].text.front() >= '0' && tokens_[i].text.front() <= '9')
                is_odd_ = true;
            if (tokens_[i].is_number()) numbers_.push_back(i);
        }
    }

    std::optional<Band> read() {
        const std::string plain = plain_words(text_);
        Band band;
        if (numbers_.empty() && !is_odd_) {
            band.is_rest = begins_with_words(plain, "không có") || begins_with_words(plain, "còn lại") ||
                           begins_with_words(plain, "các trường hợp còn lại") ||
                           begins_with_words(plain, "trường hợp khác");
            return band.is_rest ? std::optional(band) : std::nullopt;
        }
        const bool is_other = is_odd_ || numbers_.size() > 2 ||
                              says_any(plain, {"không", "chưa", "vượt", "ngày", "tháng", "quý", "tuần", "giờ",
                                               "năm trước", "điểm", "trong", "gần", "sau", "trước", "/"});
        if (is_other && !says(plain, "không quá")) return std::nullopt;
        band.is_rate = std::any_of(tokens_.begin(), tokens_.end(),
                                   [](const AnnexToken& token) { return token.is("%"); });
        const bool is_read = numbers_.size() == 1 ? read_one(band, plain) : read_two(band);
        if (!is_read) return std::nullopt;
        if (!band.is_rate && !read_noun(band)) return std::nullopt;
        for (const auto& token : tokens_) {
            if (token.kind == AnnexToken::Kind::word && !is_of_band(token.text))
                band.about.insert(token.text);
        }
        return band;
    }

  private:
    static bool is_of_band(const std::string& word) {
        return says_any(word, {"đạt", "được", "tỷ", "tỉ", "lệ", "từ", "đến", "tới", "dưới", "trên", "trở",
                               "lên", "xuống", "hơn", "ít", "nhất", "không", "quá"});
    }
    bool is_before(std::size_t at, std::string_view word) const { return at > 0 && tokens_[at - 1].is(word); }
    bool is_before(std::size_t at, std::string_view first, std::string_view second) const {
        return at > 1 && tokens_[at - 2].is(first) && tokens_[at - 1].is(second);
    }

    bool read_one(Band& band, const std::string& plain) const {
        const std::size_t at = numbers_[0];
        const Decimal value = tokens_[at].value;
        const bool is_up = says(plain, "trở lên");
        const bool is_down = says(plain, "trở xuống");
        const bool is_above = is_before(at, "trên") || is_before(at, ">") || is_before(at, "hơn");
        const bool is_below = is_before(at, "dưới") || is_before(at, "<");
        const bool is_least = is_before(at, "≥") || is_before(at, "ít", "nhất") || is_before(at, ">", "=");
        const bool is_most = is_before(at, "≤") || is_before(at, "không", "quá") || is_before(at, "<", "=");
        const int ways = (is_up ? 1 : 0) + (is_down ? 1 : 0) + (is_above ? 1 : 0) + (is_below ? 1 : 0) +
                         (is_least ? 1 : 0) + (is_most ? 1 : 0);
        if (ways > 1) return false;
        if (is_up || is_least || is_above) {
            band.lower = Bound{value, !is_above};
            return true;
        }
        if (is_down || is_below || is_most) {
            band.upper = Bound{value, !is_below};
            return true;
        }
        if (says_any(plain, {"trên", "dưới", "hơn", "kém", "từ", "đến"})) return false;
        band.lower = band.upper = Bound{value, true};
        if (band.is_rate) return value == Decimal::whole(100);
        return at == 0 || (at == 1 && tokens_[0].is("có"));
    }

    /// “từ X đến dưới Y”, “trên X đến Y”, “X - Y”, “X ≤ … < Y”.
    bool read_two(Band& band) const {
        const std::size_t first = numbers_[0];
        const std::size_t second = numbers_[1];
        std::size_t behind = first + 1;
        if (behind < tokens_.size() && tokens_[behind].is("%")) ++behind;
        if (behind >= second) return false;
        if (is_less_sign(tokens_[behind]) && is_less_sign(tokens_[second - 1])) {
            band.lower = Bound{tokens_[first].value, tokens_[behind].is("≤")};
            band.upper = Bound{tokens_[second].value, tokens_[second - 1].is("≤")};
            return band.lower->value < band.upper->value;
        }
        const bool is_to = tokens_[behind].is("đến") || tokens_[behind].is("-") || tokens_[behind].is("–") ||
                           tokens_[behind].is("tới");
        // “từ 5 bài đến dưới 10 bài”: the unit may stand twice.
        const bool is_later =
            !is_to && behind + 1 < second && (tokens_[behind + 1].is("đến") || tokens_[behind + 1].is("tới"));
        if (!is_to && !is_later) return false;
        const std::size_t link = is_to ? behind : behind + 1;
        const bool is_under = is_before(second, "dưới") || is_before(second, "<");
        if (second != link + (is_under ? 2U : 1U)) return false;
        band.lower = Bound{tokens_[first].value, !is_before(first, "trên") && !is_before(first, ">")};
        band.upper = Bound{tokens_[second].value, !is_under};
        return band.lower->value < band.upper->value;
    }

    /// The word behind the last number, and all that follow it.
    bool read_noun(Band& band) const {
        const std::size_t at = numbers_.back() + 1;
        if (at >= tokens_.size() || tokens_[at].kind != AnnexToken::Kind::word) return false;
        band.unit = tokens_[at].text;
        std::size_t end = at;
        while (end < tokens_.size() && !tokens_[end].is("trở")) ++end;
        band.noun = text_.substr(tokens_[at].begin, tokens_[end - 1].end - tokens_[at].begin);
        return true;
    }

    const std::string& text_;
    std::vector<AnnexToken> tokens_;
    std::vector<std::size_t> numbers_;
    bool is_odd_ = false;
};

/// Whether the lower band goes on right where the upper one ends.
bool meets(const Band& above, const Band& below, bool& overlaps) {
    if (!above.lower || !below.upper) return false;
    const Bound& from = *above.lower;
    const Bound& to = *below.upper;
    if (from.value == to.value) {
        overlaps = overlaps || (from.is_included && to.is_included);
        return from.is_included || to.is_included;
    }
    const bool is_next_count = !above.is_rate && from.is_included && to.is_included;
    return is_next_count && to.value.units() + Decimal::unit == from.value.units();
}

/// Whether they speak of the same: all that one says of it the other says, too.
bool are_of_one(const Band& a, const Band& b) {
    return a.is_rest || b.is_rest ||
           std::includes(a.about.begin(), a.about.end(), b.about.begin(), b.about.end()) ||
           std::includes(b.about.begin(), b.about.end(), a.about.begin(), a.about.end());
}

std::string name_of(const Band& band) {
    return band.is_rate ? "t" : "n";
}

}  // namespace

std::optional<DraftRule> rule_of_bands(const std::vector<RuleLine>& lines, const std::string& title) {
    std::vector<Band> bands;
    for (const auto& line : lines) {
        auto band = BandReader(line.text).read();
        if (!band || !line.points) return std::nullopt;
        band->points = *line.points;
        bands.push_back(std::move(*band));
    }
    if (bands.size() > 1 && !bands.front().is_rest && !bands.front().lower)
        std::reverse(bands.begin(), bands.end());
    if (bands.size() < 2 || bands.front().is_rest) return std::nullopt;
    bool overlaps = false;
    for (std::size_t i = 0; i < bands.size(); ++i) {
        const bool is_last = i + 1 == bands.size();
        if (bands[i].is_rest) {
            if (!is_last || (i > 0 && !bands[i - 1].lower)) return std::nullopt;
            continue;
        }
        const bool is_alike = bands[i].is_rate == bands[0].is_rate && bands[i].unit == bands[0].unit;
        if (!is_alike || !are_of_one(bands[0], bands[i]) || (!is_last && !bands[i].lower))
            return std::nullopt;
        if (i > 0 && !meets(bands[i - 1], bands[i], overlaps)) return std::nullopt;
    }
    // The best band reaches up without an end, or to a whole: what lies beyond it is not said otherwise.
    const Band& best = bands.front();
    const bool is_whole = best.is_rate && best.upper && best.upper->value >= Decimal::whole(100);
    if (best.upper && !is_whole) return std::nullopt;
    DraftRule rule{.kind = ScoringKind::formula};
    const std::string name = name_of(best);
    rule.inputs.push_back(
        {name, best.is_rate ? "Tỷ lệ (%): " + title : "Số " + best.noun, best.is_rate ? 2 : 0});
    for (const auto& band : bands) {
        const bool is_rest = band.is_rest || !band.lower;
        const std::string sign = is_rest || band.lower->is_included ? " >= " : " > ";
        rule.cases.push_back({is_rest ? "" : name + sign + band.lower->value.text(), band.points.text()});
    }
    if (!rule.cases.back().when.empty()) {
        rule.cases.push_back({"", "0"});
        rule.notes.push_back({{"dưới mức thấp nhất “{}” thì 0 điểm: văn bản không ghi, do suy ra",
                               "below the lowest, “{}”, 0 points: not written there, but inferred"},
                              {lines.back().whole}});
    }
    if (overlaps) {
        rule.notes.push_back({{"hai mức liền nhau cùng ghi một số; số đó được tính vào mức cao hơn",
                               "two neighbouring bands name the same number; it counts as the higher one"}});
    }
    rule.notes.push_back({{"công thức lập từ các mức “{}” đến “{}”", "the formula is made of “{}” to “{}”"},
                          {lines.front().whole, lines.back().whole}});
    return rule;
}

}  // namespace cchc
