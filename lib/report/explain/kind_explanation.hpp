// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "diag/kinds.hpp"
#include "report/layout.hpp"

namespace cchc {

/// What a kind of finding means, in one language.
struct ExplainedKind {
    struct Words {
        std::string text;  ///< with `…` for what differs, like `help`
        std::string help;
    };
    std::string id;
    Severity severity = Severity::error;
    std::string title;
    std::vector<Words> messages;
};

ExplainedKind explain(const KindInfo& kind, Language language);

/// What a kind of finding means: each of its messages, and how to mend it.
std::string kind_text(const KindInfo& kind, const TextStyle& style);
/// The same as cchc/kind/1.
std::string kind_json(const KindInfo& kind, Language language);

}  // namespace cchc
