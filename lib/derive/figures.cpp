// SPDX-License-Identifier: MIT
#include "derive/figures.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "diag/values.hpp"

namespace cchc {
namespace {

std::string names_of(const std::vector<Input>& inputs) {
    std::string text;
    for (const auto& input : inputs) text += (text.empty() ? "" : ", ") + input.name.value;
    return text;
}

std::string choices_of(const Input& input) {
    std::string text;
    for (const auto& choice : input.choices) text += (text.empty() ? "" : ", ") + choice.id.value;
    return text;
}

class FigureReader {
  public:
    FigureReader(const FormulaRule& rule, const Item& item, const Score& score, Findings& findings)
        : rule_(rule), item_(item), score_(score), findings_(findings) {}

    Figures read() {
        bool is_clear = true;
        for (const auto& given : *score_.inputs) is_clear = read_figure(given) && is_clear;
        if (!is_clear || score_.is_faulty) return std::move(figures_);
        figures_.are_clear = true;
        for (const auto& input : rule_.inputs) {
            for (const auto& limit : input.limits) check_limit(input, limit);
        }
        for (const auto& given : *score_.inputs) check_reading(given);
        return std::move(figures_);
    }

  private:
    using Values = std::map<std::string, TraceRef, std::less<>>;
    const Values& values() const { return figures_.values.inputs; }

    void add(Message message, const Place& place, std::vector<Arg> args, bool costs = true) {
        args.push_back({"item", item_.code.value});
        args.push_back({"points", item_.max.value.value()});
        Finding finding{
            .message = message, .place = place, .args = std::move(args), .item = item_.code.value};
        if (costs) finding.stakes = {{item_.code.value, item_.max.value}};
        findings_.add(std::move(finding));
    }

    const Input* find(const std::string& name) const {
        const auto found = std::find_if(rule_.inputs.begin(), rule_.inputs.end(),
                                        [&](const Input& input) { return input.name.value == name; });
        return found == rule_.inputs.end() ? nullptr : &*found;
    }

    bool read_figure(const InputValue& given) {
        const Input* input = find(given.name.value);
        if (input == nullptr) {
            add(Message::input_unknown, given.name.place,
                {{"found", shortened(given.name.value, 60)}, {"expected", names_of(rule_.inputs)}});
            return false;
        }
        if (input->is_choice()) return read_choice(given, *input);
        if (given.choice) {  // a word where a number belongs
            number_or_finding(*given.choice, given.name.value, findings_);
            return false;
        }
        const Number& number = given.value.value;
        if (const auto fault = fault_of(number, *input)) {
            add(*fault, given.value.place,
                {{"found", number.text},
                 {"key", input->name.value},
                 {"decimal", Ratio(number.value)},
                 {"thousands", Ratio(as_thousands(number).value_or(Decimal{}))},
                 {"expected", static_cast<std::size_t>(input->decimals)}});
            return false;
        }
        figures_.values.inputs.emplace(input->name.value,
                                       trace_read(number.value, given.value.place, input->name.value));
        return true;
    }

    bool read_choice(const InputValue& given, const Input& input) {
        const std::string& id = given.choice ? given.choice->value : given.value.value.text;
        const Place& place = given.choice ? given.choice->place : given.value.place;
        if (const auto which = input.find_choice(id)) {
            figures_.values.inputs.emplace(input.name.value,
                                           trace_choice(*which, id, place, input.name.value));
            return true;
        }
        std::vector<std::string> ids;
        for (const auto& choice : input.choices) ids.push_back(choice.id.value);
        const auto near = closest(id, ids);
        add(near ? Message::choice_near : Message::choice_unknown, place,
            {{"found", shortened(id, 60)},
             {"input", input.name.value},
             {"suggestion", near.value_or("")},
             {"expected", choices_of(input)}});
        return false;
    }

    static std::optional<Message> fault_of(const Number& number, const Input& input) {
        if (number.value < Decimal{}) return Message::number_negative;
        if (number.decimals <= input.decimals) return std::nullopt;
        const bool is_count = input.decimals == 0;
        if (as_thousands(number)) return is_count ? Message::number_count_grouped : Message::number_two_ways;
        return is_count ? Message::number_not_whole : Message::number_decimals;
    }

    void check_limit(const Input& input, const Limit& limit) {
        const auto given = values().find(input.name.value);
        if (given == values().end()) return;
        const TraceRef& value = given->second;
        const auto other = values().find(limit.input);
        const bool is_figure = other != values().end();
        if (!is_figure && !limit.input.empty()) return;
        const Ratio& bound = is_figure ? other->second->value : limit.number;
        if (keeps(limit.side, value->value, bound)) return;
        figures_.are_possible = false;
        const bool is_upper = limit.side == Limit::Side::at_most;
        std::vector<Arg> args{
            {"name", input.name.value}, {"text", input.text}, {"found", value->value}, {"expected", bound}};
        if (!is_figure) {
            return add(is_upper ? Message::figure_over_number : Message::figure_under_number, value->place,
                       std::move(args));
        }
        args.push_back({"other", limit.input});
        args.push_back({"other_text", find(limit.input)->text});
        // Of a council that gave the other figure alone, it is that one which does not go with what stands.
        const Source* here = score_.inputs_place.source;
        const bool is_other_new = value->place.source != here && other->second->place.source == here;
        add(is_upper ? Message::figure_over_figure : Message::figure_under_figure,
            is_other_new ? other->second->place : value->place, std::move(args));
    }

    /// A decimal that may be thousands: nobody types a 0 at the end, or the item's other figures are of the
    /// size of the thousands.
    void check_reading(const InputValue& given) {
        if (given.choice) return;
        const Number& number = given.value.value;
        const auto thousands = as_thousands(number);
        if (!thousands) return;
        const bool ends_in_zero = number.text.back() == '0';
        if (!ends_in_zero && !is_far_nearer(given.name.value, number.value, *thousands)) return;
        add(Message::number_doubtful, given.value.place,
            {{"found", number.text},
             {"decimal", Ratio(number.value)},
             {"thousands", Ratio(*thousands)},
             {"name", given.name.value}},
            false);
    }

    bool is_far_nearer(const std::string& name, Decimal decimal, Decimal thousands) const {
        constexpr long far = 100;
        const auto as_decimal = distance(name, Ratio(decimal));
        const auto as_thousand = distance(name, Ratio(thousands));
        return as_decimal && as_thousand && *as_decimal > Ratio::whole(far) * *as_thousand;
    }

    /// How many times larger or smaller the value is than the nearest of the other figures; none where there
    /// are no others but 0.
    std::optional<Ratio> distance(const std::string& name, const Ratio& value) const {
        std::optional<Ratio> nearest;
        for (const auto& [other, trace] : values()) {
            if (other == name || trace->value.is_zero() || !trace->choice.empty()) continue;
            const Ratio times = std::max(value / trace->value, trace->value / value);
            if (!nearest || times < *nearest) nearest = times;
        }
        return nearest;
    }

    const FormulaRule& rule_;
    const Item& item_;
    const Score& score_;
    Findings& findings_;
    Figures figures_;
};

}  // namespace

void report_missing_figures(const Expression& expression, const FormulaValues& values, const Item& item,
                            const Score& score, Findings& findings) {
    const auto& inputs = std::get<FormulaRule>(item.scoring).inputs;
    std::set<std::string> told;
    for (const Expression* figure : figures_of(expression)) {
        const std::string& name = figure->name;
        if (values.inputs.count(name) > 0 || !told.insert(name).second) continue;
        const auto input = std::find_if(inputs.begin(), inputs.end(),
                                        [&](const Input& one) { return one.name.value == name; });
        const auto asked = score.input_places.find(name);
        findings.add({.message = Message::input_missing,
                      .place = asked == score.input_places.end() ? score.inputs_place : asked->second,
                      .args = {{"found", name},
                               {"text", input == inputs.end() ? std::string() : input->text},
                               {"item", item.code.value},
                               {"points", item.max.value.value()}},
                      .item = item.code.value,
                      .stakes = {{item.code.value, item.max.value}}});
    }
}

Figures read_figures(const FormulaRule& rule, const Item& item, const Score& score, Findings& findings) {
    return FigureReader(rule, item, score, findings).read();
}

}  // namespace cchc
