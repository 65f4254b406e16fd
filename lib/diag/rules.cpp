// SPDX-License-Identifier: MIT
#include "diag/rules.hpp"

#include <array>

namespace cchc {
namespace {

constexpr auto rules = std::to_array<RuleInfo>({
#define RULE(name, id, severity, vi, en) {Rule::name, id, Severity::severity, Bilingual(vi, en)},
#include "diag/rules.def"
#undef RULE
});

constexpr auto messages = std::to_array<MessageInfo>({
#define MESSAGE_ROW(name, rule, vi, en, help_vi, help_en) \
    {Message::name, Rule::rule, Bilingual(vi, en), Bilingual(help_vi, help_en)},
#include "diag/messages.def"
#undef MESSAGE_ROW
});

}  // namespace

std::span<const RuleInfo> all_rules() {
    return rules;
}
std::span<const MessageInfo> all_messages() {
    return messages;
}
const RuleInfo& info(Rule rule) {
    return rules.at(static_cast<std::size_t>(rule));
}
const MessageInfo& info(Message message) {
    return messages.at(static_cast<std::size_t>(message));
}

}  // namespace cchc
