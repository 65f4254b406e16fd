// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include "diag/kinds.hpp"

namespace cchc {

/// Every wording of a finding: one row each in messages_*.def, with the kind it belongs to; the names are
/// listed by the build like those of the kinds.
enum class Message {
#define ID(name) name,
#include "diag/message_ids.inc"
#undef ID
};

struct MessageInfo {
    Message message;
    FindingKind kind;
    Bilingual text;  ///< `{name}` stands for an argument
    Bilingual help;  ///< how to mend it
};

std::span<const MessageInfo> all_messages();
const MessageInfo& info(Message message);
/// The same message where its place is a cell of a form: columns instead of YAML keys.
const MessageInfo& info_in_form(Message message);
/// Those that read differently in a form.
std::span<const MessageInfo> all_form_words();

}  // namespace cchc
