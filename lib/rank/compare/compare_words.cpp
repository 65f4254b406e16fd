// SPDX-License-Identifier: MIT
#include "rank/compare/compare_words.hpp"

#include <algorithm>

#include "base/filled.hpp"
#include "base/text.hpp"
#include "model/wording.hpp"
#include "rank/ranking_words.hpp"
#include "score/names.hpp"

namespace cchc::compare_words {
namespace {

constexpr auto cause_words = enum_table<Worded<MoveCause>>({
    {MoveCause::self, "self", {"tự chấm", "own score"}},
    {MoveCause::council, "council", {"hội đồng thẩm định", "the council"}},
    {MoveCause::survey, "survey", {"điều tra XHH", "the survey"}},
    {MoveCause::framework, "framework", {"khung chỉ số", "the framework"}},
    {MoveCause::counting, "counting", {"mục không phát sinh", "items that did not arise"}},
    {MoveCause::combining, "combining", {"mức trần, chia điểm", "caps and spreading"}},
});

bool is_of_one_unit(const ComparedResults& comparison) {
    return std::all_of(comparison.results.begin(), comparison.results.end(),
                       [&](const UnitRecord& unit) { return unit.id == comparison.results.front().id; });
}

const RecordedFramework& last_framework(const ComparedResults& comparison) {
    return *comparison.results.back().framework;
}

std::string signed_text(std::string text, const Ratio& rounded) {
    return rounded > Ratio() ? "+" + text : text;
}

const RecordedItem& item_at(const ComparedResults& comparison, const ComparedItem& item, std::size_t result) {
    return comparison.results[result].framework->items[*item.at[result]];
}

std::string max_text(const ComparedResults& comparison, const std::optional<Ratio>& max, Language language) {
    constexpr Bilingual no_limit{"không giới hạn", "no limit"};
    return max ? points(comparison, *max, language) : std::string(no_limit.in(language));
}

std::string change_text(const ComparedResults& comparison, const ComparedItem& item, std::size_t move,
                        ItemChange change, Language language) {
    constexpr Bilingual added{"mục mới của khung chỉ số sau", "new in the later framework"};
    constexpr Bilingual removed{"khung chỉ số sau không còn mục này", "gone from the later framework"};
    constexpr Bilingual divided{"trước chấm cả mục, nay chia thành các mục con",
                                "scored as a whole before, divided into items now"};
    constexpr Bilingual joined{"trước chia thành các mục con, nay chấm cả mục",
                               "divided into items before, scored as a whole now"};
    constexpr Bilingual type{"loại mục: {} → {}", "type: {} → {}"};
    constexpr Bilingual max{"điểm tối đa: {} → {}", "most points: {} → {}"};
    constexpr Bilingual title{"tên khác, cần xem có còn là một mục không: “{}” → “{}”",
                              "named otherwise, see whether it is still the same item: “{}” → “{}”"};
    constexpr Bilingual officer{"phụ trách: {} → {}", "officer: {} → {}"};
    if (change == ItemChange::added) return std::string(added.in(language));
    if (change == ItemChange::removed) return std::string(removed.in(language));
    if (change == ItemChange::divided) return std::string(divided.in(language));
    if (change == ItemChange::joined) return std::string(joined.in(language));
    const RecordedItem& before = item_at(comparison, item, move);
    const RecordedItem& after = item_at(comparison, item, move + 1);
    switch (change) {
        case ItemChange::type: {
            constexpr auto words = enum_table<Worded<ItemType>>({
                {ItemType::normal, "normal", {"thường", "normal"}},
                {ItemType::bonus, "bonus", {"điểm thưởng", "bonus"}},
                {ItemType::penalty, "penalty", {"điểm phạt", "penalty"}},
            });
            return filled(type.in(language),
                          {words[before.type].words.in(language), words[after.type].words.in(language)});
        }
        case ItemChange::max:
            return filled(max.in(language), {max_text(comparison, before.max, language),
                                             max_text(comparison, after.max, language)});
        case ItemChange::title:
            return filled(title.in(language), {before.title, after.title});
        default:
            break;
    }
    return filled(officer.in(language), {comparison.results[move].officer(*item.at[move]),
                                         comparison.results[move + 1].officer(*item.at[move + 1])});
}

/// The codes of the items of which this is another between two results.
std::string changed_codes(const ComparedResults& comparison, std::size_t move, ItemChange change) {
    std::string codes;
    for (const auto& item : comparison.items) {
        const auto& changes = item.moves[move].changes;
        if (std::find(changes.begin(), changes.end(), change) == changes.end()) continue;
        codes += (codes.empty() ? "" : ", ") + item.code;
    }
    return codes;
}

void note_pair(const ComparedResults& comparison, std::size_t move, Language language,
               std::vector<std::string>& notes) {
    constexpr Bilingual scoring{
        "{} và {}: cách tính khác nhau ({} và {}). Phần do điểm tối đa, mục thêm, bớt được tách riêng; "
        "cách chấm từng mục có đổi hay không thì kết quả không cho biết.",
        "{} and {}: scored in different ways ({} and {}). What most points, new and gone items make of it "
        "stands apart; results do not tell whether an item's rule has changed."};
    constexpr Bilingual added{"Mục mới ở {}: {}.", "New in {}: {}."};
    constexpr Bilingual removed{"Mục không còn ở {}: {}.", "Gone in {}: {}."};
    constexpr Bilingual renamed{"Cùng mã nhưng tên khác ở {}: {}.",
                                "Of the same code, but named otherwise in {}: {}."};
    const RecordedFramework& before = *comparison.results[move].framework;
    const RecordedFramework& after = *comparison.results[move + 1].framework;
    const std::string from = title(comparison, move, language);
    const std::string to = title(comparison, move + 1, language);
    if (before.scoring != after.scoring)
        notes.push_back(filled(scoring.in(language), {from, to, before.id, after.id}));
    for (const auto& [change, words] :
         {std::pair(ItemChange::added, added), std::pair(ItemChange::removed, removed),
          std::pair(ItemChange::title, renamed)}) {
        const std::string codes = changed_codes(comparison, move, change);
        if (!codes.empty()) notes.push_back(filled(words.in(language), {to, codes}));
    }
}

}  // namespace

std::string heading(const ComparedResults& comparison, Language language) {
    constexpr Bilingual words{"So sánh {}: {}", "{} compared: {}"};
    std::string names;
    for (const auto& unit : comparison.results)
        if (names.empty() || !is_of_one_unit(comparison)) names += (names.empty() ? "" : ", ") + unit.name;
    return filled(words.in(language),
                  {ranking_words::index_name(last_framework(comparison), language), names});
}

std::string title(const ComparedResults& comparison, std::size_t result, Language language) {
    const UnitRecord& unit = comparison.results[result];
    const auto& all = comparison.results;
    const auto like = [&](const auto& is_alike) {
        return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), is_alike));
    };
    const std::size_t of_year = like([&](const UnitRecord& other) { return other.year == unit.year; });
    const std::size_t of_both =
        like([&](const UnitRecord& other) { return other.year == unit.year && other.id == unit.id; });
    const std::string stage(names::stage[unit.stage].words.in(language));
    if (of_both == all.size()) return stage;
    std::string out = is_of_one_unit(comparison) ? std::string() : unit.id;
    if (out.empty() || of_year < all.size()) out += (out.empty() ? "" : " ") + std::to_string(unit.year);
    return of_both == 1 ? out : out + ", " + stage;
}

std::string basis(const ComparedResults& comparison, std::size_t result, Language language) {
    constexpr Bilingual words{"{}: khung chỉ số {} ({}), {}", "{}: framework {} ({}), {}"};
    const UnitRecord& unit = comparison.results[result];
    const Standing standing = unit.framework->is_official ? Standing::official : Standing::illustrative;
    const std::string year = (is_of_one_unit(comparison) ? "" : unit.id + " ") + std::to_string(unit.year);
    return filled(words.in(language), {year, unit.framework->id, wording::standing(standing).in(language),
                                       names::stage[unit.stage].words.in(language)});
}

Bilingual cause(MoveCause cause) {
    return cause_words[cause].words;
}

std::string parts(const ComparedResults& comparison, const MoveParts& by, Language language) {
    std::string out;
    for (std::size_t i = 0; i < by.size(); ++i) {
        if (by[i].is_zero()) continue;
        out += (out.empty() ? "" : "; ") +
               std::string(cause_words[static_cast<MoveCause>(i)].words.in(language)) + " " +
               difference(comparison, by[i], language);
    }
    return out;
}

std::vector<std::string> changes(const ComparedResults& comparison, const ComparedItem& item,
                                 std::size_t move, Language language) {
    std::vector<std::string> sentences;
    for (const ItemChange change : item.moves[move].changes)
        sentences.push_back(change_text(comparison, item, move, change, language));
    return sentences;
}

std::vector<std::string> notes(const ComparedResults& comparison, Language language) {
    constexpr Bilingual units{"Các kết quả là của những đơn vị khác nhau.",
                              "The results are of different units."};
    constexpr Bilingual stages{"Các kết quả ở những giai đoạn khác nhau.",
                               "The results are at different stages."};
    std::vector<std::string> notes;
    const auto& results = comparison.results;
    if (!is_of_one_unit(comparison)) notes.emplace_back(units.in(language));
    const bool is_of_one_stage = std::all_of(results.begin(), results.end(), [&](const UnitRecord& unit) {
        return unit.stage == results.front().stage;
    });
    if (!is_of_one_stage) notes.emplace_back(stages.in(language));
    for (std::size_t move = 0; move + 1 < results.size(); ++move)
        note_pair(comparison, move, language, notes);
    if (std::any_of(results.begin(), results.end(),
                    [](const UnitRecord& unit) { return !unit.framework->is_official; }))
        notes.emplace_back(wording::note_illustrative.in(language));
    return notes;
}

std::string points(const ComparedResults& comparison, const Ratio& value, Language language) {
    const RecordedFramework& framework = last_framework(comparison);
    return wording::number(value, framework.decimals, framework.rounding, language);
}

std::string difference(const ComparedResults& comparison, const Ratio& value, Language language) {
    const RecordedFramework& framework = last_framework(comparison);
    return signed_text(points(comparison, value, language),
                       value.rounded(framework.decimals, framework.rounding));
}

std::string index(const UnitRecord& unit, Language language) {
    return wording::number(unit.total.index, unit.framework->index_decimals, unit.framework->rounding,
                           language);
}

std::string index_difference(const ComparedResults& comparison, std::size_t move, Language language) {
    const Ratio value = comparison.results[move + 1].total.index - comparison.results[move].total.index;
    const RecordedFramework& framework = last_framework(comparison);
    const int places = std::max(framework.index_decimals, comparison.results[move].framework->index_decimals);
    return signed_text(wording::number(value, places, framework.rounding, language), value);
}

}  // namespace cchc::compare_words
