// SPDX-License-Identifier: MIT
#include "report/ranking/ranking_text.hpp"

#include <algorithm>
#include <numeric>

#include "base/text.hpp"
#include "model/wording.hpp"
#include "rank/ranking_words.hpp"
#include "report/labels.hpp"

namespace cchc {
namespace {

constexpr std::size_t most_lines = 20;  ///< of notes, and of questions; the rest is counted
constexpr std::size_t least_room = 16;  ///< columns of a unit's name
constexpr Bilingual rank_title{"Hạng", "Rank"};
constexpr Bilingual unit_title{"Đơn vị", "Unit"};
constexpr Bilingual earlier_title{"Năm trước", "Before"};
constexpr Bilingual range_title{"Dao động", "Range"};
constexpr Bilingual index_title{"Chỉ số", "Index"};

constexpr Bilingual range_note{
    "Dao động: hạng trong 19 trên 20 lần rút lại ngẫu nhiên người trả lời điều tra; “?”: không biết. Không "
    "phải là kết luận.",
    "Range: the rank in 19 of 20 rounds of the survey's people drawn anew; “?”: not known. It is no "
    "verdict."};

struct Line {
    std::string rank;
    std::string name;
    std::vector<std::string> cells;
};

/// Whether the range of a rank is known of any unit.
bool has_ranges(const RankedGroup& group) {
    return std::any_of(group.units.begin(), group.units.end(),
                       [](const RankedUnit& unit) { return unit.range && unit.range->best > 0; });
}

class RankingTable {
  public:
    RankingTable(const Ranking& ranking, const RankedSet& set, const TextStyle& style)
        : ranking_(ranking),
          framework_(*set.framework),
          stage_(set.stage),
          has_survey_(std::any_of(ranking.units.begin(), ranking.units.end(),
                                  [](const UnitRecord& unit) { return !unit.total.survey.is_zero(); })),
          style_(style) {}

    std::string text(const RankedGroup& group) const {
        std::vector<Line> lines{head(group)};
        for (const auto& ranked : group.units) lines.push_back(line(group, ranked));
        std::vector<std::size_t> widths(lines.front().cells.size(), 0);
        for (const auto& one : lines)
            for (std::size_t i = 0; i < widths.size(); ++i)
                widths[i] = std::max(widths[i], display_width(one.cells[i]) + 1);
        std::string out = printed(lines.front(), widths) + std::string(style_.width, '-') + "\n";
        for (std::size_t i = 1; i < lines.size(); ++i) out += printed(lines[i], widths);
        return out;
    }

  private:
    std::string_view say(Bilingual text) const { return text.in(style_.language); }
    std::string points(const Ratio& value) const {
        return wording::number(value, framework_.decimals, framework_.rounding, style_.language);
    }
    std::string percent(const Ratio& value, const RecordedFramework& framework) const {
        return wording::number(value, framework.index_decimals, framework.rounding, style_.language);
    }
    bool has_grades() const { return !framework_.grades.empty(); }

    static bool has_earlier(const RankedGroup& group) {
        return std::any_of(group.units.begin(), group.units.end(),
                           [](const RankedUnit& unit) { return unit.earlier.has_value(); });
    }

    Line head(const RankedGroup& group) const {
        Line head{std::string(say(rank_title)), std::string(say(unit_title)), {}};
        head.cells.emplace_back(say(labels::short_self));
        if (stage_ != Stage::self) head.cells.emplace_back(say(labels::short_appraised));
        if (has_survey_) head.cells.emplace_back(say(labels::short_survey));
        head.cells.emplace_back(say(labels::short_final));
        head.cells.emplace_back(say(index_title));
        if (has_ranges(group)) head.cells.emplace_back(say(range_title));
        if (has_earlier(group)) head.cells.emplace_back(say(earlier_title));
        if (has_grades()) head.cells.emplace_back(say(wording::grade));
        return head;
    }

    Line line(const RankedGroup& group, const RankedUnit& ranked) const {
        const UnitRecord& unit = ranking_.units[ranked.unit];
        Line line{std::to_string(ranked.rank), printable(unit.name), {}};
        line.cells.push_back(points(unit.total.self));
        if (stage_ != Stage::self) line.cells.push_back(points(unit.total.appraised));
        if (has_survey_) line.cells.push_back(points(unit.total.survey));
        line.cells.push_back(points(unit.total.final));
        line.cells.push_back(percent(unit.total.index, framework_));
        if (has_ranges(group)) line.cells.push_back(range(ranked));
        if (has_earlier(group)) line.cells.push_back(earlier(ranked));
        if (has_grades()) line.cells.push_back(printable(unit.total.grade));
        return line;
    }

    static std::string range(const RankedUnit& ranked) {
        if (!ranked.range || ranked.range->best == 0) return "?";
        const auto [best, worst] = std::pair(ranked.range->best, ranked.range->worst);
        return std::to_string(best) + (best == worst ? "" : "–" + std::to_string(worst));
    }

    std::string earlier(const RankedUnit& ranked) const {
        if (!ranked.earlier) return "-";
        const UnitRecord& before = ranking_.earlier[*ranked.earlier];
        const std::string rank =
            ranked.earlier_rank == 0 ? "" : " (" + std::to_string(ranked.earlier_rank) + ")";
        return percent(before.total.index, *before.framework) + rank;
    }

    /// The name on as many lines as it needs, all else on the first.
    std::string printed(const Line& line, const std::vector<std::size_t>& widths) const {
        const std::size_t rank_width = 4;
        const std::size_t taken = std::accumulate(widths.begin(), widths.end(), rank_width + 1);
        const std::size_t room = style_.width > taken + least_room ? style_.width - taken : least_room;
        std::string out;
        for (const auto& part : wrapped(line.name, room)) {
            if (!out.empty()) {
                out += std::string(rank_width + 1, ' ') + part + "\n";
                continue;
            }
            out += padded_left(line.rank, rank_width) + " " + padded_right(part, room);
            for (std::size_t i = 0; i < widths.size(); ++i) out += padded_left(line.cells[i], widths[i]);
            out += "\n";
        }
        return out;
    }

    const Ranking& ranking_;
    const RecordedFramework& framework_;
    Stage stage_;
    bool has_survey_;
    const TextStyle& style_;
};

/// The first of them, and how many more there are.
std::string listed(Bilingual title, const std::vector<std::string>& sentences, const TextStyle& style) {
    constexpr Bilingual more{"… và {} điều khác; xem --format json hoặc bảng tính",
                             "… and {} more; see --format json or the workbook"};
    if (sentences.empty()) return {};
    std::string out = "\n" + hanging("", title.in(style.language), style.width);
    for (std::size_t i = 0; i < std::min(sentences.size(), most_lines); ++i)
        out += hanging("  - ", printable(sentences[i]), style.width);
    if (sentences.size() > most_lines)
        out += hanging("  ", filled(more.in(style.language), std::to_string(sentences.size() - most_lines)),
                       style.width);
    return out;
}

std::string group_text(const Ranking& ranking, const RankedSet& set, const RankedGroup& group,
                       const TextStyle& style) {
    const std::string title = ranking_words::group(group.name, style.language) + " (" +
                              labels::counted(group.units.size(), {"{} đơn vị", "{} unit"},
                                              {"{} đơn vị", "{} units"}, style.language) +
                              ")";
    std::string out = "\n" + hanging("", printable(title), style.width);
    out += RankingTable(ranking, set, style).text(group);
    if (has_ranges(group)) out += hanging("", range_note.in(style.language), style.width);
    std::vector<std::string> notes;
    for (const auto& note : group.notes)
        notes.push_back(ranking_words::note(ranking, group, note, style.language));
    return out + listed(labels::notes, notes, style);
}

}  // namespace

std::string ranking_text(const Ranking& ranking, const std::vector<RankQuestion>& questions,
                         const TextStyle& style) {
    std::string out;
    for (const auto& set : ranking.sets) {
        if (!out.empty()) out += "\n";
        for (const auto& part : wrapped(printable(ranking_words::heading(set, style.language)), style.width))
            out += colored(style, Color::strong, part) + "\n";
        out += hanging("", printable(ranking_words::basis(set, style.language)), style.width);
        out += hanging("", ranking_words::rules(*set.framework, style.language), style.width);
        for (const auto& line : ranking_words::remarks(set, style.language))
            out += hanging("", line, style.width);
        for (const auto& group : set.groups) out += group_text(ranking, set, group, style);
    }
    std::vector<std::string> sentences;
    for (const auto& question : questions)
        sentences.push_back(ranking_words::question(ranking, question, style.language));
    return out + listed(ranking_words::questions_are, sentences, style);
}

}  // namespace cchc
