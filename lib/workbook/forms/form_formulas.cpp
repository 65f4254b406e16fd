// SPDX-License-Identifier: MIT
#include "workbook/forms/form_formulas.hpp"

#include <algorithm>
#include <set>

#include "model/form_layout.hpp"
#include "workbook/formulas.hpp"

namespace cchc::formulas {
namespace {

constexpr std::size_t longest = 8'000;           // Excel takes 8,192 characters
constexpr std::size_t most_nested = 60;          // and 64 levels
constexpr const char* form_noise_free = ",11)";  // see guard_places of formulas.cpp

std::string range(const std::vector<Cell>& cells) {
    const std::string first = cell_text(cells.front());
    return cells.size() == 1 ? first : first + ":" + cell_text(cells.back());
}

std::string literal(const Ratio& value) {
    if (value.is_decimal()) return value.decimal_text();
    return "(" + value.fraction_text() + ")";
}

/// An expression of the framework as one of Excel. Comparisons are freed of binary noise; `and` and `or` stop
/// early, as ours do.
class Translation {
  public:
    Translation(const Item& item, const FormulaRule& rule, const FormCells& cells, bool is_lazy)
        : item_(item), rule_(rule), cells_(cells), is_lazy_(is_lazy) {}

    std::string text(const Expression& expression) const {
        const auto operand = [&](std::size_t i) { return text(expression.operands.at(i)); };
        switch (expression.op) {
            case Op::number:
                return literal(expression.number);
            case Op::input:
                return input(expression.name);
            case Op::most_points:
                return literal(item_.max.value.value());
            case Op::choice:
                return "NA()";  // stands in comparisons alone
            case Op::whole_below:
                return "INT(ROUND(" + operand(0) + form_noise_free + ")";
            case Op::whole_above:
                return "(-INT(-ROUND(" + operand(0) + form_noise_free + "))";
            case Op::absolute:
                return "ABS(" + operand(0) + ")";
            case Op::negate:
                return "(-" + operand(0) + ")";
            case Op::smaller:
                return "MIN(" + operand(0) + "," + operand(1) + ")";
            case Op::larger:
                return "MAX(" + operand(0) + "," + operand(1) + ")";
            case Op::both:
                return "IF(" + operand(0) + "," + operand(1) + ",FALSE)";
            case Op::either:
                return "IF(" + operand(0) + ",TRUE," + operand(1) + ")";
            case Op::add:
            case Op::subtract:
            case Op::multiply:
            case Op::divide:
                return "(" + operand(0) + std::string(op_text(expression.op)) + operand(1) + ")";
            default:
                if (expression.operands.at(0).op == Op::choice || expression.operands.at(1).op == Op::choice)
                    return chosen(expression);
                return "(ROUND(" + operand(0) + "-" + operand(1) + form_noise_free + sign(expression.op) +
                       "0)";
        }
    }

  private:
    /// Where not every figure is asked for, a blank one that is read after all leads to no number.
    std::string input(const std::string& name) const {
        for (std::size_t i = 0; i < rule_.inputs.size(); ++i) {
            if (rule_.inputs[i].name.value != name) continue;
            const std::string cell = cell_text(cells_.answers.at(i));
            return is_lazy_ ? "IF(ISNUMBER(" + cell + ")," + cell + ",NA())" : cell;
        }
        return "NA()";
    }

    /// `kh == co`: nothing follows from a cell that holds none of the choices.
    std::string chosen(const Expression& expression) const {
        const bool is_left = expression.operands.at(0).op == Op::choice;
        const Expression& id = expression.operands.at(is_left ? 0 : 1);
        const std::string& name = expression.operands.at(is_left ? 1 : 0).name;
        for (std::size_t i = 0; i < rule_.inputs.size(); ++i) {
            if (rule_.inputs[i].name.value != name) continue;
            const std::string cell = cell_text(cells_.answers.at(i));
            const auto texts = input_choice_texts(rule_.inputs[i]);
            std::string any;
            for (const auto& text : texts) any += (any.empty() ? "" : ",") + cell + "=" + quoted(text);
            return "IF(OR(" + any + ")," + cell + sign(expression.op) + quoted(texts.at(id.which)) + ",NA())";
        }
        return "NA()";
    }

    static std::string sign(Op op) {
        if (op == Op::equal) return "=";
        if (op == Op::unequal) return "<>";
        return std::string(op_text(op));
    }

    const Item& item_;
    const FormulaRule& rule_;
    const FormCells& cells_;
    bool is_lazy_;
};

/// The figures that are read whatever the others are.
void collect_certain(const Expression& expression, std::set<std::string>& names) {
    if (expression.op == Op::input) names.insert(expression.name);
    const bool stops_early = expression.op == Op::both || expression.op == Op::either;
    for (const auto& operand : expression.operands) {
        collect_certain(operand, names);
        if (stops_early) return;
    }
}

/// Whether a form may leave a figure blank, or holds a choice, which is no number.
bool is_lazy(const FormulaRule& rule) {
    std::set<std::string> certain;
    if (!rule.cases.empty()) {
        const Case& first = rule.cases.front();
        collect_certain(first.when ? *first.when : first.points, certain);
    }
    return std::any_of(rule.inputs.begin(), rule.inputs.end(), [&](const Input& input) {
        return input.is_choice() || certain.count(input.name.value) == 0;
    });
}

/// Whether one of the offered choices stands in the cell: no wildcards, any length.
std::string is_offered(const FormCells& cells, const std::string& answer) {
    return "SUMPRODUCT(--(" + cells.choices + "=" + answer + "))=1";
}

struct PointsFormula {
    const Framework& framework;
    const Item& item;
    const FormCells& cells;
    Language language;

    std::string answer() const { return cell_text(cells.answers.at(0)); }

    std::string operator()(const NoRule&) const { return {}; }
    std::string operator()(const SurveyRule&) const { return {}; }
    std::string operator()(const LevelsRule& rule) const {
        std::string listed =
            "SUMPRODUCT((" + cells.choices + "=" + answer() + ")*" + cells.choice_points + ")";
        if (has_shares(item.scoring)) listed = as_leaf(listed);
        const auto texts = form_choices(item, language);
        for (std::size_t i = 0; i < rule.levels.size() && cells.answers.size() > 1; ++i) {
            if (rule.levels[i].range)
                listed = "IF(" + answer() + "=" + quoted(texts.at(i)) + "," + judged(*rule.levels[i].range) +
                         "," + listed + ")";
        }
        return "IF(" + answer() + "=\"\",\"\",IF(" + is_offered(cells, answer()) + "," + listed + ",\"?\"))";
    }
    /// Rounded as the framework rounds a leaf.
    std::string as_leaf(const std::string& exact) const {
        const std::string clean = "ROUND(" + exact + form_noise_free;
        return framework.round_at == RoundAt::leaf ? rounded(clean, framework.decimals, framework.rounding)
                                                   : exact;
    }
    /// The points typed within a level, where they are on its steps.
    std::string judged(const LevelRange& range) const {
        const std::string points = cell_text(cells.answers.at(1));
        const std::string least = literal(range.min.value.value());
        const std::string most = literal(range.max.value.value());
        const std::string steps = "(" + points + "-" + least + ")/" + literal(range.step.value.value());
        return "IF(ISNUMBER(" + points + "),IF(AND(" + points + ">=" + least + "," + points + "<=" + most +
               ",OR(" + points + "=" + most + ",ROUND(" + steps + ",6)=ROUND(" + steps + ",0)))," + points +
               ",\"?\"),\"?\")";
    }
    std::string operator()(const ChecklistRule& rule) const {
        const std::string all = range(cells.answers);
        const auto ticks = [&](const std::string& word) {
            return "SUMPRODUCT(--(" + all + "=" + quoted(word) + "))";
        };
        std::string sum;
        for (std::size_t i = 0; i < rule.parts.size(); ++i) {
            sum += (i == 0 ? "" : "+") + std::string("IF(") + cell_text(cells.answers.at(i)) + "=" +
                   quoted(cells.tick) + "," + literal(rule.parts[i].points.value.value()) + ",0)";
        }
        return "IF(COUNTA(" + all + ")=0,\"\",IF(" + ticks(cells.tick) + "+" + ticks(cells.no_tick) +
               "<COUNTA(" + all + "),\"?\"," +
               (has_shares(item.scoring) ? as_leaf("(" + sum + ")") : "ROUND(" + sum + form_noise_free) +
               "))";
    }
    std::string operator()(const RangeRule& rule) const {
        const std::string least = literal(rule.min.value.value());
        const std::string most = literal(item.max.value.value());
        const std::string steps = "(" + answer() + "-" + least + ")/" + literal(rule.step.value.value());
        const std::string on_step = cells.choices.empty() ? "OR(" + answer() + "=" + most + ",ROUND(" +
                                                                steps + ",6)=ROUND(" + steps + ",0))"
                                                          : is_offered(cells, answer());
        return "IF(" + answer() + "=\"\",\"\",IF(NOT(ISNUMBER(" + answer() + ")),\"?\",IF(AND(" + answer() +
               ">=" + least + "," + answer() + "<=" + most + "," + on_step + ")," + answer() + ",\"?\")))";
    }
    std::string operator()(const FormulaRule&) const {
        const std::string exact = cell_text(cells.exact);
        const std::string clean = "ROUND(" + exact + form_noise_free;
        const std::string points = framework.round_at == RoundAt::leaf
                                       ? rounded(clean, framework.decimals, framework.rounding)
                                       : exact;
        const std::string over =
            item.max_is_open ? std::string() : "," + clean + ">" + literal(item.max.value.value());
        return "IF(ISNUMBER(" + exact + "),IF(OR(" + clean + "<0" + over + "),\"?\"," + points + ")," +
               exact + ")";
    }
};

/// The same of figures some of which are blank, and of choices.
std::string is_unsound_where_given(const FormulaRule& rule, const FormCells& cells) {
    std::string text = "OR(FALSE";
    for (std::size_t i = 0; i < rule.inputs.size(); ++i) {
        if (rule.inputs[i].is_choice()) continue;
        const std::string cell = cell_text(cells.answers.at(i));
        const std::string decimals = std::to_string(rule.inputs[i].decimals);
        text += ",IF(ISNUMBER(" + cell + "),OR(" + cell + "<0,ROUND(" + cell + "," + decimals + ")<>" + cell +
                "),FALSE)";
    }
    return text + ")";
}

/// Below 0, or with more decimals than the input takes: what our findings refuse.
std::string is_unsound(const FormulaRule& rule, const FormCells& cells) {
    std::string text = "OR(";
    for (std::size_t i = 0; i < rule.inputs.size(); ++i) {
        const std::string cell = cell_text(cells.answers.at(i));
        const std::string decimals = std::to_string(rule.inputs[i].decimals);
        text += (i == 0 ? "" : ",") + cell + "<0,ROUND(" + cell + "," + decimals + ")<>" + cell;
    }
    return text + ")";
}

bool is_within_limits(const std::string& text) {
    std::size_t open = 0;
    std::size_t deepest = 0;
    for (const char c : text) {
        if (c == '(') deepest = std::max(deepest, ++open);
        if (c == ')' && open > 0) --open;
    }
    return text.size() <= longest && deepest <= most_nested;
}

}  // namespace

std::string form_exact(const Item& item, const FormulaRule& rule, const FormCells& cells) {
    constexpr std::size_t most_inputs = 120;  // Excel takes 255 arguments
    if (rule.inputs.size() > most_inputs) return {};
    const bool lazy = is_lazy(rule);
    const Translation translation(item, rule, cells, lazy);
    std::string value;
    std::string end;
    for (const auto& one : rule.cases) {
        const std::string points = translation.text(one.points);
        if (!one.when) {
            value += points;
            break;
        }
        value += "IF(" + translation.text(*one.when) + "," + points + ",";
        end += ')';
    }
    if (rule.cases.empty() || rule.cases.back().when) value += "\"?\"";
    const std::string all = range(cells.answers);
    if (lazy) {
        std::string text = "IF(COUNTA(" + all + ")=0,\"\",IF(" + is_unsound_where_given(rule, cells) +
                           ",\"?\",IFERROR(" + value + end + ",\"?\")))";
        return is_within_limits(text) ? text : std::string();
    }
    std::string text = "IF(COUNTA(" + all + ")=0,\"\",IF(COUNT(" + all + ")<" +
                       std::to_string(rule.inputs.size()) + ",\"?\",IF(" + is_unsound(rule, cells) +
                       ",\"?\",IFERROR(" + value + end + ",\"?\"))))";
    return is_within_limits(text) ? text : std::string();
}

std::string form_points(const Framework& framework, const Item& item, const FormCells& cells,
                        Language language) {
    if (cells.answers.empty()) return {};
    std::string text = std::visit(PointsFormula{framework, item, cells, language}, item.scoring);
    if (item.not_applicable != NotApplicable::refused && !text.empty()) {
        const bool full = item.not_applicable == NotApplicable::full;
        text = "IF(" + cell_text(cells.not_applicable) + "=" + quoted(cells.tick) + "," +
               (full ? literal(item.max.value.value()) : std::string("\"-\"")) + "," + text + ")";
    }
    return is_within_limits(text) ? text : std::string();
}

}  // namespace cchc::formulas
