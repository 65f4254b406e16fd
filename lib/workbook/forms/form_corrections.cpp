// SPDX-License-Identifier: MIT
#include <algorithm>

#include "model/wording.hpp"
#include "workbook/book.hpp"
#include "workbook/forms/form_table.hpp"
#include "workbook/formulas.hpp"

namespace cchc {
namespace {

const Score* standing_score(const Form& form, ItemId item) {
    const auto found = form.standing.find(item);
    return found == form.standing.end() ? nullptr : found->second;
}

const InputValue* standing_input(const Form& form, ItemId item, std::string_view name) {
    const Score* score = standing_score(form, item);
    if (score == nullptr || !score->inputs) return nullptr;
    for (const auto& input : *score->inputs) {
        if (input.name.value == name) return &input;
    }
    return nullptr;
}

/// The text of a choice as its dropdown offers it.
std::string offered_text(const Input& input, const std::string& id) {
    const auto which = input.find_choice(id);
    return which ? input_choice_texts(input)[*which] : std::string();
}

/// The answer that stands to a row's question, in words; empty where nothing does.
struct StandingWords {
    const Form& form;
    const FormRow& row;
    const Score& score;

    std::string operator()(const NoRule&) const { return {}; }
    std::string operator()(const SurveyRule&) const { return {}; }
    std::string operator()(const RangeRule&) const { return {}; }
    std::string operator()(const LevelsRule& rule) const {
        if (row.field.key == points_field)
            return score.points ? localized(Ratio(score.points->value.value), form.request.language)
                                : std::string();
        const auto texts = form_choices(form.framework().item(row.item), form.request.language);
        for (std::size_t i = 0; i < rule.levels.size() && score.level; ++i) {
            if (rule.levels[i].id.value == score.level->value) return texts.at(i);
        }
        return {};
    }
    std::string operator()(const ChecklistRule&) const {
        if (!score.parts) return {};
        const bool is_met = std::any_of(score.parts->begin(), score.parts->end(), [&](const auto& part) {
            return part_field(part.value) == row.field.key;
        });
        return form.say(is_met ? form_tick : form_no_tick);
    }
    std::string operator()(const FormulaRule& rule) const {
        for (const auto& input : rule.inputs) {
            if (input_field(input.name.value) != row.field.key) continue;
            const InputValue* given = standing_input(form, row.item, input.name.value);
            if (given == nullptr) return {};
            return given->choice ? offered_text(input, given->choice->value)
                                 : localized(Ratio(given->value.value.value), form.request.language);
        }
        return {};
    }
};

/// What counts of a figure, corrected or not.
std::string effective_figure(const Form& form, const FormBlock& block, const Input& input,
                             std::size_t field) {
    const std::string corrected = cell_text(block.at(FormColumn::answer, field));
    const InputValue* given = standing_input(form, block.item, input.name.value);
    std::string stands = "\"\"";
    if (given != nullptr) {
        stands = given->choice ? formulas::quoted(offered_text(input, given->choice->value))
                               : Ratio(given->value.value.value).decimal_text();
    }
    return "=IF(" + corrected + "=\"\"," + stands + "," + corrected + ")";
}

}  // namespace

std::string correction_prompt(const Form& form, const FormRow& row) {
    const Score* score = standing_score(form, row.item);
    const std::string stands = score == nullptr ? std::string()
                                                : std::visit(StandingWords{form, row, *score},
                                                             form.framework().item(row.item).scoring);
    if (stands.empty()) return row.field.prompt;
    return row.field.prompt + form.say(". Đang là: ", ". Stands: ") + stands;
}

void write_correction_points(const FormTableSheet& table, const FormBlock& block, const Style& look) {
    const Form& form = table.form;
    const Item& item = table.item(block);
    auto cells = cells_of(table, block);
    const std::string corrected = cell_text(cells.answers.front()) + ":" + cell_text(cells.answers.back());
    std::string given = "COUNTA(" + corrected + ")";
    if (const auto* rule = std::get_if<FormulaRule>(&item.scoring)) {
        for (std::size_t i = 0; i < rule->inputs.size(); ++i) {
            const Cell at = block.at(FormColumn::effective, i);
            const InputValue* stands = standing_input(form, block.item, rule->inputs[i].name.value);
            std::variant<Ratio, std::string> value = std::string();
            if (stands != nullptr && stands->choice)
                value = offered_text(rule->inputs[i], stands->choice->value);
            if (stands != nullptr && !stands->choice) value = Ratio(stands->value.value.value);
            table.sheet.formula(at, {effective_figure(form, block, rule->inputs[i], i), value}, {});
            cells.answers.at(i) = at;
        }
        const std::string exact = formulas::form_exact(item, *rule, cells);
        if (exact.empty()) return;
        table.sheet.formula(cells.exact, {"=IF(" + given + "=0,\"\"," + exact + ")", std::string()}, {});
    }
    std::string points = formulas::form_points(form.framework(), item, cells, form.request.language);
    if (points.empty()) return;
    if (std::holds_alternative<ChecklistRule>(item.scoring))
        points = "IF(" + given + "<" + std::to_string(block.fields) + ",\"?\"," + points + ")";
    table.sheet.formula(block.at(FormColumn::points),
                        {"=IF(" + given + "=0,\"\"," + points + ")", std::string()}, look);
}

}  // namespace cchc
