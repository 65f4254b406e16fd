// SPDX-License-Identifier: MIT
#include "annex/settle.hpp"

#include <algorithm>

#include "annex/rules/recognise.hpp"
#include "annex/words.hpp"

namespace cchc {
namespace {

/// Bonus or penalty by what an area or a criterion is called.
std::optional<ItemType> type_in(const std::string& title) {
    const std::string plain = plain_words(title);
    const bool adds = says_any(plain, {"điểm thưởng", "điểm cộng", "thưởng điểm", "cộng điểm"});
    const bool takes = says_any(plain, {"điểm trừ", "trừ điểm", "điểm phạt", "phạt điểm", "bị trừ"});
    if (adds == takes) return std::nullopt;
    return adds ? ItemType::bonus : ItemType::penalty;
}

std::size_t depth_of(const DraftFramework& draft, const DraftItem& item) {
    std::size_t depth = 0;
    for (auto above = item.parent; above; above = draft.items[*above].parent) ++depth;
    return depth;
}

void find_types(DraftFramework& draft) {
    for (std::size_t i = 0; i < draft.items.size(); ++i) {
        DraftItem& item = draft.items[i];
        if (depth_of(draft, item) > 1) continue;
        const bool is_below = item.parent && type_of(draft, *item.parent) != ItemType::normal;
        const auto type = type_in(item.title);
        if (is_below) {
            item.type.reset();
        } else if (type) {
            item.type = type;
            item.notes.push_back(*type == ItemType::bonus
                                     ? DraftNote{{"điểm thưởng: đọc từ tên", "bonus: read from its title"}}
                                     : DraftNote{{"điểm trừ: đọc từ tên", "a penalty: read from its title"}});
        }
    }
    for (auto& item : draft.items) {
        if (item.parent && item.type && type_of(draft, *item.parent) != ItemType::normal) item.type.reset();
    }
}

/// The children's points; nothing where any is not known or of another type.
std::optional<Decimal> children_sum(const DraftFramework& draft, const DraftItem& item, ItemType type) {
    std::int64_t sum = 0;
    bool has_any = false;
    for (const auto child : item.children) {
        if (type_of(draft, child) != type) continue;
        if (!draft.items[child].max) return std::nullopt;
        sum += draft.items[child].max->units();
        has_any = true;
    }
    return has_any ? std::optional(Decimal::from_units(sum)) : std::nullopt;
}

/// 20 of 207: what stands before a footnote's digit.
std::optional<Decimal> without_last_digit(Decimal value) {
    std::string text = value.text();
    if (text.size() < 2) return std::nullopt;
    text.pop_back();
    if (text.ends_with(".")) return std::nullopt;
    return parse_number(text).number.value;
}

/// Where a sum fails and one number without its last digit makes it right, that digit is a footnote's.
void take_off_footnotes(DraftFramework& draft) {
    for (std::size_t i = 0; i < draft.items.size(); ++i) {
        const auto sum = children_sum(draft, draft.items[i], type_of(draft, i));
        if (!sum || !draft.items[i].max || *sum == *draft.items[i].max) continue;
        std::vector<std::pair<std::size_t, Decimal>> fitting;
        const auto try_one = [&](std::size_t at, bool is_parent) {
            const Decimal printed = *draft.items[at].max;
            const auto shorter = without_last_digit(printed);
            if (!shorter) return;
            const std::int64_t rest = sum->units() - printed.units() + shorter->units();
            const bool fits = is_parent ? *sum == *shorter : rest == draft.items[i].max->units();
            if (fits) fitting.emplace_back(at, *shorter);
        };
        try_one(i, true);
        for (const auto child : draft.items[i].children) try_one(child, false);
        if (fitting.size() != 1) continue;
        DraftItem& item = draft.items[fitting.front().first];
        item.notes.push_back(
            {{"điểm in là “{}”; đọc là {} vì chữ số cuối là số chú thích: khi đó tổng mới khớp",
              "the points read “{}”; taken as {}, the last digit being a footnote's: then the sum is right"},
             {item.max->text(), fitting.front().second.text()}});
        item.max = fitting.front().second;
    }
}

void leave_out(DraftFramework& draft, std::size_t at, DraftNote why) {
    DraftItem& item = draft.items[at];
    item.is_left_out = true;
    auto& row = draft.rows[item.row];
    row.kind = AnnexRowKind::not_understood;
    row.item.reset();
    row.why = std::move(why);
    auto& siblings = item.parent ? draft.items[*item.parent].children : draft.areas;
    std::erase(siblings, at);
}

/// What has no single number of points, or more of them than the item above, is no item; of a parent only its
/// points are left out.
void leave_out_unread(DraftFramework& draft) {
    for (std::size_t at = draft.items.size(); at-- > 0;) {
        DraftItem& item = draft.items[at];
        if (item.is_left_out) continue;
        const auto above = item.parent ? draft.items[*item.parent].max : std::optional<Decimal>();
        const bool is_too_large =
            item.max && above && *item.max > *above && type_of(draft, at) == type_of(draft, *item.parent);
        if (is_too_large) {
            item.points_trouble =
                DraftNote{{"điểm {} lớn hơn điểm của mục cha, {}; có thể dính số chú thích",
                           "its points, {}, are more than the parent's, {}; a footnote's digit may "
                           "stand behind them"},
                          {item.max->text(), above->text()}};
            item.max.reset();
        }
        if (item.is_leaf() && !item.max) {
            leave_out(draft, at,
                      item.points_trouble.value_or(DraftNote{{"không có số điểm", "it has no points"}}));
        } else if (item.points_trouble) {
            item.notes.push_back(*item.points_trouble);
            draft.rows[item.row].why = item.points_trouble;
        }
    }
}

/// An item's points, or what its children sum to.
Decimal points_in(const DraftFramework& draft, std::size_t at) {
    const DraftItem& item = draft.items[at];
    return item.max ? *item.max : children_sum(draft, item, type_of(draft, at)).value_or(Decimal());
}

void sum_up(DraftFramework& draft) {
    std::vector<AnnexSum> totals = std::move(draft.sums);
    draft.sums.clear();
    for (std::size_t i = 0; i < draft.items.size(); ++i) {
        const DraftItem& item = draft.items[i];
        const auto sum = children_sum(draft, item, type_of(draft, i));
        if (item.is_left_out || !item.max || !sum) continue;
        draft.sums.push_back({item.code, *item.max, *sum, item.row});
    }
    std::int64_t whole = 0;
    std::int64_t bonus = 0;
    for (const auto area : draft.areas) {
        if (type_of(draft, area) == ItemType::normal) whole += points_in(draft, area).units();
        if (type_of(draft, area) == ItemType::bonus) bonus += points_in(draft, area).units();
    }
    draft.scale = Decimal::from_units(whole);
    for (std::size_t i = 0; i < totals.size(); ++i) {
        AnnexSum total = totals[i];
        const auto area = std::find_if(draft.areas.begin(), draft.areas.end(),
                                       [&](std::size_t at) { return draft.items[at].code == total.code; });
        const bool is_of_area = total.printed.units() != whole && area != draft.areas.end() &&
                                (i + 1 < totals.size() || total.printed == points_in(draft, *area));
        if (is_of_area) {
            total.computed = points_in(draft, *area);
        } else {
            total.code.clear();
            total.computed =
                total.printed.units() == whole + bonus ? total.printed : Decimal::from_units(whole);
            draft.scale_is_printed = true;
            if (total.printed.units() != whole + bonus) draft.scale = total.printed;
        }
        draft.sums.push_back(total);
    }
}

}  // namespace

bool names_type(std::string_view title) {
    return says_any(plain_words(title), {"điểm thưởng", "điểm cộng", "thưởng điểm", "cộng điểm", "điểm trừ",
                                         "trừ điểm", "điểm phạt", "phạt điểm"});
}

ItemType type_of(const DraftFramework& draft, std::size_t at) {
    for (std::optional<std::size_t> item = at; item; item = draft.items[*item].parent) {
        if (draft.items[*item].type) return *draft.items[*item].type;
    }
    return ItemType::normal;
}

namespace {

/// What has no words about how it is scored comes from the survey where a title above it says so.
void take_survey_from_above(DraftFramework& draft) {
    for (auto& item : draft.items) {
        const bool is_open = !item.is_left_out && item.is_leaf() && item.rule.kind == ScoringKind::none &&
                             !item.rule.trouble && !item.is_superior;
        for (auto above = item.parent; is_open && above; above = draft.items[*above].parent) {
            const std::string& title = draft.items[*above].title;
            if (!title_names_survey(title)) continue;
            item.rule.kind = ScoringKind::survey;
            item.rule.notes.push_back({{"lấy từ điều tra xã hội học: đọc từ tên mục trên, “{}”",
                                        "from the survey: read from the title above, “{}”"},
                                       {title}});
            break;
        }
    }
}

}  // namespace

void settle_draft(DraftFramework& draft) {
    find_types(draft);
    take_off_footnotes(draft);
    leave_out_unread(draft);
    for (std::size_t i = 0; i < draft.items.size(); ++i) {
        if (draft.items[i].is_left_out) continue;
        const auto unclear = draft.items[i].rule.trouble;
        recognise_rule(draft.items[i], type_of(draft, i));
        if (unclear) {
            draft.items[i].rule = DraftRule{};
            draft.items[i].rule.trouble = unclear;
        }
    }
    take_survey_from_above(draft);
    sum_up(draft);
}

}  // namespace cchc
