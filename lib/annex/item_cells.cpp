// SPDX-License-Identifier: MIT
#include "annex/item_cells.hpp"

#include <algorithm>

#include "annex/rules/formulas.hpp"
#include "annex/rules/recognise.hpp"
#include "annex/words.hpp"
#include "base/characters.hpp"
#include "base/text.hpp"
#include "base/text_typed.hpp"

namespace cchc {
namespace {

constexpr std::string_view document_labels[]{"tlkc",
                                             "tài liệu kiểm chứng",
                                             "tài liệu minh chứng",
                                             "minh chứng",
                                             "tài liệu chứng minh",
                                             "tài liệu chứng minh hoặc giải trình",
                                             "hồ sơ kiểm chứng"};
constexpr std::string_view requirement_labels[]{"yêu cầu", "các yêu cầu"};

/// What stands behind one of the labels and its colon; nothing where the line has none of them.
template <std::size_t Count>
std::optional<std::string_view> behind_label(std::string_view line, const std::string_view (&labels)[Count]) {
    const auto text = without_bullet(line);
    const auto colon = text.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    const std::string label = plain_words(text.substr(0, colon));
    const bool is_known = std::find(std::begin(labels), std::end(labels), label) != std::end(labels);
    return is_known ? std::optional(trimmed_cell(text.substr(colon + 1))) : std::nullopt;
}

void add_to(std::string& text, std::string_view more) {
    if (more.empty()) return;
    text += (text.empty() ? "" : "\n") + std::string(more);
}

/// Where the lines of a cell go on to.
enum class Flow { rule, documents, requirements };

/// Takes a labelled line; false where it has no label.
bool take_labelled(DraftItem& item, const std::string& line, Flow& flow) {
    if (const auto documents = behind_label(line, document_labels)) {
        add_to(item.documents, *documents);
        flow = Flow::documents;
        return true;
    }
    if (const auto requirement = behind_label(line, requirement_labels)) {
        if (!requirement->empty()) item.requirements.emplace_back(*requirement);
        flow = Flow::requirements;
        return true;
    }
    return false;
}

/// A line that a break parted from the one before it.
bool goes_on(const std::vector<RuleLine>& lines, std::string_view line) {
    return !lines.empty() && !lines.back().points && !has_bullet(line) && has_bullet(lines.back().whole);
}

void add_rule_line(std::vector<RuleLine>& lines, std::string_view line) {
    if (goes_on(lines, line)) {
        const std::string whole = lines.back().whole + " " + std::string(line);
        lines.back() = rule_line(whole);
        return;
    }
    for (auto& one : rule_lines(line)) lines.push_back(std::move(one));
}

/// “Tính tỷ lệ số nhiệm vụ hoàn thành so với …”: words that lead to a rule and hold no number of it.
bool only_leads(std::string_view line) {
    const std::string plain = plain_words(line);
    const bool is_lead = begins_with_words(plain, "tính tỷ lệ") || begins_with_words(plain, "tính tỉ lệ") ||
                         begins_with_words(plain, "cách tính") || begins_with_words(plain, "cách chấm");
    const auto tokens = tokens_of(line);
    const bool has_number = std::any_of(tokens.begin(), tokens.end(), [](const AnnexToken& token) {
        return token.is_number() || token.is("/") || token.is("*");
    });
    return is_lead && !has_number;
}

/// A line of how an item is scored, or a lead to it.
void take_scoring(DraftItem& item, std::vector<RuleLine>& lines, const std::string& line) {
    if (only_leads(line)) {
        item.requirements.push_back(line);
    } else {
        add_rule_line(lines, line);
    }
}

bool is_about_scoring(std::string_view line) {
    const std::string plain = plain_words(line);
    for (const std::string_view start : {"tính", "cách tính", "cách chấm", "nếu", "trong đó", "trường hợp"}) {
        if (begins_with_words(plain, start)) return true;
    }
    return has_bullet(line) || says_any(plain, {"điểm", "mỗi", "công thức", "điều tra", "cấp trên",
                                                "tự đánh giá", "tự chấm", "không phát sinh"});
}

void take_guide(DraftItem& item, std::string_view cell) {
    Flow flow = Flow::rule;
    for (const auto& line : lines_of(cell)) {
        if (take_labelled(item, line, flow)) continue;
        if (flow == Flow::documents) {
            add_to(item.documents, line);
        } else if (flow == Flow::requirements) {
            item.requirements.push_back(line);
        } else {
            take_scoring(item, item.guide_lines, line);
        }
    }
}

void take_documents(DraftItem& item, std::string_view cell) {
    Flow flow = Flow::documents;
    for (const auto& line : lines_of(cell)) {
        if (take_labelled(item, line, flow)) continue;
        if (flow == Flow::requirements) {
            item.requirements.push_back(line);
        } else {
            add_to(item.documents, line);
        }
    }
}

void take_remark(DraftItem& item, std::string_view cell) {
    for (const auto& line : lines_of(cell)) {
        const std::string plain = plain_words(line);
        if (plain == "điểm thưởng" || plain == "điểm cộng") {
            item.type = ItemType::bonus;
        } else if (plain == "điểm trừ" || plain == "điểm phạt") {
            item.type = ItemType::penalty;
        } else if (names_survey(line)) {
            item.guide_lines.push_back(rule_line(line));
        } else if (!take_superior(item, line) && !take_not_applicable(item, line)) {
            item.requirements.push_back(line);
        }
    }
}

}  // namespace

bool names_documents(std::string_view line) {
    return behind_label(line, document_labels).has_value() ||
           behind_label(line, requirement_labels).has_value();
}

void set_title(DraftItem& item, std::string_view text) {
    std::string title;
    for (const auto& line : lines_of(text)) title += (title.empty() ? "" : " ") + line;
    const std::string whole = title;
    const auto tokens = tokens_of(title);
    if (!tokens.empty() && tokens.back().kind == AnnexToken::Kind::word &&
        tokens.back().end == title.size()) {
        const std::string word = title.substr(tokens.back().begin);
        std::size_t letters = word.size();
        while (letters > 0 && word[letters - 1] >= '0' && word[letters - 1] <= '9') --letters;
        const auto head = std::string_view(word).substr(0, letters);
        const bool is_vietnamese = std::any_of(head.begin(), head.end(),
                                               [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
        const bool is_note =
            letters < word.size() && word.size() - letters <= 2 && is_vietnamese && folded(head) == head;
        if (is_note) title.resize(title.size() - (word.size() - letters));
    }
    if (title != whole)
        item.notes.push_back({{"bỏ số chú thích ở cuối tên: “{}”",
                               "the footnote's number behind the title was taken off: “{}”"},
                              {whole}});
    item.title = title;
}

void add_own_line(DraftItem& item, std::string_view line) {
    Flow flow = Flow::rule;
    const std::string text(line);
    if (take_labelled(item, text, flow)) return;
    const bool is_of_title =
        item.lines.empty() && !is_about_scoring(line) && !rule_line(line).points && figures_in(text).empty();
    if (is_of_title) {
        set_title(item, item.title + " " + text);
    } else {
        take_scoring(item, item.lines, text);
    }
}

void add_scoring_line(DraftItem& item, std::string_view line) {
    take_scoring(item, item.lines, std::string(line));
}

void take_other_cells(DraftItem& item, const AnnexRow& row, const AnnexColumns& columns) {
    for (const auto column : columns.guide) take_guide(item, row.cell(column).text);
    for (const auto column : columns.documents) take_documents(item, row.cell(column).text);
    for (const auto column : columns.remark) take_remark(item, row.cell(column).text);
    for (const auto column : columns.figures) {
        for (const auto& line : lines_of(row.cell(column).text)) {
            const auto figures = figures_in(line);
            item.figures.insert(item.figures.end(), figures.begin(), figures.end());
        }
    }
}

}  // namespace cchc
