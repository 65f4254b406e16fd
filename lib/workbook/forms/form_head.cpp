// SPDX-License-Identifier: MIT
#include "diag/finding.hpp"
#include "model/wording.hpp"
#include "workbook/book.hpp"
#include "workbook/forms/form_styles.hpp"
#include "workbook/forms/form_table.hpp"
#include "workbook/forms/keyed_head.hpp"
#include "workbook/formulas.hpp"
#include "workbook/heading.hpp"
#include "workbook/item_sum.hpp"
#include "xlsx/input_check.hpp"

namespace cchc {
namespace {

constexpr auto first_column = static_cast<std::uint16_t>(FormColumn::code);
constexpr auto last_of_head = static_cast<std::uint16_t>(FormColumn::not_applicable);

std::string period_line(const Form& form, FormPart part) {
    const Plan& plan = form.request.plan;
    const auto& until = part == FormPart::replies ? plan.dates.replies : plan.dates.scores;
    return form.say("Kỳ số liệu: ", "Data period: ") + localized(plan.period_from, form.request.language) +
           " - " + localized(plan.period_to, form.request.language) +
           (until ? form.say("; nộp trước hết ngày ", "; to be handed in by ") +
                        localized(until->date.value, form.request.language)
                  : std::string());
}

/// Points so far of the most, bonus and penalty apart.
struct Totals {
    std::vector<std::uint32_t> normal;
    ItemSum items;
    Points so_far;
    std::size_t answered = 0;
};

Totals totals_of(const FormTableSheet& table) {
    Totals totals;
    for (const auto& block : table.blocks) {
        const Item& item = table.item(block);
        const auto values = form_values(table.form.framework(), item, table.form.score(block.item));
        const auto* points = std::get_if<Ratio>(&values.points);
        const bool is_blank = points == nullptr && std::get<std::string>(values.points).empty();
        totals.answered += is_blank ? 0 : 1;
        totals.items.add(table.form.framework(), block.item);
        if (item.type != ItemType::normal) continue;
        totals.normal.push_back(block.first);
        if (points != nullptr) totals.so_far += Points(*points);
    }
    return totals;
}

/// The running total stands at the head, where it is seen while typing.
void write_running_total(const FormTableSheet& table) {
    const Form& form = table.form;
    const Totals totals = totals_of(table);
    const auto points = static_cast<std::uint16_t>(FormColumn::points);
    const auto row = form_rows::submitted;
    const auto at = [&](FormColumn column) { return Cell{row, static_cast<std::uint16_t>(column)}; };
    const std::string aside = totals.items.aside(form.request.language);
    table.sheet.merged({at(FormColumn::number), at(FormColumn::title)},
                       (totals.items.is_combined() ? form.say("Cộng điểm từng mục", "Items added up")
                        : aside.empty() ? form.say("Tổng điểm theo cách chấm", "Points so far")
                                        : form.say("Tổng điểm", "Points")) +
                           aside + ":",
                       {.size = 12, .bold = true, .align = Align::right});
    Style value{.size = 12, .bold = true, .border = true, .align = Align::center, .fill = fills::total};
    value.number_format = form.points_format() + "\"" + form.say(" trên ", " of ") +
                          wording::number(totals.items.most().value(), form.framework().decimals,
                                          form.framework().rounding, form.request.language) +
                          "\"";
    table.sheet.merge({at(FormColumn::pages), at(FormColumn::confirmed_by)}, value);
    table.sheet.formula(at(FormColumn::pages),
                        {"=" + formulas::sum(totals.normal, points), totals.so_far.value()}, value);
    const std::string rows = cell_text({form_rows::first, points}) + ":" + cell_text({table.end - 1, points});
    value.number_format =
        "0\"/" + std::to_string(table.blocks.size()) + form.say(" mục đã trả lời\"", " items answered\"");
    table.sheet.merge({at(FormColumn::justification), {row, last_of_head}}, value);
    table.sheet.formula(
        at(FormColumn::justification),
        {"=SUMPRODUCT(--(" + rows + "<>\"\"))", Ratio::whole(static_cast<long>(totals.answered))}, value);
}

/// A date above the table, to be written when all of it is done.
void write_date(const FormTableSheet& table, std::string_view mark, const std::string& words,
                const std::optional<Date>& date) {
    const Form& form = table.form;
    const auto row = form_rows::submitted;
    table.sheet.text({row, 0}, mark, {});
    table.sheet.merged({{row, first_column}, {row, static_cast<std::uint16_t>(FormColumn::claim)}}, words,
                       {.size = 12, .bold = true, .align = Align::right});
    const Style look = form_styles::head_input(form.date_format());
    const Cell cell{row, static_cast<std::uint16_t>(FormColumn::file)};
    table.sheet.blank(cell, look);
    if (date) table.sheet.date(cell, *date, look);
    check_date(table.sheet, cell, form.request.language);
}

void write_submitted(const FormTableSheet& table) {
    write_date(table, form_marks::submitted,
               table.form.say("Ngày nộp phiếu (ghi khi đã xong):", "Date of submission (when done):"),
               table.form.content.submitted);
}

void write_replied(const FormTableSheet& table) {
    write_date(table, form_marks::replied,
               table.form.say("Ngày giải trình (ghi khi đã xong):", "Date of the replies (when done):"),
               table.form.content.replied);
}

constexpr Bilingual head_titles[] = {{"Phiếu tự chấm điểm ", "Score card, "},
                                     {"Tài liệu phối hợp chấm điểm ", "Evidence for items of others, "},
                                     {"Giải trình bổ sung ", "Replies to the council, "},
                                     {"Hội đồng sửa câu trả lời, ", "Answers corrected by the council, "}};

}  // namespace

void write_form_head(const FormTableSheet& table) {
    const Form& form = table.form;
    Sheet& sheet = table.sheet;
    const KeyedSheet keyed = keyed_sheet(table);
    write_keys(keyed, form_rows::keys);
    write_bodies(sheet, {.unit = form.request.plan.unit,
                         .language = form.request.language,
                         .first = {form_rows::bodies, first_column}});
    const std::string year = std::to_string(form.request.plan.year);
    const std::string title = form.say(head_titles[static_cast<std::size_t>(table.table.part)]) +
                              wording::index_full_name(form.framework(), form.request.language) +
                              form.say(" năm ", " ");
    sheet.merged({{form_rows::title, first_column}, {form_rows::title, last_of_head}},
                 wording::capitals(title + year),
                 {.size = 14, .bold = true, .wrap = true, .align = Align::center});
    sheet.need_height(form_rows::title, 28);
    const bool is_council = table.table.part == FormPart::corrections;
    if (!is_council) sheet.text({form_rows::officer, 0}, form_marks::officer, {});
    sheet.merged({{form_rows::officer, first_column}, {form_rows::officer, last_of_head}},
                 is_council
                     ? form.say("Ghi ở mục có quyết định “Sửa câu trả lời” trên trang “Thẩm định”",
                                "For items with the decision “Correct the answer” on the sheet “Appraisal”")
                     : form.officer_name() + ". " + period_line(form, table.table.part),
                 {.size = 12, .italic = true, .wrap = true, .align = Align::center});
    const bool is_first =
        &table.table == &form.tables.front() && table.table.part != FormPart::replies && !is_council;
    if (is_first) write_submitted(table);
    if (table.table.part == FormPart::replies) write_replied(table);
    if (table.table.part == FormPart::leads) write_running_total(table);
    write_column_titles(keyed, form_rows::header);
    sheet.set_page({.landscape = true,
                    .header_row = form_rows::header,
                    .fixed_columns = static_cast<std::uint16_t>(FormColumn::max),
                    .mark = {}});
}

}  // namespace cchc
