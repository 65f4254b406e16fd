// SPDX-License-Identifier: MIT
#include "report/framework/framework_text.hpp"

#include "diag/finding.hpp"
#include "model/wording.hpp"
#include "report/labels.hpp"

namespace cchc {
namespace {

std::string points_text(const Ratio& value, Language language) {
    const Bilingual pattern = value == Ratio::whole(1) ? labels::point : labels::points;
    return filled(pattern.in(language), localized(value, language));
}

std::string grades_text(const Framework& framework, Language language) {
    std::string text;
    for (const auto& grade : framework.grades) {
        text += text.empty() ? "" : "; ";
        text += grade.name + " " +
                filled(labels::grade_from.in(language), localized(grade.from.value.value(), language));
    }
    return text;
}

std::string head(const Framework& framework, const TextStyle& style) {
    const Language language = style.language;
    std::string out;
    for (const auto& line : wrapped(printable(framework.title), style.width)) {
        out += colored(style, Color::strong, line) + "\n";
    }
    const auto leaves = framework.leaves().size();
    const std::string facts = framework.id + " (" +
                              std::string(wording::standing(framework.standing).in(language)) + "); " +
                              filled(labels::areas.in(language), std::to_string(framework.areas.size())) +
                              ", " + filled(labels::scored_items.in(language), std::to_string(leaves));
    out += hanging("", printable(facts), style.width);
    out += filled(labels::scale.in(language), localized(framework.scale_max.value.value(), language)) + "\n";
    for (const auto& source : framework.legal_sources) {
        out += hanging(labels::legal_sources.in(language), printable(source), style.width);
    }
    if (framework.index_base || !framework.index_name.empty()) {
        std::string text = wording::index_title(framework, true, language);
        if (framework.index_base)
            text += "; " + std::string(wording::base.in(language)) + ": " +
                    localized(framework.index_base->value.value(), language);
        out += hanging("", printable(text), style.width);
    }
    if (!framework.grades.empty()) {
        out += hanging(labels::grades.in(language), printable(grades_text(framework, language)), style.width);
    }
    return out;
}

/// How a leaf is scored and what must come with it.
std::string leaf_text(const Item& item, std::size_t indent, const TextStyle& style) {
    const std::string margin(indent, ' ');
    const Language language = style.language;
    std::string out;
    const std::string rule = wording::rule_in_words(item, language);
    if (!rule.empty())
        out += hanging(margin + std::string(labels::how.in(language)), printable(rule), style.width);
    if (const auto* formula = std::get_if<FormulaRule>(&item.scoring)) {
        const std::string limits = wording::limits(*formula);
        if (!limits.empty())
            out += hanging(margin + std::string(labels::limits.in(language)), printable(limits), style.width);
    }
    const bool required = item.evidence == EvidenceDemand::required;
    if (!item.documents.empty()) {
        const Bilingual label = required ? labels::documents_required : labels::documents;
        out += hanging(margin + std::string(label.in(language)), printable(item.documents), style.width);
    } else if (required) {
        out += hanging(margin, labels::evidence_required.in(language), style.width);
    }
    if (item.not_applicable != NotApplicable::refused) {
        const Bilingual text = item.not_applicable == NotApplicable::full ? labels::full_if_not_applicable
                               : item.not_applicable == NotApplicable::spread
                                   ? labels::spread_if_not_applicable
                                   : labels::excluded_if_not_applicable;
        out += hanging(margin, text.in(language), style.width);
    }
    return out;
}

void append_item(std::string& out, const Framework& framework, ItemId id, const TextStyle& style) {
    const Item& item = framework.item(id);
    const std::string margin(2 * item.depth, ' ');
    std::string title = item.title + " (" +
                        (item.max_is_open ? std::string(labels::no_limit.in(style.language))
                                          : points_text(item.max.value.value(), style.language));
    const bool outside = item.type != ItemType::normal;
    if (outside) {
        const Bilingual kind = item.type == ItemType::bonus ? labels::bonus : labels::penalty;
        title += ", " + std::string(kind.in(style.language));
    }
    title += ")";
    const std::string first = margin + printable(item.printed_code()) + " ";
    if (item.depth == 0) out += "\n";
    out += hanging(first, printable(title), style.width);
    const std::string inner(margin.size() + 4, ' ');
    const auto remark = [&](bool is_so, Bilingual text) {
        if (is_so) out += hanging(inner, text.in(style.language), style.width);
    };
    const bool is_inherited = item.parent && framework.item(*item.parent).is_superior();
    remark(item.is_superior() && !is_inherited, labels::scored_by_superior);
    remark(item.combine == Combine::capped, labels::takes_at_most);
    remark(item.combine == Combine::one_of, labels::takes_one);
    if (!item.source.empty())
        out += hanging(inner + std::string(labels::legal_sources.in(style.language)), printable(item.source),
                       style.width);
    if (item.is_leaf()) out += leaf_text(item, margin.size() + 4, style);
    for (const auto child : item.children) append_item(out, framework, child, style);
}

}  // namespace

std::string framework_text(const Framework& framework, const TextStyle& style) {
    std::string out = head(framework, style);
    for (const auto area : framework.areas) append_item(out, framework, area, style);
    if (!framework.relations.empty())
        out += "\n" + hanging("", labels::relations.in(style.language), style.width);
    for (const auto& relation : framework.relations) {
        out += hanging("  ", printable(relation.text + ": " + relation.that_text), style.width);
    }
    if (!framework.tests.empty())
        out += "\n" + filled(labels::tests.in(style.language), std::to_string(framework.tests.size())) + "\n";
    return out;
}

}  // namespace cchc
