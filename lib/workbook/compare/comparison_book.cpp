// SPDX-License-Identifier: MIT
#include "workbook/compare/comparison_book.hpp"

#include "model/wording.hpp"
#include "rank/compare/compare_words.hpp"
#include "rank/ranking_words.hpp"
#include "workbook/heading.hpp"

namespace cchc {
namespace {

std::string decimals_format(int places) {
    return places == 0 ? "0" : "0." + std::string(static_cast<std::size_t>(places), '0');
}

/// One sheet: rows of a code, a name and a number a result, then a live difference between neighbours and,
/// of two results, what it comes from.
class ComparisonSheet {
  public:
    ComparisonSheet(const ComparedResults& comparison, Language language, Workbook& file, Bilingual name)
        : comparison_(comparison),
          language_(language),
          results_(static_cast<std::uint16_t>(comparison.results.size())),
          sheet_(file.add_sheet(std::string(name.in(language)), 0)) {
        std::vector<double> widths{9, 56};
        std::vector<std::string> titles{say(wording::code), std::string(name.in(language))};
        for (std::size_t i = 0; i < results_; ++i) add(titles, widths, title(i), 12);
        for (std::size_t i = 1; i < results_; ++i)
            add(titles, widths, say(wording::difference) + (is_pair() ? "" : ": " + title(i)), 12);
        if (is_pair()) {
            for (const auto& cause : move_cause_names)
                add(titles, widths, say(compare_words::cause(cause.value)), 12);
            add(titles, widths, say({"Thay đổi khác", "Other changes"}), 50);
        }
        sheet_.set_widths(widths);
        sheet_.text({0, 0}, compare_words::heading(comparison, language), {.size = 14, .bold = true});
        for (std::size_t i = 0; i < results_; ++i) {
            sheet_.text({row_ + 1, 0}, compare_words::basis(comparison, i, language), {.italic = true});
            ++row_;
        }
        row_ += 2;
        write_titles(sheet_, row_, titles);
        sheet_.set_page({.landscape = true, .header_row = row_, .fixed_columns = 2});
        ++row_;
    }

    struct Row {
        std::string code;
        std::string name;
        std::vector<std::optional<Ratio>> values;
        const Move* move = nullptr;  ///< of two results
        std::string more = {};
        bool is_strong = false;
        int places = 2;
    };

    void write(const Row& row) {
        const auto look = [&](Style style) {
            return row.is_strong ? with_fill(as_bold(std::move(style)), fills::area) : style;
        };
        const Style number = look(number_cell(decimals_format(row.places)));
        sheet_.text({row_, 0}, row.code, look(center_cell()));
        sheet_.text({row_, 1}, row.name, look(text_cell()));
        std::uint16_t column = 2;
        for (const auto& value : row.values) {
            value ? sheet_.number({row_, column}, *value, number) : sheet_.blank({row_, column}, number);
            ++column;
        }
        for (std::uint16_t i = 1; i < results_; ++i) {
            const Cell before{row_, static_cast<std::uint16_t>(1 + i)};
            const Cell after{row_, static_cast<std::uint16_t>(2 + i)};
            const auto& values = row.values;
            sheet_.formula({row_, column++},
                           {"=" + cell_text(after) + "-" + cell_text(before),
                            values[i].value_or(Ratio()) - values[i - 1U].value_or(Ratio())},
                           number);
        }
        if (is_pair()) {
            for (std::size_t i = 0; i < move_causes; ++i) {
                const bool is_blank = row.move == nullptr || row.move->by[i].is_zero();
                is_blank ? sheet_.blank({row_, column}, number)
                         : sheet_.number({row_, column}, row.move->by[i], number);
                ++column;
            }
            sheet_.text({row_, column}, row.more, look(text_cell()));
        }
        ++row_;
    }

    void write(const ComparedItem& item, bool is_strong) {
        std::string more;
        if (is_pair())
            for (const auto& sentence : compare_words::changes(comparison_, item, 0, language_))
                more += (more.empty() ? "" : "\n") + sentence;
        Row row{item.code, item.title, {}, is_pair() ? &item.moves[0] : nullptr, more, is_strong, places()};
        for (std::size_t i = 0; i < results_; ++i)
            row.values.push_back(compared_points(comparison_, item, i));
        write(row);
    }

    void note(const std::string& text) { sheet_.text({++row_, 0}, text, {.italic = true}); }
    int places() const { return comparison_.results.back().framework->decimals; }
    std::string say(Bilingual words) const { return std::string(words.in(language_)); }
    bool is_pair() const { return results_ == 2; }

  private:
    std::string title(std::size_t result) const {
        return compare_words::title(comparison_, result, language_);
    }
    static void add(std::vector<std::string>& titles, std::vector<double>& widths, std::string title,
                    double width) {
        titles.push_back(std::move(title));
        widths.push_back(width);
    }

    const ComparedResults& comparison_;
    Language language_;
    std::uint16_t results_;
    Sheet& sheet_;
    std::uint32_t row_ = 0;
};

void write_totals(const ComparedResults& comparison, Language language, Workbook& file) {
    ComparisonSheet sheet(comparison, language, file, {"Tổng điểm, lĩnh vực", "Points, areas"});
    const RecordedFramework& framework = *comparison.results.back().framework;
    ComparisonSheet::Row index{.code = {},
                               .name = ranking_words::index_name(framework, language) + " (%)",
                               .values = {},
                               .is_strong = true,
                               .places = framework.index_decimals};
    ComparisonSheet::Row sum{.code = {},
                             .name = sheet.say({"Tổng điểm", "Points in all"}),
                             .values = {},
                             .move = sheet.is_pair() ? &comparison.moves[0] : nullptr,
                             .is_strong = true,
                             .places = sheet.places()};
    ComparisonSheet::Row counted{
        .code = {}, .name = sheet.say(wording::counted), .values = {}, .places = sheet.places()};
    std::string grades;
    for (std::size_t i = 0; i < comparison.results.size(); ++i) {
        const UnitRecord& unit = comparison.results[i];
        index.values.emplace_back(unit.total.index);
        sum.values.emplace_back(index_points(unit.total));
        counted.values.emplace_back(unit.total.counted);
        if (!unit.total.grade.empty())
            grades += (grades.empty() ? "" : "; ") + compare_words::title(comparison, i, language) + ": " +
                      unit.total.grade;
    }
    sheet.write(index);
    sheet.write(sum);
    sheet.write(counted);
    for (const auto& item : comparison.items)
        if (item.is_area) sheet.write(item, false);
    if (!grades.empty()) sheet.note(sheet.say(wording::grade) + ": " + grades);
    for (const auto& note : compare_words::notes(comparison, language)) sheet.note(note);
}

void write_items(const ComparedResults& comparison, MoveOrder order, Language language, Workbook& file) {
    ComparisonSheet sheet(comparison, language, file, {"Mục chấm điểm", "Scored items"});
    if (order == MoveOrder::framework) {
        for (const auto& item : comparison.items) sheet.write(item, item.is_area);
        return;
    }
    for (const ComparedItem* item : ordered_leaves(comparison, order)) sheet.write(*item, false);
}

void write_officers(const ComparedResults& comparison, MoveOrder order, Language language, Workbook& file) {
    if (comparison.officers.empty()) return;
    ComparisonSheet sheet(comparison, language, file, {"Theo công chức", "Officers"});
    for (const ComparedOfficer* officer : ordered_officers(comparison, order)) {
        ComparisonSheet::Row row{.code = {}, .name = officer->id, .values = {}, .places = sheet.places()};
        for (const auto& led : officer->at)
            row.values.push_back(led ? std::optional(led->final) : std::nullopt);
        sheet.write(row);
    }
}

}  // namespace

WrittenBook write_comparison_book(const ComparedResults& comparison, MoveOrder order, Language language,
                                  const BookTarget& target) {
    constexpr Bilingual cut_mark{"… [đã cắt bớt]", "… [cut]"};
    const BookProperties properties{.title = compare_words::heading(comparison, language),
                                    .company = {},
                                    .created = Date{static_cast<int>(comparison.results.back().year), 12, 31},
                                    .cut_mark = std::string(cut_mark.in(language))};
    return write_book(target, properties, [&](Workbook& file) {
        write_totals(comparison, language, file);
        write_items(comparison, order, language, file);
        write_officers(comparison, order, language, file);
    });
}

}  // namespace cchc
