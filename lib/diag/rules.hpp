// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace cchc {

enum class Language { vi, en };

/// A text in both languages; leaving one out does not compile.
struct Bilingual {
    std::string_view vi;
    std::string_view en;
    consteval Bilingual(const char* vietnamese, const char* english) : vi(vietnamese), en(english) {
        if (vi.empty() || en.empty()) throw "a translation is missing";
    }
    constexpr std::string_view in(Language language) const { return language == Language::vi ? vi : en; }
};

enum class Severity { error, warning };

/// Every kind of finding, by the id that users see. One row each in rules.def.
enum class Rule {
#define RULE(name, id, severity, vi, en) name,
#include "diag/rules.def"
#undef RULE
};

struct RuleInfo {
    Rule rule;
    std::string_view id;
    Severity severity;
    Bilingual title;
};

/// Every wording of a finding. One row each in messages.def, with the rule it belongs to.
enum class Message {
#define MESSAGE_ROW(name, rule, vi, en, help_vi, help_en) name,
#include "diag/messages.def"
#undef MESSAGE_ROW
};

struct MessageInfo {
    Message message;
    Rule rule;
    Bilingual text;  ///< `{name}` stands for an argument
    Bilingual help;  ///< how to mend it
};

std::span<const RuleInfo> all_rules();
std::span<const MessageInfo> all_messages();
const RuleInfo& info(Rule rule);
const MessageInfo& info(Message message);
/// The same message where its place is a cell of a form: columns instead of YAML keys.
const MessageInfo& info_in_form(Message message);

}  // namespace cchc
