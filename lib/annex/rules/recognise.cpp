// SPDX-License-Identifier: MIT
#include "annex/rules/recognise.hpp"

#include <algorithm>

#include "annex/rules/bands.hpp"
#include "annex/rules/formulas.hpp"
#include "annex/words.hpp"
#include "base/text.hpp"

namespace cchc {
namespace {

bool are_same(const std::vector<RuleLine>& a, const std::vector<RuleLine>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const RuleLine& x, const RuleLine& y) {
        return x.points == y.points && plain_words(x.text) == plain_words(y.text);
    });
}

/// The lines of both places; those that stand in both once. Nothing where they say different things.
std::optional<std::vector<RuleLine>> joined(const std::vector<RuleLine>& own,
                                            const std::vector<RuleLine>& guide) {
    if (own.empty() || guide.empty()) return own.empty() ? guide : own;
    if (are_same(own, guide)) return own;
    const auto gives = [](const RuleLine& line) { return line.points.has_value(); };
    if (std::any_of(own.begin(), own.end(), gives) && std::any_of(guide.begin(), guide.end(), gives))
        return std::nullopt;
    std::vector<RuleLine> all = own;
    all.insert(all.end(), guide.begin(), guide.end());
    return all;
}

std::string lines_in_words(const std::vector<RuleLine>& lines) {
    std::string text;
    for (const auto& line : lines) text += (text.empty() ? "" : "; ") + line.whole;
    return shortened(text, 160);
}

DraftRule unread(Bilingual why, std::vector<std::string> words) {
    DraftRule rule;
    rule.trouble = DraftNote{why, std::move(words)};
    return rule;
}

DraftRule choices_of(const std::vector<RuleLine>& lines, ScoringKind kind) {
    DraftRule rule{.kind = kind};
    for (const auto& line : lines)
        rule.choices.push_back({choice_id(line.text, rule.choices), *line.points, line.text});
    rule.notes.push_back(kind == ScoringKind::levels
                             ? DraftNote{{"chọn một mức: đọc từ {} dòng “{}”…",
                                          "one of the levels: read from {} lines, “{}”…"},
                                         {std::to_string(lines.size()), lines.front().whole}}
                             : DraftNote{{"cộng các phần: {} dòng, cộng lại đúng bằng điểm của mục",
                                          "parts that add up: {} lines, which sum to the item's points"},
                                         {std::to_string(lines.size())}});
    return rule;
}

/// “Chọn một trong các mức:” or “Cộng các phần:” ahead of the lines says what they are.
std::optional<ScoringKind> kind_ahead(const std::vector<RuleLine>& lines) {
    if (lines.size() < 2 || lines.front().points) return std::nullopt;
    const std::string plain = plain_words(lines.front().whole);
    if (begins_with_words(plain, "chọn một")) return ScoringKind::levels;
    if (begins_with_words(plain, "cộng các phần")) return ScoringKind::checklist;
    return std::nullopt;
}

DraftRule rule_of_choices(const std::vector<RuleLine>& lines, const DraftItem& item) {
    const Decimal max = *item.max;
    Decimal best;
    std::int64_t sum = 0;
    bool has_zero = false;
    for (const auto& line : lines) {
        best = std::max(best, *line.points);
        sum += line.points->units();
        has_zero = has_zero || line.points->units() == 0;
    }
    const bool is_sum = sum == max.units() && !has_zero && best < max && lines.size() > 1;
    if (lines.size() < 2)
        return unread({"chỉ có một dòng ghi điểm: “{}”", "only one line gives points: “{}”"},
                      {lines.front().whole});
    const auto bands = rule_of_bands(lines, item.title);
    if (best == max) return bands ? *bands : choices_of(lines, ScoringKind::levels);
    if (is_sum && !bands) return choices_of(lines, ScoringKind::checklist);
    return unread(
        {"mức cao nhất là {}, nhưng điểm của mục là {}", "the best level is {}, but the item has {}"},
        {best.text(), max.text()});
}

DraftRule rule_of_lines(const std::vector<RuleLine>& lines, const DraftItem& item, ItemType type) {
    constexpr std::size_t most_lines = 60;
    if (lines.size() > most_lines)
        return unread({"quá nhiều dòng ghi cách chấm: {}", "too many lines tell how it is scored: {}"},
                      {std::to_string(lines.size())});
    const auto gives = [](const RuleLine& line) { return line.points.has_value(); };
    if (const auto kind = kind_ahead(lines); kind && std::all_of(lines.begin() + 1, lines.end(), gives))
        return choices_of({lines.begin() + 1, lines.end()}, *kind);
    const bool all_give = std::all_of(lines.begin(), lines.end(), gives);
    if (all_give) return rule_of_choices(lines, item);
    const FormulaWords words{lines, item.figures, *item.max, type};
    if (auto rule = rule_of_share(words)) return *rule;
    if (auto rule = rule_of_each(words)) return *rule;
    return unread({"chưa đọc được cách chấm: “{}”", "how it is scored could not be read: “{}”"},
                  {lines_in_words(lines)});
}

}  // namespace

bool take_superior(DraftItem& item, const std::string& line) {
    const std::string plain = plain_words(line);
    const auto phrase = phrase_in(
        plain, {"không cần tự đánh giá", "không cần tự chấm", "không phải tự đánh giá", "không phải tự chấm",
                "không tự chấm", "không tự đánh giá", "cấp trên chấm", "cấp trên đánh giá"});
    if (phrase.empty()) return false;
    item.is_superior = true;
    item.notes.push_back(
        {{"chỉ cấp trên chấm: đọc từ “{}”", "scored by the level above alone: read from “{}”"}, {line}});
    return true;
}

bool names_survey(const std::string& line) {
    const std::string plain = plain_words(line);
    return says_any(plain, {"điều tra xã hội học", "điều tra xhh", "khảo sát xã hội học"}) &&
           !says_any(plain, {"phối hợp", "tổ chức", "kế hoạch", "triển khai", "phục vụ", "báo cáo"});
}

/// “Hài lòng của người dân (điều tra xã hội học)”.
bool title_names_survey(const std::string& title) {
    const std::string plain = plain_words(title);
    return (begins_with_words(plain, "điều tra xã hội học") ||
            says_any(plain, {"(điều tra xã hội học", "qua điều tra xã hội học", "bằng điều tra xã hội học",
                             "kết quả điều tra xã hội học", "(điều tra xhh", "qua điều tra xhh"})) &&
           names_survey(title);
}

bool take_not_applicable(DraftItem& item, const std::string& line) {
    const std::string plain = plain_words(line);
    if (!says_any(plain, {"không phát sinh", "không có", "không thuộc", "không được giao", "chưa phát sinh"}))
        return false;
    const bool leaves =
        says_any(plain, {"giảm trừ điểm tối đa", "không tính điểm", "không đánh giá", "không chấm điểm",
                         "không tính vào", "loại trừ", "loại khỏi", "trừ điểm tối đa"});
    const bool is_full = says_any(plain, {"tính điểm tối đa", "hưởng điểm tối đa", "được điểm tối đa",
                                          "đạt điểm tối đa", "chấm điểm tối đa", "cho điểm tối đa"});
    if (!leaves && !is_full) return false;
    item.not_applicable = leaves ? NotApplicable::excluded : NotApplicable::full;
    item.notes.push_back(leaves ? DraftNote{{"không phát sinh thì không tính: đọc từ “{}”",
                                             "not counted where it did not arise: read from “{}”"},
                                            {line}}
                                : DraftNote{{"không phát sinh thì được điểm tối đa: đọc từ “{}”",
                                             "most points where it did not arise: read from “{}”"},
                                            {line}});
    return true;
}

std::string choice_id(const std::string& text, const std::vector<DraftChoice>& choices) {
    constexpr std::size_t most_words = 4;
    std::string id;
    std::size_t words = 0;
    for (const auto& token : tokens_of(text)) {
        if (token.kind == AnnexToken::Kind::sign || words == most_words) continue;
        std::string word = without_accents(token.text);
        std::erase_if(word, [](char c) { return !((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')); });
        if (word.empty()) continue;
        id += (id.empty() ? "" : "-") + word;
        ++words;
    }
    if (id.empty() || id.front() < 'a') id = "muc" + (id.empty() ? "" : "-" + id);
    std::string unique = id;
    const auto is_taken = [&] {
        return std::any_of(choices.begin(), choices.end(),
                           [&](const DraftChoice& choice) { return choice.id == unique; });
    };
    for (int number = 2; is_taken(); ++number) unique = id + "-" + std::to_string(number);
    return unique;
}

void recognise_rule(DraftItem& item, ItemType type) {
    bool is_survey = false;
    std::string survey_words;
    const auto filter = [&](std::vector<RuleLine>& lines) {
        std::erase_if(lines, [&](const RuleLine& line) {
            if (line.points) return false;
            if (take_superior(item, line.whole) || take_not_applicable(item, line.whole)) return true;
            if (!names_survey(line.whole)) return false;
            is_survey = true;
            survey_words = line.whole;
            return true;
        });
    };
    filter(item.lines);
    filter(item.guide_lines);
    if (!item.is_leaf() || !item.max) return;
    const auto lines = joined(item.lines, item.guide_lines);
    if (!lines) {
        item.rule = unread({"hai chỗ ghi hai cách chấm khác nhau: “{}” và “{}”",
                            "two places say different things: “{}” and “{}”"},
                           {lines_in_words(item.lines), lines_in_words(item.guide_lines)});
    } else if (!lines->empty()) {
        item.rule = rule_of_lines(*lines, item, type);
    }
    if (!is_survey && lines && lines->empty() && title_names_survey(item.title)) {
        is_survey = true;
        survey_words = item.title;
    }
    if (!is_survey || item.rule.kind != ScoringKind::none || item.rule.trouble) return;
    item.rule.kind = ScoringKind::survey;
    item.is_superior = false;
    item.rule.notes.push_back(
        {{"lấy từ điều tra xã hội học: đọc từ “{}”", "from the survey: read from “{}”"}, {survey_words}});
}

}  // namespace cchc
