// SPDX-License-Identifier: MIT
#include "report/results/results_text.hpp"

#include <algorithm>
#include <numeric>
#include <vector>

#include "base/text.hpp"
#include "model/wording.hpp"
#include "report/basis_line.hpp"
#include "report/labels.hpp"

namespace cchc {
namespace {

/// A column of numbers.
struct Column {
    Bilingual title;
    Figure Total::*of_total;
    Figure ItemResult::*of_item;
};
using Row = std::vector<std::string>;
/// A line of the table.
struct Line {
    std::string title;
    Row cells;
};
constexpr std::size_t least_width = 7;  ///< of a column, with the blank before it

class Summarizer {
  public:
    Summarizer(const Validation& validation, const Results& results, const TextStyle& style)
        : plan_(validation.assessment.plan),
          framework_(*validation.assessment.framework),
          results_(results),
          style_(style),
          findings_(validation.findings),
          columns_(columns_of(validation.assessment)) {}

    std::string run() const {
        return heading() + "\n" + table() + "\n" + outcome() + denominator() + notes() + acceptances();
    }

  private:
    /// The council's and the survey's points stand there once there are any.
    static std::vector<Column> columns_of(const Assessment& assessment) {
        std::vector<Column> columns{{labels::short_max, &Total::max, &ItemResult::max},
                                    {labels::short_counted, &Total::counted, &ItemResult::counted},
                                    {labels::short_self, &Total::self, &ItemResult::self}};
        if (!assessment.appraisals.empty())
            columns.push_back({labels::short_appraised, &Total::appraised, &ItemResult::appraised});
        if (assessment.plan.has_survey_results())
            columns.push_back({labels::short_survey, &Total::survey, &ItemResult::survey});
        columns.push_back({labels::short_final, &Total::final, &ItemResult::final});
        return columns;
    }

    std::string_view say(Bilingual text) const { return text.in(style_.language); }
    std::string points(const Ratio& value) const {
        return wording::number(value, framework_.decimals, framework_.rounding, style_.language);
    }
    std::string points(const Figure& figure) const { return points(figure.points().value()); }
    std::string percent(const Ratio& value) const {
        return wording::number(value, framework_.index_decimals, framework_.rounding, style_.language);
    }

    /// What each area holds of bonus or penalty.
    std::string sides(ItemType type) const;
    std::string heading() const;
    Row row(const std::vector<Figure>& figures) const;
    std::string line(const Line& line, const std::vector<std::size_t>& widths) const;
    std::string table() const;
    std::string outcome() const;
    std::string denominator() const;
    std::string notes() const;
    std::string acceptances() const;

    const Plan& plan_;
    const Framework& framework_;
    const Results& results_;
    const TextStyle& style_;
    const Findings& findings_;
    std::vector<Column> columns_;
};

std::string Summarizer::heading() const {
    std::string title = printable(wording::index_heading(framework_, plan_.year, style_.language)) + " - " +
                        printable(plan_.unit.name);
    if (results_.is_draft) title = std::string(say(wording::draft)) + " - " + title;
    std::string out;
    for (const auto& part : wrapped(title, style_.width)) out += colored(style_, Color::strong, part) + "\n";
    return out + basis_line(framework_, results_.stage, style_);
}

/// The figures of the columns, then the share of what is counted.
Row Summarizer::row(const std::vector<Figure>& figures) const {
    Row cells;
    for (const auto& figure : figures) cells.push_back(points(figure));
    const Ratio counted = figures.at(1).points().value();
    cells.push_back(
        counted.is_zero() ? "-" : percent(Ratio::whole(100) * figures.back().points().value() / counted));
    return cells;
}

/// The title on as many lines as it needs, the numbers on the first.
std::string Summarizer::line(const Line& line, const std::vector<std::size_t>& widths) const {
    const std::size_t numbers = std::accumulate(widths.begin(), widths.end(), std::size_t{0});
    const std::size_t room = style_.width > numbers + 20 ? style_.width - numbers : 20;
    std::string out;
    const auto code_end = line.title.find(' ');
    const bool has_code =
        code_end != std::string::npos && line.title.front() >= '0' && line.title.front() <= '9';
    const std::size_t indent = has_code ? code_end + 1 : 0;
    for (const auto& part : wrapped(line.title, room - indent)) {
        if (!out.empty()) {
            out += std::string(indent, ' ') + part + "\n";
            continue;
        }
        out += padded_right(part, room);
        for (std::size_t i = 0; i < widths.size(); ++i) out += padded_left(line.cells[i], widths[i]);
        out += '\n';
    }
    return out;
}

std::string Summarizer::table() const {
    std::vector<Line> lines{{std::string(say(wording::area)), {}}};
    for (const auto& column : columns_) lines.front().cells.emplace_back(say(column.title));
    lines.front().cells.emplace_back("%");
    for (const auto id : framework_.areas) {
        const Item& item = framework_.item(id);
        if (item.type != ItemType::normal || !has_own_items(framework_, item)) continue;
        std::vector<Figure> figures;
        for (const auto& column : columns_) figures.push_back(results_.items[id].*column.of_item);
        lines.push_back({printable(item.printed_code()) + " " + printable(item.title), row(figures)});
    }
    std::vector<Figure> figures;
    for (const auto& column : columns_) figures.push_back(results_.total.*column.of_total);
    lines.push_back({std::string(say(wording::total)), row(figures)});

    std::vector<std::size_t> widths(columns_.size() + 1, least_width);
    for (const auto& one : lines) {
        for (std::size_t i = 0; i < widths.size(); ++i)
            widths[i] = std::max(widths[i], display_width(one.cells[i]) + 1);
    }
    const std::string rule = std::string(style_.width, '-') + "\n";
    std::string out = line(lines.front(), widths) + rule;
    for (std::size_t i = 1; i + 1 < lines.size(); ++i) out += line(lines[i], widths);
    return out + rule + line(lines.back(), widths);
}

std::string Summarizer::sides(ItemType type) const {
    std::string out;
    for (const auto id : framework_.areas) {
        Ratio max;
        Ratio final;
        bool is_open = false;
        const auto items = topmost_of(framework_, type, id);
        for (const ItemId item : items) {
            is_open = is_open || framework_.item(item).max_is_open;
            max += results_.items[item].max.points().value();
            final += results_.items[item].final.points().value();
        }
        if (items.empty()) continue;
        const Item& area = framework_.item(id);
        out += hanging("  ",
                       printable(area.printed_code()) + " " + printable(area.title) + ": " +
                           (is_open ? points(final) : filled(say(labels::of), points(final)) + points(max)),
                       style_.width);
    }
    return out;
}

std::string Summarizer::outcome() const {
    const Total& total = results_.total;
    const auto entry = [&](Bilingual label, const std::string& value) {
        return std::string(say(label)) + ": " + value + "\n";
    };
    std::string out;
    if (!total.bonus.points().is_zero())
        out += entry(wording::bonus, points(total.bonus)) + sides(ItemType::bonus);
    if (!total.penalty.points().is_zero())
        out += entry(wording::penalty, points(total.penalty)) + sides(ItemType::penalty);
    std::string index = percent(total.index->value);
    const Ratio& exact = total.index_exact->value;
    if (exact != total.index->value) index += " (" + filled(say(labels::exact), exact.fraction_text()) + ")";
    const std::string name =
        wording::index_title(framework_, results_.stage == Stage::final, style_.language);
    out += colored(style_, Color::strong, printable(name) + ": " + index) + "\n";
    const Bilingual grade = results_.stage != Stage::final ? wording::grade_so_far : wording::grade;
    if (!total.grade.empty()) out += entry(grade, printable(total.grade));
    return out;
}

std::string Summarizer::denominator() const {
    const Total& total = results_.total;
    std::string out =
        filled(say(labels::counted_of), filled(say(labels::of), points(total.counted)) + points(total.max)) +
        "\n";
    if (total.base) {
        out += std::string(say(wording::base)) + ": " + filled(say(labels::of), points(*total.base)) +
               points(framework_.index_base->value.value()) + "\n";
    }
    for (const auto why :
         {Exclusion::not_applicable, Exclusion::survey_out, Exclusion::no_survey, Exclusion::superior_out}) {
        Ratio sum;
        std::string codes;
        for (const auto& result : results_.items) {
            // What the rest of a parent counts for is not left out; nor are bonus and penalty.
            const bool is_outside =
                why == Exclusion::superior_out && framework_.item(result.item).type != ItemType::normal;
            if (result.exclusion != why || result.is_spread || is_outside) continue;
            sum += result.max.points().value();
            codes += (codes.empty() ? "" : ", ") + framework_.item(result.item).code.value;
        }
        if (codes.empty()) continue;
        const std::string lead = filled(say(labels::left_out), filled(say(labels::points), points(sum)));
        out +=
            hanging("  ", lead + " (" + std::string(say(labels::exclusion(why))) + "): " + printable(codes),
                    style_.width);
    }
    std::string spread;
    for (const auto& result : results_.items) {
        if (result.is_spread)
            spread += (spread.empty() ? "" : ", ") + framework_.item(result.item).code.value;
    }
    if (!spread.empty())
        out += hanging("  ", std::string(say(wording::spread)) + ": " + printable(spread), style_.width);
    return out;
}

std::string Summarizer::notes() const {
    std::string out;
    for (const auto& note : results_.notes) {
        if (out.empty()) out += "\n" + std::string(say(labels::notes)) + "\n";
        out += hanging("  - ", printable(labels::note(note, style_.language)), style_.width);
    }
    return out;
}

std::string Summarizer::acceptances() const {
    std::string out;
    for (const auto& finding : findings_.all()) {
        if (!finding.accepted) continue;
        if (out.empty()) out += "\n" + std::string(say(labels::accepted_findings)) + "\n";
        out += hanging("  - ", printable(labels::acceptance(finding, style_.language)), style_.width);
    }
    return out;
}

}  // namespace

std::string results_text(const Validation& validation, const Results& results, const TextStyle& style) {
    return Summarizer(validation, results, style).run();
}

}  // namespace cchc
