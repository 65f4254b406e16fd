// SPDX-License-Identifier: MIT
#include "derive/trace.hpp"

#include <algorithm>
#include <stdexcept>

namespace cchc {
namespace {

Ratio whole_below(const Ratio& value) {
    const Ratio towards_zero = value.rounded(0, Rounding::down);
    return towards_zero > value ? towards_zero - Ratio::whole(1) : towards_zero;
}

Ratio computed(const Trace& trace, const std::vector<Ratio>& operands) {
    switch (trace.step) {
        case Step::read:
            return trace.value;
        case Step::absent:
        case Step::left_out:
            return {};
        case Step::sum: {
            Ratio sum;
            for (const auto& operand : operands) sum += operand;
            return sum;
        }
        case Step::subtract:
            return operands.at(0) - operands.at(1);
        case Step::multiply:
            return operands.at(0) * operands.at(1);
        case Step::divide:
            return operands.at(0) / operands.at(1);
        case Step::negate:
            return -operands.at(0);
        case Step::smaller:
            return std::min(operands.at(0), operands.at(1));
        case Step::larger:
            return std::max(operands.at(0), operands.at(1));
        case Step::whole_below:
            return whole_below(operands.at(0));
        case Step::whole_above:
            return -whole_below(-operands.at(0));
        case Step::absolute:
            return std::max(operands.at(0), -operands.at(0));
        case Step::rounded:
            return operands.at(0).rounded(trace.places, trace.rounding);
        case Step::percent:
            return Ratio::whole(100) * operands.at(0);
        case Step::hundredth:
            return operands.at(0) / Ratio::whole(100);
        case Step::floored:
            return std::max(operands.at(0), Ratio());
    }
    throw std::logic_error("a step of a trace without a computation");
}

TraceRef finished(Trace trace) {
    std::vector<Ratio> operands;
    operands.reserve(trace.operands.size());
    for (const auto& operand : trace.operands) operands.push_back(operand->value);
    trace.value = computed(trace, operands);
    return std::make_shared<const Trace>(std::move(trace));
}

Trace step_at(Step step, const Place& place) {
    Trace trace;
    trace.step = step;
    trace.place = place;
    return trace;
}

}  // namespace

std::optional<Ratio> value_of(const TraceRef& trace) {
    return trace == nullptr ? std::nullopt : std::optional<Ratio>(trace->value);
}

TraceRef trace_read(Ratio value, const Place& place, std::string name) {
    Trace trace = step_at(Step::read, place);
    trace.value = std::move(value);
    trace.name = std::move(name);
    return std::make_shared<const Trace>(std::move(trace));
}

TraceRef trace_choice(std::size_t which, std::string id, const Place& place, std::string name) {
    Trace trace = step_at(Step::read, place);
    trace.value = Ratio::whole(static_cast<long>(which));
    trace.name = std::move(name);
    trace.choice = std::move(id);
    return std::make_shared<const Trace>(std::move(trace));
}

TraceRef trace_absent(const Place& place) {
    return std::make_shared<const Trace>(step_at(Step::absent, place));
}

TraceRef trace_left_out(const Place& place) {
    return std::make_shared<const Trace>(step_at(Step::left_out, place));
}

TraceRef trace_sum(std::vector<TraceRef> operands, const Place& place) {
    return trace_of(Step::sum, std::move(operands), place);
}

TraceRef trace_of(Step step, std::vector<TraceRef> operands, const Place& place) {
    Trace trace = step_at(step, place);
    trace.operands = std::move(operands);
    return finished(std::move(trace));
}

TraceRef trace_rounded(TraceRef operand, int places, Rounding rounding) {
    Trace trace = step_at(Step::rounded, operand->place);
    trace.operands = {std::move(operand)};
    trace.places = places;
    trace.rounding = rounding;
    return finished(std::move(trace));
}

TraceRef trace_by_cases(const TraceRef& given, std::vector<TriedCase> cases) {
    Trace trace = *given;
    trace.cases = std::move(cases);
    return std::make_shared<const Trace>(std::move(trace));
}

Ratio recomputed(const Trace& trace) {
    std::vector<Ratio> operands;
    for (const auto& operand : trace.operands) operands.push_back(recomputed(*operand));
    return computed(trace, operands);
}

}  // namespace cchc
