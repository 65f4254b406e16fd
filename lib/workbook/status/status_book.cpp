// SPDX-License-Identifier: MIT
#include "workbook/status/status_book.hpp"

#include "model/book/result_marks.hpp"
#include "model/wording.hpp"
#include "score/status/status_words.hpp"
#include "workbook/columns.hpp"
#include "workbook/heading.hpp"
#include "workbook/own_marks.hpp"

namespace cchc {
namespace {

enum class StatusColumn : std::uint16_t {
    unit,
    officer,
    filing,
    submitted,
    days_late,
    scored,
    items,
    errors,
    warnings,
    at_stake,
    blank_parts,
    replies
};

constexpr auto status_columns = enum_table<ColumnRow<StatusColumn>>({
    {StatusColumn::unit, {"Đơn vị", "Unit"}, 24},
    {StatusColumn::officer, wording::officer, 32},
    {StatusColumn::filing, {"Nộp phiếu", "Filed"}, 24},
    {StatusColumn::submitted, wording::submitted, 12},
    {StatusColumn::days_late, {"Số ngày chậm", "Days late"}, 9},
    {StatusColumn::scored, wording::scored_items, 9},
    {StatusColumn::items, {"Số mục chủ trì", "Items led"}, 9},
    {StatusColumn::errors, wording::errors, 7},
    {StatusColumn::warnings, wording::warnings, 9},
    {StatusColumn::at_stake, wording::at_stake, 10},
    {StatusColumn::blank_parts, {"Nội dung để trống", "Parts left blank"}, 10},
    {StatusColumn::replies, {"Mục cần giải trình bổ sung", "Replies due"}, 24},
});

constexpr std::uint32_t status_head = 2;  ///< the row of the columns' titles

class StatusSheets {
  public:
    StatusSheets(const std::vector<UnitStatus>& units, Language language, Workbook& file)
        : units_(units), language_(language), file_(file) {}

    void write() {
        write_officers();
        write_rest();
        add_marks_sheet(file_, result_marks::status_schema);
    }

  private:
    std::string say(Bilingual words) const { return std::string(words.in(language_)); }

    std::string heading() const {
        if (units_.size() == 1) return status_words::heading(units_.front(), language_);
        return say({"Tình hình nộp phiếu của các đơn vị", "Status of units"});
    }

    void write_officers() {
        Sheet& sheet = file_.add_sheet(say({"Nộp phiếu", "Filing"}), 0x1F4E79);
        sheet.set_widths(widths_of(status_columns));
        sheet.text({0, 0}, heading(), {.size = 14, .bold = true});
        std::vector<std::string> titles;
        for (const auto& title : titles_of(status_columns)) titles.push_back(say(title));
        write_titles(sheet, status_head, titles);
        std::uint32_t row = status_head + 1;
        for (const auto& unit : units_)
            for (const auto& officer : unit.officers) write(sheet, row++, unit, officer);
        const auto last = static_cast<std::uint16_t>(status_columns.size() - 1);
        if (row > status_head + 1) sheet.filter({{status_head, 0}, {row - 1, last}});
        sheet.set_page({.landscape = true, .header_row = status_head, .fixed_columns = 2});
        sheet.activate();
    }

    void write(Sheet& sheet, std::uint32_t row, const UnitStatus& unit, const OfficerStatus& officer) {
        const auto at = [&](StatusColumn column) { return cell_at(row, column); };
        const auto count = [&](StatusColumn column, std::size_t value) {
            sheet.count(at(column), value, center_cell());
        };
        const bool is_bad = is_outstanding(officer.filing) || officer.filing == Filing::too_late;
        Style filing = text_cell();
        if (is_bad) filing = with_fill(filing, fills::missing);
        if (!is_bad && officer.days_late) filing = with_fill(filing, fills::total);
        sheet.text(at(StatusColumn::unit), unit.name.empty() ? unit.unit : unit.name, text_cell());
        sheet.text(at(StatusColumn::officer), officer.name, text_cell());
        sheet.text(at(StatusColumn::filing), status_words::filing_word(officer, language_), filing);
        Style date = center_cell();
        date.number_format = language_ == Language::vi ? "dd/mm/yyyy" : "yyyy-mm-dd";
        officer.submitted ? sheet.date(at(StatusColumn::submitted), *officer.submitted, date)
                          : sheet.blank(at(StatusColumn::submitted), date);
        officer.days_late ? count(StatusColumn::days_late, static_cast<std::size_t>(*officer.days_late))
                          : sheet.blank(at(StatusColumn::days_late), center_cell());
        count(StatusColumn::scored, officer.scored);
        count(StatusColumn::items, officer.items);
        count(StatusColumn::errors, officer.found.errors);
        count(StatusColumn::warnings, officer.found.warnings);
        const std::string decimals =
            unit.decimals > 0 ? "0." + std::string(static_cast<std::size_t>(unit.decimals), '0') : "0";
        sheet.number(at(StatusColumn::at_stake), officer.found.at_stake.value(), number_cell(decimals));
        count(StatusColumn::blank_parts, officer.blank_parts);
        std::string replies;
        for (const auto& code : officer.replies_due) replies += (replies.empty() ? "" : ", ") + code;
        sheet.text(at(StatusColumn::replies), replies, text_cell());
    }

    /// Facts in words: of each unit its dates, council, survey and sums.
    void write_rest() {
        Sheet& sheet = file_.add_sheet(say({"Mốc thời gian", "Dates"}), 0x7F7F7F);
        sheet.set_widths({24, 44, 62});
        sheet.text({0, 0}, heading(), {.size = 14, .bold = true});
        write_titles(sheet, status_head,
                     {say({"Đơn vị", "Unit"}), say({"Việc", "What"}), say(wording::status)});
        std::uint32_t row = status_head + 1;
        for (const auto& unit : units_) {
            const auto fact = [&](const std::string& what, const std::string& text) {
                sheet.text({row, 0}, unit.name.empty() ? unit.unit : unit.name, text_cell());
                sheet.text({row, 1}, what, text_cell());
                sheet.text({row++, 2}, text, text_cell());
            };
            for (const auto& date : unit.dates)
                fact(status_words::date_name(date, language_), status_words::date_text(date, language_));
            fact(say({"Phiếu tự chấm điểm", "Score cards"}), status_words::filed_of(unit, language_));
            fact(say({"Thẩm định", "Appraisal"}), status_words::council(unit, language_));
            fact(say({"Điều tra xã hội học", "Survey"}), status_words::survey(unit, language_));
            fact(say({"Kế hoạch, khung chỉ số, việc chung", "Plan, framework, what is nobody's"}),
                 status_words::found(unit.of_office, language_));
            fact(say({"Tổng cộng", "In all"}), status_words::total(unit, language_));
        }
        const std::uint16_t last = 2;
        if (row > status_head + 1) sheet.filter({{status_head, 0}, {row - 1, last}});
        sheet.set_page({.landscape = true, .header_row = status_head, .fixed_columns = 0});
    }

    const std::vector<UnitStatus>& units_;
    Language language_;
    Workbook& file_;
};

}  // namespace

WrittenBook write_status_book(const std::vector<UnitStatus>& units, Language language,
                              const BookTarget& target) {
    constexpr Bilingual cut_mark{"… [đã cắt bớt]", "… [cut]"};
    const std::size_t stated = units.empty() ? 0 : units.front().year;
    const int year = stated >= 1970 && stated <= 9999 ? static_cast<int>(stated) : 1970;
    const BookProperties properties{
        .title = units.size() == 1 ? status_words::heading(units.front(), language)
                                   : std::string(language == Language::vi ? "Tình hình nộp phiếu" : "Status"),
        .company = units.size() == 1 ? units.front().name : std::string(),
        .created = Date{year, 12, 31},
        .cut_mark = std::string(cut_mark.in(language))};
    return write_book(target, properties,
                      [&](Workbook& file) { StatusSheets(units, language, file).write(); });
}

}  // namespace cchc
