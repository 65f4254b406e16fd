// SPDX-License-Identifier: MIT
#include "rank/ranking_words.hpp"

#include <algorithm>

#include "base/enum_table.hpp"
#include "base/filled.hpp"
#include "model/names.hpp"
#include "model/wording.hpp"
#include "score/names.hpp"

namespace cchc::ranking_words {
namespace {

constexpr auto note_kinds = enum_table<Named<RankNote::Kind>>({{RankNote::Kind::rank_by, "rank-by"},
                                                               {RankNote::Kind::ties, "ties"},
                                                               {RankNote::Kind::rounding, "rounding"}});
/// A question, and how it is asked where what it counts is one.
struct QuestionWords {
    RankQuestion::Kind value;
    std::string_view name;
    Bilingual words;
    Bilingual of_one;
};

constexpr Bilingual far_above{
    "Vì sao điểm tự chấm của {} cao hơn điểm thẩm định {} điểm, khi ở các đơn vị cùng nhóm thường không quá "
    "{} điểm?",
    "Why is {} self-assessed {} points above its appraisal, where {} is as much as is usual in its group?"};
constexpr Bilingual many_items{"Vì sao ở {} một tài liệu là căn cứ của {} mục ({})?",
                               "Why is one document of {} evidence of {} items ({})?"};

constexpr auto question_kinds = enum_table<QuestionWords>({
    {RankQuestion::Kind::same_evidence,
     "same-evidence",
     {"Vì sao {} tệp tài liệu giống hệt nhau ở {} ({})?",
      "Why are {} files of evidence the same at {} ({})?"},
     {"Vì sao {} tệp tài liệu giống hệt nhau ở {} ({})?", "Why is {} file of evidence the same at {} ({})?"}},
    {RankQuestion::Kind::same_answers,
     "same-answers",
     {"Vì sao mọi câu trả lời của {} phiếu chấm giống hệt nhau ở {} ({})?",
      "Why are all answers of {} score cards the same at {} ({})?"},
     {"Vì sao mọi câu trả lời của {} phiếu chấm giống hệt nhau ở {} ({})?",
      "Why are all answers of {} score card the same at {} ({})?"}},
    {RankQuestion::Kind::all_at_most,
     "all-at-most",
     {"Vì sao mọi mục tự chấm của {} đều đạt điểm tối đa ({} mục)?",
      "Why does {} score every item at its most ({} items)?"},
     {"Vì sao mọi mục tự chấm của {} đều đạt điểm tối đa ({} mục)?",
      "Why does {} score every item at its most ({} item)?"}},
    {RankQuestion::Kind::far_above, "far-above", far_above, far_above},
    {RankQuestion::Kind::many_items, "many-items", many_items, many_items},
});

std::string with_grade(const std::string& grade) {
    return grade.empty() ? std::string() : " (" + grade + ")";
}

/// The first five, and how many more there are.
std::string listed(const std::vector<std::string>& names, Language language) {
    constexpr std::size_t shown = 5;
    constexpr Bilingual more{" và {} trường hợp khác", " and {} more"};
    std::string out;
    for (std::size_t i = 0; i < std::min(shown, names.size()); ++i) out += (i == 0 ? "" : "; ") + names[i];
    if (names.size() > shown) out += filled(more.in(language), std::to_string(names.size() - shown));
    return out;
}

/// What would be otherwise.
std::string otherwise(const RecordedFramework& framework, const RankNote& note, Language language) {
    constexpr Bilingual published{"so chỉ số đã làm tròn", "the published index compared"};
    constexpr Bilingual exact{"so chỉ số trước khi làm tròn", "the exact index compared"};
    constexpr Bilingual dense{"bằng nhau thì hạng sau liền kề (1, 1, 2)",
                              "equal ones followed at once (1, 1, 2)"};
    constexpr Bilingual competition{"bằng nhau thì hạng sau nhảy bậc (1, 1, 3)",
                                    "equal ones followed with a gap (1, 1, 3)"};
    constexpr Bilingual rounded{"chỉ số {}", "the index rounded {}"};
    switch (note.kind) {
        case RankNote::Kind::rank_by:
            return std::string((framework.rank_by == RankBy::exact ? published : exact).in(language));
        case RankNote::Kind::ties:
            return std::string((framework.ties == Ties::dense ? competition : dense).in(language));
        case RankNote::Kind::rounding:
            break;
    }
    return filled(rounded.in(language), names::rounding[note.rounding].words.in(language));
}

}  // namespace

std::string index_name(const RecordedFramework& framework, Language language) {
    return framework.index_name.empty() ? wording::index_name({}, language) : framework.index_name;
}

std::string heading(const RankedSet& set, Language language) {
    constexpr Bilingual words{"Xếp hạng {} năm {}", "{} {}: ranks"};
    return filled(words.in(language), {index_name(*set.framework, language), std::to_string(set.year)});
}

std::string basis(const RankedSet& set, Language language) {
    constexpr Bilingual words{"Khung chỉ số: {} ({}); giai đoạn: {}", "Framework: {} ({}); stage: {}"};
    const Standing standing = set.framework->is_official ? Standing::official : Standing::illustrative;
    return filled(words.in(language), {set.framework->id, wording::standing(standing).in(language),
                                       names::stage[set.stage].words.in(language)});
}

std::vector<std::string> remarks(const RankedSet& set, Language language) {
    std::vector<std::string> lines;
    if (!set.framework->is_official) lines.emplace_back(wording::note_illustrative.in(language));
    if (set.stage != Stage::final) lines.emplace_back(wording::note_provisional.in(language));
    return lines;
}

std::string rules(const RecordedFramework& framework, Language language) {
    constexpr Bilingual exact{"Hạng so theo chỉ số trước khi làm tròn", "Ranked by the exact index"};
    constexpr Bilingual published{"Hạng so theo chỉ số đã làm tròn", "Ranked by the published index"};
    constexpr Bilingual dense{"; bằng nhau thì đồng hạng, hạng sau liền kề (1, 1, 2).",
                              "; equal ones share a rank, and the next one follows at once (1, 1, 2)."};
    constexpr Bilingual competition{"; bằng nhau thì đồng hạng, hạng sau nhảy bậc (1, 1, 3).",
                                    "; equal ones share a rank, and a gap follows (1, 1, 3)."};
    return std::string((framework.rank_by == RankBy::exact ? exact : published).in(language)) +
           std::string((framework.ties == Ties::dense ? dense : competition).in(language));
}

std::string group(const std::string& name, Language language) {
    constexpr Bilingual named{"Nhóm {}", "Group {}"};
    constexpr Bilingual none{"Các đơn vị không ghi nhóm", "Units without a group"};
    return name.empty() ? std::string(none.in(language)) : filled(named.in(language), name);
}

std::string note(const Ranking& ranking, const RankedGroup& group, const RankNote& note, Language language) {
    constexpr Bilingual words{"{}: hạng {}{} thay vì {}{} nếu {}.", "{}: rank {}{} instead of {}{} with {}."};
    const UnitRecord& unit = ranking.units.at(note.unit);
    const auto ranked = std::find_if(group.units.begin(), group.units.end(),
                                     [&](const RankedUnit& one) { return one.unit == note.unit; });
    return filled(words.in(language),
                  {unit.name, std::to_string(note.rank), with_grade(note.grade), std::to_string(ranked->rank),
                   with_grade(unit.total.grade), otherwise(*unit.framework, note, language)});
}

std::string question(const Ranking& ranking, const RankQuestion& question, Language language) {
    const QuestionWords& row = question_kinds[question.kind];
    const bool counts_what = question.kind == RankQuestion::Kind::same_evidence ||
                             question.kind == RankQuestion::Kind::same_answers;
    const std::size_t counted = counts_what ? question.what.size() : question.items;
    const std::string_view words = (counted == 1 ? row.of_one : row.words).in(language);
    std::vector<std::string> names;
    for (const std::size_t unit : question.units) names.push_back(ranking.units.at(unit).name);
    const UnitRecord& first = ranking.units.at(question.units.front());
    const std::string items = std::to_string(question.items);
    const auto points = [&](const std::optional<Ratio>& value) {
        return wording::number(value.value_or(Ratio()), first.framework->decimals, first.framework->rounding,
                               language);
    };
    switch (question.kind) {
        case RankQuestion::Kind::same_evidence:
        case RankQuestion::Kind::same_answers:
            return filled(
                words, {std::to_string(counted), listed(names, language), listed(question.what, language)});
        case RankQuestion::Kind::all_at_most:
            return filled(words, {first.name, items});
        case RankQuestion::Kind::far_above:
            return filled(words, {first.name, points(question.points), points(question.usual)});
        case RankQuestion::Kind::many_items:
            break;
    }
    return filled(words, {first.name, items, listed(question.what, language)});
}

std::string_view name_of(RankNote::Kind kind) {
    return note_kinds.name(kind);
}
std::string_view name_of(RankQuestion::Kind kind) {
    return question_kinds.name(kind);
}

}  // namespace cchc::ranking_words
