// SPDX-License-Identifier: MIT
#include "diag/messages.hpp"

#include <algorithm>
#include <array>

namespace cchc {
namespace {

constexpr auto messages = std::to_array<MessageInfo>({
#define MESSAGE_ROW(name, kind, vi, en, help_vi, help_en) \
    {Message::name, FindingKind::kind, Bilingual(vi, en), Bilingual(help_vi, help_en)},
#include "diag/words/messages.def"
#undef MESSAGE_ROW
});

constexpr auto form_words = std::to_array<MessageInfo>({
#define FORM_WORDS(name, vi, en, help_vi, help_en)                                             \
    {Message::name, messages[static_cast<std::size_t>(Message::name)].kind, Bilingual(vi, en), \
     Bilingual(help_vi, help_en)},
#include "diag/words/in_forms.def"
#undef FORM_WORDS
});

}  // namespace

std::span<const MessageInfo> all_messages() {
    return messages;
}
const MessageInfo& info(Message message) {
    return messages.at(static_cast<std::size_t>(message));
}
const MessageInfo& info_in_form(Message message) {
    const auto found = std::find_if(form_words.begin(), form_words.end(),
                                    [&](const MessageInfo& words) { return words.message == message; });
    return found == form_words.end() ? info(message) : *found;
}
std::span<const MessageInfo> all_form_words() {
    return form_words;
}

}  // namespace cchc
