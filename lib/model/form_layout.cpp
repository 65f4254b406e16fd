// SPDX-License-Identifier: MIT
#include "model/form_layout.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "base/text.hpp"
#include "diag/finding.hpp"
#include "model/assignment.hpp"
#include "model/names.hpp"
#include "model/wording.hpp"

namespace cchc {
namespace {

constexpr std::string_view round_key = "round:";
constexpr std::size_t most_steps = 200;      // in a dropdown
constexpr std::size_t longest_choice = 180;  // characters

std::string choice_text(const Choice& choice, Language language) {
    const std::string& words = choice.text.empty() ? choice.id.value : choice.text;
    return shortened(form_plain(words), longest_choice) + " (" + wording::choice_points(choice, language) +
           ")";
}

/// min, min + step, … and max; empty where there are too many.
std::vector<Points> steps(const Item& item, const RangeRule& rule) {
    std::vector<Points> values;
    const Ratio most = item.max.value.value();
    const Ratio step = rule.step.value.value();
    if (step <= Ratio()) return values;
    for (Ratio at = rule.min.value.value(); at < most; at = at + step) {
        if (values.size() == most_steps) return {};
        values.push_back(Points(at));
    }
    values.push_back(item.max.value);
    return values;
}

std::string input_prompt(const Input& input, Language language) {
    const bool vi = language == Language::vi;
    std::string text = input.name.value + " = " + form_plain(input.text);
    if (input.is_choice()) return text + (vi ? " (chọn một)" : " (choose one)");
    if (input.decimals > 0) {
        text += vi ? " (nhiều nhất " + std::to_string(input.decimals) + " chữ số thập phân)"
                   : " (at most " + std::to_string(input.decimals) + " decimals)";
    }
    return text;
}

}  // namespace

std::string part_field(std::string_view id) {
    return "part:" + std::string(id);
}
std::string input_field(std::string_view name) {
    return "input:" + std::string(name);
}

std::string round_field(std::size_t round) {
    return std::string(round_key) + std::to_string(round);
}

std::optional<std::size_t> round_of_field(std::string_view key) {
    if (key.substr(0, round_key.size()) != round_key) return std::nullopt;
    const auto digits = key.substr(round_key.size());
    if (digits.empty() || digits.size() > 2 || digits.front() == '0') return std::nullopt;
    std::size_t round = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9') return std::nullopt;
        round = 10 * round + static_cast<std::size_t>(c - '0');
    }
    return round;
}

std::string input_choice_text(const InputChoice& choice) {
    constexpr std::size_t longest = 60;
    std::string text = shortened(form_plain(choice.text.empty() ? choice.id.value : choice.text), longest);
    std::replace(text.begin(), text.end(), ',', ';');  // commas part the dropdown's entries
    return text;
}

std::vector<std::string> input_choice_texts(const Input& input) {
    std::vector<std::string> texts;
    std::set<std::string> seen;
    for (const auto& choice : input.choices) {
        std::string text = input_choice_text(choice);
        if (!seen.insert(folded(text)).second) text = choice.id.value;
        texts.push_back(std::move(text));
    }
    return texts;
}

std::vector<FormField> form_fields(const Item& item, Language language) {
    const bool vi = language == Language::vi;
    std::vector<FormField> fields;
    if (std::holds_alternative<LevelsRule>(item.scoring)) {
        fields.push_back({std::string(level_field), vi ? "Chọn một mức" : "Choose a level"});
        if (has_level_ranges(item.scoring))
            fields.push_back({std::string(points_field),
                              vi ? "Số điểm trong mức đã chọn" : "The points within that level"});
    } else if (const auto* checklist = std::get_if<ChecklistRule>(&item.scoring)) {
        for (const auto& part : checklist->parts) {
            fields.push_back({part_field(part.id.value), choice_text(part, language)});
        }
    } else if (std::holds_alternative<RangeRule>(item.scoring)) {
        fields.push_back({std::string(points_field), vi ? "Chọn số điểm" : "Choose the points"});
    } else if (const auto* formula = std::get_if<FormulaRule>(&item.scoring)) {
        for (const auto& input : formula->inputs) {
            fields.push_back({input_field(input.name.value), input_prompt(input, language)});
        }
    }
    return fields;
}

std::vector<std::string> form_choices(const Item& item, Language language) {
    std::vector<std::string> choices;
    if (const auto* rule = std::get_if<LevelsRule>(&item.scoring)) {
        std::map<std::string, std::size_t> seen;
        std::set<std::string> taken;
        for (const auto& level : rule->levels) ++seen[folded(choice_text(level, language))];
        for (const auto& level : rule->levels) {
            std::string text = choice_text(level, language);
            if (seen[folded(text)] > 1) text += " [" + level.id.value + "]";
            // Excel tells no capital from a small letter: nor may two choices differ by that alone.
            for (std::size_t n = 2; !taken.insert(folded(text)).second; ++n) text += " " + std::to_string(n);
            choices.push_back(std::move(text));
        }
    } else if (const auto* range = std::get_if<RangeRule>(&item.scoring)) {
        for (const auto& value : steps(item, *range)) choices.push_back(localized(value.value(), language));
    }
    return choices;
}

std::vector<Points> choice_points(const Item& item) {
    std::vector<Points> points;
    if (const auto* rule = std::get_if<LevelsRule>(&item.scoring)) {
        for (const auto& level : rule->levels) points.push_back(level.points.value);
    } else if (const auto* range = std::get_if<RangeRule>(&item.scoring)) {
        points = steps(item, *range);
    }
    return points;
}

std::string form_item_text(const Item& item, Language language) {
    const bool vi = language == Language::vi;
    std::string text = item.title;
    if (!item.source.empty()) text += (vi ? "\nCăn cứ: " : "\nSource: ") + item.source;
    const bool required = item.evidence == EvidenceDemand::required;
    if (!item.documents.empty()) {
        text += vi ? "\nTài liệu" : "\nDocuments";
        text += required ? (vi ? " (bắt buộc): " : " (required): ") : ": ";
        text += item.documents;
    } else if (required) {
        text += vi ? "\nBắt buộc có tài liệu kiểm chứng" : "\nEvidence is required";
    }
    return text;
}

bool has_listed_texts(const Item& item) {
    return std::holds_alternative<LevelsRule>(item.scoring);
}

}  // namespace cchc
