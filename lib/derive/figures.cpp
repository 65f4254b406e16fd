// SPDX-License-Identifier: MIT
#include "derive/figures.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace cchc {
namespace {

std::string names_of(const std::vector<Input>& inputs) {
    std::string text;
    for (const auto& input : inputs) text += (text.empty() ? "" : ", ") + input.name.value;
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
        figures_.are_clear = find_missing();
        if (!figures_.are_clear) return std::move(figures_);
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

    static std::optional<Message> fault_of(const Number& number, const Input& input) {
        if (number.value < Decimal{}) return Message::number_negative;
        if (number.decimals <= input.decimals) return std::nullopt;
        const bool is_count = input.decimals == 0;
        if (as_thousands(number)) return is_count ? Message::number_count_grouped : Message::number_two_ways;
        return is_count ? Message::number_not_whole : Message::number_decimals;
    }

    bool find_missing() {
        bool is_clear = true;
        for (const auto& input : rule_.inputs) {
            if (values().count(input.name.value) > 0) continue;
            const auto asked = score_.input_places.find(input.name.value);
            const Place& place = asked == score_.input_places.end() ? score_.inputs_place : asked->second;
            add(Message::input_missing, place, {{"found", input.name.value}, {"text", input.text}});
            is_clear = false;
        }
        return is_clear;
    }

    void check_limit(const Input& input, const Limit& limit) {
        const TraceRef& value = values().find(input.name.value)->second;
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
            if (other == name || trace->value.is_zero()) continue;
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

Figures read_figures(const FormulaRule& rule, const Item& item, const Score& score, Findings& findings) {
    return FigureReader(rule, item, score, findings).read();
}

}  // namespace cchc
