// SPDX-License-Identifier: MIT
#include <algorithm>

#include "annex/item_cells.hpp"
#include "annex/row_reader.hpp"
#include "annex/words.hpp"

namespace cchc {

std::optional<RowReader::Placed> RowReader::place(const std::vector<PrintedNumber>& readings,
                                                  NumberTrouble& trouble) const {
    std::optional<Placed> best;
    const auto is_better = [](const NumberPlace& a, const NumberPlace& b) {
        if (a.gap.empty() != b.gap.empty()) return a.gap.empty();
        return a.is_beside && !b.is_beside;
    };
    for (const auto& reading : readings) {
        NumberTrouble why = NumberTrouble::none;
        auto found = path_.find(reading, why);
        if (!found) {
            trouble = why;
        } else if (!best || is_better(*found, best->place)) {
            best = Placed{reading, std::move(*found)};
        }
    }
    return best;
}

bool RowReader::rename_area(std::size_t area, const std::string& code) {
    DraftItem& item = draft_.items[area];
    if (codes_.contains(code) || !item.children.empty()) return false;
    if (item.label.empty()) item.label = item.code;
    codes_.erase(item.code);
    item.code = code;
    codes_.insert(code);
    return true;
}

std::size_t RowReader::add_item(const AnnexRow& row, std::string code, std::string label,
                                std::optional<std::size_t> parent) {
    const std::size_t at = draft_.items.size();
    codes_.insert(code);
    DraftItem item;
    item.label = label == code ? std::string() : std::move(label);
    item.code = std::move(code);
    item.parent = parent;
    item.row = draft_.rows.size();
    draft_.items.push_back(std::move(item));
    if (parent) {
        draft_.items[*parent].children.push_back(at);
    } else {
        draft_.areas.push_back(at);
    }
    verdict(row, AnnexRowKind::item, at);
    return at;
}

void RowReader::read_points_of(DraftItem& item, const AnnexRow& row) {
    const AnnexCell& cell = row.cell(columns_->points);
    if (cell.is_faulty) {
        item.points_trouble = DraftNote{{"ô điểm không có giá trị", "the cell of points shows no value"}};
        return;
    }
    if (cell.is_blank()) return;
    const PointsCell points = read_points(cell.shown());
    if (!points.points) {
        item.points_trouble = DraftNote{{"không đọc được số điểm “{}”", "the points “{}” could not be read"},
                                        {std::string(cell.shown())}};
        return;
    }
    item.max = points.points;
    if (points.is_negative) item.type = ItemType::penalty;
    if (!points.taken_off.empty())
        item.notes.push_back({{"điểm đọc từ “{}”, bỏ dấu chú thích",
                               "the points were read from “{}”, without the footnote's mark"},
                              {std::string(cell.shown())}});
}

/// The lines of a title cell below its first, or of a row that goes on with it.
void RowReader::add_lines(DraftItem& item, std::string_view text) {
    for (const auto& line : lines_of(text)) add_own_line(item, line);
}

void RowReader::read_numbered(const AnnexRow& row, const Head& head) {
    settle_group();
    const std::string label = head.readings.front().label;
    if (head.title.empty()) {
        return verdict(
            row, AnnexRowKind::not_understood, {},
            DraftNote{{"có số “{}” nhưng không có nội dung", "it has the number “{}” and no words"},
                      {label}});
    }
    NumberTrouble trouble = NumberTrouble::none;
    const auto placed = place(head.readings, trouble);
    if (!placed) {
        const bool is_twice = trouble == NumberTrouble::twice;
        return verdict(row, AnnexRowKind::not_understood, {},
                       is_twice ? DraftNote{{"số “{}” đã có hoặc nhỏ hơn số ở trên",
                                             "the number “{}” has been, or is below the one above it"},
                                            {label}}
                                : DraftNote{{"số “{}” không có mục cha ở trên",
                                             "the number “{}” has no parent above it"},
                                            {label}});
    }
    const auto& [number, where] = *placed;
    if (where.area_code && !rename_area(*where.parent, *where.area_code)) {
        return verdict(
            row, AnnexRowKind::not_understood, {},
            DraftNote{{"số “{}” không khớp số của lĩnh vực", "the number “{}” does not fit the area's"},
                      {label}});
    }
    const std::string above = where.parent ? draft_.items[*where.parent].code + "." : "";
    if (codes_.contains(above + where.segment)) {
        return verdict(row, AnnexRowKind::not_understood, {},
                       DraftNote{{"số “{}” đã có ở trên", "the number “{}” has been above"}, {label}});
    }
    const std::size_t at =
        add_item(row, above + where.segment, where.has_grown ? label + "0" : label, where.parent);
    path_.take(number, where, at);
    current_ = at;
    DraftItem& item = draft_.items[at];
    if (where.has_grown)
        item.notes.push_back(
            {{"ô ghi “{}”, đọc là “{}0” theo thứ tự", "the cell holds “{}”, read as “{}0” by its turn"},
             {label, label}});
    if (!where.gap.empty())
        draft_.notes.push_back(
            {{"trước “{}” thiếu số {}", "before “{}” the number {} is missing"}, {label, where.gap}});
    fill_item(item, row, head.title);
}

void RowReader::fill_item(DraftItem& item, const AnnexRow& row, std::string_view title) {
    const auto lines = lines_of(title);
    set_title(item, lines.front());
    for (std::size_t i = 1; i < lines.size(); ++i) add_own_line(item, lines[i]);
    read_points_of(item, row);
    take_other_cells(item, row, *columns_);
}

/// A row whose number is a whole code, such as I.2.1, which names the item above it.
void RowReader::read_coded(const AnnexRow& row, const Head& head) {
    settle_group();
    const auto dot = head.code.rfind('.');
    std::optional<std::size_t> parent;
    for (std::size_t i = 0; i < draft_.items.size() && dot != std::string::npos; ++i) {
        if (draft_.items[i].code == head.code.substr(0, dot)) parent = i;
    }
    const bool has_place = dot == std::string::npos || parent.has_value();
    if (!has_place || codes_.contains(head.code)) {
        return verdict(
            row, AnnexRowKind::not_understood, {},
            has_place
                ? DraftNote{{"số “{}” đã có ở trên", "the number “{}” has been above"}, {head.code}}
                : DraftNote{{"số “{}” không có mục cha ở trên", "the number “{}” has no parent above it"},
                            {head.code}});
    }
    current_ = add_item(row, head.code, "", parent);
    fill_item(draft_.items[*current_], row, head.title);
}

void RowReader::add_area(const AnnexRow& row, std::string_view title) {
    settle_group();
    const PrintedNumber number = path_.next_area();
    const std::size_t at = add_item(row, segment_of(number), "", std::nullopt);
    path_.take(number, {}, at);
    current_ = at;
    DraftItem& item = draft_.items[at];
    item.notes.push_back({{"bảng không đánh số; mã “{}” do chương trình đặt tiếp theo",
                           "not numbered there; the code “{}” is the next one"},
                          {item.code}});
    set_title(item, title);
    read_points_of(item, row);
    take_other_cells(item, row, *columns_);
}
}  // namespace cchc
