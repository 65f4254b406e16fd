// SPDX-License-Identifier: MIT
#include "model/wording.hpp"

#include <algorithm>
#include <variant>

#include "base/text.hpp"
#include "diag/finding.hpp"
#include "model/names.hpp"
#include "model/scorecard.hpp"

namespace cchc::wording {
namespace {

std::string points_text(const Points& points, Language language) {
    const std::string value = localized(points.value(), language);
    if (language == Language::vi) return value + " điểm";
    return value + (points.value() == Ratio::whole(1) ? " point" : " points");
}

std::string choices_text(const std::vector<Choice>& choices, Language language) {
    std::string text;
    for (const auto& choice : choices) {
        if (!text.empty()) text += "; ";
        text += choice.text.empty() ? choice.id.value : choice.text;
        text += ": " + choice_points(choice, language);
    }
    return text;
}

/// Decimal points of a formula's text stay: it is quoted as the framework writes it.
std::string cases_text(const FormulaRule& rule, Language language) {
    const bool vi = language == Language::vi;
    std::string text;
    for (const auto& one : rule.cases) {
        if (!text.empty()) text += "; ";
        if (one.when) {
            text += (vi ? "nếu " : "if ") + one.when_text + (vi ? " thì " : " then ") + one.points_text;
        } else {
            text +=
                (rule.cases.size() == 1 ? (vi ? "điểm = " : "points = ") : (vi ? "còn lại " : "otherwise ")) +
                one.points_text;
        }
    }
    return text;
}

/// ` (co: Có kế hoạch; khong: Không)`.
std::string choices_in_words(const Input& input) {
    std::string text;
    for (const auto& choice : input.choices)
        text += (text.empty() ? " (" : "; ") + choice.id.value + ": " + choice.text;
    return text.empty() ? text : text + ")";
}

struct RuleWords {
    const Item& item;
    Language language;

    bool vi() const { return language == Language::vi; }
    std::string operator()(const NoRule&) const { return {}; }
    std::string operator()(const SurveyRule&) const {
        return vi() ? "Theo kết quả điều tra xã hội học" : "From the survey";
    }
    std::string operator()(const LevelsRule& rule) const {
        return (vi() ? "Chọn một mức: " : "One of the levels: ") + choices_text(rule.levels, language);
    }
    std::string operator()(const ChecklistRule& rule) const {
        return (vi() ? "Cộng các phần đạt được: " : "The sum of what is met: ") +
               choices_text(rule.parts, language);
    }
    std::string operator()(const RangeRule& rule) const {
        const std::string least = localized(rule.min.value.value(), language);
        const std::string most = points_text(item.max.value, language);
        const std::string step = localized(rule.step.value.value(), language);
        if (vi()) return "Chấm từ " + least + " đến " + most + ", mỗi bước " + step;
        return "From " + least + " to " + most + " in steps of " + step;
    }
    std::string operator()(const FormulaRule& rule) const {
        std::string inputs;
        for (const auto& input : rule.inputs) {
            if (!inputs.empty()) inputs += "; ";
            inputs += input.name.value + " = " + input.text + choices_in_words(input);
        }
        const std::string most =
            item.max_is_open ? std::string() : " (max = " + points_text(item.max.value, language) + ")";
        const std::string cases = cases_text(rule, language) + most;
        if (vi()) return "Tính theo số liệu: " + inputs + ". Công thức: " + cases;
        return "From the figures: " + inputs + ". Formula: " + cases;
    }
};

std::string limit_text(const Input& input, const Limit& limit) {
    const bool is_upper = limit.side == Limit::Side::at_most;
    return input.name.value + (is_upper ? " ≤ " : " ≥ ") + limit.text;
}

struct Letter {
    unsigned code = 0;
    std::size_t bytes = 1;
};

/// One code point of valid UTF-8.
Letter letter_at(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    if (byte(0) < 0x80) return {byte(0), 1};
    if (byte(0) < 0xE0 && at + 1 < text.size()) return {((byte(0) & 0x1FU) << 6) | (byte(1) & 0x3FU), 2};
    if (byte(0) < 0xF0 && at + 2 < text.size()) {
        return {((byte(0) & 0x0FU) << 12) | ((byte(1) & 0x3FU) << 6) | (byte(2) & 0x3FU), 3};
    }
    return {0xFFFD, std::min<std::size_t>(4, text.size() - at)};
}

/// The capital of a Latin letter as far as Vietnamese uses it; any other letter stays.
unsigned capital(unsigned code) {
    const bool ascii = code >= 'a' && code <= 'z';
    const bool latin1 = code >= 0xE0 && code <= 0xFE && code != 0xF7;
    if (ascii || latin1) return code - 0x20;
    if (code == 0x1B0) return 0x1AF;  // ư
    const bool paired = (code >= 0x100 && code <= 0x137) || code == 0x169 || code == 0x1A1 ||
                        (code >= 0x1EA0 && code <= 0x1EF9);
    return paired && code % 2 == 1 ? code - 1 : code;
}

void append_utf8(std::string& out, unsigned code) {
    const auto add = [&](unsigned byte) { out += static_cast<char>(byte); };
    if (code < 0x80) {
        add(code);
    } else if (code < 0x800) {
        add(0xC0U | (code >> 6));
        add(0x80U | (code & 0x3FU));
    } else {
        add(0xE0U | (code >> 12));
        add(0x80U | ((code >> 6) & 0x3FU));
        add(0x80U | (code & 0x3FU));
    }
}

}  // namespace

std::string index_name(const Framework& framework, Language language) {
    if (!framework.index_name.empty()) return framework.index_name;
    return language == Language::vi ? "Chỉ số CCHC" : "Index";
}

std::string index_full_name(const Framework& framework, Language language) {
    if (!framework.index_name.empty()) return framework.index_name;
    return language == Language::vi ? "Chỉ số cải cách hành chính" : "Administrative-reform index";
}

std::string index_heading(const Framework& framework, std::size_t year, Language language) {
    const bool vi = language == Language::vi;
    const std::string name = vi ? index_name(framework, language) : index_full_name(framework, language);
    return name + (vi ? " năm " : " ") + std::to_string(year);
}

std::string index_title(const Framework& framework, bool is_final, Language language) {
    return is_final ? index_name(framework, language) + " (%)" : std::string(share_so_far.in(language));
}

std::string index_exact_title(const Framework& framework, bool is_final, Language language) {
    const bool vi = language == Language::vi;
    const std::string name = is_final ? index_name(framework, language)
                             : vi     ? "Tỷ lệ điểm tạm tính"
                                      : "Provisional share";
    return name + (vi ? " trước khi làm tròn (%)" : " before rounding (%)");
}

std::string choice_points(const Choice& choice, Language language) {
    if (choice.range) {
        const std::string least = localized(choice.range->min.value.value(), language);
        const bool is_vi = language == Language::vi;
        return (is_vi ? "từ " : "from ") + least + (is_vi ? " đến " : " to ") +
               points_text(choice.range->max.value, language) + (is_vi ? ", mỗi bước " : " in steps of ") +
               localized(choice.range->step.value.value(), language);
    }
    if (choice.share.empty()) return points_text(choice.points.value, language);
    std::string written = choice.share;
    const bool vi = language == Language::vi;
    if (vi) std::replace(written.begin(), written.end(), '.', ',');
    return written + (vi ? " điểm tối đa" : " of the most points");
}

std::string number(const Ratio& value, int places, Rounding rounding, Language language) {
    std::string text = value.rounded(places, rounding).fixed_text(places);
    if (language == Language::vi) std::replace(text.begin(), text.end(), '.', ',');
    return text;
}

std::string rule_in_words(const Item& leaf, Language language) {
    return std::visit(RuleWords{leaf, language}, leaf.scoring);
}

std::string limits(const Input& input) {
    std::string text;
    for (const auto& limit : input.limits) text += (text.empty() ? "" : "; ") + limit_text(input, limit);
    return text;
}

std::string limits(const FormulaRule& rule) {
    std::string text;
    for (const auto& input : rule.inputs) {
        if (!input.limits.empty()) text += (text.empty() ? "" : "; ") + limits(input);
    }
    return text;
}

Bilingual standing(Standing value) {
    return names::standing[value].words;
}
Bilingual average(Average value) {
    return names::average[value].words;
}
Bilingual rounding(Rounding value) {
    return names::rounding[value].words;
}
Bilingual round_at(RoundAt value) {
    return names::round_at[value].words;
}

std::string without_file(const Evidence& evidence, Language language) {
    constexpr Bilingual withheld_lead{"không gửi kèm: ", "withheld: "};
    constexpr Bilingual confirmed_lead{"xác nhận của ", "confirmed by "};
    if (evidence.withheld) return std::string(withheld_lead.in(language)) + evidence.withheld->value;
    if (evidence.confirmed_by) return std::string(confirmed_lead.in(language)) + evidence.confirmed_by->value;
    return evidence.link ? evidence.link->value : std::string();
}

std::string capitals(std::string_view text) {
    const std::string composed = to_nfc(text);
    std::string out;
    for (std::size_t at = 0; at < composed.size();) {
        const Letter letter = letter_at(composed, at);
        if (letter.code == 0xFFFD) {
            out.append(composed, at, letter.bytes);
        } else {
            append_utf8(out, capital(letter.code));
        }
        at += letter.bytes;
    }
    return out;
}

}  // namespace cchc::wording
