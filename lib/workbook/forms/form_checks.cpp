// SPDX-License-Identifier: MIT
#include "diag/finding.hpp"
#include "model/wording.hpp"
#include "workbook/book.hpp"
#include "workbook/forms/form_table.hpp"
#include "xlsx/input_check.hpp"

namespace cchc {
namespace {

constexpr long most_input = 999'999'999'999;  // what parse_number takes

class CheckWriter {
  public:
    explicit CheckWriter(const FormTableSheet& table)
        : table_(table), form_(table.form), sheet_(table.sheet) {}

    void write() {
        for (const auto& block : table_.blocks) {
            if (table_.table.part == FormPart::corrections) {
                add_answers(block);
                continue;
            }
            add_dates(block);
            if (table_.table.part != FormPart::leads) continue;
            add_answers(block);
            add_claim(block);
            if (table_.item(block).not_applicable != NotApplicable::refused) add_tick(block);
            add_colors(block);
        }
    }

  private:
    InputCheck refusal(Message message) const { return check_for(message, form_.request.language); }

    void add_answers(const FormBlock& block) {
        const Item& item = table_.item(block);
        for (std::size_t i = 0; i < block.fields; ++i) {
            const Cell at = block.at(FormColumn::answer, i);
            sheet_.check_input({at, at}, answer_check(block, item, i));
        }
    }

    InputCheck answer_check(const FormBlock& block, const Item& item, std::size_t field) const {
        const auto* levels = std::get_if<LevelsRule>(&item.scoring);
        if (levels != nullptr && field > 0) {  // the points within a level
            InputCheck check = refusal(Message::form_not_number);
            check.kind = InputCheck::Kind::decimal;
            check.most = item.max.value.value();
            return check;
        }
        const auto list = form_.lists.choices.find(block.item);
        if (list != form_.lists.choices.end()) {
            const bool is_range = std::holds_alternative<RangeRule>(item.scoring);
            InputCheck check =
                refusal(is_range ? Message::form_points_unlisted : Message::form_level_unknown);
            check.list = "=" + list->second.texts;
            return check;
        }
        if (std::holds_alternative<ChecklistRule>(item.scoring)) {
            InputCheck check = refusal(Message::form_tick_unknown);
            check.list = "=" + form_.lists.ticks;
            return check;
        }
        const auto* formula = std::get_if<FormulaRule>(&item.scoring);
        if (formula != nullptr && formula->inputs.at(field).is_choice()) {
            InputCheck check = refusal(Message::form_level_unknown);
            for (const auto& text : input_choice_texts(formula->inputs.at(field)))
                check.list += (check.list.empty() ? "" : ",") + text;
            return check;
        }
        const bool is_count = formula != nullptr && formula->inputs.at(field).decimals == 0;
        InputCheck check = refusal(is_count ? Message::form_not_whole : Message::form_not_number);
        check.kind = is_count ? InputCheck::Kind::whole : InputCheck::Kind::decimal;
        check.most = formula == nullptr ? item.max.value.value() : Ratio::whole(most_input);
        // What is corrected alone is held against what stands, which is told when the form is read.
        if (formula != nullptr && table_.table.part == FormPart::leads)
            add_limits(check, block, *formula, formula->inputs.at(field));
        return check;
    }

    /// MIN and MAX pass over a figure that is still blank.
    static void add_limits(InputCheck& check, const FormBlock& block, const FormulaRule& rule,
                           const Input& input) {
        if (input.limits.empty()) return;
        const auto bounds = [&](Limit::Side side) {
            std::string text;
            for (const Limit* limit : input.limits_at(side)) text += "," + bound(block, rule, *limit);
            return text;
        };
        const std::string least = bounds(Limit::Side::at_least);
        const std::string most = bounds(Limit::Side::at_most);
        const std::string highest = std::to_string(most_input);
        check.least_formula = least.empty() ? "=0" : "=MAX(0" + least + ")";
        check.most_formula = most.empty() ? "=" + highest : "=MIN(" + highest + most + ")";
        check.error += " (" + wording::limits(input) + ")";
    }

    static std::string bound(const FormBlock& block, const FormulaRule& rule, const Limit& limit) {
        for (std::size_t i = 0; i < rule.inputs.size(); ++i) {
            if (rule.inputs[i].name.value == limit.input)
                return fixed_cell_text(block.at(FormColumn::answer, i));
        }
        return limit.number.decimal_text();
    }

    void add_claim(const FormBlock& block) {
        const Item& item = table_.item(block);
        if (std::holds_alternative<RangeRule>(item.scoring) || has_level_ranges(item.scoring)) return;
        InputCheck check = refusal(Message::form_not_number);
        check.kind = InputCheck::Kind::decimal;
        check.most = item.max_is_open ? Ratio::whole(most_input) : item.max.value.value();
        sheet_.check_input(block.all(FormColumn::claim), check);
    }

    void add_tick(const FormBlock& block) {
        InputCheck check = refusal(Message::form_tick_unknown);
        check.list = "=" + form_.lists.tick;
        sheet_.check_input(block.all(FormColumn::not_applicable), check);
    }

    void add_dates(const FormBlock& block) {
        const Plan& plan = form_.request.plan;
        InputCheck check = refusal(Message::evidence_date_outside);
        check.kind = InputCheck::Kind::date;
        check.from = plan.period_from;
        check.to = plan.period_to;
        check.only_warns = true;
        sheet_.check_input(block.all(FormColumn::date), check);
    }

    /// Answered, but neither evidence nor a justification; nothing follows from the answer; another claim.
    void add_colors(const FormBlock& block) {
        const auto fixed = [&](FormColumn column) { return fixed_cell_text(block.at(column)); };
        const auto fixed_range = [&](FormColumn column) {
            return fixed_cell_text(block.at(column)) + ":" +
                   fixed_cell_text({block.last, block.at(column).column});
        };
        const std::string points = fixed(FormColumn::points);
        const std::string no_words = fixed(FormColumn::justification) + "=\"\"";
        const std::string nothing = "AND(" + points + "<>\"\"," + no_words + ",OR(" +
                                    fixed(FormColumn::not_applicable) + "<>\"\",COUNTA(" +
                                    fixed_range(FormColumn::file) + "," + fixed_range(FormColumn::withheld) +
                                    "," + fixed_range(FormColumn::confirmed_by) + ")=0))";
        sheet_.highlight(
            {block.at(FormColumn::file), {block.last, block.at(FormColumn::justification).column}},
            "=" + nothing, fills::missing);
        sheet_.highlight(block.all(FormColumn::points), "=" + points + "=\"?\"", fills::missing);
        const std::string claim = fixed(FormColumn::claim);
        sheet_.highlight(block.all(FormColumn::claim),
                         "=AND(" + claim + "<>\"\",ISNUMBER(" + points + "),ROUND(N(" + claim + ")-N(" +
                             points + "),9)<>0)",
                         fills::missing);
    }

    const FormTableSheet& table_;
    const Form& form_;
    Sheet& sheet_;
};

}  // namespace

void add_form_checks(const FormTableSheet& table) {
    CheckWriter(table).write();
}

}  // namespace cchc
