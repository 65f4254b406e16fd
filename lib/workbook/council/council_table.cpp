// SPDX-License-Identifier: MIT
#include <algorithm>
#include <iterator>

#include "model/form_layout.hpp"
#include "workbook/council/council_formulas.hpp"
#include "workbook/council/council_sheet.hpp"
#include "workbook/forms/form_styles.hpp"
#include "workbook/heading.hpp"
#include "xlsx/text_size.hpp"

namespace cchc {
namespace {

using form_styles::centered;
using form_styles::fixed_cell;
using form_styles::input_cell;
using form_styles::size;
constexpr std::size_t most_lines = 26;  // in a row: Excel's rows end at 409 points

Style with_format(Style style, const std::string& number_format) {
    style.number_format = number_format;
    return style;
}

class CouncilWriter {
  public:
    explicit CouncilWriter(CouncilSheet& table) : table_(table), book_(table.book), sheet_(table.sheet) {}

    void write() {
        std::uint32_t row = council_at::first;
        for (const auto& one : council_rows(book_.framework())) {
            if (one.is_heading) {
                write_heading(row++, one.item);
                continue;
            }
            const std::size_t lines = lines_of(one.item);
            const auto rows = static_cast<std::uint32_t>((lines + most_lines - 1) / most_lines);
            table_.blocks.push_back({.item = one.item, .first = row, .last = row + rows - 1});
            sheet_.need_height(row, row + rows - 1, static_cast<double>(lines) * size * 1.25 + 4);
            row += rows;
        }
        // Formulas of alternatives point to each other's rows.
        for (const auto& block : table_.blocks) write_block(block);
        table_.end = row;
        sheet_.text({row, 0}, marks::end, {});
    }

  private:
    static std::uint16_t at(CouncilColumn column) { return static_cast<std::uint16_t>(column); }

    /// Of the longest text.
    std::size_t lines_of(ItemId item) const {
        std::size_t lines = 1;
        for (const auto place : council_table().of(ColumnUse::text)) {
            const auto column = static_cast<CouncilColumn>(place);
            if (table_.is_hidden(column)) continue;
            const double width = sheet_.width_of(at(column), at(column));
            lines = std::max(lines, wrapped_lines(council_text(book_, item, column), {width, size, false}));
        }
        return lines;
    }

    void write_heading(std::uint32_t row, ItemId id) {
        const Item& item = book_.framework().item(id);
        sheet_.text({row, at(CouncilColumn::item)}, marks::heading, {});
        const Style bold = as_bold(with_fill(fixed_cell(), item.depth == 0 ? fills::head : fills::area));
        sheet_.text({row, at(CouncilColumn::code)}, item.printed_code(), centered(bold));
        sheet_.merged({{row, at(CouncilColumn::text)}, {row, at(CouncilColumn::remark)}}, item.title, bold);
    }

    void write_block(const CouncilBlock& block) {
        const Item& item = table_.item(block);
        for (auto row = block.first; row <= block.last; ++row) {
            sheet_.text({row, at(CouncilColumn::item)}, item.code.value, {});
        }
        for (const auto place : council_table().of(ColumnUse::text)) {
            const auto column = static_cast<CouncilColumn>(place);
            const bool is_code = column == CouncilColumn::code;
            sheet_.merged(block.all(column), council_text(book_, block.item, column),
                          is_code ? centered(fixed_cell()) : fixed_cell());
        }
        const Style number = with_format(centered(fixed_cell()), book_.points_format());
        write_points(block, CouncilColumn::max, {!item.max_is_open, false, item.max.value.value()}, number);
        write_points(block, CouncilColumn::self, self_points(book_, block.item), number);
        write_points(block, CouncilColumn::standing, standing_points(book_, block.item), number);
        sheet_.merge(block.all(CouncilColumn::decision), centered(input_cell("General")));
        sheet_.merge(block.all(CouncilColumn::points), centered(input_cell(book_.points_format())));
        sheet_.merge(block.all(CouncilColumn::reason), input_cell());
        write_formulas(block, number);
    }

    void write_points(const CouncilBlock& block, CouncilColumn column, const ShownPoints& points,
                      const Style& style) {
        sheet_.merge(block.all(column), style);
        if (!points.is_scored) return;
        if (points.is_excluded) return sheet_.text(block.at(column), points.text(), style);
        sheet_.number(block.at(column), points.value, style);
    }

    void write_formulas(const CouncilBlock& block, const Style& number) {
        const ShownPoints self = self_points(book_, block.item);
        const ShownPoints standing = standing_points(book_, block.item);
        std::variant<Ratio, std::string> now = standing.value;
        std::variant<Ratio, std::string> difference = std::string();
        if (standing.is_excluded) now = standing.text();
        const bool both_count = self.is_scored && !self.is_excluded && !standing.is_excluded;
        if (both_count) difference = standing.value - self.value;
        const auto write = [&](CouncilColumn column, const std::string& text,
                               const std::variant<Ratio, std::string>& value, const Style& style) {
            sheet_.merge(block.all(column), style);
            sheet_.formula(block.at(column), {"=" + text, value}, style);
        };
        write(CouncilColumn::appraised, formulas::council_points(table_, block), now, number);
        const std::string plain = book_.points_format();
        write(CouncilColumn::difference, formulas::council_difference(block), difference,
              with_format(number, "+" + plain + ";-" + plain + ";" + plain));
        write(CouncilColumn::remark, formulas::council_remark(table_, block), std::string(),
              centered(fixed_cell()));
    }

    CouncilSheet& table_;
    const Book& book_;
    Sheet& sheet_;
};

bool has_opinions(const Book& book) {
    for (const ItemId leaf : book.framework().leaves()) {
        if (!council_text(book, leaf, CouncilColumn::opinion).empty()) return true;
    }
    return false;
}

}  // namespace

bool CouncilSheet::is_hidden(CouncilColumn column) const {
    return column == CouncilColumn::item || (column == CouncilColumn::standing && !has_rounds) ||
           (column == CouncilColumn::opinion && !has_opinions);
}

KeyedSheet keyed_sheet(const CouncilSheet& table) {
    return {table.sheet, council_table(), table.book.language, [&](const KeyedColumn& column) {
                return table.is_hidden(static_cast<CouncilColumn>(column.place));
            }};
}

CouncilSheet add_council_table(const Book& book, const CorrectionPlaces& corrections, std::size_t round) {
    Sheet& sheet = book.file.add_sheet(book.say(council_table().sheet), 0);
    CouncilSheet table{.book = book,
                       .sheet = sheet,
                       .corrections = corrections,
                       .round = round,
                       .has_rounds = !book.assessment().appraisals.empty(),
                       .has_opinions = has_opinions(book)};
    set_columns(keyed_sheet(table));
    CouncilWriter(table).write();
    write_council_head(table);
    add_council_checks(table);
    const std::vector<std::string> names{book.say("Thư ký hội đồng", "Secretary of the council"),
                                         book.say("Chủ tịch hội đồng", "Chair of the council")};
    write_signatures(sheet, names, book.language,
                     {table.end + 1, static_cast<std::uint16_t>(CouncilColumn::code)});
    sheet.protect();
    return table;
}

}  // namespace cchc
