// SPDX-License-Identifier: MIT
#include "workbook/forms/form_styles.hpp"
#include "workbook/forms/form_table.hpp"

namespace cchc {
namespace {

using form_styles::centered;
using form_styles::closed_cell;
using form_styles::input_cell;

std::string chosen_words(const Item& item, const InputValue& given) {
    const auto* rule = std::get_if<FormulaRule>(&item.scoring);
    for (const auto& input : rule == nullptr ? std::vector<Input>{} : rule->inputs) {
        const auto which =
            input.name.value == given.name.value ? input.find_choice(given.choice->value) : std::nullopt;
        if (which) return input_choice_texts(input)[*which];
    }
    return given.choice->value;
}

void write_form_level(const Form& form, Sheet& sheet, Cell cell, const Item& item, const Score& score,
                      const Style& look) {
    const auto& levels = std::get<LevelsRule>(item.scoring).levels;
    const auto choices = form_choices(item, form.request.language);
    std::string text = score.level->value;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        if (levels[i].id.value == score.level->value) text = choices[i];
    }
    sheet.text(cell, text, look);
}

}  // namespace

void write_form_answer(const Form& form, Sheet& sheet, Cell cell, const FormRow& one) {
    if (one.field.key.empty()) return sheet.blank(cell, closed_cell());
    const Item& item = form.framework().item(one.item);
    const bool is_range = std::holds_alternative<RangeRule>(item.scoring) || one.field.key == points_field;
    const Style look = centered(input_cell(is_range ? form.points_format() : "General"));
    const Score* score = form.score(one.item);
    if (score == nullptr) return sheet.blank(cell, look);
    if (one.field.key == level_field && score->level)
        return write_form_level(form, sheet, cell, item, *score, look);
    if (one.field.key == points_field && score->points) {
        return sheet.number(cell, score->points->value.value, look);
    }
    for (const auto& input : score->inputs.value_or(std::vector<InputValue>{})) {
        if (input_field(input.name.value) != one.field.key) continue;
        if (!input.choice) return sheet.number(cell, input.value.value.value, look);
        return sheet.text(cell, chosen_words(item, input), look);
    }
    const bool is_part = one.field.key.rfind(part_field(""), 0) == 0;
    if (!is_part || !score->parts) return sheet.blank(cell, look);
    bool is_met = false;
    for (const auto& part : *score->parts) is_met = is_met || part_field(part.value) == one.field.key;
    sheet.text(cell, form.say(is_met ? form_tick : form_no_tick), look);
}

}  // namespace cchc
