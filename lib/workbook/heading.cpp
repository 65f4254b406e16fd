// SPDX-License-Identifier: MIT
#include "workbook/heading.hpp"

#include <numeric>

#include "diag/finding.hpp"
#include "score/names.hpp"

namespace cchc {
namespace {

constexpr int title_size = 14;
constexpr int head_size = 12;

std::uint16_t last_column(const Sheet& sheet) {
    return static_cast<std::uint16_t>(sheet.widths().size() - 1);
}

/// The last column of the part that begins at `first` and is nearest to `share` of the sheet's width.
std::uint16_t end_of_part(const Sheet& sheet, std::uint16_t first, double share) {
    const auto& widths = sheet.widths();
    const double wanted = share * std::accumulate(widths.begin(), widths.end(), 0.0);
    double sum = 0;
    for (std::uint16_t column = first; column < last_column(sheet); ++column) {
        sum += widths[column];
        const double over = sum + widths[column + 1U] - wanted;
        if (over > 0 && over > wanted - sum) return column;
    }
    return last_column(sheet);
}

std::string period_line(const Book& book) {
    const Plan& plan = book.plan();
    const std::string line = book.say("Đơn vị: ", "Unit: ") + plan.unit.name + book.say(". Năm ", ". Year ") +
                             std::to_string(plan.year);
    if (plan.period_from.year == 0 || plan.period_to.year == 0)
        return line + ".";  // a draft whose plan is faulty
    return line + book.say(" (kỳ số liệu: ", " (data period: ") + localized(plan.period_from, book.language) +
           " - " + localized(plan.period_to, book.language) + ").";
}

std::string framework_line(const Book& book) {
    const Framework& framework = book.framework();
    return book.say("Khung chỉ số: ", "Framework: ") +
           (framework.title.empty() ? framework.id : framework.title) + " (" +
           book.say(wording::standing(framework.standing)) + "). " + book.say(wording::stage) + ": " +
           book.say(names::stage[book.results.stage].words) + ".";
}

}  // namespace

void write_bodies(Sheet& sheet, const PaperHead& head) {
    const bool vi = head.language == Language::vi;
    const std::uint16_t split = end_of_part(sheet, head.first.column, 0.42);
    const auto right = static_cast<std::uint16_t>(split + 1);
    const Style plain{.size = head_size, .wrap = true, .align = Align::center};
    Style bold = plain;
    bold.bold = true;
    Style motto = bold;
    motto.underline = true;
    const std::uint16_t last = last_column(sheet);
    const std::uint32_t row = head.first.row;
    const std::uint16_t left = head.first.column;
    sheet.merged({{row, left}, {row, split}}, wording::capitals(head.unit.parent), plain);
    sheet.merged({{row + 1, left}, {row + 1, split}}, wording::capitals(head.unit.name), bold);
    sheet.merged({{row, right}, {row, last}},
                 vi ? "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" : "SOCIALIST REPUBLIC OF VIET NAM", bold);
    sheet.merged({{row + 1, right}, {row + 1, last}},
                 vi ? "Độc lập - Tự do - Hạnh phúc" : "Independence - Freedom - Happiness", motto);
}

std::uint32_t header_row(const Book& book) {
    return book.results.is_draft ? 6 : 5;
}

void write_head(const Book& book, Sheet& sheet, const SheetHead& head) {
    sheet.set_widths(head.widths);
    write_bodies(sheet, {.unit = book.plan().unit, .language = book.language, .first = {0, 0}});
    const Style title{.size = title_size, .bold = true, .wrap = true, .align = Align::center};
    const Style line{.size = head_size, .italic = true, .wrap = true, .align = Align::center};
    write_line(sheet, 2, wording::capitals(head.title), title);
    constexpr double room_above = 10;
    sheet.need_height(2, 2 * room_above + title_size * 1.25);
    write_line(sheet, 3, period_line(book), line);
    write_line(sheet, 4, framework_line(book), line);
    if (book.results.is_draft) {
        const Style mark{
            .size = title_size, .bold = true, .wrap = true, .align = Align::center, .color = 0xC00000};
        write_line(sheet, 5,
                   book.say(wording::draft) + " - " +
                       book.say("dữ liệu còn lỗi, mục chưa chấm tính 0 điểm",
                                "the data has errors, and what is missing counts as 0"),
                   mark);
    }
    sheet.set_page({.landscape = head.landscape,
                    .header_row = header_row(book),
                    .fixed_columns = head.fixed_columns,
                    .mark = book.results.is_draft ? book.say(wording::draft) : std::string()});
}

void write_titles(Sheet& sheet, std::uint32_t row, const std::vector<std::string>& titles) {
    for (std::size_t i = 0; i < titles.size(); ++i) {
        sheet.text({row, static_cast<std::uint16_t>(i)}, titles[i], head_cell());
    }
}

void write_titles(const Book& book, Sheet& sheet, std::uint32_t row, const std::vector<Bilingual>& titles) {
    std::vector<std::string> words;
    for (const auto& title : titles) words.push_back(book.say(title));
    write_titles(sheet, row, words);
}

void write_line(Sheet& sheet, std::uint32_t row, const std::string& text, const Style& style) {
    sheet.merged({{row, 0}, {row, last_column(sheet)}}, text, style);
}

std::uint32_t write_signatures(Sheet& sheet, const std::vector<std::string>& signatures, Language language,
                               Cell at) {
    if (signatures.empty()) return at.row;
    constexpr std::uint32_t room_to_sign = 4;
    const Style date{.size = head_size, .italic = true, .align = Align::center};
    const Style name{.size = head_size, .bold = true, .wrap = true, .align = Align::center};
    const auto count = static_cast<double>(signatures.size());
    const bool vi = language == Language::vi;
    std::uint16_t first = at.column;
    for (std::size_t i = 0; i < signatures.size(); ++i) {
        const bool is_last = i + 1 == signatures.size();
        const std::uint16_t end = is_last ? last_column(sheet) : end_of_part(sheet, first, 1 / count);
        if (is_last) {
            sheet.merged({{at.row + 1, first}, {at.row + 1, end}},
                         vi ? "………, ngày …… tháng …… năm ……" : "………, date …………", date);
        }
        sheet.merged({{at.row + 2, first}, {at.row + 2, end}}, wording::capitals(signatures[i]), name);
        if (end == last_column(sheet)) break;
        first = static_cast<std::uint16_t>(end + 1);
    }
    return at.row + 3 + room_to_sign;
}

std::uint32_t write_signatures(const Book& book, Sheet& sheet, std::uint32_t row) {
    return write_signatures(sheet, book.plan().signatures, book.language, {row, 0});
}

}  // namespace cchc
