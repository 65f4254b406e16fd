// SPDX-License-Identifier: MIT
#include "workbook/forms/form_table.hpp"

#include <algorithm>

#include "diag/finding.hpp"
#include "model/wording.hpp"
#include "workbook/book.hpp"
#include "workbook/forms/form_formulas.hpp"
#include "workbook/forms/form_styles.hpp"
#include "workbook/heading.hpp"
#include "xlsx/text_size.hpp"

namespace cchc {
namespace {

using form_styles::centered;
using form_styles::closed_cell;
using form_styles::fixed_cell;
using form_styles::input_cell;

class TableWriter {
  public:
    explicit TableWriter(FormTableSheet& table) : table_(table), form_(table.form), sheet_(table.sheet) {}

    void write() {
        table_.blocks = lay_out(table_.table);
        std::uint32_t row = form_rows::first;
        std::size_t block = 0;
        for (const auto& one : table_.table.rows) {
            if (one.is_heading) write_heading(row, one);
            if (one.is_first) current_ = &table_.blocks.at(block++);
            if (!one.is_heading) write_row(row, one);
            ++row;
        }
        table_.end = row;
        for (const auto& each : table_.blocks) write_block(each);
    }

  private:
    static Cell at(std::uint32_t row, FormColumn column) { return {row, static_cast<std::uint16_t>(column)}; }

    void key(std::uint32_t row, std::string_view item, std::string_view field) {
        sheet_.text(at(row, FormColumn::item), item, {});
        if (!field.empty()) sheet_.text(at(row, FormColumn::field), field, {});
    }

    void write_heading(std::uint32_t row, const FormRow& one) {
        const Item& item = form_.framework().item(one.item);
        key(row, marks::heading, item.code.value);
        const Style bold = as_bold(with_fill(fixed_cell(), item.depth == 0 ? fills::head : fills::area));
        sheet_.text(at(row, FormColumn::code), item.printed_code(), centered(bold));
        sheet_.merged({at(row, FormColumn::text), at(row, FormColumn::not_applicable)}, item.title, bold);
    }

    /// The cells of one row that are its own: prompt, answer, evidence.
    void write_row(std::uint32_t row, const FormRow& one) {
        const Item& item = form_.framework().item(one.item);
        key(row, item.code.value, one.field.key);
        if (table_.table.part == FormPart::leads) {
            sheet_.text(at(row, FormColumn::prompt), one.field.prompt, fixed_cell());
            write_form_answer(form_, sheet_, at(row, FormColumn::answer), one);
        }
        if (table_.table.part == FormPart::corrections) return write_correction(row, one);
        const Score* score = form_.score(one.item);
        if (table_.table.part == FormPart::replies) return write_reply(row, one, score);
        write_evidence(row, score == nullptr ? nullptr : document(score->evidence, row - current_->first));
    }

    void write_correction(std::uint32_t row, const FormRow& one) {
        sheet_.text(at(row, FormColumn::prompt), correction_prompt(form_, one), fixed_cell());
        write_form_answer(form_, sheet_, at(row, FormColumn::answer), one);
    }

    static const Evidence* document(const std::vector<Evidence>& documents, std::size_t index) {
        return index < documents.size() ? &documents[index] : nullptr;
    }

    /// A reply's first row has what it answers to, and room for it over all its rows.
    void write_reply(std::uint32_t row, const FormRow& one, const Score* score) {
        if (const auto round = round_of_field(one.field.key)) {
            reply_ = score == nullptr ? nullptr : score->reply_to(*round);
            reply_row_ = row;
            const auto last = row + rows_behind(one);
            const auto over = [&](FormColumn column) { return CellRange{at(row, column), at(last, column)}; };
            for (const auto column : {FormColumn::rule, FormColumn::prompt})
                sheet_.merged(over(column), form_text(form_.request, table_.table, one, column),
                              fixed_cell());
            sheet_.merged(over(FormColumn::answer), reply_ == nullptr ? "" : reply_->text.value,
                          input_cell());
        }
        write_evidence(row, reply_ == nullptr ? nullptr : document(reply_->evidence, row - reply_row_));
    }

    /// How many rows of the same reply follow.
    std::uint32_t rows_behind(const FormRow& one) const {
        std::uint32_t count = 0;
        for (const FormRow* next = &one + 1; next != table_.table.rows.data() + table_.table.rows.size();
             ++next) {
            if (next->item != one.item || next->is_heading || !next->field.key.empty()) break;
            ++count;
        }
        return count;
    }

    void write_evidence(std::uint32_t row, const Evidence* evidence) {
        const auto text = [&](FormColumn column, const std::string& value) {
            sheet_.text(at(row, column), value, input_cell());
        };
        const auto located = [](const std::optional<Located<std::string>>& value) {
            return value ? value->value : std::string();
        };
        text(FormColumn::file, evidence == nullptr ? ""
                               : evidence->link    ? evidence->link->value
                                                   : located(evidence->file));
        text(FormColumn::number, evidence == nullptr ? "" : evidence->number);
        text(FormColumn::title, evidence == nullptr ? "" : evidence->title);
        text(FormColumn::pages, evidence == nullptr ? "" : evidence->pages_text);
        text(FormColumn::withheld, evidence == nullptr ? "" : located(evidence->withheld));
        text(FormColumn::confirmed_by, evidence == nullptr ? "" : located(evidence->confirmed_by));
        const Style date = centered(input_cell(form_.date_format()));
        if (evidence != nullptr && evidence->date) {
            sheet_.date(at(row, FormColumn::date), evidence->date->value, date);
        } else {
            sheet_.blank(at(row, FormColumn::date), date);
        }
    }

    /// The cells that an item's rows share.
    void write_block(const FormBlock& block) {
        const FormRow first{.item = block.item, .is_first = true};
        shared(block, FormColumn::code, centered(fixed_cell()));
        shared(block, FormColumn::text, fixed_cell());
        const Style points = centered(fixed_cell());
        sheet_.merge(block.all(FormColumn::max), points);
        Style number = points;
        number.number_format = form_.points_format();
        if (!table_.item(block).max_is_open)
            sheet_.number(block.at(FormColumn::max), table_.item(block).max.value.value(), number);
        if (table_.table.part == FormPart::replies) return;
        if (table_.table.part == FormPart::corrections) {
            shared(block, FormColumn::rule, fixed_cell());
            sheet_.merge(block.all(FormColumn::points), number);
            return write_correction_points(table_, block, number);
        }
        write_unconfirmed(block);
        if (table_.table.part == FormPart::supports) {
            const auto lead = form_text(form_.request, table_.table, first, FormColumn::prompt);
            sheet_.merged(block.all(FormColumn::prompt), lead, fixed_cell());
            return;
        }
        shared(block, FormColumn::rule, fixed_cell());
        write_points(block, number);
        write_claim(block);
        write_words(block);
    }

    void shared(const FormBlock& block, FormColumn column, const Style& style) {
        const FormRow first{.item = block.item, .is_first = true};
        sheet_.merged(block.all(column), form_text(form_.request, table_.table, first, column), style);
    }

    void write_points(const FormBlock& block, const Style& look) {
        const Item& item = table_.item(block);
        sheet_.merge(block.all(FormColumn::points), look);
        const auto cells = cells_of(table_, block);
        const FormValues values = form_values(form_.framework(), item, form_.score(block.item));
        if (const auto* rule = std::get_if<FormulaRule>(&item.scoring); rule != nullptr && block.fields > 0) {
            const std::string exact = formulas::form_exact(item, *rule, cells);
            if (exact.empty()) return;
            sheet_.formula(cells.exact, {"=" + exact, values.exact}, {});
        }
        const std::string points =
            formulas::form_points(form_.framework(), item, cells, form_.request.language);
        if (!points.empty())
            sheet_.formula(block.at(FormColumn::points), {"=" + points, values.points}, look);
    }

    void write_claim(const FormBlock& block) {
        const Item& item = table_.item(block);
        if (std::holds_alternative<RangeRule>(item.scoring) || has_level_ranges(item.scoring)) {
            sheet_.merge(block.all(FormColumn::claim), closed_cell());
            return;
        }
        const Style look = centered(input_cell(form_.points_format()));
        sheet_.merge(block.all(FormColumn::claim), look);
        const Score* score = form_.score(block.item);
        if (score != nullptr && score->points) {
            sheet_.number(block.at(FormColumn::claim), score->points->value.value, look);
        }
    }

    void write_words(const FormBlock& block) {
        const Score* score = form_.score(block.item);
        const bool has_words = score != nullptr && score->justification;
        sheet_.merged(block.all(FormColumn::justification), has_words ? score->justification->value : "",
                      input_cell());
        const bool may = table_.item(block).not_applicable != NotApplicable::refused;
        const bool is_ticked = score != nullptr && score->not_applicable;
        sheet_.merged(block.all(FormColumn::not_applicable), is_ticked ? form_.say(form_tick) : "",
                      may ? centered(input_cell("General")) : closed_cell());
    }

    void write_unconfirmed(const FormBlock& block) {
        const Score* score = form_.score(block.item);
        const bool is_flagged = score != nullptr && score->unconfirmed;
        const Style look = is_flagged ? with_fill(input_cell(), fills::missing) : input_cell();
        sheet_.merged(block.all(FormColumn::unconfirmed), is_flagged ? score->unconfirmed->value : "", look);
    }

    FormTableSheet& table_;
    const Form& form_;
    Sheet& sheet_;
    const FormBlock* current_ = nullptr;  ///< of the row being written
    const Reply* reply_ = nullptr;        ///< of the rows being written
    std::uint32_t reply_row_ = 0;
};

bool has_unconfirmed(const FormContent& content) {
    return std::any_of(content.scores.begin(), content.scores.end(),
                       [](const auto& one) { return one.second->unconfirmed.has_value(); });
}

}  // namespace

std::vector<FormBlock> lay_out(const FormTable& table) {
    std::vector<FormBlock> blocks;
    std::uint32_t row = form_rows::first;
    for (const auto& one : table.rows) {
        if (one.is_first) blocks.push_back({.item = one.item, .first = row});
        if (!one.is_heading) {
            blocks.back().last = row;
            if (!one.field.key.empty()) ++blocks.back().fields;
        }
        ++row;
    }
    return blocks;
}

formulas::FormCells cells_of(const FormTableSheet& table, const FormBlock& block) {
    const Form& form = table.form;
    formulas::FormCells cells{.answers = {},
                              .not_applicable = block.at(FormColumn::not_applicable),
                              .exact = block.at(FormColumn::exact),
                              .choices = {},
                              .choice_points = {},
                              .tick = form.say(form_tick),
                              .no_tick = form.say(form_no_tick)};
    for (std::size_t i = 0; i < block.fields; ++i) cells.answers.push_back(block.at(FormColumn::answer, i));
    if (const auto list = form.lists.choices.find(block.item); list != form.lists.choices.end()) {
        cells.choices = list->second.texts;
        cells.choice_points = list->second.points;
    }
    return cells;
}

KeyedSheet keyed_sheet(const FormTableSheet& table) {
    return {table.sheet, form_table(table.table.part), table.form.request.language,
            [has_flags = has_unconfirmed(table.form.content)](const KeyedColumn& column) {
                const bool is_flag = column.place == place_of(FormColumn::unconfirmed);
                return column.use == ColumnUse::key || column.use == ColumnUse::absent ||
                       (is_flag && !has_flags);
            }};
}

void add_form_table(const Form& form, const FormTable& table) {
    Sheet& sheet = form.file.add_sheet(form.say(form_table(table.part).sheet), 0);
    FormTableSheet laid_out{.form = form, .table = table, .sheet = sheet};
    set_columns(keyed_sheet(laid_out));
    TableWriter(laid_out).write();
    write_form_head(laid_out);
    add_form_checks(laid_out);
    sheet.text({laid_out.end, 0}, marks::end, {});
    if (table.part == FormPart::corrections) return sheet.protect();
    std::vector<std::string> names{form.say("Người tự chấm điểm", "Scored by")};
    if (!form.request.plan.signatures.empty()) names.push_back(form.request.plan.signatures.back());
    write_signatures(sheet, names, form.request.language,
                     {laid_out.end + 1, static_cast<std::uint16_t>(FormColumn::code)});
    sheet.protect();
}

}  // namespace cchc
