// SPDX-License-Identifier: MIT
#include "annex/row_reader.hpp"

#include <algorithm>

#include "annex/item_cells.hpp"
#include "annex/rules/formulas.hpp"
#include "annex/settle.hpp"
#include "annex/words.hpp"

namespace cchc {
namespace {

bool begins_total(const std::string& plain) {
    for (const std::string_view phrase : {"tổng cộng", "tổng điểm", "tổng số điểm", "điểm tổng cộng",
                                          "cộng điểm", "cộng mục", "cộng lĩnh vực", "tổng cộng điểm"}) {
        if (begins_with_words(plain, phrase)) return true;
    }
    return plain == "cộng" || plain == "tổng" || plain == "cộng:";
}

/// “Tổng (A + B)” with points: a total, too; “Tổng số hồ sơ” is a figure.
bool may_be_total(const std::string& plain) {
    if (!begins_with_words(plain, "tổng")) return false;
    for (const std::string_view other : {"tổng số", "tổng hợp", "tổng kết", "tổng thu", "tổng chi"}) {
        if (begins_with_words(plain, other)) return false;
    }
    return true;
}

/// Who signs below a table, and who gets it.
bool begins_signature(const std::string& plain) {
    for (const std::string_view phrase :
         {"người lập", "chủ tịch", "tm", "kt", "thủ trưởng", "nơi nhận", "đại diện"}) {
        if (begins_with_words(plain, phrase)) return true;
    }
    return false;
}

bool begins_remark(const std::string& plain) {
    for (const std::string_view phrase : {"ghi chú", "chú thích", "lưu ý"}) {
        if (begins_with_words(plain, phrase)) return true;
    }
    return plain.starts_with("(*)");
}

std::string first_line(std::string_view text) {
    const auto lines = lines_of(text);
    return lines.empty() ? std::string() : lines.front();
}

/// `I.2.1`, `A1`: a code as frameworks have it, letters and digits mixed.
bool is_whole_code(std::string_view text) {
    bool has_digit = false;
    bool has_letter = false;
    for (const char c : text) {
        const bool is_digit = c >= '0' && c <= '9';
        const bool is_letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        if (!is_digit && !is_letter && c != '.') return false;
        has_digit = has_digit || is_digit;
        has_letter = has_letter || is_letter;
    }
    return text.size() <= 40 && has_digit && has_letter && text.front() != '.' && text.back() != '.' &&
           text.find("..") == std::string_view::npos;
}

bool gives_points(std::string_view text) {
    const auto lines = rule_lines(text);
    return std::all_of(lines.begin(), lines.end(),
                       [](const RuleLine& line) { return line.points.has_value(); });
}

bool begins_figure(const std::string& plain) {
    return begins_with_words(plain, "số") || begins_with_words(plain, "tổng số") ||
           begins_with_words(plain, "tỷ lệ");
}

/// Whether a row's text tells how the item above it is scored.
bool is_about_rule(std::string_view text) {
    const std::string plain = plain_words(text);
    for (const std::string_view start : {"tính", "cách tính", "nếu", "trong đó", "trường hợp"}) {
        if (begins_with_words(plain, start)) return true;
    }
    return has_bullet(text) ||
           says_any(plain, {"mỗi", "công thức", "điều tra xã hội học", "điều tra xhh", "cấp trên chấm",
                            "tự đánh giá", "tự chấm", "không phát sinh", "điểm"}) ||
           (plain.find('/') != std::string::npos && says_any(plain, {"x", "×", "*"}));
}

}  // namespace

void RowReader::verdict(const AnnexRow& row, AnnexRowKind kind, std::optional<std::size_t> item,
                        std::optional<DraftNote> why) {
    draft_.rows.push_back(
        {kind, row.table, row.row, row.words(), item, std::move(why), row.place, row.texts()});
}

RowReader::Head RowReader::head_of(const AnnexRow& row) const {
    const AnnexCell& title = row.cell(columns_->title);
    if (!columns_->number) {
        auto leading = leading_number(title.shown());
        return leading ? Head{std::move(leading->readings), leading->rest} : Head{{}, title.shown()};
    }
    const AnnexCell& number = row.cell(*columns_->number);
    auto readings = printed_numbers(number.shown(), number.is_number);
    if (readings.empty() && is_whole_code(number.shown()) && !title.is_blank())
        return {{}, title.shown(), std::string(number.shown())};
    if (!readings.empty()) return {std::move(readings), title.shown()};
    if (title.is_blank() && !number.is_blank()) {  // merged over both columns
        auto leading = leading_number(number.shown());
        return leading ? Head{std::move(leading->readings), leading->rest} : Head{{}, number.shown()};
    }
    if (number.is_blank() && !row.cell(columns_->points).is_blank()) {
        auto leading = leading_number(title.shown());
        if (leading && leading->readings.front().segments.size() > 1)
            return {std::move(leading->readings), leading->rest};
    }
    return {{}, title.shown()};
}

void RowReader::read(const AnnexRow& row) {
    if (is_header_again(row, *columns_)) return verdict(row, AnnexRowKind::heading);
    const Head head = head_of(row);
    const std::string plain = plain_words(first_line(head.title));
    const bool has_points = !row.cell(columns_->points).is_blank();
    if (head.readings.empty() && (begins_total(plain) || (has_points && may_be_total(plain))))
        return read_total(row, head.title);
    if (head.readings.empty() && begins_remark(plain)) return verdict(row, AnnexRowKind::remark);
    if (!head.code.empty()) return read_coded(row, head);
    if (head.readings.empty()) return read_unnumbered(row, head.title);
    is_below_total_ = false;
    if (!read_as_level_or_figure(row, head)) read_numbered(row, head);
}

/// “a) Đúng hạn: 2 điểm”, or “a) Tổng số hồ sơ” of a formula.
bool RowReader::read_as_level_or_figure(const AnnexRow& row, const Head& head) {
    const bool is_letter =
        std::any_of(head.readings.begin(), head.readings.end(),
                    [](const PrintedNumber& one) { return one.style == CountingStyle::small_letter; });
    if (!is_letter || !current_ || !row.cell(columns_->points).is_blank() || head.title.empty()) return false;
    DraftItem& item = draft_.items[*current_];
    if (gives_points(head.title)) {
        add_lines(item, head.title);
        verdict(row, AnnexRowKind::level, current_);
        return true;
    }
    if (!begins_figure(plain_words(head.title))) return false;
    item.figures.push_back({segment_of(head.readings.front()), std::string(head.title)});
    verdict(row, AnnexRowKind::figure, current_);
    return true;
}

void RowReader::read_total(const AnnexRow& row, std::string_view title) {
    settle_group();
    const PointsCell points = read_points(row.cell(columns_->points).shown());
    is_below_total_ = true;
    if (!points.points) {
        return verdict(
            row, AnnexRowKind::total, {},
            DraftNote{{"dòng tổng không có số điểm", "the total has no points"}, {std::string(title)}});
    }
    std::string code;
    if (!path_.is_empty() && !draft_.areas.empty()) code = draft_.items[draft_.areas.back()].code;
    draft_.sums.push_back({code, *points.points, {}, draft_.rows.size()});
    verdict(row, AnnexRowKind::total);
}

void RowReader::read_unnumbered(const AnnexRow& row, std::string_view title) {
    const AnnexCell& cell = row.cell(columns_->points);
    if (title.empty()) {
        if (!current_ || !cell.is_blank() || cell.is_faulty) {
            return verdict(row, AnnexRowKind::not_understood, {},
                           DraftNote{{"dòng không có nội dung", "the row has no words of its own"}});
        }
        take_other_cells(draft_.items[*current_], row, *columns_);
        return verdict(row, AnnexRowKind::continued, current_);
    }
    if (names_documents(title) && current_ && cell.is_blank()) {
        add_lines(draft_.items[*current_], title);
        return verdict(row, AnnexRowKind::documents, current_);
    }
    const bool is_area = is_in_capitals(title) && names_type(title) && !has_bullet(title) &&
                         !gives_points(title) && !path_.is_empty() && !is_below_total_;
    if (is_area) return add_area(row, title);
    if (is_below_total_ && cell.is_blank() && begins_signature(plain_words(title)))
        return verdict(row, AnnexRowKind::remark);
    if (!current_ || (is_below_total_ && cell.is_blank())) {
        return verdict(row, AnnexRowKind::not_understood, {},
                       DraftNote{{"không có số thứ tự, không thuộc mục nào ở trên",
                                  "it has no number and belongs to no item above"}});
    }
    if (cell.is_blank() && !cell.is_faulty) return read_text_row(row, title);
    const PointsCell points = read_points(cell.shown());
    if (!points.points || points.is_negative) {
        return verdict(row, AnnexRowKind::not_understood, current_,
                       DraftNote{{"không đọc được số điểm “{}”", "the points “{}” could not be read"},
                                 {std::string(cell.shown())}});
    }
    UnnumberedRow one{draft_.rows.size(), std::string(title), *points.points, {}};
    take_other_cells(one.cells, row, *columns_);
    group_.push_back(std::move(one));
    verdict(row, AnnexRowKind::level, current_);
}

/// A row of words alone, below an item.
void RowReader::read_text_row(const AnnexRow& row, std::string_view title) {
    DraftItem& item = draft_.items[*current_];
    const auto finish = [&](AnnexRowKind kind) {
        take_other_cells(item, row, *columns_);
        verdict(row, kind, current_);
    };
    const auto lines = lines_of(title);
    if (lines.size() > 1) {
        add_lines(item, title);
        return finish(AnnexRowKind::continued);
    }
    if (gives_points(title)) {
        add_lines(item, title);
        return finish(AnnexRowKind::level);
    }
    const auto figures = figures_in(std::string(title));
    if (!figures.empty()) {
        item.figures.insert(item.figures.end(), figures.begin(), figures.end());
        return finish(AnnexRowKind::figure);
    }
    if (is_about_rule(title)) {
        add_scoring_line(item, title);
        return finish(AnnexRowKind::rule);
    }
    if (!columns_->figures.empty() && begins_figure(plain_words(title))) {
        item.figures.push_back({"", std::string(title)});
        return finish(AnnexRowKind::figure);
    }
    if (begins_small(title)) {
        if (item.lines.empty()) {
            set_title(item, item.title + " " + std::string(title));
            item.notes.push_back(
                {{"tên nối thêm dòng dưới: “{}”", "the row below goes on with the title: “{}”"},
                 {std::string(title)}});
        } else {
            item.lines.back() = rule_line(item.lines.back().whole + " " + std::string(title));
        }
        return finish(AnnexRowKind::continued);
    }
    verdict(row, AnnexRowKind::not_understood, current_,
            DraftNote{{"không có số thứ tự, không có điểm", "it has neither a number nor points"}});
}

}  // namespace cchc
