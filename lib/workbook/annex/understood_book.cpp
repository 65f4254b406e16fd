// SPDX-License-Identifier: MIT
#include <algorithm>

#include "annex/annex_names.hpp"
#include "base/filled.hpp"
#include "base/text.hpp"
#include "workbook/annex/annex_book.hpp"
#include "workbook/heading.hpp"

namespace cchc {
namespace {

constexpr std::size_t most_columns_shown = 12;
constexpr Date no_day_at_all{2000, 1, 1};

std::uint32_t fill_of(AnnexRowKind kind) {
    switch (kind) {
        case AnnexRowKind::not_understood:
            return fills::missing;
        case AnnexRowKind::heading:
        case AnnexRowKind::remark:
            return fills::excluded;
        case AnnexRowKind::total:
            return fills::total;
        case AnnexRowKind::item:
            return fills::head;
        case AnnexRowKind::level:
        case AnnexRowKind::rule:
        case AnnexRowKind::figure:
        case AnnexRowKind::documents:
        case AnnexRowKind::continued:
            break;
    }
    return fills::none;
}

/// What a row was taken as: `mục 1.1.1; cách chấm: …`.
std::string taken_as(const DraftFramework& draft, const AnnexVerdict& row, Language language) {
    std::string text(annex_row_names[row.kind].words.in(language));
    const DraftItem* item = row.item ? &draft.items[*row.item] : nullptr;
    if (item != nullptr) text += " " + item->code;
    if (row.why) text += ": " + row.why->text(language);
    if (item == nullptr || row.kind != AnnexRowKind::item) return text;
    for (const auto& note : item->notes) text += "\n" + note.text(language);
    for (const auto& note : item->rule.notes) text += "\n" + note.text(language);
    if (item->rule.trouble) text += "\n" + item->rule.trouble->text(language);
    return text;
}

void write_table(const DraftFramework& draft, std::size_t table, Language language, Sheet& sheet) {
    std::size_t columns = 1;
    std::vector<std::size_t> longest(most_columns_shown, 6);
    for (const auto& row : draft.rows) {
        for (std::size_t i = 0;
             i < std::min(row.cells.size(), most_columns_shown) && row.kind != AnnexRowKind::heading; ++i)
            longest[i] = std::max(longest[i], std::min<std::size_t>(display_width(row.cells[i]), 40));
        if (row.table == table) columns = std::max(columns, std::min(row.cells.size(), most_columns_shown));
    }
    std::vector<double> widths{6};
    std::vector<std::string> titles{std::string(Bilingual{"Dòng", "Row"}.in(language))};
    for (std::size_t i = 0; i < columns; ++i) {
        widths.push_back(static_cast<double>(longest[i]) + 2);
        titles.emplace_back(1, static_cast<char>('A' + i));
    }
    widths.push_back(52);
    titles.emplace_back(Bilingual{"Được hiểu là", "Taken as"}.in(language));
    sheet.set_widths(widths);
    write_titles(sheet, 0, titles);
    sheet.set_page({.landscape = true, .header_row = 0, .fixed_columns = 1});
    std::uint32_t at = 1;
    for (const auto& row : draft.rows) {
        if (row.table != table) continue;
        const bool lacks_rule =
            row.kind == AnnexRowKind::item && row.item && draft.items[*row.item].rule.trouble;
        const std::uint32_t fill = lacks_rule ? fills::total : fill_of(row.kind);
        const Style look = with_fill(text_cell(), fill);
        sheet.number({at, 0}, Ratio::whole(static_cast<long>(row.row)), with_fill(number_cell("0"), fill));
        for (std::size_t i = 0; i < columns; ++i) {
            const auto column = static_cast<std::uint16_t>(i + 1);
            sheet.text({at, column}, i < row.cells.size() ? row.cells[i] : std::string(), look);
        }
        sheet.text({at, static_cast<std::uint16_t>(columns + 1)}, taken_as(draft, row, language), look);
        ++at;
    }
}

}  // namespace

WrittenBook write_understood_book(const DraftFramework& draft, Language language, const BookTarget& target) {
    constexpr Bilingual cut_mark{"… [đã cắt bớt]", "… [cut]"};
    constexpr Bilingual title{"Bảng phụ lục được hiểu là", "How the annex was understood"};
    constexpr Bilingual name{"Bảng {}", "Table {}"};
    const BookProperties properties{
        std::string(title.in(language)), {}, no_day_at_all, std::string(cut_mark.in(language))};
    return write_book(target, properties, [&](Workbook& file) {
        std::vector<std::size_t> tables;
        for (const auto& row : draft.rows) {
            if (tables.empty() || tables.back() != row.table) tables.push_back(row.table);
        }
        for (const auto table : tables)
            write_table(draft, table, language,
                        file.add_sheet(filled(name.in(language), std::to_string(table + 1)), 0));
    });
}

}  // namespace cchc
