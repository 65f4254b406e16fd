// SPDX-License-Identifier: MIT
#include "report/findings/findings_text.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "model/names.hpp"
#include "model/wording.hpp"
#include "report/findings/quote.hpp"
#include "report/labels.hpp"

namespace cchc {
namespace {

constexpr std::size_t most_related = 8;
constexpr std::size_t most_listed = 8;

struct Tag {
    Color color;
    std::string word;
};

Tag tag_of(const Finding& finding, Language language) {
    if (finding.accepted) return {Color::faint, std::string(wording::accepted.in(language))};
    const Severity severity = finding.severity();
    return {severity == Severity::error ? Color::error : Color::warning,
            std::string(names::severity[severity].words.in(language))};
}

/// Severity, message and kind, wrapped; the severity in colour.
std::string headline(const Finding& finding, const TextStyle& style) {
    const Tag tag = tag_of(finding, style.language);
    const std::string message =
        printable(finding.text(style.language)) + " [" + std::string(finding.kind().id) + "]";
    const auto lines = wrapped(tag.word + ": " + message, style.width - 2);
    std::string out;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i > 0) {
            out += "  " + lines[i];
        } else {
            out += colored(style, tag.color, tag.word) + lines[i].substr(tag.word.size());
        }
        out += '\n';
    }
    return out;
}

/// The line with its number, and the caret below.
std::string quoted(const Place& place, const TextStyle& style) {
    const std::string number = place.line > 0 ? std::to_string(place.line) : std::string();
    const std::string gutter = "  " + padded_left(number, 4) + " | ";
    const auto quotation = quote(place, style.width - gutter.size());
    if (!quotation) return {};
    const std::string caret = "^" + std::string(quotation->width - 1, '~');
    return colored(style, Color::faint, gutter) + quotation->line + "\n" +
           colored(style, Color::faint, "  " + std::string(4, ' ') + " | ") +
           std::string(quotation->indent, ' ') + colored(style, Color::strong, caret) + "\n";
}

void append_part(std::string& line, const std::string& part) {
    if (part.empty()) return;
    if (!line.empty()) line += ", ";
    line += part;
}

/// The codes a finding concerns, its own first.
std::string items_text(const Finding& finding, Language language) {
    std::vector<std::string> codes;
    if (!finding.item.empty()) codes.push_back(finding.item);
    for (const auto& stake : finding.stakes) {
        if (std::find(codes.begin(), codes.end(), stake.item) == codes.end()) codes.push_back(stake.item);
    }
    if (codes.empty()) return {};
    std::string list;
    const std::size_t count = codes.size() > most_listed + 1 ? most_listed : codes.size();
    for (std::size_t i = 0; i < count; ++i) append_part(list, codes[i]);
    const std::size_t rest = codes.size() - count;
    if (rest > 0) list += filled(labels::more_items.in(language), std::to_string(rest));
    return filled((codes.size() == 1 ? labels::item : labels::items).in(language), list);
}

/// Items, officer and points at stake.
std::string concerns(const Finding& finding, Language language) {
    std::string line = items_text(finding, language);
    if (!finding.officer.empty()) line += line.empty() ? finding.officer : " (" + finding.officer + ")";
    const Points points = finding.points();
    if (!points.is_zero() && !finding.accepted) {
        const bool one = points.value() == Ratio::whole(1);
        line += line.empty() ? "" : "; ";
        line += filled((one ? labels::point_lost : labels::points_lost).in(language),
                       localized(points.value(), language));
    }
    return printable(line);
}

std::string related(const Finding& finding, const TextStyle& style) {
    std::string out;
    std::string first = "  " + std::string(labels::related.in(style.language));
    const std::size_t shown = std::min(most_related, finding.related.size());
    for (std::size_t i = 0; i < shown; ++i) {
        out += first + place_text(finding.related[i], style.language) + "\n";
        first.assign(display_width(first), ' ');
    }
    if (shown < finding.related.size()) {
        out += first +
               filled(labels::and_more.in(style.language), std::to_string(finding.related.size() - shown)) +
               "\n";
    }
    return out;
}

}  // namespace

std::string finding_text(const Finding& finding, const TextStyle& style) {
    std::string out = headline(finding, style);
    if (finding.place.is_known()) {
        out += "  " + colored(style, Color::strong, place_text(finding.place, style.language)) + "\n";
        out += quoted(finding.place, style);
    }
    const std::string whom = concerns(finding, style.language);
    if (!whom.empty()) out += hanging("  ", whom, style.width);
    if (finding.accepted) {
        const std::string why =
            finding.accepted->reason + " (" + place_text(finding.accepted->place, style.language) + ")";
        return out + hanging("  " + std::string(labels::accepted_for.in(style.language)), printable(why),
                             style.width);
    }
    const std::string help = printable(finding.help(style.language));
    if (!help.empty()) out += hanging("  " + std::string(labels::help.in(style.language)), help, style.width);
    return out + related(finding, style);
}

std::string findings_text(const Findings& findings, const TextStyle& style) {
    std::string out;
    for (const auto& finding : findings.all()) {
        if (!out.empty()) out += '\n';
        out += finding_text(finding, style);
    }
    return out;
}

std::string summary_text(const Summary& summary, const TextStyle& style) {
    const Language language = style.language;
    std::string line;
    if (summary.errors + summary.warnings + summary.accepted == 0) line = labels::no_findings.in(language);
    if (summary.errors > 0) {
        line += colored(style, Color::error,
                        labels::counted(summary.errors, labels::one_error, labels::errors, language));
    }
    if (summary.warnings > 0) {
        append_part(line, colored(style, Color::warning,
                                  labels::counted(summary.warnings, labels::one_warning, labels::warnings,
                                                  language)));
    }
    if (summary.accepted > 0) {
        append_part(line, filled(labels::accepted.in(language), std::to_string(summary.accepted)));
    }
    if (summary.hidden > 0) {
        line += " (" + filled(labels::hidden.in(language), std::to_string(summary.hidden)) + ")";
    }
    if (summary.items > 0) {
        line += "; " + filled(labels::scored.in(language),
                              std::to_string(summary.scored) + "/" + std::to_string(summary.items));
    }
    if (!summary.points_at_stake.is_zero()) {
        line += "; " +
                filled(labels::at_stake.in(language), localized(summary.points_at_stake.value(), language));
    }
    return line + "\n";
}

}  // namespace cchc
