// SPDX-License-Identifier: MIT
#include "annex/numbering.hpp"

#include <algorithm>
#include <array>

#include "annex/words.hpp"
#include "base/text_typed.hpp"

namespace cchc {
namespace {

constexpr std::size_t most_segments = 8;
constexpr std::string_view small_letters = "abcdeghiklmnopqrstuvxy";

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// I to XLIX.
std::string roman_text(std::size_t number) {
    constexpr std::array<std::pair<std::string_view, std::size_t>, 6> signs{
        {{"XL", 40}, {"X", 10}, {"IX", 9}, {"V", 5}, {"IV", 4}, {"I", 1}}};
    std::string written;
    while (number > 0) {
        const auto* sign =
            std::find_if(signs.begin(), signs.end(), [&](const auto& one) { return one.second <= number; });
        written += sign->first;
        number -= sign->second;
    }
    return written;
}

std::optional<std::size_t> roman_value(std::string_view text) {
    constexpr std::size_t most = 49;
    for (std::size_t number = 1; number <= most; ++number) {
        if (roman_text(number) == text) return number;
    }
    return std::nullopt;
}

/// `1.2` or, as Vietnamese spreadsheets write it, `1,2`; without leading zeros.
std::vector<std::size_t> digit_segments(std::string_view text) {
    std::vector<std::size_t> segments;
    std::size_t at = 0;
    while (at < text.size() && segments.size() < most_segments) {
        const auto end = std::min(text.find_first_not_of("0123456789", at), text.size());
        if (end == at || end - at > 3) return {};
        segments.push_back(std::stoul(std::string(text.substr(at, end - at))));
        if (end == text.size()) return segments;
        const bool goes_on = (text[end] == '.' || text[end] == ',') && end + 1 < text.size();
        if (!goes_on) return {};
        at = end + 1;
    }
    return {};
}

/// Without brackets and marks around it.
std::string_view bare(std::string_view text) {
    text = trimmed_cell(text);
    if (text.starts_with("(")) text.remove_prefix(1);
    while (!text.empty() && std::string_view(".):/-").find(text.back()) != std::string_view::npos)
        text.remove_suffix(1);
    return trimmed_cell(text);
}

std::string label_of(std::string_view text) {
    text = trimmed_cell(text);
    while (text.ends_with(".") || text.ends_with(" ")) text.remove_suffix(1);
    return std::string(text);
}

constexpr std::string_view small_d_with_stroke = "đ";

/// a, b, c, d, đ, e, …: their order, from 1.
std::size_t small_letter_value(std::string_view text) {
    if (text == small_d_with_stroke) return 5;
    if (text.size() != 1) return 0;
    const auto at = small_letters.find(text.front());
    if (at == std::string_view::npos) return 0;
    return at + 1 + (at >= 4 ? 1 : 0);
}

bool is_of_kind(const PrintedNumber& a, const PrintedNumber& b) {
    return a.style == b.style && a.segments.size() == b.segments.size();
}

bool begins_with(const std::vector<std::size_t>& all, const std::vector<std::size_t>& start) {
    return all.size() > start.size() && std::equal(start.begin(), start.end(), all.begin());
}

std::string gap_before(const PrintedNumber& number, std::size_t last) {
    const std::size_t now = number.segments.back();
    if (number.style == CountingStyle::small_letter || now <= last + 1) return {};
    std::string text;
    for (std::size_t i = 0; i + 1 < number.segments.size(); ++i)
        text += std::to_string(number.segments[i]) + ".";
    if (number.style == CountingStyle::digits) return text + std::to_string(last + 1);
    if (number.style == CountingStyle::letter) return std::string(1, static_cast<char>('A' + last));
    return roman_text(last + 1);
}

}  // namespace

std::string segment_of(const PrintedNumber& number) {
    const std::size_t last = number.segments.back();
    switch (number.style) {
        case CountingStyle::digits:
            return std::to_string(last);
        case CountingStyle::small_letter:
            if (last == 5) return "dd";
            return std::string(1, small_letters[last - (last > 5 ? 2 : 1)]);
        case CountingStyle::letter:
        case CountingStyle::roman:
            break;
    }
    return std::string(bare(number.label));
}

std::vector<PrintedNumber> printed_numbers(std::string_view text, bool is_number_cell) {
    const auto core = bare(text);
    if (core.empty() || core.size() > 24) return {};
    std::vector<PrintedNumber> readings;
    const auto add = [&](CountingStyle style, std::vector<std::size_t> segments) {
        readings.push_back({style, std::move(segments), label_of(text), false});
    };
    if (auto segments = digit_segments(core); !segments.empty()) {
        add(CountingStyle::digits, std::move(segments));
        readings.back().is_shortened = is_number_cell;
        return readings;
    }
    if (const auto roman = roman_value(core)) add(CountingStyle::roman, {*roman});
    if (core.size() == 1 && core.front() >= 'A' && core.front() <= 'Z')
        add(CountingStyle::letter, {static_cast<std::size_t>(core.front() - 'A') + 1});
    if (const auto value = small_letter_value(core)) add(CountingStyle::small_letter, {value});
    return readings;
}

std::optional<LeadingNumber> leading_number(std::string_view text) {
    text = trimmed_cell(text);
    std::size_t end = text.starts_with("(") ? 1 : 0;
    if (text.substr(end).starts_with(small_d_with_stroke)) {
        end += small_d_with_stroke.size();
    } else {
        while (end < text.size() && (is_digit(text[end]) || (text[end] >= 'A' && text[end] <= 'Z') ||
                                     (text[end] >= 'a' && text[end] <= 'z') ||
                                     (text[end] == '.' && end + 1 < text.size() && is_digit(text[end + 1]))))
            ++end;
    }
    if (end == 0 || end >= text.size()) return std::nullopt;
    std::size_t after = end;
    const bool has_mark = text[after] == '.' || text[after] == ')' || text[after] == '/';
    while (after < text.size() && (text[after] == '.' || text[after] == ')' || text[after] == '/')) ++after;
    const auto rest = trimmed_cell(text.substr(after));
    if (rest.empty() || is_digit(rest.front()) || rest.front() == '%') return std::nullopt;
    if (after < text.size() && text[after] != ' ' && text[after] != '\t' && has_mark && text[end] == '/')
        return std::nullopt;
    auto readings = printed_numbers(text.substr(0, after), false);
    const bool is_long = !readings.empty() && readings.front().segments.size() > 1;
    if (readings.empty() || (!has_mark && !is_long)) return std::nullopt;
    return LeadingNumber{std::move(readings), rest};
}

std::optional<NumberPlace> NumberPath::beside(std::size_t at, const PrintedNumber& number,
                                              NumberTrouble& trouble) const {
    const Open& open = open_[at];
    NumberPlace place{.is_beside = true};
    if (at > 0) place.parent = open_[at - 1].item;
    const std::size_t last = open.number.segments.back();
    PrintedNumber read = number;
    std::size_t& now = read.segments.back();
    const bool may_have_lost_zero = number.is_shortened && number.segments.size() > 1;
    if (now <= last && may_have_lost_zero && now * 10 == last + 1) {
        now *= 10;
        place.has_grown = true;
    }
    if (now <= last) {
        trouble = NumberTrouble::twice;
        return std::nullopt;
    }
    place.segment = segment_of(read);
    place.gap = gap_before(read, last);
    return place;
}

std::optional<NumberPlace> NumberPath::below(const PrintedNumber& number, NumberTrouble& trouble) const {
    NumberPlace place;
    const Open& last = open_.back();
    place.parent = last.item;
    place.segment = segment_of(number);
    place.gap = gap_before(number, 0);
    const bool is_long = number.style == CountingStyle::digits && number.segments.size() > 1;
    const bool is_astray =
        !is_long && number.style == CountingStyle::digits && last.number.style == CountingStyle::digits;
    if (is_astray) trouble = NumberTrouble::no_parent;
    if (is_astray) return std::nullopt;
    if (!is_long) return place;
    if (last.number.style == CountingStyle::digits) {
        if (begins_with(number.segments, last.number.segments) &&
            number.segments.size() == last.number.segments.size() + 1)
            return place;
    } else if (open_.size() == 1 && number.segments.size() == 2 &&
               last.number.segments.front() == number.segments.front()) {
        place.area_code = std::to_string(number.segments.front());
        return place;
    }
    trouble = NumberTrouble::no_parent;
    return std::nullopt;
}

std::optional<NumberPlace> NumberPath::find(const PrintedNumber& number, NumberTrouble& trouble) const {
    trouble = NumberTrouble::none;
    if (open_.empty()) {
        if (number.segments.size() > 1) {
            trouble = NumberTrouble::no_parent;
            return std::nullopt;
        }
        return NumberPlace{.segment = segment_of(number), .gap = gap_before(number, 0)};
    }
    const bool is_long = number.segments.size() > 1;
    for (std::size_t at = open_.size(); at-- > 0;) {
        if (!is_of_kind(open_[at].number, number)) continue;
        if (!is_long) return beside(at, number, trouble);
        const auto& known = open_[at].number.segments;
        const bool is_sibling = std::equal(known.begin(), known.end() - 1, number.segments.begin());
        if (is_sibling) return beside(at, number, trouble);
    }
    if (!is_long || number.style != CountingStyle::digits) return below(number, trouble);
    // The first child of an item that is open further up: 1.2.1 behind 1.1.3 needs a row 1.2 of its own.
    NumberPath shorter = *this;
    while (!shorter.open_.empty()) {
        const auto place = shorter.below(number, trouble);
        if (place) return place;
        shorter.open_.pop_back();
    }
    trouble = NumberTrouble::no_parent;
    return std::nullopt;
}

void NumberPath::take(const PrintedNumber& number, const NumberPlace& place, std::size_t item) {
    while (!open_.empty() && (!place.parent || open_.back().item != *place.parent)) open_.pop_back();
    PrintedNumber read = number;
    if (place.has_grown) read.segments.back() *= 10;
    open_.push_back({std::move(read), item});
}

PrintedNumber NumberPath::next_area() const {
    PrintedNumber number;
    if (!open_.empty()) number = open_.front().number;
    if (number.segments.empty()) number.segments = {0};
    const std::size_t next = ++number.segments.back();
    number.label = number.style == CountingStyle::roman    ? roman_text(next)
                   : number.style == CountingStyle::letter ? std::string(1, static_cast<char>('A' + next - 1))
                                                           : std::to_string(next);
    return number;
}

}  // namespace cchc
