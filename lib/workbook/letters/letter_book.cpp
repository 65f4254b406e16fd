// SPDX-License-Identifier: MIT
#include "workbook/letters/letter_book.hpp"

#include "base/filled.hpp"
#include "diag/finding.hpp"
#include "model/names.hpp"
#include "model/wording.hpp"
#include "workbook/columns.hpp"
#include "workbook/heading.hpp"
#include "workbook/properties.hpp"

namespace cchc {
namespace {

enum class TaskColumn : std::uint16_t {
    ordinal,
    severity,
    item,
    what,
    file,
    sheet,
    cell,
    points,
    mend,
    due,
    with
};

constexpr auto task_columns = enum_table<ColumnRow<TaskColumn>>({
    {TaskColumn::ordinal, wording::ordinal, 5},
    {TaskColumn::severity, wording::severity, 10},
    {TaskColumn::item, {"Mục", "Item"}, 26},
    {TaskColumn::what, {"Vấn đề", "What is wrong"}, 46},
    {TaskColumn::file, {"Tệp", "File"}, 20},
    {TaskColumn::sheet, {"Trang tính", "Sheet"}, 13},
    {TaskColumn::cell, {"Ô, dòng", "Cell, line"}, 8},
    {TaskColumn::points, {"Điểm có thể mất", "Points at stake"}, 9},
    {TaskColumn::mend, {"Việc cần làm", "What to do"}, 44},
    {TaskColumn::due, {"Hạn", "Due"}, 12},
    {TaskColumn::with, {"Cùng với", "Together with"}, 22},
});

constexpr std::uint32_t tasks_head = 4;

class LetterSheets {
  public:
    LetterSheets(const LetterToPrint& print, Workbook& file) : print_(print), file_(file) {}

    void write() {
        if (!print_.letter.own.empty())
            write(print_.letter.own, {"Việc cần làm", "To do"}, {"Các việc cần làm", "What is to be done"},
                  false);
        if (!print_.letter.shared.empty())
            write(print_.letter.shared, {"Cần trao đổi", "To settle"},
                  {"Các việc cần trao đổi với công chức, bộ phận khác",
                   "What is to be settled with other officers"},
                  true);
    }

  private:
    std::string say(Bilingual words) const { return std::string(words.in(print_.language)); }

    void write(const std::vector<Task>& tasks, Bilingual name, Bilingual title, bool is_shared) {
        constexpr Bilingual about{"Phiếu tự chấm điểm năm {} - {}", "Score cards of {} - {}"};
        constexpr Bilingual to{"Kính gửi: {}", "To: {}"};
        Sheet& sheet = file_.add_sheet(say(name), is_shared ? 0x7F7F7F : 0xC00000);
        auto widths = widths_of(task_columns);
        std::vector<std::string> titles;
        for (const auto& one : titles_of(task_columns)) titles.push_back(say(one));
        if (!is_shared) {
            widths.pop_back();
            titles.pop_back();
        }
        sheet.set_widths(widths);
        sheet.text({0, 0}, say(title), {.size = 14, .bold = true});
        sheet.text({1, 0}, filled(say(about), {std::to_string(print_.plan.year), print_.plan.unit.name}),
                   {.size = 12});
        sheet.text({2, 0}, filled(say(to), print_.letter.name), {.size = 12, .bold = true});
        write_titles(sheet, tasks_head, titles);
        std::uint32_t row = tasks_head + 1;
        for (const auto& task : tasks) write(sheet, row++, task, is_shared);
        const auto last = static_cast<std::uint16_t>(titles.size() - 1);
        sheet.filter({{tasks_head, 0}, {row - 1, last}});
        sheet.set_page({.landscape = true, .header_row = tasks_head, .fixed_columns = 0});
    }

    void write(Sheet& sheet, std::uint32_t row, const Task& task, bool is_shared) {
        constexpr Bilingual reply{"Giải trình", "Reply"};
        const auto text = [&](TaskColumn column, const std::string& words, const Style& style) {
            sheet.text(cell_at(row, column), words, style);
        };
        Style severity = center_cell();
        severity.bold = task.is_error;
        severity.color = task.is_error ? 0xC00000 : 0x7F6000;
        const Bilingual word =
            task.is_reply ? reply
                          : names::severity[task.is_error ? Severity::error : Severity::warning].words;
        sheet.count(cell_at(row, TaskColumn::ordinal), row - tasks_head, center_cell());
        text(TaskColumn::severity, say(word), severity);
        text(TaskColumn::item, task.title.empty() ? task.item : task.item + " " + task.title, text_cell());
        text(TaskColumn::what, task.what, text_cell());
        text(TaskColumn::file, task.file, text_cell());
        text(TaskColumn::sheet, task.sheet, text_cell());
        text(TaskColumn::cell, task.cell, center_cell());
        const std::string decimals =
            print_.decimals > 0 ? "0." + std::string(static_cast<std::size_t>(print_.decimals), '0') : "0";
        task.points
            ? sheet.number(cell_at(row, TaskColumn::points), task.points->value(), number_cell(decimals))
            : sheet.blank(cell_at(row, TaskColumn::points), text_cell());
        text(TaskColumn::mend, task.mend, text_cell());
        Style date = center_cell();
        date.number_format = print_.language == Language::vi ? "dd/mm/yyyy" : "yyyy-mm-dd";
        task.due ? sheet.date(cell_at(row, TaskColumn::due), *task.due, date)
                 : sheet.blank(cell_at(row, TaskColumn::due), date);
        if (is_shared) text(TaskColumn::with, task.with, text_cell());
    }

    const LetterToPrint& print_;
    Workbook& file_;
};

}  // namespace

WrittenBook write_letter_book(const LetterToPrint& print, const BookTarget& target) {
    constexpr Bilingual title{"Việc cần làm", "To do"};
    return write_book(
        target,
        properties_of(print.plan, std::string(title.in(print.language)), print.language, YearDay::last),
        [&](Workbook& file) { LetterSheets(print, file).write(); });
}

}  // namespace cchc
