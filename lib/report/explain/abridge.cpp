// SPDX-License-Identifier: MIT
#include "report/explain/abridge.hpp"

namespace cchc {

TraceRef abridged(const TraceRef& trace, const Shown& shown) {
    if (shown.count(trace.get()) > 0) return trace_read(trace->value, {});
    if (shown.empty() || trace->operands.empty()) return trace;
    Trace copy = *trace;
    for (auto& operand : copy.operands) operand = abridged(operand, shown);
    return std::make_shared<const Trace>(std::move(copy));
}

const Trace* given_by_cases(const Trace& trace) {
    if (!trace.cases.empty()) return &trace;
    for (const auto& operand : trace.operands) {
        if (const Trace* given = given_by_cases(*operand)) return given;
    }
    return nullptr;
}

}  // namespace cchc
