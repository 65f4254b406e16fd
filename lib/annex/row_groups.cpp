// SPDX-License-Identifier: MIT
#include <algorithm>

#include "annex/item_cells.hpp"
#include "annex/row_reader.hpp"
#include "annex/words.hpp"

namespace cchc {
namespace {

struct GroupPoints {
    std::int64_t sum = 0;
    Decimal best;
    bool has_zero = false;
};

GroupPoints points_of(const std::vector<UnnumberedRow>& rows) {
    GroupPoints points;
    for (const auto& row : rows) {
        points.sum += row.points.units();
        points.best = std::max(points.best, row.points);
        points.has_zero = points.has_zero || row.points.units() == 0;
    }
    return points;
}

bool gives_any(const std::vector<RuleLine>& lines) {
    return std::any_of(lines.begin(), lines.end(),
                       [](const RuleLine& line) { return line.points.has_value(); });
}

}  // namespace

/// The best of them has the item's points, and they do not sum to these.
bool RowReader::takes_as_levels(DraftItem& item) {
    const GroupPoints points = points_of(group_);
    const bool is_choice =
        points.best == *item.max && group_.size() > 1 && (points.has_zero || points.sum != item.max->units());
    if (!is_choice || gives_any(item.lines)) return false;
    for (const auto& row : group_) {
        RuleLine line = rule_line(row.text);
        if (!line.is_open) {
            line.points = row.points;
            line.whole += ": " + row.points.text();
        }
        item.lines.push_back(std::move(line));
    }
    return true;
}

void RowReader::add_unnumbered(std::size_t parent, UnnumberedRow& row) {
    DraftItem child = std::move(row.cells);
    std::size_t number = draft_.items[parent].children.size() + 1;
    const auto code = [&] { return draft_.items[parent].code + "." + std::to_string(number); };
    while (codes_.contains(code())) ++number;
    child.code = code();
    codes_.insert(child.code);
    child.parent = parent;
    child.row = row.verdict;
    child.max = row.points;
    const auto lines = lines_of(row.text);
    set_title(child, without_bullet(lines.front()));
    for (std::size_t i = 1; i < lines.size(); ++i) add_own_line(child, lines[i]);
    child.notes.push_back({{"bảng không đánh số; mã “{}” do chương trình đặt",
                            "not numbered there; the code “{}” was given here"},
                           {child.code}});
    const std::size_t at = draft_.items.size();
    draft_.items.push_back(std::move(child));
    draft_.items[parent].children.push_back(at);
    draft_.rows[row.verdict].kind = AnnexRowKind::item;
    draft_.rows[row.verdict].item = at;
}

/// They sum to the item's points.
bool RowReader::takes_as_children(std::size_t at) {
    const DraftItem& item = draft_.items[at];
    const GroupPoints points = points_of(group_);
    const bool is_sum = points.sum == item.max->units() && !points.has_zero && group_.size() > 1;
    if (!is_sum || gives_any(item.lines) || !item.children.empty()) return false;
    for (auto& row : group_) add_unnumbered(at, row);
    return true;
}

void RowReader::settle_group() {
    if (group_.empty()) return;
    DraftItem& item = draft_.items[*current_];
    const bool is_told = item.max && (takes_as_levels(item) || takes_as_children(*current_));
    if (!is_told) late_.push_back({*current_, std::move(group_)});
    group_.clear();
}

/// Rows without a number that complete the sum of the item above theirs are its children; others are not
/// told.
void RowReader::settle_late_groups() {
    for (auto& group : late_) {
        const auto parent = draft_.items[group.item].parent;
        bool is_sum = false;
        if (parent && draft_.items[*parent].max) {
            std::int64_t sum = points_of(group.rows).sum;
            bool is_known = true;
            for (const auto child : draft_.items[*parent].children) {
                is_known = is_known && draft_.items[child].max.has_value();
                sum += draft_.items[child].max.value_or(Decimal()).units();
            }
            is_sum = is_known && sum == draft_.items[*parent].max->units() && !points_of(group.rows).has_zero;
        }
        for (auto& row : group.rows) {
            if (is_sum) {
                add_unnumbered(*parent, row);
                continue;
            }
            auto& verdict = draft_.rows[row.verdict];
            verdict.kind = AnnexRowKind::not_understood;
            verdict.why = DraftNote{
                {"không có số thứ tự; không rõ là mức điểm hay mục con: điểm không khớp mục ở trên",
                 "it has no number; whether it is a level or an item is not clear: its points fit neither"}};
            draft_.items[group.item].rule.trouble = verdict.why;
        }
    }
    late_.clear();
}

void RowReader::finish() {
    settle_group();
    settle_late_groups();
}

}  // namespace cchc
