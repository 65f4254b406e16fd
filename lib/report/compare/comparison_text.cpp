// SPDX-License-Identifier: MIT
#include "report/compare/comparison_text.hpp"

#include <algorithm>
#include <numeric>

#include "base/text.hpp"
#include "model/wording.hpp"
#include "rank/compare/compare_words.hpp"
#include "rank/ranking_words.hpp"
#include "report/labels.hpp"

namespace cchc {
namespace {

constexpr std::size_t least_room = 20;  ///< columns of a row's name
constexpr Bilingual points_title{"Tổng điểm", "Points in all"};
constexpr Bilingual why_title{"Vì sao tổng điểm thay đổi: ", "Why the points moved: "};
constexpr Bilingual items_title{"Mục thay đổi", "Items that moved"};
constexpr Bilingual all_items_title{"Mục chấm điểm", "Scored items"};
constexpr Bilingual nothing_moved{"Không mục nào thay đổi.", "No item moved."};
constexpr Bilingual unmoved{"{} mục chấm điểm không thay đổi", "{} scored items did not move"};
constexpr Bilingual one_unmoved{"{} mục chấm điểm không thay đổi", "{} scored item did not move"};

struct Line {
    std::string code;
    std::string name;
    std::vector<std::string> cells;
    std::vector<std::string> details = {};  ///< below it
};

class ComparisonText {
  public:
    ComparisonText(const ComparedResults& comparison, MoveOrder order, const TextStyle& style)
        : comparison_(comparison), order_(order), style_(style) {}

    std::string run() const {
        std::string out;
        for (const auto& part :
             wrapped(printable(compare_words::heading(comparison_, language())), style_.width))
            out += colored(style_, Color::strong, part) + "\n";
        for (std::size_t result = 0; result < comparison_.results.size(); ++result)
            out +=
                hanging("  ", printable(compare_words::basis(comparison_, result, language())), style_.width);
        out += "\n" + table({}, totals());
        if (is_pair()) out += why();
        out += "\n" + table(say(wording::area), areas());
        out += "\n" + items_part();
        if (!comparison_.officers.empty()) out += "\n" + table(say(wording::officer), officers());
        return out + notes();
    }

  private:
    Language language() const { return style_.language; }
    std::string say(Bilingual text) const { return std::string(text.in(style_.language)); }
    bool is_pair() const { return comparison_.results.size() == 2; }
    std::string points(const Ratio& value) const {
        return compare_words::points(comparison_, value, language());
    }
    std::string points(const std::optional<Ratio>& value) const { return value ? points(*value) : "-"; }
    std::string difference(const Ratio& value) const {
        return compare_words::difference(comparison_, value, language());
    }

    std::vector<Line> totals() const {
        Line index{
            {}, ranking_words::index_name(*comparison_.results.back().framework, language()) + " (%)", {}};
        Line grade{{}, say(wording::grade), {}};
        Line sum{{}, say(points_title), {}};
        Line counted{{}, say(wording::counted), {}};
        bool has_grades = false;
        for (const auto& unit : comparison_.results) {
            index.cells.push_back(compare_words::index(unit, language()));
            grade.cells.push_back(unit.total.grade.empty() ? "-" : printable(unit.total.grade));
            sum.cells.push_back(points(index_points(unit.total)));
            counted.cells.push_back(points(unit.total.counted));
            has_grades = has_grades || !unit.total.grade.empty();
        }
        if (is_pair()) {
            const auto& [before, after] =
                std::pair(comparison_.results[0].total, comparison_.results[1].total);
            index.cells.push_back(compare_words::index_difference(comparison_, 0, language()));
            grade.cells.emplace_back();
            sum.cells.push_back(difference(comparison_.moves[0].difference));
            counted.cells.push_back(difference(after.counted - before.counted));
        }
        std::vector<Line> lines{index};
        if (has_grades) lines.push_back(grade);
        lines.push_back(sum);
        lines.push_back(counted);
        return lines;
    }

    std::string why() const {
        const std::string parts = compare_words::parts(comparison_, comparison_.moves[0].by, language());
        return parts.empty() ? std::string() : hanging("", say(why_title) + parts, style_.width);
    }

    std::vector<Line> areas() const {
        std::vector<Line> lines;
        for (const auto& item : comparison_.items)
            if (item.is_area) lines.push_back(line_of(item));
        return lines;
    }

    Line line_of(const ComparedItem& item) const {
        Line line{printable(item.code), printable(item.title), {}};
        for (std::size_t result = 0; result < comparison_.results.size(); ++result)
            line.cells.push_back(points(compared_points(comparison_, item, result)));
        if (!is_pair()) return line;
        line.cells.push_back(difference(item.moves[0].difference));
        const std::string parts = compare_words::parts(comparison_, item.moves[0].by, language());
        if (!parts.empty()) line.details.push_back(parts);
        for (const auto& sentence : compare_words::changes(comparison_, item, 0, language()))
            line.details.push_back(printable(sentence));
        return line;
    }

    std::string items_part() const {
        std::vector<const ComparedItem*> shown;
        std::size_t unmoved_count = 0;
        for (const ComparedItem* item : ordered_leaves(comparison_, order_)) {
            const bool is_shown = !is_pair() || item->moves[0].has_moved();
            is_shown ? shown.push_back(item) : static_cast<void>(++unmoved_count);
        }
        if (shown.empty()) return say(nothing_moved) + "\n";
        std::vector<Line> lines;
        for (const ComparedItem* item : shown) lines.push_back(line_of(*item));
        std::string out = table(say(is_pair() ? items_title : all_items_title), lines);
        if (unmoved_count > 0)
            out += "(" + labels::counted(unmoved_count, one_unmoved, unmoved, language()) + ")\n";
        return out;
    }

    std::vector<Line> officers() const {
        std::vector<Line> lines;
        for (const ComparedOfficer* officer : ordered_officers(comparison_, order_)) {
            Line line{{}, printable(officer->id), {}};
            for (const auto& led : officer->at)
                line.cells.push_back(points(led ? std::optional(led->final) : std::nullopt));
            if (is_pair()) line.cells.push_back(difference(led_difference(*officer, 0)));
            lines.push_back(std::move(line));
        }
        return lines;
    }

    std::string notes() const {
        std::string out;
        for (const auto& note : compare_words::notes(comparison_, language())) {
            if (out.empty()) out += "\n" + say(labels::notes) + "\n";
            out += hanging("  - ", printable(note), style_.width);
        }
        return out;
    }

    std::string table(const std::string& name, std::vector<Line> lines) const {
        Line head{{}, name, {}};
        for (std::size_t result = 0; result < comparison_.results.size(); ++result)
            head.cells.push_back(printable(compare_words::title(comparison_, result, language())));
        if (is_pair()) head.cells.push_back(say(wording::difference));
        lines.insert(lines.begin(), std::move(head));
        std::vector<std::size_t> widths(lines.front().cells.size(), 0);
        std::size_t code_width = 0;
        for (const auto& line : lines) {
            for (std::size_t i = 0; i < widths.size(); ++i)
                widths[i] = std::max(widths[i], display_width(line.cells[i]) + 2);
            if (!line.code.empty()) code_width = std::max(code_width, display_width(line.code) + 1);
        }
        std::string out = printed(lines.front(), 0, widths) + std::string(style_.width, '-') + "\n";
        for (std::size_t i = 1; i < lines.size(); ++i) out += printed(lines[i], code_width, widths);
        return out;
    }

    /// The name on as many lines as it needs, the numbers on the first, details below.
    std::string printed(const Line& line, std::size_t code_width,
                        const std::vector<std::size_t>& widths) const {
        const std::size_t taken = std::accumulate(widths.begin(), widths.end(), code_width);
        const std::size_t room = style_.width > taken + least_room ? style_.width - taken : least_room;
        std::string out;
        for (const auto& part : wrapped(line.name, room)) {
            if (!out.empty()) {
                out += std::string(code_width, ' ') + part + "\n";
                continue;
            }
            out += padded_right(line.code, code_width) + padded_right(part, room);
            for (std::size_t i = 0; i < widths.size(); ++i) out += padded_left(line.cells[i], widths[i]);
            out += "\n";
        }
        for (const auto& detail : line.details)
            out += hanging(std::string(code_width, ' ') + "  ", detail, style_.width);
        return out;
    }

    const ComparedResults& comparison_;
    MoveOrder order_;
    const TextStyle& style_;
};

}  // namespace

std::string comparison_text(const ComparedResults& comparison, MoveOrder order, const TextStyle& style) {
    return ComparisonText(comparison, order, style).run();
}

}  // namespace cchc
